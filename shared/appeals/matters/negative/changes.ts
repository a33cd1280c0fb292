/** 否定备案 — what the authority's examination makes of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { negativeEvents } from './events.ts'

export const negativeChanges: Changes<typeof negativeEvents> = {
  'negative-examined': (ticket, { at, outcome, decision, reasons }) => ({
    negatives: ticket.negatives.map((one, index) =>
      index === outcome - 1 ? { ...one, examined: { at, decision, reasons } } : one,
    ),
  }),
}
