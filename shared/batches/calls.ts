/** 批量 — answers calls that begin, follow and cancel batches. */
import { randomBytes } from 'node:crypto'
import type { Actor } from '../access/actor.ts'
import type { Law } from '../city/law.ts'
import type { Registry } from '../city/registry.ts'
import { askedBy, type Call } from '../door/http.ts'
import { cursorFrom } from '../door/paging.ts'
import { isRefusal } from '../record/refusal.ts'
import { type Batch, type BatchRow, batchOf, rowsOfPart } from './batch.ts'
import { begin, type DecideDeps, decided } from './begin.ts'
import { rowOf } from './kind.ts'
import type { BatchRows, PartState, Parts } from './ports.ts'
import { countsOf, estimatedEnd } from './progress.ts'
import { type Heading, rowsOfCsv } from './reading/csv.ts'
import { rowsOfNdjson } from './reading/ndjson.ts'
import { refused } from './refusals.ts'
import type { Routes } from './routes.ts'
import { seesBatch } from './seen.ts'
import { rowAfter, rowsAfter } from './told.ts'
import { type BulkAct, intake, type intakeTypes, mostRows } from './words.ts'

export type CallDeps = DecideDeps & {
  batchRows: BatchRows
  parts: Parts
  law(): Promise<Law>
  /** what the columns of a spreadsheet are called, and what its cells mean in this city */
  intakeColumns(registry: Registry): Heading[]
  /** @throws DoorRefusal where this role, authority or key may never do it */
  mayAsk(act: BulkAct, actor: Actor): void
  /** the first access code of a ticket */
  firstCode(ticket: string): Promise<string>
}

export async function postIntakeBatch(
  { query, body, fileType, actor, from, once }: Call<Routes['postIntakeBatch']>,
  deps: CallDeps,
) {
  const channel = query.channel ?? actor.channel
  if (actor.role === 'channel' && channel !== actor.channel) return refused('batch.other-channel')
  const { registry } = await deps.law()
  if (channel !== undefined && !registry.channel(channel)) return refused('channel.unknown', { channel })
  const rows = fileType === csv ? rowsOfCsv(body, deps.intakeColumns(registry)) : rowsOfNdjson(body)
  if (isRefusal(rows)) return rows
  if (rows.length === 0) return refused('batch.empty')
  if (rows.length > mostRows) return refused('batch.too-many-rows', { rows: rows.length, most: mostRows })
  const begun = await begin({ id: idOf(once), act: intake, channel, rows, actor, from }, deps)
  return isRefusal(begun) ? begun : progressOf(begun, deps)
}

const csv = 'text/csv' satisfies (typeof intakeTypes)[number]

/** The same for whoever sends it again. */
const idOf = (once: { salt?: string } | undefined): string =>
  `b${(once?.salt ?? randomBytes(16).toString('hex')).slice(0, 20)}`

/** 批量办理 — each row is one ordinary call, by whoever asked for all of them. */
export async function postBulkAct({ body, actor, from, once }: Call<Routes['postBulkAct']>, deps: CallDeps) {
  deps.mayAsk(body.act, actor)
  const rows = body.rows.map((given, index) => ({ row: index + 1, given: { ...body.shared, ...given } }))
  const begun = await begin({ id: idOf(once), act: body.act, rows, actor, from }, deps)
  return isRefusal(begun) ? begun : progressOf(begun, deps)
}

const listing =
  (kind: string) =>
  async ({ query, actor }: Call<Routes['listBulkActs']>, deps: CallDeps) => {
    const place = await deps.law()
    const { items, ...rest } = await deps.batches.list(kind, query.limit, cursorFrom(query.cursor))
    const seen = items.filter(({ by: id, channel }) => seesBatch(actor, { by: { id }, channel }, place))
    return { body: { ...rest, items: seen.map(shownRow) } }
  }

/** What is read of a batch is found under its own path only. */
const ofKind = (isIntake: boolean) => ({
  async read({ params, actor }: Call<Routes['readBulkAct']>, deps: CallDeps) {
    const batch = await seenBatch(params.batch, isIntake, actor, deps)
    return isRefusal(batch) ? batch : progressOf(batch, deps)
  },

  async rows({ params, query, actor, worded }: Call<Routes['listBulkActRows']>, deps: CallDeps) {
    const after = rowAfter(query.cursor)
    const batch = await seenBatch(params.batch, isIntake, actor, deps)
    if (isRefusal(batch)) return batch
    const { items, next } = await rowsAfter(after, batch, query, deps)
    const isTheirs = batch.by.id === actor.id && isIntake
    const shown = await Promise.all(
      items.map(async ({ row, line, result, ticket, refusal }) => ({
        row,
        line,
        result,
        ticket,
        accessCode: isTheirs && ticket !== undefined ? await deps.firstCode(ticket) : undefined,
        problem: refusal && worded(refusal),
      })),
    )
    return { body: { items: shown, next, unreadable: undefined } }
  },

  async cancel(call: Call<Routes['cancelBulkAct']>, deps: CallDeps) {
    const batch = await seenBatch(call.params.batch, isIntake, call.actor, deps)
    if (isRefusal(batch)) return batch
    const done = await decided({ ...askedBy(call), id: batch.id, command: { type: 'cancelBatch' } }, deps)
    return isRefusal(done) ? done : progressOf(done, deps)
  },
})

export const listIntakeBatches = listing(intake)
export const listBulkActs = listing('acts')
export const { read: readIntakeBatch, rows: listIntakeRows, cancel: cancelIntakeBatch } = ofKind(true)
export const { read: readBulkAct, rows: listBulkActRows, cancel: cancelBulkAct } = ofKind(false)

/** What is not theirs is answered like what nobody has. */
async function seenBatch(
  id: string,
  isIntake: boolean,
  actor: Actor,
  { batches, law }: CallDeps,
): Promise<Batch | ReturnType<typeof refused>> {
  const stored = await batches.read(id)
  const batch = stored && batchOf(id, stored.log)
  const isSeen = batch && (batch.act === intake) === isIntake && seesBatch(actor, batch, await law())
  return isSeen ? batch : refused('batch.unknown')
}

async function progressOf(batch: Batch, { parts, clock }: CallDeps) {
  const states = await parts.states(batch.id)
  const counts = batch.ended?.counts ?? countsOf(batch, states)
  const body = {
    ...shownRow(rowOf(batch)),
    counts,
    estimatedEnd: estimatedEnd(batch, counts, clock.now().toISOString()),
    cancelledRows: batch.cancelledAt === undefined ? undefined : cancelledRows(batch, states),
  }
  return { body, location: `/v1/${batch.act === intake ? 'intake-batches' : 'bulk-acts'}/${batch.id}` }
}

const shownRow = ({ batch, act, channel, rows, begunAt, cancelledAt, endedAt, by, staff }: BatchRow) => ({
  ...{ batch, act, channel, rows, begunAt, cancelledAt, endedAt, by, staff },
  state: endedAt ? ('ended' as const) : cancelledAt ? ('cancelling' as const) : ('running' as const),
})

function cancelledRows(batch: Batch, states: ReadonlyMap<number, PartState>): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  for (const part of batch.parts.map((_, index) => index + 1)) {
    if (states.get(part)?.state !== 'cancelled') continue
    const { first, many } = rowsOfPart(batch, part)
    const last = ranges.at(-1)
    if (last?.to === first - 1) last.to = first + many - 1
    else ranges.push({ from: first, to: first + many - 1 })
  }
  return ranges
}
