/** A city in its own process, told over IPC to pause, resume, drain or stop. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keys } from '../../infra/local/seed.ts'
import type { Profile } from './profiler.ts'

export interface Opened {
  url: string
  endpoint: string
  keys: Keys
  outputs: Record<string, string>
}

export interface BenchStack extends Opened {
  pid: number
  /** Followers and schedules stand still. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Resolves when followers have nothing left. */
  idle(): Promise<void>
  profile(): Promise<void>
  /** Profiles since then: the main thread's first, then each worker's. */
  profiled(): Promise<Profile[]>
  /** Notes from now on when each event is put on the bus. */
  watch(): Promise<void>
  /** @returns by the id of each, milliseconds since the epoch */
  watched(): Promise<Record<string, number>>
  stop(): Promise<void>
}

export type Order = 'pause' | 'resume' | 'idle' | 'stop' | 'profile' | 'profiled' | 'watch' | 'watched'

/** The flags of node that `npm start` gives there. */
const asStarted = (cwd: string): string[] =>
  (JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { scripts: { start: string } }).scripts.start.match(
    /--\S+/g,
  ) ?? []

/**
 * @param data folder; undefined keeps everything in memory
 * @param flags of node, as `--cpu-prof`
 * @param cwd a checkout with its packages: this one, or another commit's
 */
export async function openStack(
  data: string | undefined,
  flags: readonly string[] = [],
  cwd = process.cwd(),
): Promise<BenchStack> {
  const child = fork(join(cwd, 'test/bench/stack-process.ts'), data ? [data] : [], {
    cwd,
    execArgv: [...asStarted(cwd), ...flags],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const answer = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`the stack of the bench ended with ${code}`))
      child.once('exit', gone)
      child.once('message', (message) => {
        child.off('exit', gone)
        resolve(message as T)
      })
    })
  const order = async <T = void>(what: Order): Promise<T> => {
    const done = answer<T>()
    child.send(what)
    return done
  }
  return {
    ...(await answer<Opened>()),
    pid: child.pid ?? 0,
    pause: () => order('pause'),
    resume: () => order('resume'),
    idle: () => order('idle'),
    profile: () => order('profile'),
    profiled: () => order<Profile[]>('profiled'),
    watch: () => order('watch'),
    watched: () => order<Record<string, number>>('watched'),
    async stop() {
      const gone = new Promise((exited) => child.once('exit', exited))
      await order('stop')
      child.disconnect()
      await gone
    },
  }
}
