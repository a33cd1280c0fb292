/** 督办件的状态 — how a supervision stands, and which one stands. */

import type { Clock } from '../../clocks/shape.ts'
import { clockOf, type Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import type { Supervision } from './shape.ts'
import type { SupervisionState } from './words.ts'

export function supervisionState({ order, answeredAt, dischargedAt }: Supervision, ticket: Ticket): SupervisionState {
  if (dischargedAt) return 'discharged'
  if (!ticket.orders.some((held) => held.number === order && inHand(held))) return 'ended'
  return answeredAt ? 'answered' : 'open'
}

/** The clock that runs, or ran last, for its answer. */
export const answerClock = (ticket: Ticket, { order }: Supervision): Clock | undefined =>
  clockOf(ticket, 'supervision-answer', order)

const inHand = ({ state }: WorkOrder): boolean => state === 'open' || state === 'replied'

export const findSupervision = (ticket: Ticket, n: number): Supervision | undefined =>
  ticket.supervisions.find((supervision) => supervision.n === n)

/** The supervision of an order that is not discharged: an order has at most one at a time, further triggers join it. */
export const standingSupervision = (ticket: Ticket, order: string): Supervision | undefined =>
  ticket.supervisions.findLast((supervision) => supervision.order === order && !supervision.dischargedAt)
