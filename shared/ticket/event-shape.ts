/** The shape of an event: its type in the past tense, and what was decided. */
import * as z from 'zod'

export const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape })

/** an instant in UTC */
export const moment = z.iso.datetime()
/** number of a work order */
export const order = z.string()

/** names one of several records of a kind within its ticket: rating-2, misuse-1, clue-1 */
export const subject = z.string()
/** The subject the next record of a kind gets. */
export const nextSubject = (kind: string, records: readonly unknown[]): string => `${kind}-${records.length + 1}`

/** 法定时限 — a statute's own limit, as the catalogue entry says (art. 19(5)). */
export const statutoryLimit = z.strictObject({
  workingDays: z.int().optional(),
  calendarDays: z.int().optional(),
  citation: z.string(),
})
export type StatutoryLimit = z.infer<typeof statutoryLimit>
