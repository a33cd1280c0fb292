/** 投递 — posts a promised notice to its receiver and sorts the answer. */

import { system } from '../access/actor.ts'
import { type NoticeDeps, noticeBody } from '../appeals/desk/notice.ts'
import { pulled } from '../appeals/desk/pulled.ts'
import type { Delivery } from '../appeals/kind/effects.ts'
import { isRefusal } from '../appeals/ticket/decision.ts'
import { replay } from '../appeals/ticket/log.ts'
import { execute, type WriteDeps } from './execute.ts'
import {
  hiddenAfterTry,
  isGivenUp,
  isOpen,
  longestPause,
  pauseAfter,
  pauseAfterRefusal,
  putOff,
  triesInQueue,
} from './pauses.ts'
import {
  type Circuits,
  type Deliveries,
  type DeliveryRecord,
  type Directory,
  type Endpoint,
  postsOf,
  type Tickets,
} from './ports.ts'

/** How a receiver answered a post. */
export type Answer =
  | { kind: 'received'; status: number }
  | ({ kind: 'later'; status?: number; error?: string; after?: number } & Unsent)
  /** a 4xx: tried for days, with long pauses */
  | ({ kind: 'refused'; status?: number; error?: string; after?: number } & Unsent)
  | ({ kind: 'never'; status: number; error?: string } & Unsent)

interface Unsent {
  /** no request was opened: its receiver has seen nothing */
  unsent?: true
}

/** Posts a signed body; never throws for what a receiver does. */
export type Post = (endpoint: Endpoint, id: string, body: string) => Promise<Answer>

export type DeliverDeps = WriteDeps &
  NoticeDeps & { tickets: Tickets; deliveries: Deliveries; circuits: Circuits; directory: Directory; post: Post }

/** done: the message may go, and its promise may be given up; hide: it stays in the queue, hidden for these seconds. */
export type Delivered = { done: true; givenUp?: true } | { hide: number }

const done: Delivered = { done: true }

export async function deliver(delivery: Delivery, receiveCount: number, deps: DeliverDeps): Promise<Delivered> {
  const record = await deps.deliveries.read(delivery.ticket, delivery.id)
  if (record?.state !== 'pending') return done
  const endpoint = await deps.directory.endpoint(delivery.to)
  if (!endpoint) return waitForPull(record, deps)
  const receiver = `${delivery.to.kind}#${delivery.to.code}`
  const now = deps.clock.now().toISOString()
  // Before the circuit and the post, so that neither an open circuit nor a fault of ours keeps it for ever.
  if (isGivenUp(record, now)) return bury(record, record.lastError, deps)

  const circuit = await deps.circuits.read(receiver)
  const asked = record.askedAt !== undefined && record.nextCheckAt === record.askedAt
  if (isOpen(circuit, now) && !asked) {
    await deps.deliveries.update(putOff(record, now, circuit.openUntil))
    return done
  }

  const body = await noticeBody(delivery, deps)
  const answer: Answer = body
    ? await deps.post(endpoint, delivery.id, body)
    : { kind: 'never', status: 0, error: 'the ticket is gone', unsent: true }
  return settle(answer, delivery, record, receiver, receiveCount, deps)
}

async function bury(record: DeliveryRecord, lastError: string | undefined, deps: DeliverDeps): Promise<Delivered> {
  await deps.deliveries.update({ ...record, state: 'dead', lastError, nextCheckAt: undefined })
  return { done: true, givenUp: true }
}

/** It has no endpoint any more: listed until it has one again, or its unit has come for the order. */
async function waitForPull(record: DeliveryRecord, deps: DeliverDeps): Promise<Delivered> {
  if (await settledByPull(record, deps)) return done
  const at = deps.clock.now()
  const now = at.toISOString()
  if (isGivenUp(record, now)) return bury(record, noEndpoint, deps)
  const later = new Date(at.getTime() + longestPause).toISOString()
  await deps.deliveries.update(putOff({ ...record, lastError: noEndpoint }, now, later))
  return done
}
const noEndpoint = 'the receiver has no endpoint: it pulls'

/** Whoever came for an order has it: it is not undelivered for want of a post. */
async function settledByPull(record: DeliveryRecord, deps: DeliverDeps): Promise<boolean> {
  const receivedAt = await receiptOf(record, deps)
  if (!receivedAt) return false
  await deps.deliveries.update(pulled(record, receivedAt))
  return true
}

/** When the unit got the order that this notice announces. */
async function receiptOf({ ticket, order, notice }: DeliveryRecord, deps: DeliverDeps): Promise<string | undefined> {
  if (notice !== 'work-order.dispatched' || !order) return undefined
  const stored = await deps.tickets.read(ticket)
  return stored && replay(stored.log)?.orders.find(({ number }) => number === order)?.receivedAt
}

async function settle(
  answer: Answer,
  delivery: Delivery,
  record: DeliveryRecord,
  receiver: string,
  receiveCount: number,
  deps: DeliverDeps,
): Promise<Delivered> {
  const now = deps.clock.now()
  const tried: DeliveryRecord = {
    ...record,
    attempts: record.attempts + 1,
    posts: postsOf(record) + ('unsent' in answer ? 0 : 1),
    lastStatus: answer.status,
    lastError: 'error' in answer ? answer.error : undefined,
  }
  if (answer.kind === 'received') {
    if (delivery.notice === 'work-order.dispatched') await recordReceipt(delivery, deps)
    await deps.circuits.succeeded(receiver)
    await deps.deliveries.update({
      ...tried,
      state: 'delivered',
      deliveredAt: now.toISOString(),
      nextCheckAt: undefined,
    })
    return done
  }

  if (await settledByPull(tried, deps)) return done
  if (answer.kind === 'never') return bury(tried, tried.lastError, deps)
  const circuit = answer.kind === 'later' ? await deps.circuits.failed(receiver, now.toISOString()) : undefined
  const refused = answer.kind === 'refused'
  const own = refused ? pauseAfterRefusal(tried.attempts) : pauseAfter(tried.attempts)
  const pause = Math.max(own, ('after' in answer ? (answer.after ?? 0) : 0) * 1000)
  const again = new Date(now.getTime() + pause).toISOString()
  const leftAloneUntil = circuit && isOpen(circuit, now.toISOString()) ? circuit.openUntil : undefined
  const next = leftAloneUntil !== undefined && leftAloneUntil > again ? leftAloneUntil : again
  const giveUpHere = refused || receiveCount >= triesInQueue || leftAloneUntil !== undefined
  await deps.deliveries.update(giveUpHere ? putOff(tried, now.toISOString(), next) : { ...tried, nextCheckAt: next })
  return giveUpHere ? done : { hide: hiddenAfterTry(receiveCount) }
}

/** Received is a decision: the return clock starts from it (art. 21). */
async function recordReceipt({ ticket, order }: Delivery, deps: DeliverDeps): Promise<void> {
  if (!order) return
  const at = deps.clock.now().toISOString()
  const stored = await deps.tickets.read(ticket)
  const known = stored && replay(stored.log)?.orders.find(({ number }) => number === order)?.receivedAt
  if (known) return
  const outcome = await execute(
    { number: ticket, command: { type: 'recordReceipt', order, how: 'push', at }, actor: system('delivery') },
    deps,
  )
  const settled = !isRefusal(outcome) || outcome.refused !== 'ticket.changed'
  if (!settled) throw new Error(`the receipt of ${order} could not be recorded: the ticket keeps changing`)
}
