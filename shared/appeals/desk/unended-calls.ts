/** 未报结束的来电 — offered, and nothing told of it since: listed to be rung back, once (国办函〔2025〕66号). */
import { system } from '../../access/actor.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, minutesAfter } from '../../law/shanghai-time.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { isRefusal } from '../ticket/decision.ts'
import { recordMissedCall } from './missed-calls.ts'
import type { CountedCall } from './phone-call.ts'
import type { MissedCalls, PhoneCalls } from './ports.ts'

interface Deps {
  phoneCalls: Pick<PhoneCalls, 'on' | 'caller'>
  missedCalls: MissedCalls
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<{ rules: Rules }>
  failed(what: string, error: unknown): void
}

/** A night that failed is made up for by the next. */
const nights = 2

/** Each night: a telephone system that broke down tells of no end. Told after all, the call is listed no second time. */
export async function listUnended(timeIsUp: () => boolean, deps: Deps): Promise<{ unended: number }> {
  const now = deps.clock.now().toISOString()
  const before = minutesAfter(now, -60 * (await deps.law()).rules.phoneCalls.unendedAfterHours)
  let unended = 0
  for (let back = nights; back >= 0; back--) {
    let after: string | undefined
    do {
      if (timeIsUp()) return { unended }
      const page = await deps.phoneCalls.on(addDays(dateOf(now), -back), after)
      const open = page.items.filter(({ answered, ended, offered }) => !answered && !ended && offered < before)
      for (const call of open) unended += (await tried(call)) ? 1 : 0
      after = page.next
    } while (after)
  }
  return { unended }

  /** One that fails keeps no other from being listed. */
  async function tried({ call, offered: at }: CountedCall): Promise<boolean> {
    const [channel = '', ...rest] = call.split(':')
    try {
      const { phone = 'withheld' } = (await deps.phoneCalls.caller(call)) ?? {}
      const rang = { phone, channel, reference: rest.join(':'), at }
      return !isRefusal(await recordMissedCall(rang, { actor: system('calls') }, deps))
    } catch (error) {
      deps.failed('an unanswered call', error)
      return false
    }
  }
}
