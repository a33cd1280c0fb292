/** 到期删除 — each night erases identity data, then texts, of matters long ended (第三十五条). */

import { system } from '../../access/actor.ts'
import type { ListedRows } from '../../access/holding.ts'
import type { Identities } from '../../access/identities.ts'
import type { Looks } from '../../access/looks.ts'
import { addMonths } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { dateOf, startOfDay } from '../../law/shanghai-time.ts'
import type { Knock, Knocks, RecordKnock } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import { effectsOf } from '../kind/effects.ts'
import { countsUntil } from '../kind/facts.ts'
import { replay } from '../kind/replay.ts'
import type { Holds } from '../matters/retaining/retained.ts'
import { isRefusal } from '../ticket/decision.ts'
import { erased } from './carry-out.ts'
import { execute, type WriteDeps } from './execute.ts'
import { dayOfRegistration } from './long-lived.ts'
import { lastOf, looksOfCall, missedCall, missedCallList } from './missed-call.ts'
import { endMissedCall } from './missed-calls.ts'
import type { MissedCalls, Tickets } from './ports.ts'

export type RetentionDeps = WriteDeps & {
  knocks: Knocks<Knock | RecordKnock>
  tickets: Pick<Tickets, 'retained'>
  listed: Pick<ListedRows, 'page'>
  missedCalls: MissedCalls
  looks: Pick<Looks, 'end' | 'ofTicket'>
  identities: Pick<Identities, 'end'>
  /** 申诉未裁定 — tickets about which an appeal against an evaluation is not ruled yet, and the periods of the results that it is against */
  held(): Promise<{ tickets: ReadonlySet<string>; periods: readonly Period[] }>
  /** what fails is tried again the next night */
  failed(what: string, error: unknown): void
}

export interface Ended {
  identity: number
  texts: number
  looks: number
  missedCalls: number
  /** some were left to the next night */
  more: boolean
}

const atOnce = 16
const pageOfCalls = 100

export async function endRetention(timeIsUp: () => boolean, deps: RetentionDeps): Promise<Ended> {
  const { identityYears, textYears, lookMonths } = (await deps.law()).rules.retention
  const before = (months: number) => startOfDay(addMonths(dateOf(deps.clock.now().toISOString()), -months))
  const held = await deps.held()
  const tickets = (holds: Holds, months: number) =>
    each((after) => deps.tickets.retained(holds, before(months), after), endTicket)
  const ended = {
    identity: await tickets('identity', 12 * identityYears),
    texts: await tickets('texts', 12 * textYears),
    looks: await tickets('looks', 12 * identityYears + lookMonths),
  }
  const returned = await each((after) => oldCalls('returned', after), endCall)
  const givenUp = await each((after) => oldCalls('given-up', after), endCall)
  return { ...ended, missedCalls: returned + givenUp, more: timeIsUp() }

  async function each(page: (after?: string) => Promise<Page<string>>, end: (one: string) => Promise<boolean>) {
    let count = 0
    let after: string | undefined
    do {
      if (timeIsUp()) return count
      const { items, next } = await page(after)
      for (let i = 0; i < items.length && !timeIsUp(); i += atOnce)
        count += (await Promise.all(items.slice(i, i + atOnce).map(tried(end)))).filter(Boolean).length
      after = next
    } while (after)
    return count
  }

  /** One that fails keeps no other from being erased. */
  function tried(end: (one: string) => Promise<boolean>) {
    return async (one: string): Promise<boolean> => {
      try {
        return await end(one)
      } catch (error) {
        deps.failed(one, error)
        return false
      }
    }
  }

  async function endTicket(number: string): Promise<boolean> {
    if (held.tickets.has(number) || (await mayCountIn(number, held.periods))) return false
    const done = await execute({ number, command: { type: 'endRetention' }, actor: system('retention') }, deps)
    if (isRefusal(done)) return false
    // As its follower does: what was decided is erased although one of the two may not come to it.
    await erased(effectsOf(done.decision, done.ticket), deps)
    return true
  }

  /** Registered until the last day of one of them, and alive on its first or later. */
  async function mayCountIn(number: string, periods: readonly Period[]): Promise<boolean> {
    const open = periods.filter(({ to }) => dayOfRegistration(number) <= to)
    if (open.length === 0) return false
    const log = (await deps.tickets.read(number))?.log ?? []
    const [ticket, last] = [replay(log), log.at(-1)]
    if (!ticket || !last) return false
    const until = countsUntil(ticket, last.at)
    return open.some(({ from }) => from <= until)
  }

  async function endCall(id: string): Promise<boolean> {
    const fresh = before(lookMonths)
    if ((await deps.looks.ofTicket(looksOfCall(id))).some(({ at }) => at >= fresh)) return false
    const ended = await endMissedCall(id, deps)
    return !isRefusal(ended) && ended.state === 'ended'
  }

  async function oldCalls(state: 'returned' | 'given-up', after: string | undefined): Promise<Page<string>> {
    const { items, next } = await deps.listed.page(missedCallList(state), 'oldest', pageOfCalls, after)
    const calls = items.flatMap((row) => {
      const call = missedCall().safeParse(row)
      if (!call.success) deps.failed(String(row.id), call.error)
      return call.success ? [call.data] : []
    })
    const old = calls.filter((call) => lastOf(call) < before(12 * identityYears))
    // Behind one that is younger stand younger ones.
    return { items: old.map(({ id }) => id), next: old.length < calls.length ? undefined : next }
  }
}
