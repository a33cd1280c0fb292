/** 重试写入 — reads, decides and writes again while others write meanwhile. */
import type { Clock, Draw } from './clock.ts'

/** What one round answers when its condition failed. */
export const othersWrote = Symbol('others wrote')

const rounds = 8

/** @throws after eight rounds in vain, each 20 to 100 milliseconds after the one before: what was asked is to be asked again */
export async function untilWritten<T>(
  what: string,
  round: () => Promise<T | typeof othersWrote>,
  { clock, draw }: { clock: Pick<Clock, 'sleep'>; draw: Draw },
): Promise<T> {
  for (let left = rounds; left > 0; left--) {
    if (left < rounds) await clock.sleep(20 + draw(80))
    const done = await round()
    if (done !== othersWrote) return done
  }
  throw new Error(`${what}: others write again and again`)
}
