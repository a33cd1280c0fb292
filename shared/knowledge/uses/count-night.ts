/** 每夜计数 — counts the quotes of the last three weeks anew: once more is the same. */
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { added, countOf, type Used, type Uses, unused } from './use.ts'

/** 三周 — so long after an answer a callback is counted yet. */
const countedAnew = 21

interface Deps {
  uses: Pick<Uses, 'of' | 'keepDay'>
  clock: Pick<Clock, 'now'>
}

/** The newest day first; what time is left for is counted, the rest stands as it was. */
export async function countUses(timeIsUp: () => boolean, { uses, clock }: Deps): Promise<{ days: number }> {
  const today = dateOf(clock.now().toISOString())
  let days = 0
  for (let back = 1; back <= countedAnew && !timeIsUp(); back++) {
    const day = addDays(today, -back)
    const counted = new Map<string, Used>()
    for await (const use of uses.of(day))
      counted.set(use.article, added(counted.get(use.article) ?? unused, countOf(use)))
    await uses.keepDay(day, counted)
    days++
  }
  return { days }
}
