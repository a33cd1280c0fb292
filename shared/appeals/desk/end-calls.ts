/** 到期删除 — each night erases drafts, and numbers of calls, that are kept long enough (第三十五条). */

import { addDays } from '../../law/civil-date.ts'
import type { PhoneCalls as CallRules } from '../../law/rules.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { KeptForCalls } from './ports.ts'

interface Deps {
  keptForCalls: KeptForCalls
  clock: Pick<Clock, 'now'>
  law(): Promise<{ rules: { phoneCalls: CallRules } }>
  failed(what: string, error: unknown): void
}

const atOnce = 16

/** Once more removes nothing more; what is left is found the next night. */
export async function endCalls(timeIsUp: () => boolean, deps: Deps): Promise<{ drafts: number; numbers: number }> {
  const { draftDays, numberDays } = (await deps.law()).rules.phoneCalls
  const before = (days: number) => startOfDay(addDays(dateOf(deps.clock.now().toISOString()), -days))
  return { drafts: await end('draft', before(draftDays)), numbers: await end('number', before(numberDays)) }

  async function end(what: 'draft' | 'number', moment: string): Promise<number> {
    let removed = 0
    // The index may show again what was just removed: a page of which nothing went is the last.
    for (let more = true; more && !timeIsUp(); ) {
      const keys = await deps.keptForCalls.before(what, moment)
      let gone = 0
      for (let i = 0; i < keys.length && !timeIsUp(); i += atOnce)
        gone += (await Promise.all(keys.slice(i, i + atOnce).map((key) => tried(key, moment)))).filter(Boolean).length
      removed += gone
      more = gone > 0
    }
    return removed
  }

  /** One that fails keeps no other from being erased. It is not said which: its name is not that of a ticket. */
  async function tried(key: string, moment: string): Promise<boolean> {
    try {
      return await deps.keptForCalls.remove(key, moment)
    } catch (error) {
      deps.failed('what is kept for a call', error)
      return false
    }
  }
}
