/** 身份信息 — calls that show who appellants are, each look recorded first (第三十五条). */
import { lookAt } from '../../access/looks.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { inTurns } from '../../record/at-once.ts'
import type { CallDeps } from '../compose.ts'
import { whyNoIdentity } from '../matters/confidentiality/identity.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { holdsOrder } from '../ticket/holding.ts'
import { plainNumber } from '../ticket/number.ts'
import { readTicket } from './commands.ts'

type Looking = Pick<Call<Routes['readIdentity']>, 'actor' | 'from'> & {
  ticket: string
  purpose: string
  isExport?: true
}

/** Identity data, to those who handle the ticket; the look is recorded first, with who, why and from where (art. 35). */
export async function readIdentity({ params, actor, query, from }: Call<Routes['readIdentity']>, deps: CallDeps) {
  const shown = await shownTo({ ticket: params.ticket, actor, from, purpose: query.purpose }, deps)
  if (!shown) throw new DoorRefusal('thing.unknown')
  if (isRefusal(shown)) return shown
  const { person, identity } = shown
  const corrections = actor.role === 'operator' ? (await deps.identities.read(identity))?.corrections : undefined
  return { body: { ...person, corrections } }
}

/** As many looks as are recorded at a time. */
const atOnce = 10

/** 导出 — of many tickets at once, each with a look of its own; why one is not shown is said in its row. */
export async function exportIdentities(
  { query, actor, from, worded }: Call<Routes['exportIdentities']>,
  deps: CallDeps,
) {
  const tickets = [...new Set(query.tickets.map(plainNumber))]
  const purpose = `导出：${query.purpose}`
  const row = async (ticket: string) => {
    const shown =
      (await shownTo({ ticket, actor, from, purpose, isExport: true }, deps)) ?? refused('ticket.unknown', { ticket })
    return isRefusal(shown) ? { ticket, problem: worded(shown) } : { ticket, ...shown.person }
  }
  return { body: { items: await inTurns(atOnce, tickets, row) } }
}

/** Undefined where there is nobody to look at. */
async function shownTo({ ticket: asked, actor, from, purpose, isExport }: Looking, deps: CallDeps) {
  const found = await readTicket(asked, actor, deps)
  if (isRefusal(found)) return found
  const law = await deps.law()
  // Out of its hands, a ticket shows a unit nobody: there is nobody to look at.
  if (actor.role === 'department' && !holdsOrder(actor, found.ticket, law.registry.isWithin)) return
  const why = whyNoIdentity(actor, found.ticket, law)
  if (why) return why
  if (isExport && found.ticket.confidential) return refused('identity.not-exported')
  const { number: ticket, identity, identityEndedAt } = found.ticket
  if (identityEndedAt) return refused('retention.identity-ended', { identityEndedAt })
  const person = await lookAt(identity, { ticket, by: actor, from, purpose }, deps)
  return person && { person, identity }
}
