/** 定性 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { classifyingEvents } from './events.ts'

export const classifyingChanges: Changes<typeof classifyingEvents> = {
  reclassified: (ticket, { at, from, to, businessEnvironment, reasons, byReview }) => ({
    ticketType: to,
    businessEnvironment,
    enterpriseReview: undefined,
    reclassifications: [...ticket.reclassifications, { at, from, to, reasons, ...(byReview ? { byReview } : {}) }],
  }),
}
