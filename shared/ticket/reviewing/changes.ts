/** What the events of 初核审查 make of a ticket. */
import type { Changes } from '../change.ts'
import { outcome } from '../change.ts'
import type { State } from '../states.ts'
import type { reviewingEvents } from './events.ts'

export const reviewingChanges: Changes<typeof reviewingEvents> = {
  answered: outcome,
  rejected: outcome,
  redirected: outcome,
  'supplement-requested': (_, { at, ask, until, during }) => ({
    ...(during === 'review' ? { state: 'awaiting-supplement' as State } : {}),
    supplement: { ask, until, during, askedAt: at },
  }),
  'supplement-supplied': (ticket, { at, text }) => ({
    ...(ticket.state === 'awaiting-supplement' ? { state: 'registered' as State } : {}),
    ...(ticket.supplement ? { supplement: { ...ticket.supplement, suppliedAt: at, text } } : {}),
  }),
  'supplement-lapsed': (ticket, { at }) => ({
    ...(ticket.state === 'awaiting-supplement' ? { state: 'registered' as State } : {}),
    ...(ticket.supplement ? { supplement: { ...ticket.supplement, lapsedAt: at } } : {}),
  }),
  accepted: (_, { at, ticketType, category, area, businessEnvironment }) => ({
    state: 'accepted',
    acceptedAt: at,
    ticketType,
    category,
    area,
    businessEnvironment,
  }),
  filed: (ticket, event) => ({ ...outcome(ticket, event), ticketType: event.as }),
}
