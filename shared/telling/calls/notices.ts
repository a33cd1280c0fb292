/** 告知 — answers calls about notices: read, listed, told by telephone, posted. */
import { type Actor, signed } from '../../access/actor.ts'
import type { Looks } from '../../access/looks.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { seenPage } from '../../door/seen-rows.ts'
import { instantOf } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal as RefusalOf } from '../../record/refusal.ts'
import { type AddressDeps, nextMessage, sentence } from '../address.ts'
import { type DecideDeps, decided } from '../decided.ts'
import { isOverdue, isUntold, type Notice, noticeOf } from '../notice.ts'
import { refused } from '../refusals.ts'
import type { Routes } from '../routes.ts'

export interface CallDeps extends DecideDeps, Omit<AddressDeps, 'clock'> {
  looks: Pick<Looks, 'record'>
  /** the ticket, for whoever may see it */
  ticketFor(number: string, actor: Actor): Promise<{ ticket: string } | RefusalOf>
}

export async function listTicketNotices({ params, actor }: Call<Routes['listTicketNotices']>, deps: CallDeps) {
  const found = await deps.ticketFor(params.ticket, actor)
  if (isRefusal(found)) return found
  const { ticket } = found
  if (actor.role === 'appellant') await readByAppellant(ticket, actor, deps)
  return { body: { ticket, items: await shownOf(await deps.notices.ofTicket(ticket), actor, deps) } }
}

/** 诉求人查询 — reading one's own appeal is reading what one is to be told of it. */
export const toldByReading =
  <C extends { params: { ticket: string }; actor: Actor }, D, A extends object>(
    read: (call: C, deps: D) => Promise<A>,
  ) =>
  async (call: C, deps: D & CallDeps): Promise<A> => {
    const answer = await read(call, deps)
    if (call.actor.role === 'appellant' && !isRefusal(answer))
      await readByAppellant(call.params.ticket, call.actor, deps)
    return answer
  }

/** 诉求人阅读 — who reads their own page has been told of what stands there. */
export async function readByAppellant(ticket: string, actor: Actor, deps: CallDeps): Promise<void> {
  const unread = (await deps.notices.ofTicket(ticket)).filter(({ readAt, endedAt }) => !readAt && !endedAt)
  await Promise.all(unread.map(({ id }) => decided({ id, command: { type: 'read' }, actor }, deps)))
}

/** One call tells everything that is untold; each notice keeps it in its own log. */
export async function recordTelling(call: Call<Routes['recordTelling']>, deps: CallDeps) {
  const { params, body, actor } = call
  const found = await deps.ticketFor(params.ticket, actor)
  if (isRefusal(found)) return found
  const { ticket } = found
  const { notices: named, outcome, by, number, recording, note } = body
  const standing = await deps.notices.ofTicket(ticket)
  const meant = named ? standing.filter(({ id }) => named.includes(id)) : standing.filter(isUntold)
  if (named && meant.length < new Set(named).size) return refused('notice.unknown')
  if (meant.length === 0) return refused('notice.nothing-untold')
  const at = body.at === undefined ? deps.clock.now().toISOString() : instantOf(body.at)
  const command = { type: 'recordCall' as const, outcome, by, at, number, recording, note }
  for (const { id } of meant) {
    const done = await decided({ ...askedBy(call), id, command }, deps)
    if (isRefusal(done)) return done
  }
  const ids = new Set(meant.map(({ id }) => id))
  const after = (await deps.notices.ofTicket(ticket)).filter(({ id }) => ids.has(id))
  return { body: { ticket, items: await shownOf(after, actor, deps) }, location: `/v1/tickets/${ticket}/notices` }
}

export async function recordPosting(call: Call<Routes['recordPosting']>, deps: CallDeps) {
  const { params, body, actor } = call
  const found = await ofTicket(params, actor, deps)
  if (isRefusal(found)) return found
  const at = body.at === undefined ? deps.clock.now().toISOString() : instantOf(body.at)
  const command = { type: 'recordPosted' as const, by: body.by, at }
  const done = await decided({ ...askedBy(call), id: found.id, command }, deps)
  if (isRefusal(done)) return done
  return { body: await shown(done.state, actor, deps), location: `/v1/tickets/${found.ticket}/notices` }
}

