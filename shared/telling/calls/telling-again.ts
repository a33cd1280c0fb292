/** 再次告知、改以他法 — what is untold of one ticket is told once more, or another way. */
import { ways as allWays, type Way } from '../../city/notices/words.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { isRefusal } from '../../record/refusal.ts'
import { addressed, nextAttempt, waysTo } from '../address.ts'
import { decided } from '../decided.ts'
import { isUntold, type Notice } from '../notice.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Routes } from '../routes.ts'
import { type CallDeps, seenOf, shownOf } from './notices.ts'

/** Each notice keeps it in its own log; what is told by now, or is no more to be told, hinders no other. */
export async function tellAgain(call: Call<Routes['tellAgain']>, deps: CallDeps) {
  const { params, body, actor } = call
  const found = await deps.ticketFor(params.ticket, actor)
  if (isRefusal(found)) return found
  const { ticket, wish } = found
  const standing = (await seenOf(ticket, actor, deps)).filter(({ endedAt }) => !endedAt)
  const { notices: named } = body
  const meant = standing.filter((one) => (named ? named.includes(one.id) : one.owed))
  if (named && meant.length < new Set(named).size) return refused('notice.unknown')
  const again: string[] = []
  const refusals: Refusal[] = []
  for (const one of meant) {
    const command = { type: 'tellAgain' as const, ...(await wayFor(one, body.way, wish, deps)) }
    const done = await decided({ ...askedBy(call), id: one.id, command }, deps)
    if (isRefusal(done)) refusals.push(done)
    else again.push(one.id)
  }
  if (again.length === 0) return whyNot(refusals, named !== undefined)
  const after = (await deps.notices.ofTicket(ticket)).filter(({ id }) => again.includes(id))
  return { body: { ticket, items: await shownOf(after, actor, deps) }, location: `/v1/tickets/${ticket}/notices` }
}

/** Of those that were named the first; of all, what keeps those that are untold. */
function whyNot(refusals: readonly Refusal[], isNamed: boolean): Refusal {
  const [first] = isNamed ? refusals : refusals.filter(({ refused }) => !isPast.has(refused))
  return first ?? refused('notice.nothing-untold')
}
const isPast: ReadonlySet<string> = new Set(['notice.told', 'notice.over'])

/** The ways that there are today, which one is meant, and what is said in it. */
async function wayFor(notice: Notice, asked: Way | undefined, wish: Way | undefined, deps: CallDeps) {
  const kept = isUntold(notice) ? await deps.sayings.read(notice.id) : undefined
  const person = kept && (await deps.people.read(kept.facts.identity))
  const possible = person ? await waysTo(person, deps) : []
  const way = asked ?? [wish, ...allWays].find((one) => one !== undefined && possible.includes(one)) ?? 'phone'
  const message =
    kept && possible.includes(way)
      ? await addressed(notice, notice.id, { way, attempt: nextAttempt(notice) }, kept.facts, deps)
      : undefined
  return { way, possible, wish, message }
}
