/** 开始一批 — keeps the rows, then the record: what was accepted is done, whatever dies. */
import type { Actor } from '../access/actor.ts'
import { atMost } from '../record/at-once.ts'
import type { Attempt, Clock, Draw } from '../record/clock.ts'
import { execute } from '../record/execute.ts'
import type { Asked } from '../record/kind.ts'
import { isRefusal } from '../record/refusal.ts'
import { type Batch, type BatchEntry, batchOf } from './batch.ts'
import { type BatchCommand, batchKind } from './kind.ts'
import type { Batches, BatchQueue, BatchRows, GivenRow } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  batches: Batches
  batchQueue: BatchQueue
  clock: Clock
  attempt: Attempt
  draw: Draw
}

/** Rows of one part, and the bytes of JSON in which they must find room: an item has 400 KB, and deflated they take less. */
const rowsOfPart = 100
const bytesOfPart = 250 * 1024
/** Rows that no record was written for go by themselves. */
const daysKept = 14
const putsAtOnce = 4

export interface Beginning {
  id: string
  act: string
  channel?: string | undefined
  rows: readonly GivenRow[]
  actor: Actor
  from: BatchEntry['from']
}

/** Under an id that began before it changes nothing. */
export async function begin(
  { id, act, channel, rows, actor, from }: Beginning,
  deps: DecideDeps & { batchRows: BatchRows },
): Promise<Batch | Refusal> {
  const standing = (await deps.batches.read(id))?.log
  const known = standing && batchOf(id, standing)
  // Its rows may be erased by now: they are not to come back.
  if (known) return known
  const parts = partsOf(rows)
  const expires = Math.floor(deps.clock.real() / 1000) + daysKept * 86_400
  const failures = await atMost(putsAtOnce, parts.entries(), ([index, part]) =>
    deps.batchRows.put(id, index + 1, part, expires),
  )
  if (failures.length > 0) throw failures[0]
  const begun = { act, ...(channel ? { channel } : {}), parts: parts.map(({ length }) => length) }
  return decided({ id, command: { type: 'beginBatch', ...begun }, actor, from }, deps)
}

function partsOf(rows: readonly GivenRow[]): GivenRow[][] {
  const parts: GivenRow[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const row of rows.map(withinPart)) {
    const more = Buffer.byteLength(JSON.stringify(row))
    const last = parts.at(-1)
    if (last && last.length < rowsOfPart && bytes + more <= bytesOfPart) {
      last.push(row)
      bytes += more
    } else {
      parts.push([row])
      bytes = more
    }
  }
  return parts
}

/** No appeal is that large: of what nobody could read it is kept that there was a row. */
const withinPart = (given: GivenRow): GivenRow =>
  Buffer.byteLength(JSON.stringify(given)) > bytesOfPart ? { ...given, given: undefined } : given

/** The knock is the message that wakes the work: it comes before the write, and looks until that is there. */
export async function decided(asked: Asked<BatchCommand, Actor>, deps: DecideDeps): Promise<Batch | Refusal> {
  const knock = async (id: string, { attempt, command }: BatchEntry) => {
    if (command !== 'endBatch') await deps.batchQueue.send(id, attempt)
  }
  const { batches: records, clock, attempt, draw } = deps
  const texts = { put: async () => {} }
  const done = await execute(batchKind(asked.id), asked, { records, texts, knock, clock, attempt, draw })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
