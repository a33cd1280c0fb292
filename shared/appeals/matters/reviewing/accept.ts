/** 受理 — a clear appellant, a concrete request and jurisdiction; the classification is settled here (第十六条、第十九条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { evadesReview, isEnterpriseMatter } from '../enterprise/matter.ts'

export const accept: Rule<'accept'> = (command, ticket, { registry }) => {
  const ticketType = command.ticketType ?? ticket.ticketType
  const category = command.category ?? ticket.category
  const area = command.area ?? ticket.area
  const businessEnvironment = command.businessEnvironment ?? ticket.businessEnvironment
  if (category && !registry.hasCategory(category)) return refused('category.unknown', { category })
  if (area && !registry.hasArea(area)) return refused('area.unknown', { area })
  const isEnterprise = isEnterpriseMatter({ ...ticket, businessEnvironment }, registry)
  if (ticketType === 'enterprise' && !isEnterprise) return refused('enterprise.needs-organisation')
  if (ticketType === 'thanks' || ticketType === 'invalid') return refused('accept.type-is-filed')
  const evades = evadesReview(ticket, { ticketType, businessEnvironment }, registry)
  if (evades) return refused(evades)
  if (ticketType !== ticket.ticketType && !command.note) return refused('classification.needs-note')

  return decided({
    type: 'accepted',
    ticketType,
    businessEnvironment,
    ...(category ? { category } : {}),
    ...(area ? { area } : {}),
    ...(command.note ? { note: command.note } : {}),
  })
}
