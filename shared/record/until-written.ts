/** 重试写入 — reads, decides and writes again while others write meanwhile. */
import type { Clock, Draw } from './clock.ts'

/** What one round answers when its condition failed. */
export const othersWrote = Symbol('others wrote')

/** @param rounds as many as write at once, and some more. @throws after so many in vain, each 10 to 50 milliseconds after the one before: what was asked is to be asked again */
export async function untilWritten<T>(
  what: string,
  round: () => Promise<T | typeof othersWrote>,
  { clock, draw }: { clock: Pick<Clock, 'sleep'>; draw: Draw },
  rounds = 12,
): Promise<T> {
  for (let left = rounds; left > 0; left--) {
    if (left < rounds) await clock.sleep(10 + draw(40))
    const done = await round()
    if (done !== othersWrote) return done
  }
  throw new Error(`${what}: others write again and again`)
}
