/** 批 — a batch as its log leaves it: what is done, for whom, with which rows. */
import * as z from 'zod'
import { actor } from '../access/actor.ts'
import { entrySchema } from '../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../record/event-shape.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { rowCounts } from './words.ts'

const counted = z.partialRecord(z.enum(rowCounts), z.int())

const events = [
  event('batch-begun', () => ({
    /** the command that is given for each row */
    act: z.string(),
    /** of intake: the channel whose rows they are, where the batch says it */
    channel: z.string().optional(),
    /** how many rows each part has, in order */
    parts: z.array(z.int().positive()),
    /** what the key of who asked was limited to then, or could do besides: it binds each row */
    limits: actor.pick({ categories: true, areas: true, leads: true }).optional(),
  })),
  event('batch-cancelled', () => ({})),
  event('batch-ended', () => ({ counts: counted })),
] as const

export const batchEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type BatchEntry = Parsed<typeof batchEntry>
export type Happened = EventOfShapes<typeof events>
export type Begun = Omit<Extract<Happened, { type: 'batch-begun' }>, 'type' | 'limits'>
export type Counts = z.infer<typeof counted>

/** What lists show, and what the sweep looks at. */
export const batchRow = lazily(() =>
  z.strictObject({
    batch: z.string(),
    act: z.string(),
    channel: z.string().optional(),
    rows: z.int(),
    begunAt: z.string(),
    endedAt: z.string().optional(),
    cancelledAt: z.string().optional(),
    /** the public id of the key */
    by: z.string(),
    staff: z.string().optional(),
    /** when somebody last began to work on it, or asked for something */
    movedAt: z.string(),
  }),
)
export type BatchRow = Parsed<typeof batchRow>

export interface Batch extends Begun {
  id: string
  version: number
  rows: number
  begunAt: string
  /** as they asked, with the limits of their key */
  by: z.infer<typeof actor>
  from: BatchEntry['from']
  cancelledAt?: string
  ended?: { at: string; counts: Counts }
}

export function batchOf(id: string, log: readonly BatchEntry[]): Batch | undefined {
  let batch: Batch | undefined
  for (const { n, at, by, from, events } of log)
    for (const happened of events) {
      if (happened.type === 'batch-begun') {
        const { type: _, limits, ...begun } = happened
        const rows = begun.parts.reduce((sum, many) => sum + many, 0)
        batch = { ...begun, id, version: n, rows, begunAt: at, by: { ...by, ...limits }, from }
      } else if (batch && happened.type === 'batch-cancelled') batch = { ...batch, version: n, cancelledAt: at }
      else if (batch && happened.type === 'batch-ended')
        batch = { ...batch, version: n, ended: { at, counts: happened.counts } }
    }
  return batch
}

/** 第几行起 — the rows of a part, from 1 on. */
export function rowsOfPart({ parts }: Pick<Batch, 'parts'>, part: number): { first: number; many: number } {
  const before = parts.slice(0, part - 1).reduce((sum, many) => sum + many, 0)
  return { first: before + 1, many: parts[part - 1] ?? 0 }
}
