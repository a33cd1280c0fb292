/** 申请失效 — ends applications, with a reason, when their subject is gone. */

import { grantedExtension, isAbout, isUndecided } from '../matters/extending/extension.ts'
import { isUndecidedReturn } from '../matters/returning/requests.ts'
import { isAwaited } from '../matters/supplementing/unanswered.ts'
import { isEnded } from '../ticket/states.ts'
import { findOrder, isInHand, type Ticket } from '../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../words/event.ts'
import { after } from './evolve.ts'

type Lapsed = EventOf<'extension-lapsed' | 'return-lapsed' | 'supplement-ended'>
export type WhyLapsed = Lapsed['because']

/** The decided events with, behind them, the end of every application that is about nothing any more. */
export function withLapsed(events: readonly TicketEvent[], before: Ticket, now: string): TicketEvent[] {
  const ticket = after(before, events, now)
  return [...events, ...lapsed(ticket, whyOf(events, ticket))]
}

function lapsed(ticket: Ticket, because: WhyLapsed): Lapsed[] {
  const extensions = ticket.extensions
    .filter((asked) => isUndecided(asked) && !isAbout(asked, ticket))
    .map(
      ({ n: extension, order, clock }): Lapsed => ({
        type: 'extension-lapsed',
        extension,
        order,
        clock,
        because,
        reportsEnd: !grantedExtension(ticket, order),
      }),
    )
  const returns = ticket.orders
    .filter((order) => isUndecidedReturn(order) && !isInHand(order))
    .map(({ number: order }): Lapsed => ({ type: 'return-lapsed', order, because }))
  return [...extensions, ...returns, ...endedSupplement(ticket, because)]
}

/** An agreed period was agreed with who had the matter: it ends with that unit's order, or with the handling. */
function endedSupplement(ticket: Ticket, because: WhyLapsed): Lapsed[] {
  const { supplement } = ticket
  if (!isAwaited(supplement)) return []
  const asking = supplement.order ? findOrder(ticket, supplement.order) : undefined
  const over = isEnded(ticket.state) || (asking !== undefined && !isInHand(asking))
  return over ? [{ type: 'supplement-ended', because }] : []
}

/** What took away what they were about; the last word where several things happened at once. */
function whyOf(events: readonly TicketEvent[], { state }: Ticket): WhyLapsed {
  if (isEnded(state)) return 'closed'
  const types = new Set(events.map(({ type }) => type))
  if (types.has('merged')) return 'merged'
  if (types.has('reclassified')) return 'reclassified'
  if (types.has('replied') || types.has('contributed') || types.has('interim-replied')) return 'replied'
  return 'order-ended'
}
