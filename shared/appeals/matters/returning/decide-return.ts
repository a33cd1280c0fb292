/** 审定退件 — the authority approves or refuses a return, with reasons (第二十一条). */

import { type Context, decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { handOver } from './hand-over.ts'
import { isPending, unfoundedReturns } from './requests.ts'

export const decideReturn: Rule<'decideReturn'> = (
  { order: number, decision, reasons, transferTo },
  ticket,
  context,
) => {
  const order = findOrder(ticket, number)
  if (!order) return refused('work-order.unknown')
  if (!isPending(order)) return refused('return.none-pending', lapsedRequest(order))
  if (decision === 'refuse') {
    if (transferTo) return refused('return.transfer-needs-approval')
    return decided({ type: 'return-refused', order: number, reasons }, ...repeated(order, ticket, context))
  }
  const approved = { type: 'return-approved' as const, order: number, reasons }
  if (!transferTo) return decided(approved)
  const to = handOver(order, transferTo, 'transfer', ticket, context)
  if (isRefusal(to)) return to

  return decided({ ...approved, transferTo }, to)
}

/** What became of the last request, where it was decided or lapsed. */
const lapsedRequest = ({ returnRequest }: WorkOrder): Record<string, unknown> | undefined =>
  returnRequest?.decision && { state: returnRequest.decision, because: returnRequest.because }

/** 反复退件 — said once more at each refusal from the number on that the regulation names (第二十三条（三）). */
function repeated({ number, unit }: WorkOrder, ticket: Ticket, { rules }: Context): EventOf<'returns-repeated'>[] {
  const needed = rules.supervision.triggers.find(({ code }) => code === 'repeated-returns')?.times ?? 1
  const times = unfoundedReturns(ticket, unit) + 1
  return times >= needed ? [{ type: 'returns-repeated', order: number, unit, times }] : []
}
