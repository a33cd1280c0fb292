/** Tries a bundle out on its first call and keeps what V8 compiled for it, so that a cold start does not compile it again. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiledFile } from '../../shared/runtime/compiled.ts'
import { emptyCloud } from './empty-cloud.ts'
import type { FirstCall } from './first-calls.ts'

/** @throws when the function does not load, or its first call does not come to what it must reach */
export async function compile(directory: string, { event, reaches }: FirstCall): Promise<void> {
  const cloud = await emptyCloud()
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), directory, JSON.stringify(event)], {
    env: { PATH: process.env.PATH, ...cloud.environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'close')
  cloud.end()
  if (code !== 0) throw new Error(`${directory} does not load`)
  if (!cloud.asked.includes(reaches))
    throw new Error(`the first call of ${directory} came to ${cloud.asked.join(', ') || 'nothing'}, not to ${reaches}`)
}

if (import.meta.main) {
  const [, , directory = '', event = ''] = process.argv
  const { handler, compiledSoFar } = createRequire(import.meta.url)(resolve(directory, 'index.cjs')) as {
    handler(event: unknown, context: object): Promise<unknown>
    compiledSoFar(): Buffer
  }
  await handler(JSON.parse(event), { awsRequestId: 'r' })
  writeFileSync(join(directory, compiledFile), compiledSoFar())
  process.exit()
}
