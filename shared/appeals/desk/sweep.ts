/** 巡检 — looks at tickets whose limits are due, and at what waits beside them. */

import { system } from '../../access/actor.ts'
import { offerAgain } from '../../record/promises.ts'
import type { DueItem } from '../../record/records.ts'
import { type Swept, sweep as sweepRecords } from '../../record/sweep.ts'
import { nextCheckAt, unreceivedOrders } from '../clocks/due.ts'
import { replay } from '../kind/replay.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { Log } from '../ticket/log.ts'
import { type PromiseDeps, promiseAgain } from './carry-out.ts'
import { execute, type WriteDeps } from './execute.ts'
import { tellMerged } from './tell-merged.ts'

export type SweepDeps = WriteDeps &
  PromiseDeps & {
    /** a notice whose hour, receipt or limit is due */
    lookAtNotice(id: string): Promise<void>
    /** a draft whose commenters are to be told */
    tellCommenters(consultation: string, timeIsUp: () => boolean): Promise<void>
    /** a ticket that cannot be swept goes alone to the dead letters, and its shard goes on */
    setAside(item: DueItem, error: unknown): Promise<void>
  }

/** @param timeIsUp whether to stop and leave the rest to the next minute */
export const sweep = (shard: number, timeIsUp: () => boolean, deps: SweepDeps): Promise<Swept> =>
  sweepRecords<DueItem>(shard, timeIsUp, {
    clock: deps.clock,
    due: (...asked) => deps.tickets.due(...asked),
    isAside: (item) => deps.tickets.isAside(item),
    markAside: (item) => deps.tickets.markAside(item),
    setAside: (item, error) => deps.setAside(item, error),
    lookAt: (item, now) => lookAt(item, now, timeIsUp, deps),
  })

/** True when limits were found passed. */
async function lookAt(item: DueItem, now: string, timeIsUp: () => boolean, deps: SweepDeps): Promise<boolean> {
  if (item.type === 'ticket') return lookAtTicket(item.number, now, deps)
  if (item.type === 'notice') {
    await deps.lookAtNotice(item.id)
    return false
  }
  if (item.type === 'consultation') {
    await deps.tellCommenters(item.consultation, timeIsUp)
    return false
  }
  if (item.type === 'delivery') return offerAgain(item, now, deps)
  await tellMerged(item.lead, now, timeIsUp, deps)
  return false
}

/** The index only suggests: the ticket itself says what is due. */
async function lookAtTicket(number: string, now: string, deps: SweepDeps): Promise<boolean> {
  const outcome = await execute({ number, command: { type: 'passLimits' }, actor: system('deadlines') }, deps)
  if (!isRefusal(outcome)) return true

  const stored = await deps.tickets.read(number)
  const ticket = stored && replay(stored.log)
  if (!ticket) return false
  for (const order of unreceivedOrders(ticket)) await redispatch(order, stored.log, deps)
  await deps.tickets.postpone(number, ticket.version, nextCheckAt(ticket, now))
  return false
}

/** An order its department has not received: what its dispatch promised is promised again, under the same ids. */
async function redispatch(order: string, log: Log, deps: SweepDeps): Promise<void> {
  const decision = log.find(({ events }) =>
    events.some((event) => 'orders' in event && event.orders.some(({ number }) => number === order)),
  )
  const ticket = decision && replay(log.slice(0, decision.n))
  if (ticket) await promiseAgain(decision, ticket, deps)
}
