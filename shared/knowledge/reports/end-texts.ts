/** 到期删除 — each night ends the texts of errors that were dealt with long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import { addMonths } from '../../law/civil-date.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type DecideDeps, reportDecided } from './decided.ts'

type Deps = DecideDeps & { failed(what: string, error: unknown): void }

/** Article, version, days and outcome stay in the log; what people wrote does not. Once more does nothing. */
export async function endReportTexts(timeIsUp: () => boolean, deps: Deps): Promise<{ tasks: number; more: boolean }> {
  const { textYears } = (await deps.law()).rules.retention
  const before = startOfDay(addMonths(dateOf(deps.clock.now().toISOString()), -12 * textYears))
  let tasks = 0
  let after: string | undefined
  do {
    const { items, next } = await deps.reports.endedBefore(before, after)
    for (const id of items) {
      if (timeIsUp()) return { tasks, more: true }
      if (await ended(id, deps)) tasks++
    }
    after = next
  } while (after)
  return { tasks, more: false }
}

/** One that fails keeps no other from being erased, and is tried again the next night. */
async function ended(id: string, deps: Deps): Promise<boolean> {
  try {
    const done = await reportDecided({ id, command: { type: 'endReportTexts' }, actor: system('retention') }, {}, deps)
    if (isRefusal(done) || !done.textsEnded) return false
    await deps.reports.texts.end(id)
    return true
  } catch (error) {
    deps.failed(id, error)
    return false
  }
}
