/** The workers of one function: started when needed, one event each, stopped when idle. */
import type { OneWorker } from './one-worker.ts'
import type { Outcome } from './protocol.ts'

export interface Pool {
  /** Waits for a worker; throttled at once beyond the function's or the account's concurrency. */
  invoke(event: string): Promise<Outcome>
  /** Refuses everything, as Lambda does at the limit, until called with false. */
  throttle(on: boolean): void
  /** Starts the function's first worker, if it has none, before its first event is there. */
  warm(): void
  busy(): number
  size(): number
  /** Stops the worker that has been idle longest, if one can be spared. @returns whether one could */
  spare(): boolean
  /** events that may run at the same time */
  most: number
  kill(): Promise<void>
}

interface Given {
  start(): OneWorker
  /** workers at most: this machine's limit, not the cloud's */
  most: number
  /** whether the machine has room for one more; the only one of a function does not need it */
  room(): boolean
  /** reserved concurrency of the template: beyond it, throttled */
  reserved: number | undefined
  /** told what each event took of the processor; one whose worker died, how long it took */
  ran?(milliseconds: number): void
}

/** Concurrency of an account that has not asked for more. */
const accountLimit = 1000
const idleAfter = 60_000
/** A worker that only waits for its next event is not taken away in between; the last of its function later still. */
const briefly = 1_000
const quietly = 20_000
/** Starting a worker takes more of the machine than many events: a second is for an event that waited so long, and longer than the first took to load. */
const patience = 250

export function startPool({ start, most, room, reserved, ran }: Given): Pool {
  const idle: { worker: OneWorker; since: number }[] = []
  const working = new Set<OneWorker>()
  const waiting: { event: string; since: number; resolve(outcome: Outcome): void }[] = []
  const limit = Math.min(reserved ?? accountLimit, accountLimit)
  let refusing = false
  let inside = 0
  let later: NodeJS.Timeout | undefined

  const rested = (): OneWorker | undefined => {
    let worker = idle.pop()?.worker
    while (worker && !worker.alive()) worker = idle.pop()?.worker
    return worker
  }
  const another = (): OneWorker | undefined => (room() || working.size === 0 ? start() : undefined)
  const isWorthIt = ({ since }: { since: number }): boolean =>
    working.size === 0 ||
    performance.now() - since >= Math.max(patience, ...[...working].map((worker) => worker.loadedIn()))
  const next = (): void => {
    clearTimeout(later)
    for (let first = waiting[0]; first && working.size < most; first = waiting[0]) {
      const worker = rested() ?? (isWorthIt(first) ? another() : undefined)
      if (!worker) {
        later = setTimeout(next, Math.max(first.since + patience - performance.now(), patience / 5)).unref()
        return
      }
      waiting.shift()
      void run(worker, first.event).then(first.resolve)
    }
  }
  const run = async (worker: OneWorker, event: string): Promise<Outcome> => {
    working.add(worker)
    const began = performance.now()
    try {
      const outcome = await worker.run(event)
      const processor = 'processor' in outcome ? outcome.processor : undefined
      ran?.(processor ?? performance.now() - began)
      return outcome
    } finally {
      working.delete(worker)
      if (worker.alive()) idle.push({ worker, since: performance.now() })
      next()
    }
  }
  const size = (): number => working.size + idle.length
  /** The longest idle stand first. */
  const stopIdle = (after: number): boolean => {
    if (performance.now() - (idle[0]?.since ?? Number.POSITIVE_INFINITY) < after) return false
    void idle.shift()?.worker.kill()
    return true
  }
  // One stays, so that a quiet function still answers warm.
  const reaper = setInterval(() => {
    while (size() > 1 && stopIdle(idleAfter));
  }, idleAfter / 4).unref()

  return {
    most,
    async invoke(event) {
      if (refusing || inside >= limit) return { outcome: 'throttled' }
      inside++
      try {
        return await new Promise<Outcome>((resolve) => {
          waiting.push({ event, since: performance.now(), resolve })
          next()
        })
      } finally {
        inside--
      }
    },
    warm() {
      const worker = size() === 0 && !refusing ? another() : undefined
      if (worker) idle.push({ worker, since: performance.now() })
    },
    throttle(on) {
      refusing = on
    },
    busy: () => inside,
    size,
    spare: () => stopIdle(size() > 1 ? briefly : quietly),
    async kill() {
      clearInterval(reaper)
      clearTimeout(later)
      const all = [...working, ...idle.splice(0).map(({ worker }) => worker)]
      await Promise.all(all.map((worker) => worker.kill()))
    },
  }
}
