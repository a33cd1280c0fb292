/** 申请延期 — asked before the limit passes, twice a matter, two months in all (第十九条（四）). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { ownOpenOrder } from '../handling/orders.ts'
import { applications, cap, completingClock, extendedTo, originalLastDay, pendingExtension } from './extension.ts'

export const requestExtension: Rule<'requestExtension'> = (command, ticket, context) => {
  const { order: number, kind, months, until, reasons } = command
  const { rules, calendar, now } = context
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  const clock = completingClock(ticket, number, rules)
  if (!clock || (command.clock && command.clock !== clock.kind))
    return refused('extension.clock-not-extendable', { clock: command.clock, extendable: clock?.kind })
  if (clock.outcome === 'met') return refused('extension.already-met', { clock: clock.kind, endedAt: clock.endedAt })
  if (clock.statutory) return refused('extension.statutory-limit', { citation: clock.statutory.citation })
  if (kind === 'special' && rules.extending.otherThanGeneral === 'refused') return refused('extension.not-general')
  if (pendingExtension(ticket, number)) return refused('extension.already-pending')
  const { maxApplications } = rules.extending
  // One matter with what was merged into it: what was applied for there counts here.
  const made = applications(ticket) + (context.facts?.mergedApplications ?? 0)
  if (made >= maxApplications) return refused('extension.too-many', { maxApplications })
  if (now >= clock.limit) return refused('extension.too-late', { limit: clock.limit })
  if ((months === undefined) === (until === undefined)) return refused('extension.needs-length')
  const original = originalLastDay(ticket, clock)
  const asked = extendedTo({ months, until }, original, calendar)
  if (asked.lastDay <= clock.lastDay) return refused('extension.not-longer', { lastDay: clock.lastDay })
  const furthest = cap(ticket, clock, context)
  if (kind === 'general' && asked.lastDay > furthest.lastDay)
    return refused('extension.beyond-cap', { originalLastDay: original, cap: furthest.lastDay, asked: asked.lastDay })

  return decided({
    type: 'extension-requested',
    extension: ticket.extensions.length + 1,
    order: number,
    clock: clock.kind as (typeof rules.extending.clocks)[number],
    kind,
    decidedBy: rules.extending.decidedBy[ticket.ticketType === 'enterprise' ? 'enterprise' : 'general'],
    originalLastDay: original,
    asksUntil: asked.lastDay,
    ...(months ? { months } : {}),
    reasons,
  })
}
