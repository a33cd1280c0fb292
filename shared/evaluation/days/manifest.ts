/** 日明细目录 — which parts each day of registration has, and when it was read. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'

export const dayEntry = lazily(() =>
  z.strictObject({
    /** what its occasions were read with: shapes, rules and calendar; of anything else they are read anew */
    readUnder: z.string(),
    /** when it was read last */
    at: z.string(),
    parts: z.array(
      z.strictObject({
        hash: z.string(),
        tickets: z.int(),
        /** first and last day on which anything of it counts */
        from: z.string(),
        until: z.string(),
      }),
    ),
    /** tickets that could not be read, and count nowhere */
    unreadable: z.array(z.string()).optional(),
  }),
)
export type DayEntry = Parsed<typeof dayEntry>

/** By day of registration. */
export type Entries = Record<string, DayEntry>
