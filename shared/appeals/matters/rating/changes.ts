/** 好差评 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { ratingEvents } from './events.ts'
import { ratingSubject } from './examine-rating.ts'

export const ratingChanges: Changes<typeof ratingEvents> = {
  rated: (ticket, { type: _, ...rating }) => ({
    ratings: [...ticket.ratings, { ...rating, subject: ratingSubject(ticket.ratings.length + 1) }],
  }),
  'rating-examined': (ticket, { subject, type: _, ...examination }) => ({
    ratings: ticket.ratings.map((rating) => (rating.subject === subject ? { ...rating, examination } : rating)),
  }),
  'matter-marked': (ticket, { at, nature, afterBadRating }) => {
    const listed = ticket.natureAfterBadRating === undefined ? {} : { natureAfterBadRating: false }
    if (nature === 'ordinary') return { ...listed, nature: undefined, natureSince: undefined }
    // Only corrected, it has been marked since it first was.
    if (ticket.nature) return { nature }
    return { ...listed, nature, natureSince: at, ...(afterBadRating ? { natureAfterBadRating: true } : {}) }
  },
}
