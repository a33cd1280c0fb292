/** The workers of one function: started when needed, one event each, idle ones stopped after a while. */
import type { OneWorker } from './one-worker.ts'
import type { Outcome } from './protocol.ts'

export interface Pool {
  /** Waits for a worker; throttled at once beyond the function's or the account's concurrency. */
  invoke(event: string): Promise<Outcome>
  /** Refuses everything, as Lambda does at the limit, until called with false. */
  throttle(on: boolean): void
  busy(): number
  size(): number
  /** events that may run at the same time */
  most: number
  kill(): Promise<void>
}

interface Given {
  start(): OneWorker
  /** workers at most: this machine's limit, not the cloud's */
  most: number
  /** reserved concurrency of the template: beyond it, throttled */
  reserved: number | undefined
  /** told how long each event took its worker, loading included */
  ran?(milliseconds: number): void
}

/** Concurrency of an account that has not asked for more. */
const accountLimit = 1000
const idleAfter = 60_000

export function startPool({ start, most, reserved, ran }: Given): Pool {
  const idle: { worker: OneWorker; since: number }[] = []
  const working = new Set<OneWorker>()
  const waiting: { event: string; resolve(outcome: Outcome): void }[] = []
  const limit = Math.min(reserved ?? accountLimit, accountLimit)
  let refusing = false
  let inside = 0

  const next = (): void => {
    while (waiting.length > 0 && working.size < most) {
      let worker = idle.pop()?.worker
      while (worker && !worker.alive()) worker = idle.pop()?.worker
      const { event, resolve } = waiting.shift() as (typeof waiting)[number]
      void run(worker ?? start(), event).then(resolve)
    }
  }
  const run = async (worker: OneWorker, event: string): Promise<Outcome> => {
    working.add(worker)
    const began = performance.now()
    try {
      return await worker.run(event)
    } finally {
      ran?.(performance.now() - began)
      working.delete(worker)
      if (worker.alive()) idle.push({ worker, since: performance.now() })
      next()
    }
  }
  // The longest idle stand first; one stays, so that a quiet function still answers warm.
  const reaper = setInterval(() => {
    while (idle.length > 1 && performance.now() - (idle[0]?.since ?? 0) > idleAfter) void idle.shift()?.worker.kill()
  }, idleAfter / 4).unref()

  return {
    most,
    async invoke(event) {
      if (refusing || inside >= limit) return { outcome: 'throttled' }
      inside++
      try {
        return await new Promise<Outcome>((resolve) => {
          waiting.push({ event, resolve })
          next()
        })
      } finally {
        inside--
      }
    },
    throttle(on) {
      refusing = on
    },
    busy: () => inside,
    size: () => working.size + idle.length,
    async kill() {
      clearInterval(reaper)
      const all = [...working, ...idle.splice(0).map(({ worker }) => worker)]
      await Promise.all(all.map((worker) => worker.kill()))
    },
  }
}
