/** What the events of 回访与评价 make of a ticket. */
import type { Changes } from '../change.ts'
import type { followingUpEvents } from './events.ts'

export const followingUpChanges: Changes<typeof followingUpEvents> = {
  'called-back': (ticket, { type: __, ...callback }) => ({ callbacks: [...ticket.callbacks, callback] }),
  rated: (ticket, { type: __, ...rating }) => ({ ratings: [...ticket.ratings, rating] }),
}
