/** 线索移交 — the fields that its commands and events share. */
import type * as z from 'zod'

/** 线索办结 — what came of it, and where that is written. */
export const closedBy = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  result: text,
  reference: line,
})

/** 移交 — to which body, with what, under which reference. */
export const handedTo = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  body: line.describe('name of the body'),
  facts: text,
  reference: line,
})

/** 线索反馈 — what the body has made of it so far. */
export const toldOf = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  text,
  reference: line.optional(),
})
