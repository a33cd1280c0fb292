/** 到期删除 — ends each night the texts of records that were over long ago (第三十五条). */
import { addMonths } from '../law/civil-date.ts'
import type { Rules } from '../law/rules.ts'
import { dateOf, startOfDay } from '../law/shanghai-time.ts'
import type { Clock } from './clock.ts'
import { isRefusal } from './refusal.ts'
import type { Page } from './rows.ts'

export interface EndingDeps {
  law(): Promise<{ rules: Pick<Rules, 'retention'> }>
  clock: Pick<Clock, 'now'>
  failed(what: string, error: unknown): void
}

interface Ending {
  /** numbers of those that were over before a moment and whose texts are kept yet */
  overBefore(before: string, after: string | undefined): Promise<Page<string>>
  /** where it may go on again: whether it is over yet, as it stands */
  isOver?(id: string): Promise<boolean>
  erase(id: string): Promise<void>
  /** after it the record is listed no more */
  decide(id: string): Promise<object>
}

/** What was decided stays in the log; what was said does not. Once more does nothing. */
export async function endTexts(
  { overBefore, isOver, erase, decide }: Ending,
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

  /** Erased before it is decided: what fails in between is listed yet, and is tried again the next night. */
  async function isEnded(id: string): Promise<boolean> {
    try {
      if (isOver && !(await isOver(id))) return false
      await erase(id)
      return !isRefusal(await decide(id))
    } catch (error) {
      failed(id, error)
      return false
    }
  }
}
