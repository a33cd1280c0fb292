/** 当场告知 — what is told in its own call needs no message and no task (第十八条). */
import { clockEnds } from '../../ticket/clock-ends.ts'
import type { EventName, EventOf, TicketEvent } from '../../words/event.ts'
import type { InCall } from './words.ts'

/** Registration, and whatever ends a review. */
const toldOf: ReadonlySet<EventName> = new Set<EventName>(['registered', ...clockEnds.review.fulfilledBy])

/** The events, and that they were told where the command says so. */
export function withTold(
  events: readonly TicketEvent[],
  { toldInCall }: { type: string; toldInCall?: InCall | undefined },
  now: string,
): readonly TicketEvent[] {
  if (!toldInCall) return events
  const told = events
    .filter(({ type }) => toldOf.has(type))
    .map(
      ({ type: of }): EventOf<'notice-told'> => ({
        type: 'notice-told',
        of,
        decidedAt: now,
        how: 'in-call',
        happenedAt: now,
        ...toldInCall,
      }),
    )
  return [...events, ...told]
}
