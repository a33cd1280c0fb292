/** 初核审查 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import { outcome } from '../../ticket/change.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { reviewingEvents } from './events.ts'

/** What it was taken for before it was filed: worked again, it is that once more. */
export const typeBeforeFiling = ({ state, ticketType, filings }: Ticket): Ticket['ticketType'] =>
  state === 'filed' ? (filings?.at(-1)?.from ?? ticketType) : ticketType

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
  filed: (ticket, event) => ({
    ...outcome(ticket, event),
    ticketType: event.as,
    filings: [...(ticket.filings ?? []), { at: event.at, as: event.as, from: ticket.ticketType }],
  }),
  'filing-contested': (ticket, { at, reasons }) => ({
    state: 'registered',
    outcome: undefined,
    ticketType: typeBeforeFiling(ticket),
    filings: ticket.filings?.map((one, index, { length }) =>
      index === length - 1 ? { ...one, contested: { at, reasons } } : one,
    ),
  }),
}
