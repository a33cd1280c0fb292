/** A process that loads one bundle, calls it once and keeps what V8 compiled. */
// Nothing of ours: fifteen of these start at once.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const [, , directory = '', compiledFile = '', event = ''] = process.argv
const { handler, compiledSoFar } = createRequire(import.meta.url)(resolve(directory, 'index.cjs')) as {
  handler(event: unknown, context: object): Promise<unknown>
  compiledSoFar(): Buffer
}
await handler(JSON.parse(event), { awsRequestId: 'r' })
writeFileSync(join(directory, compiledFile), compiledSoFar())
process.exit()
