/** What the events of 初核审查 make of a ticket. */
import type { Changes } from '../change.ts'
import { outcome } from '../change.ts'
import type { reviewingEvents } from './events.ts'

export const reviewingChanges: Changes<typeof reviewingEvents> = {
  answered: outcome,
  rejected: outcome,
  redirected: outcome,
  accepted: (ticket, { at, ticketType, category, area, businessEnvironment, note }) => ({
    state: 'accepted',
    acceptedAt: ticket.acceptedAt ?? at,
    ticketType,
    category,
    area,
    businessEnvironment,
    ...(ticketType === ticket.ticketType
      ? {}
      : {
          reclassifications: [
            ...ticket.reclassifications,
            { at, from: ticket.ticketType, to: ticketType, reasons: note ?? '' },
          ],
        }),
  }),
  filed: (ticket, event) => ({ ...outcome(ticket, event), ticketType: event.as }),
}
