/** 告知 — how a regulation has appellants told; the shape of its numbers. */
import * as z from 'zod'
import { cited } from './limit.ts'

const tries = z.strictObject({ wrong: z.int().positive(), seconds: z.int().positive() })

/** 链接 — the page that a message leads to (art. 13, 28) */
const link = z.strictObject({
  /** it opens nothing any more so many days after it was made */
  days: z.int().positive(),
  /** wrong codes or digits: over its whole life, and from one address within so long */
  tries: z.strictObject({ inAll: z.int().positive(), perCaller: tries }),
  /** who has shown the code may go on for so long before it is asked for again */
  openMinutes: z.int().positive(),
  /** 补充情况 — how often facts are taken through one link */
  facts: z.int().positive(),
  ...cited,
})

/** 告知 (art. 13, 18, 28) */
export const telling = z.strictObject({ link })
