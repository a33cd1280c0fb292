/** 涉企营商环境事项 — an organisation appeals, and about the business environment; a simple question is a consultation (第十九条). */
import type { Registry } from '../../city/registry.ts'
import type { TicketType } from '../classification.ts'

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

/** The only types such a matter may be accepted as. */
export const typesOfEnterprises: readonly TicketType[] = ['enterprise', 'consultation']
