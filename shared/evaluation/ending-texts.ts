/** 到期删除 — ends each night the texts of what was over long ago (第三十五条). */
import type { Law } from '../city/law.ts'
import { addMonths } from '../law/civil-date.ts'
import { dateOf, startOfDay } from '../law/shanghai-time.ts'
import type { Clock } from '../record/clock.ts'
import { isRefusal } from '../record/refusal.ts'
import type { Page } from '../record/rows.ts'

export interface EndingDeps {
  law(): Promise<Law>
  clock: Pick<Clock, 'now'>
  failed(what: string, error: unknown): void
}

interface Ending {
  /** numbers of those that were over before a moment and whose texts are kept yet */
  overBefore(before: string, after: string | undefined): Promise<Page<string>>
  /** decides it; texts are erased behind it */
  decide(id: string): Promise<object>
  erase(id: string): Promise<void>
}

/** What was decided stays in the log; what was said does not. Once more does nothing. */
export async function endTexts(
  { overBefore, decide, erase }: Ending,
  timeIsUp: () => boolean,
  { law, clock, failed }: EndingDeps,
): Promise<{ ended: number; more: boolean }> {
  const { textYears } = (await law()).rules.retention
  const before = startOfDay(addMonths(dateOf(clock.now().toISOString()), -12 * textYears))
  let ended = 0
  let after: string | undefined
  do {
    const { items, next } = await overBefore(before, after)
    for (const id of items) {
      if (timeIsUp()) return { ended, more: true }
      if (await isEnded(id)) ended++
    }
    after = next
  } while (after)
  return { ended, more: false }

  /** One that fails keeps no other from being erased, and is tried again the next night. */
  async function isEnded(id: string): Promise<boolean> {
    try {
      if (isRefusal(await decide(id))) return false
      await erase(id)
      return true
    } catch (error) {
      failed(id, error)
      return false
    }
  }
}
