/** The city whose day is played, in a process of its own, with a clock that can be put forward. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Life } from '../../infra/cost/counted.ts'
import type { Keys } from '../../infra/local/seed.ts'

export interface Opened {
  url: string
  keys: Keys
}
export type Order = { what: 'idle' | 'take' | 'stop' | 'now'; at?: never } | { what: 'advance'; at: string }
/** What the bill counts, by who did it. */
export type Taken = Record<'life' | 'minute' | 'night' | 'arrivals', Life>

export interface Stack extends Opened {
  /** Resolves when followers have nothing left. */
  idle(): Promise<void>
  /** milliseconds since the epoch, by the city's clock */
  now(): Promise<number>
  advanceTo(at: string): Promise<void>
  /** What was used since it was asked last. */
  take(): Promise<Taken>
  stop(): Promise<void>
}

/** The flags of node that `npm start` gives. */
const flags = (): string[] =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }).scripts.start.match(/--\S+/g) ??
  []

/** @param startsAt an instant, where the city's clock begins */
export async function openStack(startsAt: string): Promise<Stack> {
  const child = fork('test/day/stack-process.ts', [startsAt], {
    execArgv: flags(),
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let last: Promise<unknown> = Promise.resolve()
  const answer = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`the city ended with ${code}`))
      child.once('exit', gone)
      child.once('message', (message) => {
        child.off('exit', gone)
        resolve(message as T)
      })
    })
  const order = <T>(one: Order): Promise<T> => {
    const done = last.then(() => {
      const answered = answer<T>()
      child.send(one)
      return answered
    })
    last = done.catch(() => {})
    return done
  }
  return {
    ...(await answer<Opened>()),
    idle: () => order({ what: 'idle' }),
    now: async () => (await order<{ now: number }>({ what: 'now' })).now,
    advanceTo: (at) => order({ what: 'advance', at }),
    take: () => order<Taken>({ what: 'take' }),
    async stop() {
      const gone = new Promise((exited) => child.once('exit', exited))
      await order({ what: 'stop' })
      child.disconnect()
      await gone
    },
  }
}
