/** 同一诉求人再次诉求 — what its events make of a ticket. */
import type { Changes } from '../../ticket/change.ts'
import type { repeatsEvents } from './events.ts'

export const repeatsChanges: Changes<typeof repeatsEvents> = {
  'earlier-linked': ({ earlier = [] }, { at, earlier: ticket, news }) => ({
    earlier: [...earlier, { ticket, at, news }],
  }),
  'later-linked': ({ later = [] }, { at, later: ticket }) => ({ later: [...later, { ticket, at }] }),
}
