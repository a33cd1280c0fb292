/** 办理一批 — part by part; killed at any moment, it goes on where it stood. */
import { system } from '../access/actor.ts'
import { atMost } from '../record/at-once.ts'
import { stopwatch } from '../record/stopwatch.ts'
import { type Batch, batchOf } from './batch.ts'
import { type DecideDeps, decided } from './begin.ts'
import { harmless } from './harmless.ts'
import type { BatchRows, GivenRow, Outcome, PartState, Parts, Told, Working } from './ports.ts'
import { countsOf, isOver } from './progress.ts'
import { refused } from './refusals.ts'

export type WorkDeps = DecideDeps & {
  batchRows: BatchRows
  parts: Parts
  workOf(act: string): Working
  /** a row at which the platform failed; its error alone, never what it says */
  rowFailed(batch: string, row: number, error: unknown): void
}

interface Turn {
  timeIsUp(): boolean
  /** how often this work was tried in vain */
  receives: number
}

/** absent: its record is not written yet, or never will be */
export type Worked = 'absent' | 'ended' | 'more'

/** Then it is another batch's turn. */
const partsOfTurn = 10
const looksFor = 1_000
/** Rows of one batch that are worked on at the same time. */
const rowsAtOnce = 4
/** So often its part is tried again before a row is given up, and only a few of a part: more is an outage. */
const triesOfRow = 3
const fewRows = 5

export async function workOn(id: string, turn: Turn, deps: WorkDeps): Promise<Worked> {
  let batch = await soon(id, deps)
  if (!batch) return 'absent'
  if (batch.ended) return 'ended'
  await deps.batches.moved(batch, deps.clock.now().toISOString())
  const states = await deps.parts.states(id)
  let left = partsOfTurn
  for (const part of batch.parts.map((_, index) => index + 1)) {
    if (isOver(states.get(part))) continue
    if (left-- === 0 || turn.timeIsUp()) {
      await goOn(batch, states.size, deps)
      return 'more'
    }
    batch = (await read(id, deps)) ?? batch
    states.set(part, await workOnPart(batch, part, turn, deps))
  }
  // Whoever was killed behind a part that was done has left its rows.
  const failures = await atMost(rowsAtOnce, states.keys(), (part) => deps.batchRows.erase(id, part))
  if (failures.length > 0) throw failures[0]
  await decided({ id, command: { type: 'endBatch', counts: countsOf(batch, states) }, actor: system('batches') }, deps)
  return 'ended'
}

/** Its record is milliseconds behind the message that it has begun. */
async function soon(id: string, deps: WorkDeps): Promise<Batch | undefined> {
  const looked = stopwatch(deps.clock)
  for (let pause = 10; ; pause = Math.min(2 * pause, 100)) {
    const batch = await read(id, deps)
    if (batch || looked() >= looksFor) return batch
    await deps.clock.sleep(pause)
  }
}

async function read(id: string, { batches }: Pick<WorkDeps, 'batches'>): Promise<Batch | undefined> {
  const stored = await batches.read(id)
  return stored && batchOf(id, stored.log)
}

/** Under the same id from wherever the work stood the same: two that wait go on as one. */
const goOn = ({ id, version }: Batch, done: number, { batchQueue }: WorkDeps): Promise<void> =>
  batchQueue.send(id, `${id}.${version}.${done}`)

/** What was begun is done, though the batch was cancelled: its rows may be registered already. */
async function workOnPart(batch: Batch, part: number, turn: Turn, deps: WorkDeps) {
  const { id, cancelledAt } = batch
  const standing = await deps.parts.claim(id, part, cancelledAt ? 'cancelled' : 'begun')
  const after = standing.state === 'begun' ? await donePart(batch, part, turn, deps) : standing
  await deps.batchRows.erase(id, part)
  return after
}

async function donePart(batch: Batch, part: number, turn: Turn, deps: WorkDeps): Promise<PartState> {
  const { id } = batch
  const rows = await deps.batchRows.read(id, part)
  if (rows) return deps.parts.done(id, part, await workOnRows(rows, turn, batch, deps))
  // Another worker has done it meanwhile, and erased them.
  const standing = await deps.parts.claim(id, part, 'begun')
  if (!isOver(standing)) throw new Error(`the rows of part ${part} of batch ${id} are gone`)
  return standing
}

async function workOnRows(
  rows: readonly GivenRow[],
  { receives }: Turn,
  batch: Batch,
  { workOf, rowFailed }: WorkDeps,
): Promise<Told[]> {
  const work = workOf(batch.act)
  const told = new Map<number, Told>()
  const failed: { row: GivenRow; error: unknown }[] = []
  await atMost(rowsAtOnce, rows, async (row) => {
    try {
      told.set(row.row, toldOf(row, await outcomeOf(row, batch, work)))
    } catch (error) {
      failed.push({ row, error })
    }
  })
  const isOutage = failed.length > fewRows || (failed.length === rows.length && rows.length > 1)
  for (const { row, error } of failed) {
    rowFailed(batch.id, row.row, error)
    if (receives < triesOfRow || isOutage) throw error
    told.set(row.row, toldOf(row, { refusal: refused('row.failed') }))
  }
  return rows.flatMap(({ row }) => told.get(row) ?? [])
}

const outcomeOf = async ({ given, row }: GivenRow, batch: Batch, work: Working): Promise<Outcome> =>
  given === undefined ? { refusal: refused('row.unreadable') } : work(given, row, batch)

const toldOf = ({ row, line, given }: GivenRow, outcome: Outcome): Told => ({
  row,
  ...(line === undefined ? {} : { line }),
  ...('refusal' in outcome
    ? { ...outcome, result: 'refused' as const, refusal: harmless(outcome.refusal, given) }
    : outcome),
})
