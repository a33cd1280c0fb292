/** 工作清单 — which desk of the platform a ticket waits for. */
import type { Clock } from '../clocks/shape.ts'
import { isPending } from '../matters/returning/requests.ts'
import { runningClocks, type Ticket } from '../ticket/ticket.ts'

/** A ticket stands on one at a time. */
export const worklists = [
  'review',
  'supplement',
  'dispatch',
  'return-decision',
  'handling',
  'check',
  'merged',
  'closing',
  'callback',
  'ended',
] as const
export type Worklist = (typeof worklists)[number]

export function worklistOf(ticket: Ticket): Worklist {
  if (ticket.state === 'registered') return 'review'
  if (ticket.state === 'awaiting-supplement') return 'supplement'
  if (ticket.state === 'accepted') return 'dispatch'
  if (ticket.state === 'handling') return ticket.orders.some(isPending) ? 'return-decision' : 'handling'
  if (ticket.state === 'merged') return 'merged'
  if (ticket.state === 'replied') return ticket.check ? 'closing' : 'check'
  if (ticket.state === 'closed' && callbackDue(ticket)) return 'callback'
  return 'ended'
}

/** 待回访 — the clock of a callback that was neither made nor given up. */
export const callbackDue = (ticket: Ticket): Clock | undefined =>
  runningClocks(ticket).find(({ kind }) => kind === 'callback')
