/** 归属 — whose a ticket is: all that the question who may see it looks at. */
import * as z from 'zod'
import type { ListRow, Lists, Owned as OwnedRow } from '../record/rows.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'

/** Kept beside each row that a ticket puts on a list, and never shown. */
export const holding = lazily(() =>
  z.strictObject({
    ticket: z.string(),
    /** how many access codes were issued anew: whoever showed the one before has shown nothing */
    accessCodes: z.int().optional(),
    channel: z.string(),
    category: z.string().optional(),
    area: z.string().optional(),
    /** every unit that holds or held an order of it */
    units: z.array(z.string()),
    /** the unit that has or last had the lead; of a ticket merged into another, that one's */
    lead: z.string().optional(),
    /** to be dispatched, or ended before it was */
    undispatched: z.boolean(),
  }),
)
export type Holding = Parsed<typeof holding>

/** What is asked for: a ticket, or one thing of it that a unit holds. */
export interface Thing {
  of: Holding
  /** the unit of the order, or of the one that a supervision, an extension or a task belongs to */
  unit?: string | undefined
  /** a task: the community that was asked */
  community?: string | undefined
  /** a hand-over: the channel that it went to; the appellant's own has no part in it */
  handedTo?: string | undefined
}

/** A row of a list, with whose it is. */
export type Listed = ListRow<Holding>
export type ListedRows = Lists<Holding>
export type Owned = OwnedRow<Holding>
