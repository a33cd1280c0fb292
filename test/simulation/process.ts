/** A process: one invocation of a function, which may die or freeze at any call. */
import type { Deadline } from '../../shared/record/stopwatch.ts'
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
  /** Nothing of it runs for so long; whether its steady clock goes on meanwhile differs by what froze it. */
  freeze(milliseconds: number, clockGoesOn: boolean): void
  /** milliseconds by its own steady clock */
  steady(): number
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
  /** Aborts after so long by the process's own timers; what was begun before is broken off on its way as late. */
  timeout(process: Process, milliseconds: number): AbortSignal
  /** how many were */
  frozen: number
}

/** A call that is late or stuck is done within this time; one that can be aborted might take much longer if it never were. */
const latest = 30_000
const latestUnlessAborted = 150_000

const minute = 60_000
/** One of the two clocks may be wrong about a process, never both: in turns they are set, and stand still with what is frozen. */
const turn = 10 * minute
/** @returns for how long from a moment on the steady clock of what is frozen stands still; 0 when the system's clock may be set */
export const stoppingFor = (moment: number): number => (moment % (2 * turn) < turn ? 0 : turn - (moment % turn))

const isDeadline = (argument: unknown): argument is Deadline =>
  typeof argument === 'object' && argument !== null && 'passed' in argument && 'signal' in argument

export type Trace = (process: Process, call: string, what: string, args: unknown[]) => void

export function host(timeline: Timeline, random: Random, rates: Rates, trace?: Trace): Host {
  const frozenUntil = new WeakMap<Process, number>()
  /** how long a call may be on its way, by its signal */
  const patience = new WeakMap<AbortSignal, number>()

  /** Runs in the process: not while it is frozen, and never when it is dead. */
  const inside = (process: Process, work: () => void) => (): void => {
    const until = frozenUntil.get(process) ?? 0
    if (until > timeline.now()) timeline.at(until, inside(process, work))
    else if (process.alive) work()
  }
  /** A timer of the process: what is overdue after a thaw comes behind the answers that waited. */
  const timer = (process: Process, milliseconds: number, work: () => void): void => {
    const due = process.steady() + milliseconds
    const look = inside(process, () => {
      const left = due - process.steady()
      if (left > 0) timeline.at(timeline.now() + left, look)
      else work()
    })
    timeline.at(timeline.now() + milliseconds, look)
  }

  const hosting: Host = {
    rates,
    frozen: 0,
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
        freeze(milliseconds, clockGoesOn) {
          hosting.frozen++
          frozenUntil.set(process, timeline.now() + milliseconds)
          if (!clockGoesOn) lost += milliseconds
        },
        steady: () => timeline.now() - lost,
      }
      let lost = 0
      // Whoever asked waits no longer; a frozen process ends only after it has thawed.
      timeline.at(timeline.now() + limit, () => resolve({ died: true }))
      timeline.at(timeline.now() + limit, inside(process, process.die))
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

    sleep: (process, milliseconds) => new Promise((resolve) => timer(process, milliseconds, resolve)),

    timeout(process, milliseconds) {
      const controller = new AbortController()
      patience.set(controller.signal, milliseconds)
      timer(process, milliseconds, () => controller.abort())
      return controller.signal
    },
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

    const deadline = args.find(isDeadline)
    const signal = deadline?.signal
    const fail = (why: string) => inside(process, () => reject(new Outage(`${name}: ${why}`)))
    if (deadline?.passed()) {
      timeline.at(timeline.now(), fail('too late to begin'))
      return promise
    }
    signal?.addEventListener('abort', fail('aborted'))

    let done: Promise<T> | undefined
    const gone = timeline.now() + ((signal && patience.get(signal)) ?? Number.POSITIVE_INFINITY)
    const apply = () => {
      // After the abort nothing is written any more: the connection is gone.
      if (signal?.aborted || timeline.now() >= gone) return
      done = work()
      done.catch(() => {})
      trace?.(process, name, 'done', args)
    }
    const again = () => {
      if (!deadline?.passed()) apply()
    }
    const answer = inside(process, () => done?.then(resolve, reject))

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
        timeline.at(answers, again, false)
        timeline.at(answers + back, answer)
        break
      case 'frozen':
        timeline.at(arrives, apply, false)
        timeline.at(answers, () => {
          const left = stoppingFor(answers)
          if (left > minute) process.freeze(random.between(minute, left), false)
          else process.freeze(random.between(minute, 20 * minute), true)
        })
        timeline.at(answers, answer)
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
