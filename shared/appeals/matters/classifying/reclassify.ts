/** 变更定性 — with reasons; out of the enterprise lane only by the authority's review (第十九条). */
import type { Rules } from '../../../law/rules.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { TicketType } from '../../words/classification.ts'
import type { EventOf } from '../../words/event.ts'
import { evadesReview, isEnterpriseMatter } from '../enterprise/matter.ts'

export const reclassify: Rule<'reclassify'> = (command, ticket, { rules, registry }) => {
  const { ticketType: to, reasons, businessEnvironment = ticket.businessEnvironment } = command
  if (to === ticket.ticketType) return refused('classification.unchanged', { ticketType: to })
  if (ticket.ticketType === 'enterprise') return refused('enterprise.review-decides')
  if (to === 'enterprise' && !isEnterpriseMatter({ ...ticket, businessEnvironment }, registry))
    return refused('enterprise.needs-organisation')
  const evades = evadesReview(ticket, { ticketType: to, businessEnvironment }, registry)
  if (evades) return refused(evades)

  return decided(reclassified(ticket, to, businessEnvironment, reasons, rules))
}

export const reclassified = (
  { ticketType: from }: Pick<Ticket, 'ticketType'>,
  to: TicketType,
  businessEnvironment: boolean,
  reasons: string,
  { types }: Pick<Rules, 'types'>,
): EventOf<'reclassified'> => ({
  type: 'reclassified',
  from,
  to,
  businessEnvironment,
  reasons,
  ends: types[from].clocks.filter((clock) => !types[to].clocks.includes(clock)),
})
