/** 来电弹屏 — what of a caller's tickets is shown, before and after it was verified who calls (第三十五条). */

import { plainName } from '../../access/appellant-keys.ts'
import type { Personal } from '../../access/identities.ts'
import type { Rules } from '../../law/rules.ts'
import { asRead } from '../../schema/text.ts'
import { ticketRow } from '../kind/rows.ts'
import { worklistOf } from '../kind/worklist.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { nextSteps } from '../views/next-steps.ts'
import { isHidden } from '../views/told.ts'
import { isSameAppellant } from './same-appellant.ts'

type LookupRules = Pick<Rules, 'callerLookups' | 'confidentiality'>
export type VerifiedBy = Rules['callerLookups']['verifiedBy']['ordinary'][number]
type Person = Pick<Personal, 'name' | 'phone' | 'idNumber'>

/** A ticket that was found, with who brought it. */
export interface Found {
  ticket: Ticket
  person: Person
}

export const opensBy = (ticket: Ticket, how: VerifiedBy, rules: LookupRules): boolean => {
  const { ordinary, confidential } = rules.callerLookups.verifiedBy
  return (isHidden(ticket, rules) ? confidential : ordinary).includes(how)
}

export const isNamed = ({ name }: Pick<Person, 'name'>, said: string): boolean =>
  plainName(name) !== '' && plainName(name) === plainName(said)

/** 核对过的人 — a name that was said beside number or paper, or the ticket whose code was said. */
export type Verified = { how: 'name'; name: string } | ({ how: 'access-code' } & Found)

/** One family may share a telephone, and strangers a name: of a code, whoever has the name too, and the number or the paper. */
export function isOpened({ ticket, person }: Found, verified: Verified | undefined, rules: LookupRules): boolean {
  if (!verified || !opensBy(ticket, verified.how, rules)) return false
  if (verified.how === 'name') return isNamed(person, verified.name)
  if (verified.ticket.number === ticket.number) return true
  return isNamed(person, verified.person.name) && isSameAppellant(person, verified.person)
}

/** What may be said to whoever has the number. */
export function shownOf({ ticket, person }: Found, isOpen: boolean) {
  const { number, category, state, registeredAt } = ticket
  const worklist = worklistOf(ticket)
  const { limit } = ticketRow(ticket)
  const plain = { ticket: number, category, state, registeredAt, next: { worklist, ...nextSteps[worklist], limit } }
  if (!isOpen) return { ...plain, verified: false, name: undefined, title: undefined, text: undefined }
  return { ...plain, verified: true, name: person.name, title: asRead(ticket.title), text: asRead(ticket.text) }
}

/** What a look at it says it showed. */
export const fieldsOf = (isOpen: boolean): string[] => [
  ...['ticket', 'category', 'state', 'registeredAt', 'next'],
  ...(isOpen ? ['name', 'title', 'text'] : []),
]
