/** 补发 — a job that posts the lines of some days again, with the same ids. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'

export const range = lazily(() => z.strictObject({ shard: z.int(), from: z.int(), to: z.int() }))
/** 未送范围 — of one shard, both places included. */
export type Range = Parsed<typeof range>

/** What stands in both. */
export const overlapOf = (some: readonly Range[], { shard, from, to }: Range): Range[] =>
  some.flatMap((one) => {
    const [first, last] = [Math.max(one.from, from), Math.min(one.to, to)]
    return one.shard === shard && first <= last ? [{ shard, from: first, to: last }] : []
  })

/** What is left of some without others. */
export const without = (some: readonly Range[], others: readonly Range[]): Range[] =>
  others.reduce<Range[]>(
    (left, { shard, from, to }) =>
      left.flatMap((one) => {
        if (one.shard !== shard || one.to < from || to < one.from) return [one]
        return [
          ...(one.from < from ? [{ ...one, to: from - 1 }] : []),
          ...(to < one.to ? [{ ...one, from: to + 1 }] : []),
        ]
      }),
    [...some],
  )

export const replay = lazily(() =>
  z.object({
    id: z.string(),
    agreement: z.string(),
    at: z.string(),
    by: z.object({ role: z.string(), id: z.string(), staff: z.string().optional() }),
    since: z.string(),
    until: z.string(),
    /** only what was skipped when a push was begun anew */
    only: z.array(range()).optional(),
    /** of each shard the place before the first, and the last */
    from: z.array(z.int()),
    to: z.array(z.int()),
    keptUntil: z.string(),
  }),
)
export type Replay = Parsed<typeof replay>

export const courseOfReplay = ({ agreement, id }: Pick<Replay, 'agreement' | 'id'>): string => `${agreement}.${id}`

/** Whether a line is one that was asked for again. */
export const isOf = (
  { since, until, only }: Pick<Replay, 'since' | 'until' | 'only'>,
  { day, shard, place }: { day: string; shard: number; place: number },
): boolean =>
  since <= day &&
  day <= until &&
  (!only || only.some((one) => one.shard === shard && one.from <= place && place <= one.to))
