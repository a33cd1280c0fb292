/** 督办件 — a supervision from its log: cause, steps, demands and answers. */
import type { SupervisionLevel, SupervisionStep, TriggerCode } from '../../../law/supervision.ts'
import type { KeptText } from '../../../schema/text.ts'
import { type Clock, clockOf, type Ticket, type WorkOrder } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'

export interface Supervision {
  /** 1 for the ticket's first */
  n: number
  order: string
  /** what called for it; the first opened it */
  triggers: TriggerCode[]
  /** limits whose passing called for it: each calls once */
  limits: string[]
  step: SupervisionStep
  level: SupervisionLevel
  to: string[]
  /** on whose lists it stands besides the city's */
  branch: string[]
  openedAt: string
  /** every demand in its turn, the standing one last */
  demands: {
    at: string
    step: SupervisionStep
    level: SupervisionLevel
    cause: EventOf<'supervision-raised'>['cause']
    demand: KeptText
    article: string
  }[]
  /** answer to the standing demand; a new demand takes it away, `answers` keeps it */
  answeredAt?: string | undefined
  answers: { at: string; by: 'text' | 'reply'; text?: KeptText }[]
  dischargedAt?: string
  note?: KeptText
}

/** open: waits for the unit; answered: waits for the authority; discharged by it; ended with its order. */
export type SupervisionState = 'open' | 'answered' | 'discharged' | 'ended'

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
