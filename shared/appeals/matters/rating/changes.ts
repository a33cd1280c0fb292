/** 好差评 — its rules by command, and what its events make of a ticket. */

import type { Changes } from '../../ticket/change.ts'
import type { RulesOf } from '../../ticket/decision.ts'
import type { ratingCommands } from './commands.ts'
import type { ratingEvents } from './events.ts'
import { examineRating, ratingSubject } from './examine-rating.ts'
import { markMatter } from './mark-matter.ts'
import { rate, rateBySms } from './rate.ts'

export const ratingRules: RulesOf<typeof ratingCommands> = { rate, rateBySms, examineRating, markMatter }

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
