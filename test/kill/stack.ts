/** The running stack as a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '../../infra/local/seed.ts'

export interface RunningStack {
  keys: Keys
  pid: number
  /** Resolves with the exit code when the process is gone. */
  end(signal: 'SIGKILL' | 'SIGINT'): Promise<number | null>
}

/** Starts `npm start`'s program; resolves when it says that it is up. */
export async function startStack(port: number, data: string, ...more: string[]): Promise<RunningStack> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['infra/local/start.ts', '--port', String(port), '--data', data, ...more],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  // A check that fails ends this process, and leaves no stack behind on the port of the next.
  const leave = () => void child.kill('SIGKILL')
  process.once('exit', leave)
  child.once('exit', () => process.off('exit', leave))
  const gone = new Promise<number | null>((exited) => child.once('exit', exited))
  await new Promise<void>((up, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('is up') && up())
    void gone.then((code) => reject(new Error(`the stack ended with ${code} while starting`)))
  })
  return {
    keys: JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as Keys,
    pid: child.pid ?? 0,
    end(signal) {
      child.kill(signal)
      return gone
    },
  }
}
