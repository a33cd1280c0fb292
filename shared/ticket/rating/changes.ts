/** What the events of 好差评 make of a ticket. */
import type { Changes } from '../change.ts'
import type { ratingEvents } from './events.ts'
import { ratingSubject } from './examine-rating.ts'

export const ratingChanges: Changes<typeof ratingEvents> = {
  rated: (ticket, { type: _, ...rating }) => ({
    ratings: [...ticket.ratings, { ...rating, subject: ratingSubject(ticket.ratings.length + 1) }],
  }),
  'rating-examined': (ticket, { subject, type: _, ...examination }) => ({
    ratings: ticket.ratings.map((rating) => (rating.subject === subject ? { ...rating, examination } : rating)),
  }),
  'matter-marked': ({ natureAfterBadRating }, { at, nature, afterBadRating }) => ({
    ...(nature === 'ordinary' ? { nature: undefined, natureSince: undefined } : { nature, natureSince: at }),
    ...(afterBadRating || natureAfterBadRating !== undefined ? { natureAfterBadRating: afterBadRating ?? false } : {}),
  }),
}
