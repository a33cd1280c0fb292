/** 决定 — one decision on a record's log, whatever it is a record of. */

import * as z from 'zod'

/** Who decided: the role and the public id under which they came. */
export interface By {
  role: string
  id: string
}

export interface Entry {
  /** 1 for the birth; a record's version is the number of its last decision */
  n: number
  /** an instant in UTC */
  at: string
  /** random id of the write attempt that made it: tells a follower whose knock it answers */
  attempt: string
  by: By
  /** 来源 — address and request id, as the gateway saw them; the platform's own commands have none */
  from?: { ip: string; request: string } | undefined
  command: string
  /** Idempotency-Key of the request, and the fingerprint of its content */
  key?: string | undefined
  print?: string | undefined
  /** the version of the rules it was decided under, where rules count */
  rules?: string | undefined
  events: readonly { type: string }[]
  /** hash of the decision before (chain.ts) */
  before?: string | undefined
}

/** A record as it was read: its log with the texts in place, the log as it lies there, and how many bytes it takes up. */
export interface Standing<E extends Entry> {
  log: readonly E[]
  kept: readonly E[]
  /** as stored: deflated, where the table deflates */
  bytes: number
  /** what of it lies in segments, in order */
  sealed?: readonly Segment[] | undefined
}

/** 日志段 — decisions `from` to `to` in an immutable item of their own: the hash of their plain bytes, and how many are stored. */
export interface Segment {
  from: number
  to: number
  hash: string
  bytes: number
}

/** The schema a decision of a kind is read by; what was read is written in the order of its fields. */
export const entrySchema = <B extends z.ZodType<By>, E extends z.ZodType<Entry['events'][number]>>(by: B, event: E) =>
  z.strictObject({
    n: z.int().positive(),
    at: z.iso.datetime(),
    attempt: z.string(),
    by,
    from: z.strictObject({ ip: z.string(), request: z.string() }).optional(),
    command: z.string(),
    key: z.string().optional(),
    print: z.string().optional(),
    rules: z.string().optional(),
    events: z.array(event),
    before: z.string().optional(),
  })
