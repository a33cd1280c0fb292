/** Runs one of our scripts in its own process, and reports failures in few lines. */
import { spawn } from 'node:child_process'
import { StartError } from './start-error.ts'

/** @throws StartError when it does not end well */
export function runScript(script: string, ...args: string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  child.on('error', reject)
  child.on('close', (code) => {
    if (code === 0) resolve()
    else reject(new StartError(`${script} failed: ${causeIn(said)}`))
  })
  return promise
}

/** Node prints a place in the source, the error and, from the first `at` on, how it came there: which fills the screen. */
function causeIn(said: string): string {
  const lines = said.trim().split('\n')
  const trail = lines.findIndex((line) => line.startsWith('    at '))
  return lines
    .slice(0, trail < 0 ? undefined : trail)
    .slice(-12)
    .join('\n')
}
