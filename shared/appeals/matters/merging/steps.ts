/** 跟随 — what a merged ticket takes over from its lead, at once and later. */

import type { Rules } from '../../../law/rules.ts'
import type { DecisionRecord } from '../../ticket/log.ts'
import { findOrder, leadOrder, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../../words/event.ts'
import { applications, grantedExtension } from '../extending/extension.ts'
import type { Extension } from '../extending/shape.ts'
import type { FollowStep } from './events.ts'

type Following = FollowStep['events'][number]

/** How the leading ticket's handling stands: what the appellant who joins is told at once. */
export function standing(lead: Ticket, now: string): TicketEvent[] {
  const order = leadOrder(lead)
  if (!order) return []
  const n = lead.version
  const follows = { n, happenedAt: now }
  return [
    { type: 'lead-dispatched', ...follows, workOrder: order.number, unit: order.unit },
    ...extended(grantedExtension(lead, order.number), follows),
    ...(order.interim ? [{ type: 'lead-progressed' as const, ...follows, answer: order.interim.answer }] : []),
    ...(lead.state === 'replied' ? [{ type: 'lead-replied' as const, ...follows }] : []),
    ...(lead.check && order.reply ? [{ type: 'lead-answered' as const, ...follows, answer: order.reply.answer }] : []),
  ]
}

/** More time for the order that owns the matter; a co-handler's is no reason for its appellants to wait longer. */
const extended = (
  granted: Extension | undefined,
  follows: { n: number; happenedAt: string },
): EventOf<'lead-extended'>[] =>
  granted?.grantedUntil
    ? [
        {
          type: 'lead-extended',
          ...follows,
          kind: granted.kind,
          lastDay: granted.grantedUntil,
          ...(granted.grantedMonths ? { months: granted.grantedMonths } : {}),
        },
      ]
    : []

/** Whether a decision concerns the tickets merged into this one. */
export const concernsMerged = (decision: DecisionRecord, ticket: Ticket): boolean =>
  (ticket.leadsSince !== undefined || decision.events.some(({ type }) => type === 'merging-ended')) &&
  isRelayed(decision)

/** Something happened in it that merged tickets may take over. */
export const isRelayed = ({ events }: Pick<DecisionRecord, 'events'>): boolean =>
  events.some(({ type }) => relayed.has(type))

const relayed: ReadonlySet<string> = new Set([
  'dispatched',
  'interim-replied',
  'replied',
  'sent-back',
  'check-passed',
  'return-approved',
  'extension-granted',
  'closed',
  'withdrawn',
  'rejected',
  'redirected',
  'merging-ended',
])

/** What a merged ticket takes over of one event. @param lead as that decision left it */
export function taken(
  event: TicketEvent,
  lead: Ticket,
  { n, at }: DecisionRecord,
  personal: Rules['repeats']['personalClosings'],
): Following[] {
  const follows = { n, happenedAt: at }
  switch (event.type) {
    case 'dispatched': {
      const order = event.orders.find(({ role }) => role === 'lead')
      return order ? [{ type: 'lead-dispatched', ...follows, workOrder: order.number, unit: order.unit }] : []
    }
    case 'interim-replied':
      return [{ type: 'lead-progressed', ...follows, answer: event.answer }]
    case 'replied':
      return [{ type: 'lead-replied', ...follows }]
    case 'sent-back':
      return [{ type: 'lead-sent-back', ...follows }]
    case 'check-passed': {
      const answer = leadOrder(lead)?.reply?.answer
      return answer === undefined ? [] : [{ type: 'lead-answered', ...follows, answer }]
    }
    case 'return-approved':
      return lead.state === 'accepted' ? [{ type: 'lead-returned', ...follows }] : []
    case 'extension-granted':
      return findOrder(lead, event.order)?.role === 'lead' ? extended(grantedExtension(lead, event.order), follows) : []
    case 'closed':
      return isPersonal(event, personal) ? [freed('lead-ended', lead)] : [withoutLook(event)]
    case 'withdrawn':
    case 'rejected':
    case 'redirected':
      return [freed('lead-ended', lead)]
    case 'merging-ended':
      return [freed('merging-ended', lead)]
    default:
      return []
  }
}

/** Whoever closed the lead looked at its reply, not at what a unit may have replied in a matter merged into it. */
const withoutLook = ({ secondLook: _, ...closed }: EventOf<'closed'>): EventOf<'closed'> => closed

/** A closing that rests on what its own appellant said or did, and says nothing about the others' matter. */
const isPersonal = (
  { ground, alternative }: EventOf<'closed'>,
  { alternatives }: Rules['repeats']['personalClosings'],
): boolean => alternatives.some((one) => one.ground === ground && (!one.alternative || one.alternative === alternative))

const freed = (why: EventOf<'unmerged'>['why'], lead: Ticket): EventOf<'unmerged'> => ({
  type: 'unmerged',
  why,
  // Where the lead is gone, its matter goes on here; where merging was a mistake, it was another's.
  ...(why === 'lead-ended' && applications(lead) > 0 ? { applications: applications(lead) } : {}),
  reasons:
    why === 'lead-ended'
      ? '牵头诉求件因其诉求人自身原因终结，本件恢复单独办理'
      : '牵头诉求件解除合并，本件恢复单独办理',
})
