/** 未送达 — sends again or discards what has not arrived, each act on record. */

import type { Actor } from '../../access/actor.ts'
import { type Acts, recordAct } from '../../access/acts.ts'
import type { Clock, Draw } from '../../record/clock.ts'
import type { Deliveries, DeliveryQueue, DeliveryRecord } from '../../record/deliveries.ts'
import { replay } from '../kind/replay.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import { isInHand, runningClocks } from '../ticket/ticket.ts'
import type { Tickets } from './ports.ts'

interface Deps {
  deliveries: Deliveries
  queue: DeliveryQueue
  tickets: Tickets
  acts: Acts
  clock: Clock
  draw: Draw
}
interface Asked {
  actor: Actor
  reason?: string | undefined
  /** of the request under its Idempotency-Key */
  once?: string | undefined
}

/** The one that has been waiting longest: what is dead waits no more, and what cannot be read hides nothing behind it. */
export async function oldestPending(
  timeIsUp: () => boolean,
  { deliveries }: { deliveries: Pick<Deliveries, 'undelivered'> },
): Promise<DeliveryRecord | undefined> {
  let after: string | undefined
  do {
    const { items, next } = await deliveries.undelivered(undefined, 100, after)
    const found = items.find(({ state }) => state === 'pending')
    if (found) return found
    after = next
  } while (after && !timeIsUp())
  return undefined
}

/** What cannot be sent again or discarded any more. */
function whyNot({ state, id, deliveredAt }: DeliveryRecord): Refusal | undefined {
  if (state === 'delivered') return refused('delivery.arrived', { delivery: id, deliveredAt })
  if (state === 'discarded') return refused('delivery.discarded', { delivery: id })
}

/** The receiver drops what it has, so nothing is done twice; an open circuit is not waited for. */
export async function sendAgain(record: DeliveryRecord, { actor, reason, once }: Asked, deps: Deps) {
  const wrong = whyNot(record)
  if (wrong) return wrong
  const { id, to, notice, ticket, order, version } = record
  const at = deps.clock.now().toISOString()
  const act = { what: 'delivery-sent-again', at, by: actor, subject: id, ticket, reason, once }
  const { at: now } = await recordAct(act, deps)
  const again: DeliveryRecord = { ...record, state: 'pending', askedAt: now, nextCheckAt: now }
  await deps.deliveries.update(again)
  const delivery = { type: 'deliver' as const, id, to, notice, ticket, version, ...(order ? { order } : {}) }
  await deps.queue.send(delivery, `${id}.asked.${now}`)
  return again
}

/** What is statutory is not discarded while a clock of its order runs (art. 19, 21). */
export async function discard(record: DeliveryRecord, { actor, reason = '', once }: Asked, deps: Deps) {
  const wrong = whyNot(record) ?? (await whyStatutory(record, deps))
  if (wrong) return wrong
  const { id, ticket } = record
  const now = deps.clock.now().toISOString()
  const act = { what: 'delivery-discarded', at: now, by: actor, subject: id, ticket, reason, once }
  const { at } = await recordAct(act, deps)
  const discarded: DeliveryRecord = {
    ...record,
    state: 'discarded',
    nextCheckAt: undefined,
    discarded: { at, by: actor, reason },
  }
  await deps.deliveries.update(discarded)
  return discarded
}

async function whyStatutory(
  { order: number, ticket }: DeliveryRecord,
  { tickets }: Deps,
): Promise<Refusal | undefined> {
  const stored = number === undefined ? undefined : await tickets.read(ticket)
  const found = stored && replay(stored.log)
  const order = found?.orders.find((one) => one.number === number)
  if (!found || !order || !isInHand(order)) return undefined
  const [clock] = runningClocks(found).filter((running) => running.order === number)
  return clock && refused('delivery.statutory', { order: number, clock: clock.kind, limit: clock.limit })
}
