/** Times `npm start` until the first accepted ticket, and measures its memory. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Keys } from '../../infra/local/seed.ts'
import { printTable } from './figures.ts'
import { callerOf, lifecycle, perSecond, registered } from './people.ts'

const port = 18_411
const url = `http://127.0.0.1:${port}`
const load = Number(process.env.LIFECYCLES ?? 600)

export async function benchStart(folder: string): Promise<void> {
  // Nothing synthesized before: what a clean checkout has to do.
  rmSync('.jiesu/assembly', { recursive: true, force: true })
  const fresh = await started(join(folder, 'fresh'))
  await ended(fresh.npm)
  const again = await started(join(folder, 'fresh'))
  await sleep(3_000)
  const idle = memoryOf(again.npm)
  const call = callerOf(url)
  await perSecond(Array.from({ length: load }), 8, () => lifecycle(call, again.keys))
  const after = memoryOf(again.npm)
  await ended(again.npm)
  printTable(
    '`npm start` and what it takes',
    [
      'until the first accepted ticket, nothing synthesized yet',
      'unchanged sources',
      'memory idle',
      `after ${load} lifecycles, 8 at once`,
    ],
    [[`${fresh.took.toFixed(1)} s`, `${again.took.toFixed(1)} s`, `${idle.toFixed(0)} MB`, `${after.toFixed(0)} MB`]],
  )
}

async function started(data: string): Promise<{ npm: ChildProcess; keys: Keys; took: number }> {
  const began = performance.now()
  const npm = spawn('npm', ['start', '--silent', '--', '--port', String(port), '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: Ctrl-C goes to npm and to what it started, as on a terminal.
    detached: true,
  })
  await new Promise<void>((up, reject) => {
    npm.stdout.on('data', (chunk: Buffer) => chunk.toString().includes('is up') && up())
    npm.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
  const keys = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as Keys
  const call = callerOf(url)
  await call('POST', `/v1/tickets/${await registered(call, keys)}/acceptance`, keys.operator, {})
  return { npm, keys, took: (performance.now() - began) / 1000 }
}

async function ended(npm: ChildProcess): Promise<void> {
  const gone = once(npm, 'exit')
  process.kill(-(npm.pid ?? 0), 'SIGINT')
  await gone
}

/** Megabytes resident in the process that serves: the one of the group with the most. */
function memoryOf({ pid }: ChildProcess): number {
  const resident = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return []
    try {
      const group = Number(readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[2])
      if (group !== pid) return []
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${entry}/status`, 'utf8'))?.[1] ?? 0) / 1024
    } catch {
      return []
    }
  })
  return Math.max(...resident)
}
