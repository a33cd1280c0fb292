/** 初核审查 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import { outcome } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { accept } from './accept.ts'
import { answer } from './answer.ts'
import type { reviewingCommands } from './commands.ts'
import type { reviewingEvents } from './events.ts'
import { contestFiling, file } from './file.ts'
import { redirect } from './redirect.ts'
import { reject } from './reject.ts'

/** What it was taken for before it was filed: worked again, it is that once more. */
export const typeBeforeFiling = ({ state, ticketType, filings }: Ticket): Ticket['ticketType'] =>
  state === 'filed' ? (filings?.at(-1)?.from ?? ticketType) : ticketType

export const reviewingRules: RulesOf<typeof reviewingCommands> = {
  answer,
  reject,
  redirect,
  accept,
  file,
  contestFiling,
}

export const reviewingChanges: Changes<typeof reviewingEvents> = {
  answered: (ticket, { secondLook: _, ...event }) => outcome(ticket, event),
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
