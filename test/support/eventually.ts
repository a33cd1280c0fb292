/** Asks again until the answer is as hoped, because followers act a moment later. */
import { setTimeout as sleep } from 'node:timers/promises'

/** Long enough for two failed posts and their pauses (2 s, 10 s) on a slow machine; whoever has slower tables gives more. */
const patience = 1000 * Number(process.env.PATIENCE ?? 45)

/** The first answer that `hoped` accepts; fails with the last one when there is none in time. */
export async function eventually<T>(ask: () => Promise<T> | T, hoped: (answer: T) => boolean): Promise<T> {
  const until = Date.now() + patience
  for (let pause = 5; ; pause = Math.min(pause * 2, 500)) {
    const answer = await ask()
    if (hoped(answer)) return answer
    if (Date.now() > until) throw new Error(`not as hoped after ${patience / 1000} s: ${JSON.stringify(answer)}`)
    await sleep(pause)
  }
}
