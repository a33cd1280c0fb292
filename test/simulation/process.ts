/** A process: one invocation of a function. It may die at any call; then none of its code ever runs again. */
import { type Fate, fateOf, Outage, type Rates } from './faults.ts'
import type { Random } from './random.ts'
import type { Timeline } from './timeline.ts'

export interface Process {
  name: string
  alive: boolean
  /** the ports' methods it called */
  calls: string[]
  /** what went wrong with them: fate and call */
  faults: string[]
  die(): void
}

/** How an invocation ended: an answer, an exception, or nothing at all. */
export type Ended<T> = { value: T } | { error: unknown } | { died: true }

export interface Host {
  rates: Rates
  /** Runs `work` in a process of its own, killed after `limit` milliseconds. */
  start<T>(name: string, limit: number, work: (process: Process) => Promise<T>): Promise<Ended<T>>
  /** The port as this process sees it through the network. */
  through<P extends object>(process: Process, name: string, port: P): P
  sleep(process: Process, milliseconds: number): Promise<void>
}

/** A call that is late or stuck is done within this time; one that can be aborted might take much longer if it never were. */
const latest = 30_000
const latestUnlessAborted = 150_000

export type Trace = (process: Process, call: string, what: string, args: unknown[]) => void

export function host(timeline: Timeline, random: Random, rates: Rates, trace?: Trace): Host {
  const hosting: Host = {
    rates,
    start<T>(name: string, limit: number, work: (process: Process) => Promise<T>) {
      const { promise, resolve } = Promise.withResolvers<Ended<T>>()
      const process: Process = {
        name,
        alive: true,
        calls: [],
        faults: [],
        die() {
          process.alive = false
          resolve({ died: true })
        },
      }
      timeline.at(timeline.now() + limit, process.die)
      work(process).then(
        (value) => resolve({ value }),
        (error: unknown) => resolve({ error }),
      )
      return promise
    },

    through<P extends object>(process: Process, name: string, port: P): P {
      const seen: Record<string, unknown> = {}
      for (const [method, work] of Object.entries(port))
        seen[method] =
          typeof work === 'function'
            ? (...args: unknown[]) => call(process, `${name}.${method}`, () => work(...args) as Promise<unknown>, args)
            : work
      return seen as P
    },

    sleep: (process, milliseconds) =>
      new Promise((resolve) =>
        timeline.at(timeline.now() + milliseconds, () => {
          if (process.alive) resolve()
        }),
      ),
  }
  return hosting

  function call<T>(process: Process, name: string, work: () => Promise<T>, args: unknown[]): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    if (!process.alive) return promise
    const fate = fateOf(hosting.rates, random)
    process.calls.push(name)
    if (fate !== 'well') process.faults.push(`${fate} ${name}`)
    trace?.(process, name, fate, args)
    if (fate === 'before') {
      process.die()
      return promise
    }

    const signal = args.find((arg) => arg instanceof AbortSignal)
    const fail = (why: string) => () => {
      if (process.alive) reject(new Outage(`${name}: ${why}`))
    }
    signal?.addEventListener('abort', fail('aborted'))

    let done: Promise<T> | undefined
    const apply = () => {
      // After the abort nothing is written any more: the connection is gone.
      if (signal?.aborted) return
      done = work()
      done.catch(() => {})
      trace?.(process, name, 'done', args)
    }
    const answer = () => {
      if (process.alive && done) done.then(resolve, reject)
    }

    const now = timeline.now()
    const longest = signal ? latestUnlessAborted : latest
    const [there, back] = lasting(fate, longest)
    const arrives = now + there
    const answers = arrives + back
    switch (fate) {
      case 'throttled':
      case 'lost':
        timeline.at(answers, fail(fate))
        break
      case 'late':
        timeline.at(answers, fail(fate))
        timeline.at(answers + random.between(0, longest), apply, false)
        break
      case 'unanswered':
        timeline.at(arrives, apply, false)
        timeline.at(answers, fail(fate))
        break
      case 'during':
        timeline.at(random.between(now, answers), process.die)
        timeline.at(arrives, apply, false)
        break
      case 'retried':
        timeline.at(arrives, apply, false)
        timeline.at(answers, apply, false)
        timeline.at(answers + back, answer)
        break
      default:
        timeline.at(arrives, apply, false)
        timeline.at(answers, answer)
    }
    return promise
  }

  /** Milliseconds until it is done there, and from there until the answer is back. */
  function lasting(fate: Fate, longest: number): [number, number] {
    if (fate === 'slow') return [random.between(0, 4_000), random.between(0, 2_000)]
    if (fate === 'stuck') return random.chance(0.5) ? [random.between(0, longest), 5] : [5, random.between(0, longest)]
    return [random.between(1, 8), random.between(1, 8)]
  }
}
