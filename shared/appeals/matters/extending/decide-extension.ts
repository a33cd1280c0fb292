/** 审批延期 — by the authority, business-environment in enterprise matters, also late (第十九条（四）). */

import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { clockOf } from '../../ticket/ticket.ts'
import { extendedTo, extensionState, grantedExtension } from './extension.ts'

export const decideExtension: Rule<'decideExtension'> = (command, ticket, context) => {
  const { extension: n, decision, months, until, reasons } = command
  const extension = ticket.extensions.find((candidate) => candidate.n === n)
  if (!extension) return refused('extension.unknown', { extension: n })
  const { order, clock: kind, originalLastDay, asksUntil, decidedBy: authority } = extension
  if (context.actor.authority !== authority) return refused('extension.other-authority', { decidedBy: authority })
  const state = extensionState(extension, ticket)
  if (state !== 'pending') return refused('extension.none-pending', { state, because: extension.because })
  const application = { extension: n, order, clock: kind, authority, reasons }
  if (decision === 'refuse') {
    if (months !== undefined || until !== undefined) return refused('extension.refused-has-no-length')
    return decided({ type: 'extension-refused', ...application, reportsEnd: !grantedExtension(ticket, order) })
  }
  if (months !== undefined && until !== undefined) return refused('extension.needs-length')
  const length = (months ?? until) ? { months, until } : { months: extension.months, until: asksUntil }
  const granted = extendedTo(length, originalLastDay, context.calendar)
  if (granted.lastDay > asksUntil) return refused('extension.more-than-asked', { asked: asksUntil })
  const lastDay = clockOf(ticket, kind, order)?.lastDay ?? originalLastDay
  if (granted.lastDay <= lastDay) return refused('extension.not-longer', { lastDay })

  return decided({
    type: 'extension-granted',
    ...application,
    ...granted,
    ...(length.months ? { months: length.months } : {}),
  })
}
