/** 巡检 — pages what is due in a shard and issues the commands for it. */

import { system } from '../access/actor.ts'
import { nextCheckAt, unreceivedOrders } from '../appeals/clocks/due.ts'
import { type PromiseDeps, promiseAgain } from '../appeals/desk/carry-out.ts'
import { tellMerged } from '../appeals/desk/tell-merged.ts'
import { isRefusal } from '../appeals/ticket/decision.ts'
import { type Log, replay } from '../appeals/ticket/log.ts'
import { execute, type WriteDeps } from './execute.ts'
import { firstTryWithin } from './pauses.ts'
import type { DueItem } from './ports.ts'

const page = 100
const atOnce = 8

export type SweepDeps = WriteDeps &
  PromiseDeps & {
    /** a ticket that cannot be swept goes alone to the dead letters, and its shard goes on */
    setAside(item: DueItem, error: unknown): Promise<void>
  }

export interface Swept {
  looked: number
  passed: number
  /** items set aside because they failed twice */
  failed: number
  /** due items left for the next minute because time ran out */
  more: boolean
}

/** @param timeIsUp whether to stop and leave the rest to the next minute */
export async function sweep(shard: number, timeIsUp: () => boolean, deps: SweepDeps): Promise<Swept> {
  const swept: Swept = { looked: 0, passed: 0, failed: 0, more: false }
  const now = deps.clock.now().toISOString()
  const failed: DueItem[] = []
  let after: string | undefined
  do {
    // From page to page by key: what stays due, because it cannot be moved, holds up nobody behind it.
    const { items, next } = await deps.tickets.due(shard, now, page, after)
    await lookAtAll(items, (item) => void failed.push(item))
    after = next
  } while (after && !swept.more)
  // Once more when the others are done: a throttled moment makes nobody a case for the dead letters.
  await lookAtAll(failed, async (item, error) => {
    swept.failed++
    await asideOnce(item, error, deps)
  })
  return swept

  /** A failing item harms no other. */
  async function lookAtAll(items: DueItem[], fail: (item: DueItem, error: unknown) => void | Promise<void>) {
    for (let i = 0; i < items.length && !swept.more; i += atOnce) {
      swept.more = timeIsUp()
      if (swept.more) return
      const some = items.slice(i, i + atOnce)
      const passed = await Promise.all(
        some.map((item) => lookAt(item, now, timeIsUp, deps).catch((error) => fail(item, error))),
      )
      swept.looked += passed.length
      swept.passed += passed.filter(Boolean).length
    }
  }
}

/** What fails every minute is a case for a person once, until it has been written or looked at again. */
async function asideOnce(item: DueItem, error: unknown, { tickets, setAside }: SweepDeps): Promise<void> {
  if (await tickets.isAside(item)) return
  await setAside(item, error)
  await tickets.markAside(item)
}

/** True when limits were found passed. */
async function lookAt(item: DueItem, now: string, timeIsUp: () => boolean, deps: SweepDeps): Promise<boolean> {
  if (item.type === 'ticket') return lookAtTicket(item.number, now, deps)
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

/** A delivery that waits for its next try: offered to the queue again, and looked at again later. */
async function offerAgain(
  { ticket, id }: Extract<DueItem, { type: 'delivery' }>,
  now: string,
  deps: SweepDeps,
): Promise<boolean> {
  const record = await deps.deliveries.read(ticket, id)
  if (record?.state !== 'pending' || !record.nextCheckAt || record.nextCheckAt > now) return false
  const { to, notice, order, version, attempts } = record
  const delivery = { type: 'deliver' as const, id, to, notice, ticket, version, ...(order ? { order } : {}) }
  await deps.queue.send(delivery, `${id}.${attempts}.${now}`)
  await deps.deliveries.postpone(record, new Date(Date.parse(now) + firstTryWithin).toISOString())
  return false
}
