/** 工作清单 — which desk of the platform a ticket waits for. */
import type { Clock } from '../clocks/shape.ts'
import { isPending } from '../matters/returning/requests.ts'
import { runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { Name } from '../words/asking.ts'

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

/** 清单名 — what each is called. */
export const worklistNames = {
  review: ['待初核', 'to be reviewed'],
  supplement: ['待补正', 'waiting for a supplement'],
  dispatch: ['待派单', 'to be dispatched'],
  'return-decision': ['待审定退件', 'returns to be decided'],
  handling: ['办理中', 'in handling'],
  check: ['待审核', 'replies to be checked'],
  merged: ['已并入他件', 'merged into another'],
  closing: ['待办结', 'to be closed'],
  callback: ['待回访', 'to be called back'],
  ended: ['已结束', 'ended'],
} as const satisfies Record<Worklist, Name>

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
