/** 逾期 — records every limit that has passed, dated to the limit itself (第二十三条). */

import { toBeTold } from '../matters/emergencies/at-once.ts'
import { clockEnds } from '../ticket/clock-ends.ts'
import { type Context, decided, type Rule, refused } from '../ticket/decision.ts'
import { findOrder, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { TicketEvent } from '../words/event.ts'
import type { Clock } from './shape.ts'

export const passLimits: Rule<'passLimits'> = (_, ticket, context) => {
  const due = runningClocks(ticket).filter(({ limit, passedAt }) => limit <= context.now && !passedAt)
  const events = due.flatMap((clock) => passing(clock, ticket, context))
  if (events.length === 0) return refused('limits.nothing-due')

  return decided(...events)
}

function passing({ kind, order, subject, limit }: Clock, ticket: Ticket, context: Context): TicketEvent[] {
  const { kind: nature } = clockEnds[kind]
  if (nature === 'right') return []
  if (nature === 'lapse') return [lapsing(kind, subject)]
  if (nature === 'inner') return order ? [{ type: 'inner-limit-passed', order, limit }] : []
  const passed: TicketEvent = {
    type: 'limit-passed',
    clock: kind,
    limit,
    ...(order ? { order } : {}),
    ...(subject ? { subject } : {}),
  }
  if (kind !== 'emergency-acknowledgement') return [passed]
  if (!order) return [passed, raisedToBureau(ticket, context)]
  const { unit = '', raised = 0 } = findOrder(ticket, order) ?? {}
  const told = toBeTold(unit, raised + 1, context.rules.emergency.raising, context)
  return [passed, { type: 'emergency-raised', order, times: raised + 1, told }]
}

/** No unit has it: who takes emergencies in the end is told, each time anew. */
const raisedToBureau = ({ clocks }: Ticket, { registry, today }: Context): TicketEvent => ({
  type: 'emergency-raised',
  times: clocks.filter(({ kind, order }) => kind === 'emergency-acknowledgement' && !order).length,
  told: [registry.emergencyBureau(today)].flatMap((bureau) => bureau ?? []),
})

/** What lapses when a waiting for the appellant, or for the record's own end, is over. */
function lapsing(kind: Clock['kind'], subject = ''): TicketEvent {
  if (kind === 'misuse-reply') return { type: 'misuse-reply-lapsed', subject }
  if (kind === 'misuse-expiry') return { type: 'misuse-expired', subject }
  return { type: 'supplement-lapsed' }
}
