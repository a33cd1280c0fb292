/** 评价 — one rating, and what was examined of it (第二十八条、第二十九条). */
import type { EventOf } from '../../words/event.ts'

export interface Rating extends Omit<EventOf<'rated'>, 'type'> {
  at: string
  subject: string
  examination?: { at: string } & Omit<EventOf<'rating-examined'>, 'type' | 'subject'>
}
