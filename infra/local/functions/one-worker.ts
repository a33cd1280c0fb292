/** One worker thread of a function: one event at a time, killed when late. */
import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { FromWorker, FunctionError, Outcome, ServiceRequest, WorkerData } from './protocol.ts'

/** Lambda gives a bundle ten seconds to load. */
const loading = 10_000
/** Each worker keeps so many megabytes of young garbage; four, eight and sixteen were equally fast. */
const youngMb = 8

export interface OneWorker {
  run(event: string): Promise<Outcome>
  /** false when its thread has ended or is ending */
  alive(): boolean
  /** milliseconds; endless while it still loads */
  loadedIn(): number
  kill(): Promise<void>
}

interface Given {
  data: WorkerData
  environment: Record<string, string>
  /** what the function asks of tables, queues and the bus */
  services(call: ServiceRequest): Promise<{ status: number; body: string }>
  output(text: string): void
}

export function startWorker({ data, environment, services, output }: Given): OneWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: data,
    env: environment,
    name: data.functionName,
    stdout: true,
    stderr: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: Math.max(128, data.memorySize), maxYoungGenerationSizeMb: youngMb },
  })
  worker.stdout.on('data', (chunk: Buffer) => output(chunk.toString()))
  worker.stderr.on('data', (chunk: Buffer) => output(chunk.toString()))
  const startedAt = performance.now()
  let loadedIn = Number.POSITIVE_INFINITY
  let alive = true
  let timer: NodeJS.Timeout | undefined
  let running: { id: string; event: string; resolve(outcome: Outcome): void } | undefined

  const finish = (outcome: Outcome): void => {
    clearTimeout(timer)
    const { resolve } = running ?? {}
    running = undefined
    resolve?.(outcome)
  }
  /** What ends a worker unasked is in its function's log, as on AWS: its caller may tell nobody. */
  const end = (error: FunctionError): void => {
    if (!alive) return
    alive = false
    output(`${data.functionName}: ${error.errorType}: ${error.errorMessage}\n`)
    finish({ outcome: 'failed', error })
  }
  const expire = (milliseconds: number, errorMessage: string): void => {
    timer = setTimeout(() => {
      end({ errorType: 'Sandbox.Timedout', errorMessage })
      void worker.terminate()
    }, milliseconds)
  }
  const post = (): void => {
    if (!running) return
    worker.postMessage({ id: running.id, event: running.event })
    const { timeout } = data
    expire(timeout * 1000, `RequestId: ${running.id} Error: Task timed out after ${timeout.toFixed(2)} seconds`)
  }

  worker.on('message', (message: FromWorker) => {
    if ('ready' in message) {
      loadedIn = performance.now() - startedAt
      clearTimeout(timer)
      post()
    } else if ('call' in message) {
      const { call } = message
      void services(message).then((answer) => worker.postMessage({ call, ...answer }))
    } else if (message.id !== running?.id) return
    else {
      const { processor } = message
      if ('error' in message) finish({ outcome: 'failed', error: message.error, processor })
      else finish({ outcome: 'answered', payload: message.payload, processor })
    }
  })
  // Whatever ends the thread (an exception nobody caught, process.exit, too much memory) fails what it was doing.
  worker.on('error', (error: Error) => end({ errorType: 'Runtime.UnhandledError', errorMessage: String(error) }))
  worker.on('exit', (code) => end({ errorType: 'Runtime.ExitError', errorMessage: `Runtime exited with ${code}` }))

  return {
    alive: () => alive,
    loadedIn: () => loadedIn,
    run(event) {
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      running = { id: randomUUID(), event, resolve }
      if (loadedIn < Number.POSITIVE_INFINITY) post()
      else expire(loading, `the bundle of ${data.functionName} took longer than ${loading / 1000} s to load`)
      return promise
    },
    async kill() {
      alive = false
      finish({ outcome: 'failed', error: { errorType: 'Runtime.ExitError', errorMessage: 'the worker was killed' } })
      await worker.terminate()
    },
  }
}
