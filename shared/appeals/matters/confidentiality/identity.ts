/** 谁可以知道诉求人是谁 — the one question before identity data are shown to anybody, whichever call asks (第三十五条). */

import type { Actor } from '../../../access/actor.ts'
import type { Registry } from '../../../city/registry.ts'
import type { Rules } from '../../../law/rules.ts'
import { type Refusal, refused } from '../../ticket/decision.ts'
import { holdsOrder } from '../../ticket/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

interface Law {
  rules: Pick<Rules, 'confidentiality'>
  registry: Pick<Registry, 'isWithin'>
}

/** Why this caller is not shown who the appellant is; undefined where a look may be made, which is then recorded. */
export function whyNoIdentity(actor: Actor, ticket: Ticket, { rules, registry }: Law): Refusal | undefined {
  const { identityFor } = rules.confidentiality
  const may: readonly string[] = ticket.confidential ? identityFor.confidential : identityFor.ordinary
  if (!may.includes(actor.role)) return ticket.confidential ? refused('identity.confidential') : unknown(ticket)
  if (actor.role === 'department' && !holdsOrder(actor, ticket, registry.isWithin)) return unknown(ticket)
}

/** What is not theirs to see is answered like what nobody has. */
const unknown = ({ number: ticket }: Ticket): Refusal => refused('ticket.unknown', { ticket })
