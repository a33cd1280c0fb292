/** 投递 — posts a promised notice to its receiver and sorts the answer. */

import type { Clock } from './clock.ts'
import {
  type Circuits,
  type Deliveries,
  type Delivery,
  type DeliveryRecord,
  type Directory,
  type Endpoint,
  postsOf,
} from './deliveries.ts'
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
import { pulled } from './pulled.ts'

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

export interface Delivering {
  deliveries: Pick<Deliveries, 'read' | 'update'>
  circuits: Circuits
  directory: Directory
  post: Post
  clock: Pick<Clock, 'now'>
  /** what is posted, made when it is sent; undefined when its record is gone */
  body(delivery: Delivery): Promise<string | undefined>
  /** when its receiver came for it by itself */
  pulledAt(record: DeliveryRecord): Promise<string | undefined>
  /** its receiver has it, and that is a decision */
  received(delivery: Delivery): Promise<void>
}

/** done: the message may go, and its promise may be given up; hide: it stays in the queue, hidden for these seconds. */
export type Delivered = { done: true; givenUp?: true } | { hide: number }

const done: Delivered = { done: true }

export async function deliver(delivery: Delivery, receiveCount: number, deps: Delivering): Promise<Delivered> {
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

  const body = await deps.body(delivery)
  const answer: Answer = body
    ? await deps.post(endpoint, delivery.id, body)
    : { kind: 'never', status: 0, error: 'the ticket is gone', unsent: true }
  return settle(answer, delivery, record, { receiver, failures: circuit.failures }, receiveCount, deps)
}

async function bury(record: DeliveryRecord, lastError: string | undefined, deps: Delivering): Promise<Delivered> {
  await deps.deliveries.update({ ...record, state: 'dead', lastError, nextCheckAt: undefined })
  return { done: true, givenUp: true }
}

/** It has no endpoint any more: listed until it has one again, or its unit has come for the order. */
async function waitForPull(record: DeliveryRecord, deps: Delivering): Promise<Delivered> {
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
async function settledByPull(record: DeliveryRecord, deps: Delivering): Promise<boolean> {
  const receivedAt = await deps.pulledAt(record)
  if (!receivedAt) return false
  await deps.deliveries.update(pulled(record, receivedAt))
  return true
}

async function settle(
  answer: Answer,
  delivery: Delivery,
  record: DeliveryRecord,
  { receiver, failures }: { receiver: string; failures: number },
  receiveCount: number,
  deps: Delivering,
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
    await deps.received(delivery)
    // Failures of the others meanwhile are for their next success to take away.
    if (failures > 0) await deps.circuits.succeeded(receiver)
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