export async function recordFailure(call: Call<Routes['recordFailure']>, deps: CallDeps) {
  const { params, body, actor } = call
  const found = await ofTicket(params, actor, deps)
  if (isRefusal(found)) return found
  const message = await nextMessage(found, 'failed', deps)
  const command = { type: 'recordFailure' as const, why: body.code, message }
  const done = await decided({ ...askedBy(call), id: found.id, command }, deps)
  if (isRefusal(done)) return done
  return { body: await shown(done.state, actor, deps), location: `/v1/tickets/${found.ticket}/notices` }
}

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function printNotice({ params, query, actor, from }: Call<Routes['printNotice']>, deps: CallDeps) {
  const found = await ofTicket(params, actor, deps)
  if (isRefusal(found)) return found
  if (found.state !== 'to-print') return refused('notice.not-printed')
  const kept = await deps.sayings.read(found.id)
  const person = kept && (await deps.identities.read(kept.facts.identity))
  const said = kept && sentence(found, 'letter', kept.facts, await deps.law())
  if (!person?.address || !said) return refused('notice.unknown')
  const at = deps.clock.now().toISOString()
  const look = { at, ticket: found.ticket, by: signed(actor), from, purpose: query.purpose }
  await deps.looks.record({ ...look, fields: ['name', 'address'] })
  return { body: { notice: found.id, name: person.name, address: person.address, text: said.text } }
}

export async function listNotices({ query, actor }: Call<Routes['listNotices']>, deps: CallDeps) {
  const page = (limit: number, after: string | undefined) => deps.notices.list(query.list, limit, after)
  const asked = { actor, place: await deps.law(), limit: query.limit, after: cursorFrom(query.cursor) }
  const now = deps.clock.now().toISOString()
  const { items, ...rest } = await seenPage({ ...asked, page, whose: ({ whose }) => whose })
  return { body: { ...rest, items: items.map((one) => rowOf(one, now)) } }
}

async function ofTicket({ ticket, notice }: { ticket: string; notice: string }, actor: Actor, deps: CallDeps) {
  const found = await deps.ticketFor(ticket, actor)
  if (isRefusal(found)) return found
  return (await deps.notices.ofTicket(found.ticket)).find(({ id }) => id === notice) ?? refused('notice.unknown')
}

function rowOf(one: Notice, now: string) {
  const { id, ticket, notice, decidedAt, state, way, why, owed, until, restricted, calls } = one
  return {
    ...{ notice: id, ticket, type: notice, decidedAt, state, way, why, owed, until, restricted, calls: calls.length },
    overdue: isOverdue(one, now),
  }
}

const shownOf = (notices: readonly Notice[], actor: Actor, deps: CallDeps) =>
  Promise.all(notices.map((notice) => shown(notice, actor, deps)))

async function shown(notice: Notice, actor: Actor, deps: CallDeps) {
  const { language, messages, told, untold, readAt } = notice
  const kept = await deps.sayings.read(notice.id)
  const said = kept && sentence(notice, 'phone', kept.facts, await deps.law())
  const isPlatform = actor.role === 'operator' || actor.role === 'supervisor'
  return {
    ...rowOf(notice, deps.clock.now().toISOString()),
    language,
    text: said?.text,
    messages: messages.map(({ way, at, notBefore, sentAt, handedAt, receipt }) => ({
      ...{ way, at, notBefore, sentAt, handedAt, receipt },
    })),
    ...(isPlatform ? { attempts: await attemptsOf(notice, deps) } : {}),
    told,
    untold,
    readAt,
  }
}

/** Beside the log stands that somebody called; what they noted is on it. */
async function attemptsOf({ id, calls }: Notice, deps: CallDeps): Promise<Notice['calls']> {
  if (calls.length === 0) return calls
  const stored = await deps.notices.read(id)
  return (stored && noticeOf(id, stored.log)?.calls) ?? calls
}
