/** 重新办理 — how a matter is worked again, by its state (第二十九条、第三十条). */

import { cannotTakeOrders } from '../../../city/receivers.ts'
import type { Context, Refusal } from '../../ticket/decision.ts'
import type { State } from '../../ticket/states.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf, TicketEvent } from '../../words/event.ts'
import { newOrders } from '../dispatching/receivers.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { openSupervision } from '../supervising/open.ts'

interface Because {
  cause: EventOf<'reopened'>['cause']
  reasons: string
  /** another unit than the one that had it */
  lead?: string | undefined
}

/** Ends that were the platform's own answer, without any unit. */
const answeredByPlatform: readonly State[] = ['answered', 'rejected', 'redirected', 'filed']

/** With a supervision of the unit wherever one had it. A new order brings its own limits; extensions, transfers and days held count on (art. 19). */
export function workedAgain(
  { cause, reasons, lead }: Because,
  ticket: Ticket,
  context: Context,
): TicketEvent[] | Refusal {
  const last = leadOrLast(ticket)
  const reopened = { type: 'reopened' as const, cause, reasons }
  if (last && ticket.state === 'replied')
    return [{ ...reopened, to: 'same-order' }, { type: 'sent-back', order: last.number, reasons }, ...supervised(last)]
  // Refused after a return too: it was the platform that answered.
  if (answeredByPlatform.includes(ticket.state)) return [{ ...reopened, to: 'review' }]
  if (last && ticket.state === 'handling') return supervised(last)
  if (ticket.state !== 'closed') return []

  // Closed with the ticket that led: the unit that handled it there.
  const handledBy = ticket.handled?.unit
  const asBefore = handledBy ? [handledBy] : last ? [last.unit, ...helpersOf(last, ticket)] : []
  if (asBefore.length === 0 && !lead) return []
  const units = lead ? [lead] : asTheyStand(asBefore, context)
  const [first, ...coHandlers] = units
  // Its unit has retired, and nobody follows it: whoever takes it now is for the review to say.
  if (first === undefined) return [{ ...reopened, to: 'review' }]
  const wrong = cannotTakeOrders(units, context)
  if (wrong) return wrong
  const orders = newOrders(ticket, first, coHandlers)
  return [
    { ...reopened, to: 'unit' },
    {
      type: 'dispatched',
      by: 'reopening',
      orders,
      ...(last?.statutory && !lead && !handledBy ? { statutory: last.statutory } : {}),
    },
    ...orders.slice(0, 1).flatMap(({ number, unit }) => supervised({ number, unit })),
  ]

  /** 重点督办 (art. 29, 30): the unit is asked at once, at the level the rules give this trigger; not for what the platform decided. */
  function supervised(order: Pick<WorkOrder, 'number' | 'unit'>): TicketEvent[] {
    return cause === 'negative-outcome' ? [] : [openSupervision({ trigger: cause, order }, ticket, context)]
  }
}

/** 机构撤并 — the lead and the others, each now whoever follows it: none without a lead, and nobody twice. */
function asTheyStand([lead = '', ...others]: readonly string[], { registry, today }: Context): string[] {
  const first = registry.takesFor(lead, today)
  const helping = others.flatMap((unit) => registry.takesFor(unit, today) ?? [])
  return first === undefined ? [] : [...new Set([first, ...helping])]
}

/** 协办 — those who were co-handlers to the end: their orders ended with the lead's, and not before. */
const helpersOf = (lead: WorkOrder, ticket: Ticket): string[] =>
  ticket.orders.filter(({ role, endedAt }) => role === 'co' && endedAt === lead.endedAt).map(({ unit }) => unit)
