/** 配合 — acts of an appellant that reset the thirty days by themselves (第二十五条（八）). */
import type { Rules } from '../../../law/rules.ts'
import { instantOf } from '../../../law/shanghai-time.ts'
import { isEnded } from '../../ticket/states.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../../words/event.ts'

type Shown = NonNullable<EventOf<'cooperation-recorded'>['shownBy']>

/** What an event shows of the appellant: new facts, here or in a later appeal; an explanation, a supplement; being reached. Not reading, not rating. */
function shownBy(event: TicketEvent, since: string): Shown | undefined {
  if (event.type === 'facts-added' || event.type === 'later-linked') return 'facts'
  if (event.type === 'supplement-explained') return 'explanation'
  if (event.type === 'supplement-supplied') return 'supplement'
  if (event.type === 'appellant-contacted')
    return event.outcome === 'reached' && instantOf(event.contactedAt) >= since ? 'contact-reached' : undefined
  if (event.type === 'appellant-told') return event.toldAt >= since && event.consent ? 'consultation' : undefined
  if ('consultation' in event && event.consultation && 'at' in event.consultation)
    return instantOf(event.consultation.at) >= since ? 'consultation' : undefined
}

/** The events and, where one of them ends a period of non-cooperation, that it does; which acts count is data of the regulation. */
export function withCooperation(events: readonly TicketEvent[], ticket: Ticket, { closing }: Rules): TicketEvent[] {
  const since = ticket.nonCooperationSince
  if (!since || isEnded(ticket.state)) return [...events]
  const counted: readonly string[] = closing.cooperation.shownBy
  const shown = events.map((event) => shownBy(event, since)).find((act) => act && counted.includes(act))
  return shown ? [...events, { type: 'cooperation-recorded', shownBy: shown }] : [...events]
}
