/** What the authority's look makes of a ticket; what is done again follows as a reopening. */
import type { Changes } from '../change.ts'
import type { negativeEvents } from './events.ts'

export const negativeChanges: Changes<typeof negativeEvents> = {
  'negative-examined': (ticket, { at, outcome, decision, reasons }) => ({
    negatives: ticket.negatives.map((one, index) =>
      index === outcome - 1 ? { ...one, examined: { at, decision, reasons } } : one,
    ),
  }),
}
