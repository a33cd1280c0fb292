/** 认领 — handlers of claims, and of a shift's end (平台规则). */
import type { Actor } from '../../access/actor.ts'
import { workingAs } from '../../city/staff.ts'
import type { Call } from '../../door/http.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import { claimsOf } from '../kind/claimed.ts'
import { holderOf } from '../matters/claiming/standing.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { standingOn } from '../ticket/listing.ts'
import { onTicket } from './commands.ts'
import { rowsOf } from './reading.ts'

export async function claim(call: Call<Routes['claim']>, deps: CallDeps) {
  const facts = { worksAtDesk: await worksAtDesk(call.body.for, deps) }
  return onTicket(call, { type: 'claim', ...call.body }, deps, facts)
}

export async function listClaims({ query, actor }: Call<Routes['listClaims']>, deps: CallDeps) {
  const { holder, refusal } = holderFor(query.staff, actor)
  return refusal ?? { body: await rowsOf(claimsOf(holder), query, actor, deps) }
}

const atOnce = 100

/** Each ticket is a decision of its own: one that meanwhile went on is told, and hinders no other. */
export async function endShift({ body, actor, from }: Call<Routes['endShift']>, deps: CallDeps) {
  const { staff, handOverTo } = body
  const { holder, refusal } = holderFor(staff, actor)
  if (refusal) return refusal
  // A list may be behind: what went on to others meanwhile is theirs.
  const facts = { worksAtDesk: await worksAtDesk(handOverTo, deps), claimedBy: holder }
  if (!facts.worksAtDesk) return refused('claim.not-of-the-desk', { staff: handOverTo })
  const list = claimsOf(holder)
  const { items: rows, next } = standingOn(list, await deps.listed.page(list, 'oldest', atOnce, undefined))
  const items: { ticket: string; refused?: string }[] = []
  for (const { ticket } of rows) {
    const moved = { because: 'shift-end' as const }
    const command =
      handOverTo === undefined
        ? { type: 'release' as const, ...moved }
        : { type: 'claim' as const, for: handOverTo, ...moved }
    const done = await execute({ number: ticket, command, facts, actor, from }, deps)
    items.push({ ticket, ...(isRefusal(done) ? { refused: done.refused } : {}) })
  }
  return { body: { staff: holder, handedOverTo: handOverTo, items, more: next !== undefined }, location: '/v1/claims' }
}

/** Whose claims are meant: the caller's own, and others' for the lead of the desk. */
function holderFor(staff: string | undefined, actor: Actor): { holder: string; refusal?: Refusal } {
  const own = holderOf(actor)
  const holder = staff ?? own
  return holder === own || actor.leads ? { holder } : { holder, refusal: refused('claim.lead-only') }
}

/** Whoever is handed a ticket; nobody is, where it is let go. */
async function worksAtDesk(staff: string | undefined, { registry }: Pick<CallDeps, 'registry'>): Promise<boolean> {
  if (staff === undefined) return true
  const person = await registry.person(staff)
  return person !== undefined && workingAs(person, 'operator') !== undefined
}
