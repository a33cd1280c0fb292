/** 事件的形式 — the shape of an event: a past-tense type, and what was decided. */
import * as z from 'zod'
import { type Lazily, lazily, type Parsed } from '../../schema/lazily.ts'

export interface EventShape<T extends string = string, S extends z.ZodType = z.ZodType> {
  readonly type: T
  readonly schema: Lazily<S>
}

export const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: () => S) => ({
  type,
  schema: lazily(() => z.strictObject({ type: z.literal(type), ...shape() })),
})

/** What was decided, by one of these events. */
export type EventOfShapes<E extends readonly EventShape[]> = Parsed<E[number]['schema']>

/** One of these events, told apart by its type: only the schemas of those that come are built. */
export function oneOf<E extends readonly EventShape[]>(events: E) {
  const schemas = new Map<unknown, Lazily<z.ZodType>>(events.map(({ type, schema }) => [type, schema]))
  return z.unknown().transform((given, context): EventOfShapes<E> => {
    const parsed = schemas
      .get((given as Partial<EventShape> | null)?.type)?.()
      .safeParse(given)
    if (parsed?.success) return parsed.data as EventOfShapes<E>
    for (const issue of parsed?.error.issues ?? [unknownType()]) context.addIssue(issue as never)
    return z.NEVER
  })
}

/** Made anew each time: zod writes into it where the event stands. */
const unknownType = () => ({ code: 'custom', path: ['type'], message: 'not the type of an event' })

/** an instant in UTC */
export const moment = z.iso.datetime()
/** number of a work order */
export const order = z.string()

/** names one of several records of a kind within its ticket: rating-2, misuse-1, clue-1 */
export const subject = z.string()
/** The subject the next record of a kind gets. */
export const nextSubject = (kind: string, records: readonly unknown[]): string => `${kind}-${records.length + 1}`

/** 失效原因 — what took away what an application was about. */
export const whyLapsed = z.enum(['reclassified', 'order-ended', 'replied', 'merged', 'closed'])

/** 法定时限 — a statute's own limit, as the catalogue entry says (art. 19(5)). */
export const statutoryLimit = lazily(() =>
  z.strictObject({
    workingDays: z.int().optional(),
    calendarDays: z.int().optional(),
    citation: z.string(),
  }),
)
export type StatutoryLimit = Parsed<typeof statutoryLimit>
