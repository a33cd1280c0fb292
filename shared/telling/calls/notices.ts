/** 告知 — answers calls about notices: read, listed, told by telephone, posted. */
import { type Actor, isOfPlatform, signed } from '../../access/actor.ts'
import type { Identities } from '../../access/identities.ts'
import type { Looks } from '../../access/looks.ts'
import type { Way } from '../../city/notices/words.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { seenPage } from '../../door/seen-rows.ts'
import { notAhead } from '../../law/time-given.ts'
import { isRefusal, type Refusal as RefusalOf } from '../../record/refusal.ts'
import { maskedPhone, numbersIn } from '../../schema/telephone.ts'
import { type AddressDeps, nextMessage, textOf } from '../address.ts'
import { decided } from '../decided.ts'
import { isOverdue, isUntold, type Notice, noticeOf } from '../notice.ts'
import type { Kept } from '../ports.ts'
import { markRead, type ReadingDeps } from '../reading.ts'
import { refused } from '../refusals.ts'
import type { Routes } from '../routes.ts'

export interface CallDeps extends ReadingDeps, Omit<AddressDeps, 'clock'> {
  identities: Pick<Identities, 'read' | 'lineKey'>
  looks: Pick<Looks, 'record'>
  /** the ticket, for whoever may see it */
  ticketFor(number: string, actor: Actor): Promise<Found | RefusalOf>
  /** 保密 — what only an authority may know of is told by an authority */
  maySee(actor: Actor, notice: string): boolean
}

interface Found {
  ticket: string
  /** 告知方式 — as the appellant wishes */
  wish: Way | undefined
  /** why a reference that names a file of the ticket proves nothing */
  unproved(reference: string): RefusalOf | undefined
}

export async function listTicketNotices({ params, actor }: Call<Routes['listTicketNotices']>, deps: CallDeps) {
  const found = await deps.ticketFor(params.ticket, actor)
  if (isRefusal(found)) return found
  const { ticket } = found
  const standing = await seenOf(ticket, actor, deps)
  const isReader = actor.role === 'appellant' && (await markRead(standing, actor, deps))
  const items = isReader ? await seenOf(ticket, actor, deps) : standing
  return { body: { ticket, items: await shownOf(items, actor, deps) } }
}

/** One call tells everything that was untold when it was made; each notice keeps it in its own log. */
export async function recordTelling(call: Call<Routes['recordTelling']>, deps: CallDeps) {
  const { params, body, actor } = call
  const found = await deps.ticketFor(params.ticket, actor)
  if (isRefusal(found)) return found
  const { ticket } = found
  const { notices: named, outcome, by, recording, note } = body
  const unproved = recording === undefined ? undefined : found.unproved(recording)
  if (unproved) return unproved
  const at = madeAt(body.at, deps)
  const standing = (await seenOf(ticket, actor, deps)).filter(({ endedAt }) => !endedAt)
  const meant = standing.filter((one) => (named ? named.includes(one.id) : isMeantBy(at, one)))
  if (named && meant.length < new Set(named).size) return refused('notice.unknown')
  const number = body.number ?? (await usualNumber(meant, deps))
  const dialled = number === undefined ? undefined : await deps.identities.lineKey(number)
  const recorded: string[] = []
  for (const one of meant) {
    if (number !== undefined && dialled !== undefined) await deps.sayings.keepDialled(one.id, dialled, number)
    const message = outcome === 'unreachable' ? await nextMessage(one, 'unreachable', deps) : undefined
    const command = { type: 'recordCall' as const, outcome, by, at, dialled, recording, note, message }
    const done = await decided({ ...askedBy(call), id: one.id, command }, deps)
    if (!isRefusal(done)) recorded.push(one.id)
    // Told meanwhile, or before: the call told whatever else was untold.
    else if (!isPast(done.refused) || (named && meant.length === 1)) return done
  }
  // Decided after the call that is recorded.
  if (recorded.length === 0 && standing.some((one) => isUntold(one) && one.decidedAt > at))
    return refused('notice.not-yet')
  if (recorded.length === 0) return refused('notice.nothing-untold')
  const after = (await deps.notices.ofTicket(ticket)).filter(({ id }) => recorded.includes(id))
  return { body: { ticket, items: await shownOf(after, actor, deps) }, location: `/v1/tickets/${ticket}/notices` }
}

const isPast = (code: string): boolean => code === 'notice.told' || code === 'notice.over'

/** 登记的号码 — the first that the appellant left, which is called where no other is named. */
async function usualNumber([first]: readonly Notice[], deps: CallDeps): Promise<string | undefined> {
  const kept = first && (await deps.sayings.read(first.id))
  const person = kept && (await deps.people.read(kept.facts.identity))
  return numbersIn(person?.phone ?? '')[0]
}

function madeAt(at: string | undefined, { clock }: Pick<CallDeps, 'clock'>): string {
  const now = clock.now().toISOString()
  return at === undefined ? now : notAhead(at, now)
}

/** Decided before the call; of what was called about already, the same request finds its own record again. */
const isMeantBy = (at: string, notice: Notice): boolean =>
  notice.decidedAt <= at && (isUntold(notice) || notice.calls.length > 0)

