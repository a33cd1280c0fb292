/** 重新起算 — since when a matter that had ended is worked anew. */
import type { Ticket } from '../../ticket/ticket.ts'

/** When the matter was last worked anew after an end: only there does counting begin again (requirements §8). */
export const workedAnewAt = ({ reopenings }: Pick<Ticket, 'reopenings'>): string =>
  reopenings.findLast(({ closing, outcome }) => closing !== undefined || outcome !== undefined)?.at ?? ''
