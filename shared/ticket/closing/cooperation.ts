/** 配合 — what an appellant does shows cooperation too, and resets the thirty days without anybody recording it (第二十五条（八）). */
import type { EventOf, TicketEvent } from '../event.ts'
import { isEnded } from '../states.ts'
import type { Ticket } from '../ticket.ts'

type Shown = NonNullable<EventOf<'cooperation-recorded'>['shownBy']>

/** A supplement, a rating, an answer when consulted, by the unit or by one below it: each is cooperation. */
function shownBy(event: TicketEvent): Shown | undefined {
  if (event.type === 'supplement-supplied') return 'supplement'
  if (event.type === 'rated') return 'rating'
  if ('consultation' in event && event.consultation && 'at' in event.consultation) return 'consultation'
}

/** The events and, where one of them ends a period of non-cooperation, that it does. */
export function withCooperation(events: readonly TicketEvent[], ticket: Ticket): TicketEvent[] {
  if (!ticket.nonCooperationSince || isEnded(ticket.state)) return [...events]
  const [shown] = events.flatMap((event) => shownBy(event) ?? [])
  return shown ? [...events, { type: 'cooperation-recorded', shownBy: shown }] : [...events]
}