export async function recordPosting(call: Call<Routes['recordPosting']>, deps: CallDeps) {
  const { body, actor } = call
  const found = await namedIn(call, deps)
  if (isRefusal(found)) return found
  const at = madeAt(body.at, deps)
  const command = { type: 'recordPosted' as const, by: body.by, at }
  const done = await decided({ ...askedBy(call), id: found.id, command }, deps)
  if (isRefusal(done)) return done
  return { body: await shown(done.state, actor, deps), location: `/v1/tickets/${found.ticket}/notices` }
}

export async function recordFailure(call: Call<Routes['recordFailure']>, deps: CallDeps) {
  const found = await namedIn(call, deps)
  if (isRefusal(found)) return found
  const message = await nextMessage(found, 'failed', deps)
  const command = { type: 'recordFailure' as const, why: call.body.code, message }
  const done = await decided({ ...askedBy(call), id: found.id, command }, deps)
  if (isRefusal(done)) return done
  return { body: await shown(done.state, call.actor, deps), location: `/v1/tickets/${found.ticket}/notices` }
}

/** The look is recorded first: without it nothing is shown (art. 35). */
export async function printNotice(call: Call<Routes['printNotice']>, deps: CallDeps) {
  const { query, actor, from } = call
  const found = await namedIn(call, deps)
  if (isRefusal(found)) return found
  if (found.state !== 'to-print') return refused('notice.not-printed')
  const kept = await deps.sayings.read(found.id)
  const person = kept && (await deps.identities.read(kept.facts.identity))
  const text = kept && textOf(found, 'letter', kept, await deps.law())
  if (text === undefined) return refused('notice.unknown')
  if (!person?.address) return refused('notice.no-address')
  const at = deps.clock.now().toISOString()
  const look = { at, ticket: found.ticket, by: signed(actor), from, purpose: query.purpose }
  await deps.looks.record({ ...look, fields: ['name', 'address'] })
  return { body: { notice: found.id, name: person.name, address: person.address, text } }
}

export async function listNotices({ query, actor }: Call<Routes['listNotices']>, deps: CallDeps) {
  const page = (limit: number, after: string | undefined) => deps.notices.list(query.list, limit, after)
  const asked = { actor, place: await deps.law(), limit: query.limit, after: cursorFrom(query.cursor) }
  const now = deps.clock.now().toISOString()
  const { items, ...rest } = await seenPage({ ...asked, page, whose: ({ whose }) => whose })
  const seen = items.filter(({ notice }) => deps.maySee(actor, notice))
  return { body: { ...rest, items: seen.map((one) => rowOf(one, now)) } }
}

export const seenOf = async (ticket: string, actor: Actor, deps: CallDeps): Promise<Notice[]> =>
  (await deps.notices.ofTicket(ticket)).filter(({ notice }) => deps.maySee(actor, notice))

async function namedIn(
  { params: { ticket, notice }, actor }: { params: { ticket: string; notice: string }; actor: Actor },
  deps: CallDeps,
) {
  const found = await deps.ticketFor(ticket, actor)
  if (isRefusal(found)) return found
  return (await seenOf(found.ticket, actor, deps)).find(({ id }) => id === notice) ?? refused('notice.unknown')
}

function rowOf(one: Notice, now: string) {
  const { id, ticket, notice, decidedAt, state, way, why, owed, until, restricted, calls } = one
  return {
    ...{ notice: id, ticket, type: notice, decidedAt, state, way, why, owed, until, restricted, calls: calls.length },
    overdue: isOverdue(one, now),
  }
}

export const shownOf = (notices: readonly Notice[], actor: Actor, deps: CallDeps) =>
  Promise.all(notices.map((notice) => shown(notice, actor, deps)))

async function shown(notice: Notice, actor: Actor, deps: CallDeps) {
  const { language, messages, told, readAt } = notice
  const kept = await deps.sayings.read(notice.id)
  return {
    ...rowOf(notice, deps.clock.now().toISOString()),
    language,
    text: kept && textOf(notice, 'phone', kept, await deps.law()),
    messages: messages.map(({ way, at, notBefore, sentAt, handedAt, receipt }) => ({
      ...{ way, at, notBefore, sentAt, handedAt },
      receipt: receipt && (isOfPlatform(actor) ? receipt : { status: receipt.status, at: receipt.at }),
    })),
    told: told && (isOfPlatform(actor) ? told : { how: told.how, at: told.at, through: told.through }),
    readAt,
    ...(isOfPlatform(actor) ? { untold: notice.untold, attempts: await attemptsOf(notice, kept, deps) } : {}),
  }
}

/** 联系记录 — with what was written of each call, and the number that was called in part. */
async function attemptsOf({ id, calls }: Notice, kept: Kept | undefined, deps: CallDeps) {
  if (calls.length === 0) return []
  const stored = await deps.notices.read(id)
  const written = (stored && noticeOf(id, stored.log)?.calls) ?? calls
  return written.map(({ dialled, ...call }) => {
    const number = dialled === undefined ? undefined : kept?.dialled.get(dialled)
    return { ...call, ...(number === undefined ? {} : { number: maskedPhone(number) }) }
  })
}
