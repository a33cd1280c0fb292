/** Inside a worker: the host's clock, the function's bundle, then one event after another. */
import { renameSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, threadId, workerData } from 'node:worker_threads'
import { compiledFile } from '../../../shared/run/compiled.ts'
import { moveDate } from './moved-date.ts'
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts'
import { servicesBy } from './services.ts'

const { bundle, exportName, clock, functionName, functionArn, memorySize, timeout, prints } = workerData as WorkerData
const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker')

/** Milliseconds after the first event: a busy start has passed. */
const soon = 1_000

moveDate(clock)
// Straight to the file: through the streams each line would be a message to the host's one thread.
if (prints !== undefined)
  for (const stream of [process.stdout, process.stderr])
    stream.write = (chunk: string | Uint8Array) => {
      writeSync(prints, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      return true
    }
const tell = (message: FromWorker): void => port.postMessage(message)
const errorOf = (error: unknown) =>
  error instanceof Error
    ? { errorType: error.name, errorMessage: error.message, stack: error.stack ?? '' }
    : { errorType: 'Error', errorMessage: String(error), stack: '' }

const services = servicesBy(tell)
globalThis.lentToClients = services.lent
const module = (await import(pathToFileURL(bundle).href)) as Record<string, unknown>
const exported = (name: string): unknown => module[name] ?? (module.default as typeof module | undefined)?.[name]
const handler = exported(exportName)
if (typeof handler !== 'function') throw new Error(`${bundle} exports no function ${exportName}`)

let isFirst = true
port.on('message', async (message: ToWorker) => {
  if ('call' in message) return services.answered(message)
  const { id, event } = message
  const until = performance.now() + timeout * 1000
  const context = {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memorySize),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, until - performance.now()),
  }
  const before = process.threadCpuUsage()
  const processor = (): number => {
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  }
  try {
    const result: unknown = await handler(JSON.parse(event), context)
    const payload = JSON.stringify(result ?? null)
    tell({ id, payload, processor: processor() })
  } catch (error) {
    tell({ id, error: errorOf(error), processor: processor() })
  }
  if (isFirst) setTimeout(keepCompiled, soon).unref()
  isFirst = false
})
tell({ ready: true })

/** What V8 compiled for the first events the workers after this one load, unless this one, too, had it from an earlier. */
function keepCompiled(): void {
  const compiledSoFar = exported('compiledSoFar')
  if (typeof compiledSoFar !== 'function' || exported('startedCompiled') === true) return
  const compiled = join(dirname(bundle), compiledFile)
  const making = `${compiled}.${process.pid}-${threadId}`
  try {
    writeFileSync(making, compiledSoFar())
    renameSync(making, compiled)
  } catch {
    // Where nothing can be written, each worker compiles for itself.
  }
}
