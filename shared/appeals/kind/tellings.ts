/** 须告知的 — what a committed decision has its appellant told, derived from it alone. */

import { clockEnds } from '../ticket/clock-ends.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { tellsOf } from '../ticket/until-told.ts'
import type { EventName } from '../words/event.ts'
import type { Notice } from '../words/notices.ts'
import { toldOf } from './notices.ts'

export interface Telling {
  /** 告知编号 — the same as of the post to the channel */
  id: string
  notice: Notice
  of: EventName
  order: string | undefined
  /** of the clock that ends when the appellant is told */
  limit: string | undefined
  /** 当场告知 */
  inCall: { by: string; callId: string } | undefined
}

/** @param ticket as the decision left it */
export function tellingsOf(decision: DecisionRecord, ticket: Ticket): Telling[] {
  const { n, at, events } = decision
  return toldOf(events, at, ticket).flatMap(({ notice, of, to, order }, index): Telling[] => {
    // That the identity data have ended is for the channel, which has some of its own; nobody could be told.
    if (to || of === undefined || notice === 'appeal.identity-ended') return []
    const clock = ticket.clocks.find((one) => tellsOf({ of, decidedAt: at }, one, clockEnds[one.kind].fulfilledBy))
    return [
      { id: `${ticket.number}.${n}.${index}`, notice, of, order, limit: clock?.limit, inCall: inCallOf(of, events) },
    ]
  })
}

/** @param ticket as the decision left it */
export const wasToldInCall = (notice: Notice, decision: DecisionRecord, ticket: Ticket): boolean =>
  tellingsOf(decision, ticket).some((one) => one.notice === notice && one.inCall !== undefined)

function inCallOf(of: EventName, events: DecisionRecord['events']): Telling['inCall'] {
  const told = events.find((event) => event.type === 'notice-told' && event.how === 'in-call' && event.of === of)
  if (told?.type !== 'notice-told') return undefined
  return { by: told.by ?? '', callId: told.callId ?? '' }
}
