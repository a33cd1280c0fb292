/** 数据共享 — answers calls for the feed, its sealed days and the shapes of its facts. */
import type { Call } from '../door/http.ts'
import { isRefusal } from '../record/refusal.ts'
import { cursorOf, ForeignCursor, keyOf } from '../storage/cursor.ts'
import type { CallDeps as AgreementDeps } from './agreements/calls.ts'
import { cursorIn, cursorText } from './feed/cursor.ts'
import { shownOfDay } from './feed/day.ts'
import { hashOfLine, linesOf, schemaOf, shapeVersion } from './feed/line.ts'
import { type DayManifest, everyShard } from './feed/ports.ts'
import { cursorAt, type ReadDeps, readFeed } from './feed/read.ts'
import { entriesIn } from './feed/seal.ts'
import { type JoinDeps, mostJoined, withWords } from './joined.ts'
import { kinds, schemaOfKind } from './kinds.ts'
import { mayRead, readerOf } from './reader.ts'
import { refused } from './refusals.ts'
import { partsIn, type SharingRoutes } from './routes.ts'

export type CallDeps = ReadDeps & AgreementDeps & JoinDeps

export async function listEvents(call: Call<SharingRoutes['listEvents']>, deps: CallDeps) {
  const { query, actor } = call
  const { after, from, limit, ...narrowed } = query
  const reader = await readerOf(actor, narrowed, deps)
  if (isRefusal(reader)) return reader
  const begin = after !== undefined ? cursorIn(after) : from ? await cursorAt(from, deps) : everyShard.map(() => 0)
  const most = reader.personal ? Math.min(limit, mostJoined) : limit
  const { lines, cursor, more } = await readFeed(begin, most, reader.shown, deps)
  const hashed = lines.map((line) => ({ ...line, hash: hashOfLine(line) }))
  const items = await withWords(hashed, reader, { by: actor, from: call.from }, deps)
  return { body: { items, next: cursorText(cursor), more, agreement: reader.agreement } }
}

export async function listEventDays({ query, actor }: Call<SharingRoutes['listEventDays']>, deps: CallDeps) {
  const { days } = deps
  const no = await mayRead(actor, deps)
  if (no) return no
  const before = query.cursor === undefined ? undefined : keyOf(query.cursor)?.day?.S
  if (query.cursor !== undefined && before === undefined) throw new ForeignCursor('not a cursor of sealed days')
  const found = await days.list(query.limit, before)
  const last = found.length === query.limit ? found.at(-1) : undefined
  const items = found.map(({ day, sealedAt, count, hash }) => ({ day, sealedAt, count, hash }))
  return { body: { items, next: last && cursorOf({ day: { S: last.day } }), unreadable: undefined } }
}

export async function readEventDay({ params, query, actor }: Call<SharingRoutes['readEventDay']>, deps: CallDeps) {
  const found = await sealedDay(params.day, deps)
  if (isRefusal(found)) return found
  const { shard, ...given } = query
  const reader = await readerOf(actor, given, deps)
  if (isRefusal(reader)) return reader
  const { day, sealedAt, count, hash } = found
  const asked = shard === undefined ? found : found.shards[shard]
  const yours =
    reader.isAll && asked
      ? { count: asked.count, hash: asked.hash }
      : await shownOfDay(found, reader.shown, deps, shard)
  const shards = found.shards.map(({ parts: _, ...of }, at) => ({ shard: at, ...of }))
  return { body: { day, sealedAt, count, hash, yours, shards, agreement: reader.agreement } }
}

export async function exportEventDay({ params, query, actor }: Call<SharingRoutes['exportEventDay']>, deps: CallDeps) {
  const found = await sealedDay(params.day, deps)
  if (isRefusal(found)) return found
  const { part: asked, ...narrowed } = query
  const reader = await readerOf(actor, narrowed, deps)
  if (isRefusal(reader)) return reader
  const parts = found.shards.flatMap(({ parts }, shard) => parts.map((part, n) => ({ shard, n, part })))
  const begin = partsIn(asked)
  const at = parts.findIndex(
    ({ shard, n }) => begin && (shard > begin.shard || (shard === begin.shard && n >= begin.part)),
  )
  const one = parts[at]
  if (!one) return { text: '' }
  const lines = entriesIn(await deps.sealed.read(one.part), one.shard)
    .flatMap(linesOf)
    .flatMap(({ line, withheld }) => reader.shown(line, withheld) ?? [])
  const next = parts[at + 1]
  const text = lines.map((line) => `${JSON.stringify({ ...line, hash: hashOfLine(line) })}\n`).join('')
  return { text, ...(next ? { headers: { Link: linkTo(params.day, narrowed, `${next.shard}-${next.n}`) } } : {}) }
}

function linkTo(day: string, narrowed: Record<string, string | readonly string[] | undefined>, part: string): string {
  const query = new URLSearchParams({ part })
  for (const [name, values] of Object.entries(narrowed)) if (values) query.set(name, [values].flat().join(','))
  return `</v1/events/days/${day}/lines?${query}>; rel="next"`
}

async function sealedDay(
  day: string,
  { days }: Pick<CallDeps, 'days'>,
): Promise<DayManifest | ReturnType<typeof refused>> {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(day) ? await days.read(day) : undefined
  if (found) return found
  const [last] = await days.list(1)
  return refused('feed.day-not-sealed', { day, last: last?.day ?? '—' })
}

export async function listEventTypes() {
  const items = kinds.map(({ type, zh, en }) => ({ type, zh, en, shape: shapeVersion, schema: schemaOf(type) }))
  return { body: { items } }
}

export async function readEventType({ params }: Call<SharingRoutes['readEventType']>) {
  const kind = kinds.find(({ type }) => type === params.type)
  if (!kind || params.shape !== String(shapeVersion)) return refused('feed.type-unknown', { type: params.type })
  return { body: { title: `${kind.zh} · ${kind.en}`, ...schemaOfKind(kind) } }
}
