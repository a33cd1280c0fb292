/** 涉企营商环境事项 — an organisation's appeal about the business environment, consultations excepted (第十九条). */
import type { Registry } from '../../../city/registry.ts'
import type { TicketType } from '../../words/classification.ts'

interface Matter {
  appellantKind: string
  businessEnvironment: boolean
}

/** The self-employed count as natural persons unless the city says otherwise. */
export const isEnterpriseMatter = (
  { appellantKind, businessEnvironment }: Matter,
  { selfEmployedAreOrganisations }: Pick<Registry, 'selfEmployedAreOrganisations'>,
): boolean =>
  businessEnvironment &&
  (appellantKind === 'organisation' || (appellantKind === 'self-employed' && selfEmployedAreOrganisations))

/** 未经审定 — the business-environment authority has not looked at it yet, or took its look back. */
export const awaitsReview = ({
  ticketType,
  enterpriseReview,
}: {
  ticketType: TicketType
  enterpriseReview?: object | undefined
}): boolean => ticketType === 'enterprise' && enterpriseReview === undefined

/** The only types such a matter may be taken for, until the authority has found that it is none. */
const typesOfEnterprises: readonly TicketType[] = ['enterprise', 'consultation']

interface Taken extends Matter {
  ticketType: TicketType
  reclassifications: readonly { byReview?: true }[]
}

/** 绕开审定 — taken for something else, or no longer for one of the business environment, by somebody whose it is not to say (第十九条). */
export function evadesReview(
  ticket: Taken,
  to: { ticketType: TicketType; businessEnvironment: boolean },
  registry: Parameters<typeof isEnterpriseMatter>[1],
): 'enterprise.must-be-classed' | 'enterprise.review-decides' | undefined {
  // Out of the lane leads only the review; taken for a question at acceptance, it is none of the authority's sending on.
  if (ticket.ticketType !== 'enterprise' && ticket.reclassifications.some(({ byReview }) => byReview)) return undefined
  if (isEnterpriseMatter({ ...ticket, ...to }, registry))
    return typesOfEnterprises.includes(to.ticketType) ? undefined : 'enterprise.must-be-classed'
  return isEnterpriseMatter(ticket, registry) ? 'enterprise.review-decides' : undefined
}
