/** 到期删除 — each night ends the texts of appeals that were ruled long ago (第三十五条). */
import { system } from '../../access/actor.ts'
import { addMonths } from '../../law/civil-date.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type DecideDeps, decided } from './decided.ts'

type Deps = DecideDeps & { failed(what: string, error: unknown): void }

/** Ground, matter, figure and ruling stay in the log; what was said of them does not. Once more does nothing. */
export async function endAppealTexts(timeIsUp: () => boolean, deps: Deps): Promise<{ appeals: number; more: boolean }> {
  const { textYears } = (await deps.law()).rules.retention
  const before = startOfDay(addMonths(dateOf(deps.clock.now().toISOString()), -12 * textYears))
  let appeals = 0
  let after: string | undefined
  do {
    const { items, next } = await deps.appeals.ruledBefore(before, after)
    for (const id of items) {
      if (timeIsUp()) return { appeals, more: true }
      if (await ended(id, deps)) appeals++
    }
    after = next
  } while (after)
  return { appeals, more: false }
}

/** One that fails keeps no other from being erased, and is tried again the next night. */
async function ended(id: string, deps: Deps): Promise<boolean> {
  try {
    const done = await decided({ id, command: { type: 'endAppealTexts' }, actor: system('retention') }, {}, deps)
    if (isRefusal(done)) return false
    await deps.appeals.texts.end(id)
    return true
  } catch (error) {
    deps.failed(id, error)
    return false
  }
}
