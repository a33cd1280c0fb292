/** 移送件的可见 — what channels that were handed a matter, or sent it again, may read of it (第七条、第三十五条). */
import type { Ticket } from '../../ticket/ticket.ts'

/** Petitions and supervision platforms follow what they were handed; a line gets place, telephone and words, and no more. */
export const isReadBy = (channel: string | undefined, { handOvers = [], sentAgain = [] }: Ticket): boolean =>
  channel !== undefined &&
  (handOvers.some(({ to, kind }) => to === channel && kind !== 'hotline') ||
    sentAgain.some((one) => one.channel === channel))
