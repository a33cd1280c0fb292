/** 批这一类记录 — what each command decides on a batch. */
import { type Actor, signed } from '../access/actor.ts'
import { textsInTheLog } from '../record/kept-texts.ts'
import type { Kind } from '../record/kind.ts'
import { type Batch, type BatchEntry, type BatchRow, type Begun, batchOf, type Counts, type Happened } from './batch.ts'
import { refused } from './refusals.ts'

export type BatchCommand =
  | ({ type: 'beginBatch' } & Begun)
  | { type: 'cancelBatch' }
  /** every part is done or cancelled */
  | { type: 'endBatch'; counts: Counts }

export const batchRecord = (id: string): string => `batch ${id}`

type BatchKind = Kind<Batch, BatchEntry, BatchCommand, BatchRow, Actor>

export const batchKind = (id: string): BatchKind => ({
  chainOf: batchRecord,
  texts: textsInTheLog(),
  replay: (log) => batchOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'beginBatch',
  decide({ command, actor }, batch) {
    if (command.type === 'beginBatch') return { events: batch ? [] : [begun(command, actor)] }
    if (!batch) return refused('batch.unknown')
    if (command.type === 'endBatch')
      return { events: batch.ended ? [] : [{ type: 'batch-ended', counts: command.counts }] }
    if (batch.ended && !batch.cancelledAt) return refused('batch.ended')
    return { events: batch.cancelledAt ? [] : [{ type: 'batch-cancelled' }] }
  },
  rows: (state) => rowOf(state),
  says: {
    unknown: () => refused('batch.unknown'),
    changed: () => refused('batch.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

const begun = (
  { type: _, ...command }: { type: 'beginBatch' } & Begun,
  { categories, areas, leads }: Actor,
): Happened => ({
  type: 'batch-begun',
  ...command,
  ...(categories || areas || leads ? { limits: { categories, areas, leads } } : {}),
})

export const rowOf = (
  { id, act, channel, rows, begunAt, cancelledAt, ended, by }: Batch,
  movedAt = ended?.at ?? cancelledAt ?? begunAt,
): BatchRow => ({
  batch: id,
  act,
  ...(channel ? { channel } : {}),
  rows,
  begunAt,
  ...(cancelledAt ? { cancelledAt } : {}),
  ...(ended ? { endedAt: ended.at } : {}),
  by: by.id,
  ...(by.staff ? { staff: by.staff } : {}),
  movedAt,
})
