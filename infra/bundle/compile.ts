/** Tries out a bundle's first call and keeps what V8 compiled for later cold starts. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compiledFile } from '../../shared/run/compiled.ts'
import { emptyCloud } from './empty-cloud.ts'
import type { FirstCall } from './first-calls.ts'

const tryOut = fileURLToPath(new URL('./try-out.ts', import.meta.url))

/** @throws when the function does not load, or its first call does not come to what it must reach */
export async function compile(directory: string, { event, reaches }: FirstCall): Promise<void> {
  const cloud = await emptyCloud()
  const child = spawn(process.execPath, [tryOut, directory, compiledFile, JSON.stringify(event)], {
    env: { PATH: process.env.PATH, ...cloud.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'close')
  cloud.end()
  if (code !== 0) throw new Error(`${directory} does not load`)
  if (!cloud.asked.includes(reaches))
    throw new Error(`the first call of ${directory} came to ${cloud.asked.join(', ') || 'nothing'}, not to ${reaches}`)
}
