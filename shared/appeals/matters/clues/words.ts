/** 线索移交 — the fields that its commands and events share. */
import type * as z from 'zod'

/** 线索办结 — what came of it, and where that is written. */
export const closedBy = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  result: text,
  reference: line,
})
