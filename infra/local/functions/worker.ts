/** Inside a worker: the host's clock, the function's bundle, then one event after another. */
import { writeSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { moveDate } from './moved-date.ts'
import type { FromWorker, ToWorker, WorkerData } from './protocol.ts'
import { servicesBy } from './services.ts'

const { bundle, exportName, clock, functionName, functionArn, memorySize, timeout, prints } = workerData as WorkerData
const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker')

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
const handler = module[exportName] ?? (module.default as Record<string, unknown> | undefined)?.[exportName]
if (typeof handler !== 'function') throw new Error(`${bundle} exports no function ${exportName}`)

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
  try {
    const result: unknown = await handler(JSON.parse(event), context)
    tell({ id, payload: JSON.stringify(result ?? null) })
  } catch (error) {
    tell({ id, error: errorOf(error) })
  }
})
tell({ ready: true })
