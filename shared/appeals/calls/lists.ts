/** 工作清单 — pages of tickets by what they wait for, narrowed as it is asked. */

import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { etagOf, unchanged } from '../../door/etag.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { seenPage } from '../../door/seen-rows.ts'
import { isAreaWithin } from '../../law/area.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import { countedFor, currentCounts } from '../desk/list-counts.ts'
import { changeLists, type SavedList } from '../desk/saved-lists.ts'
import type { TicketRow } from '../kind/rows.ts'
import { whoseRow } from '../kind/whose-row.ts'
import { worklists } from '../kind/worklist.ts'
import { holderOf } from '../matters/claiming/standing.ts'
import type { Routes } from '../routes/index.ts'
import { shownPage } from './shown-rows.ts'

export type Asked = Omit<Call<Routes['listTickets']>['query'], 'limit' | 'cursor'>

/** Open ones of every desk. */
const open = worklists.filter((name) => name !== 'ended')

export async function listTickets({ query, actor }: Call<Routes['listTickets']>, deps: CallDeps) {
  const { limit, cursor, ...asked } = query
  return { body: await shownPage(await ticketsOf(asked, { limit, after: cursorFrom(cursor), actor }, deps), deps) }
}

interface Turn {
  actor: Actor
  limit: number
  after: string | undefined
}

/** A page of the rows that fit and that their reader may see. */
export async function ticketsOf(
  asked: Asked,
  { actor, limit, after }: Turn,
  deps: Pick<CallDeps, 'lists' | 'law' | 'clock'>,
) {
  const law = await deps.law()
  const now = deps.clock.now().toISOString()
  const { worklist, endedIn, registeredOn = dateOf(now) } = asked
  const within = withinOf(asked, now)
  const names = endedIn ? [`ended ${endedIn}`] : worklist === 'open' ? open : worklist && [worklist]
  const page = (rows: number, from: string | undefined) =>
    names ? deps.lists.inTurn(names, rows, from, within) : deps.lists.registeredOn(registeredOn, rows, from)
  const fits = fitting(asked, actor, law)
  return seenPage({ actor, place: law, limit, after, page, whose: whoseRow, fits })
}

/** Between which limits; an act at a limit is late, so that what ends now is overdue. */
function withinOf({ due, dueWithin }: Asked, now: string): { from: string; until: string } | undefined {
  if (due === 'overdue') return { from: '0', until: now }
  const days = due === 'today' ? 0 : dueWithin
  if (days === undefined) return undefined
  return { from: justAfter(now), until: endOfDay(addDays(dateOf(now), days)) }
}

const justAfter = (at: string): string => new Date(Date.parse(at) + 1).toISOString()

/** What must hold of a row, as far as its list does not say it; undefined where nothing must. */
function fitting(asked: Asked, actor: Actor, { registry }: Pick<Law, 'registry'>) {
  const { unit, category, area, channel, type, claimed, tag, mark } = asked
  const holder = claimed === 'me' ? holderOf(actor) : claimed
  const demands: ((row: TicketRow) => boolean)[] = []
  if (unit) demands.push(({ units }) => units.some((one) => registry.isWithin(one, unit)))
  if (category) demands.push((row) => row.category !== undefined && registry.isCategoryWithin(row.category, category))
  if (area) demands.push((row) => row.area !== undefined && isAreaWithin(row.area, area))
  if (channel) demands.push((row) => row.channel === channel)
  if (type) demands.push((row) => row.ticketType === type)
  if (holder) demands.push((row) => (holder === 'nobody' ? row.claimed === undefined : row.claimed?.by === holder))
  if (tag) demands.push(({ tags }) => tags?.includes(tag) ?? false)
  if (mark) demands.push(({ marks }) => marks?.includes(mark) ?? false)
  return demands.length > 0 ? (row: TicketRow) => demands.every((holds) => holds(row)) : undefined
}

/** 清单总览 — as they were counted last, for whoever asks. */
export async function countLists({ actor, knows }: Call<Routes['countLists']>, deps: CallDeps) {
  const counts = await currentCounts(deps)
  const items = countedFor(actor, counts, deps.clock.now().toISOString(), await deps.law())
  const etag = etagOf(items)
  return knows.includes(etag) ? unchanged(etag) : { body: { countedAt: counts.at, items }, etag }
}

export async function listSavedLists({ actor }: Call<Routes['listSavedLists']>, deps: CallDeps) {
  const { lists } = await deps.savedLists.read(holderOf(actor))
  return { body: { items: lists.map(savedShown) } }
}

export async function saveList({ params, body, actor }: Call<Routes['saveList']>, deps: CallDeps) {
  const saved = { list: params.list, ...body }
  const change = (lists: SavedList[]) => [...lists.filter(({ list }) => list !== saved.list), saved]
  const changed = await changeLists(holderOf(actor), change, deps)
  return isRefusal(changed) ? changed : { body: savedShown(saved) }
}

export async function forgetList({ params, actor }: Call<Routes['forgetList']>, deps: CallDeps) {
  const change = (lists: SavedList[]) => lists.filter(({ list }) => list !== params.list)
  const changed = await changeLists(holderOf(actor), change, deps)
  return isRefusal(changed) ? changed : {}
}

/** With the call that opens it. */
const savedShown = ({ list, name, query }: SavedList) => {
  const asked = Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])
  return { list, name, query, at: `/v1/tickets?${new URLSearchParams(asked)}` }
}
