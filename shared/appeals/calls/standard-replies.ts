/** 答复口径模板 — found for a ticket, and filled in with what its reader may see. */

import type { Actor } from '../../access/actor.ts'
import { code } from '../../city/city.ts'
import { filledWith, type ReplyFact, replyUses, type StandardReply } from '../../city/standard-replies.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { State } from '../../law/permission.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { asRead } from '../../schema/text.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import type { CallDeps } from '../compose.ts'
import { shielded } from '../desk/shielding.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { Routes } from '../routes/index.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { toldFacts } from '../views/told.ts'
import { wordsOf } from '../views/words.ts'
import { readTicket } from './commands.ts'

type Use = (typeof replyUses)[number]

/** 各状态所用 — which texts somebody may be about to write while a ticket stands so. */
const usesIn: Readonly<Record<State, readonly Use[]>> = {
  registered: ['answer', 'acceptance', 'rejection', 'redirect', 'supplement'],
  'awaiting-supplement': ['acceptance', 'rejection', 'redirect', 'supplement'],
  accepted: ['rejection', 'redirect'],
  handling: ['supplement', 'interim-reply', 'final-reply', 'closing'],
  replied: ['final-reply', 'closing'],
  merged: [],
  closed: ['callback'],
  answered: [],
  rejected: [],
  redirected: [],
  filed: [],
  withdrawn: [],
}

export async function readStandardReply({ params, query, actor }: Call<Routes['readStandardReply']>, deps: CallDeps) {
  const about = await aboutTicket(query.ticket, actor, deps)
  if (about && isRefusal(about)) return about
  const named = code().safeParse(params.reply)
  const reply = named.success ? await deps.registry.standardReply(named.data) : undefined
  if (!reply) throw new DoorRefusal('thing.unknown', { details: { reply: params.reply } })
  return { body: shownFor(reply, about) }
}

export async function listStandardReplies({ query, actor }: Call<Routes['listStandardReplies']>, deps: CallDeps) {
  const about = await aboutTicket(query.ticket, actor, deps)
  if (about && isRefusal(about)) return about
  const { registry } = await deps.law()
  const { category = about?.ticket.category, area = about?.ticket.area, state = about?.ticket.state } = query
  const on = query.on ?? dateOf(deps.clock.now().toISOString())
  const above = category === undefined ? undefined : registry.categoriesAbove(category).map(({ code }) => code)
  const fits = (reply: StandardReply): boolean =>
    (query.all === 'yes' || (reply.from <= on && (reply.until === undefined || on <= reply.until))) &&
    (query.use === undefined ? state === undefined || usesIn[state].includes(reply.use) : reply.use === query.use) &&
    (query.ground === undefined || reply.ground === undefined || reply.ground === query.ground) &&
    (area === undefined || reply.area === '*' || reply.area === area) &&
    (above === undefined || reply.category === undefined || above.includes(reply.category))
  const found = (await deps.registry.standardReplies()).filter(fits).sort(nearestFirst(above ?? []))
  const { items, next } = pageOfAll(found, query)
  return { body: { items: items.map((reply) => shownFor(reply, about)), next, unreadable: undefined } }
}

/** 先近后远 — a category's own, then those of the categories above it, then general ones; in each, an area's own before the city's. */
const nearestFirst =
  (above: readonly string[]) =>
  (one: StandardReply, other: StandardReply): number => {
    const rank = ({ category }: StandardReply) =>
      category === undefined ? Number.POSITIVE_INFINITY : Math.max(0, above.indexOf(category))
    const byRank = rank(one) === rank(other) ? 0 : rank(one) - rank(other)
    return (
      byRank ||
      (one.category ?? '').localeCompare(other.category ?? '') ||
      Number(one.area === '*') - Number(other.area === '*') ||
      replyUses.indexOf(one.use) - replyUses.indexOf(other.use) ||
      one.code.localeCompare(other.code)
    )
  }

function pageOfAll(found: readonly StandardReply[], { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const after = cursor === undefined ? undefined : keyOf(cursor)?.code?.S
  const begins = after === undefined ? 0 : found.findIndex(({ code }) => code === after) + 1
  if (cursor !== undefined && begins === 0) throw new DoorRefusal('cursor.invalid')
  const items = found.slice(begins, begins + limit)
  const last = begins + limit < found.length ? items.at(-1) : undefined
  return { items, next: last && cursorOf({ code: { S: last.code } }) }
}

interface About {
  ticket: Ticket
  known: { readonly [F in ReplyFact]?: string | undefined }
}

const shownFor = (reply: StandardReply, about: About | undefined) => ({
  ...reply,
  filled: about && { ticket: about.ticket.number, ...filledWith(reply.text, about.known) },
})

/** What is not theirs is answered like what nobody has; units know of a confidential matter what they read in their orders. */
async function aboutTicket(
  number: string | undefined,
  actor: Actor,
  deps: CallDeps,
): Promise<About | Refusal | undefined> {
  if (number === undefined) return undefined
  const found = await readTicket(number, actor, deps)
  if (isRefusal(found)) return found
  const { ticket } = found
  if (actor.role !== 'department') return { ticket, known: await factsOf(ticket, deps) }
  return { ticket, known: await shielded(ticket, await factsOf(asUnitsRead(ticket), deps), deps) }
}

async function factsOf(ticket: Ticket, deps: CallDeps): Promise<About['known']> {
  const law = await deps.law()
  const { type, unit } = wordsOf(ticket, law)
  const now = deps.clock.now().toISOString()
  return {
    number: ticket.number,
    title: asRead(ticket.title),
    type: type?.zh,
    category: ticket.category && law.registry.categoriesAbove(ticket.category)[0]?.name,
    unit,
    registered: dateOf(ticket.registeredAt),
    accepted: ticket.acceptedAt && dateOf(ticket.acceptedAt),
    limit: toldFacts('appeal.accepted', ticket.since, ticket, law).limit,
    ask: law.registry.telling.ask,
    today: dateOf(now),
  }
}
