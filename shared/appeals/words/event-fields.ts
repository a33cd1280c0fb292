/** 事件用语 — parts that many events share: moments, orders, subjects, statutory limits. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { keptText } from '../../schema/text.ts'

/** an instant in UTC */
export const moment = z.iso.datetime()
/** number of a work order */
export const order = z.string()

/** 再看一遍 — who decided it looked again at what may be personal data in the public answer */
export const secondLook = { secondLook: z.literal(true).optional() }

/** 引用 — the article that a text rests on, as it was then */
export const quotedArticle = lazily(() =>
  z.strictObject({
    article: z.string(),
    /** a number, since articles are kept here; before that, as somebody wrote it */
    version: z.union([z.int(), z.string()]),
    /** of the text that is quoted: SHA-256 of its UTF-8 bytes, base64url */
    hash: z.string().optional(),
    /** what the text says otherwise than the article */
    change: keptText.optional(),
  }),
)

/** names one of several records of a kind within its ticket: rating-2, misuse-1, clue-1 */
export const subject = z.string()
/** The subject the next record of a kind gets. */
export const nextSubject = (kind: string, records: readonly unknown[]): string => `${kind}-${records.length + 1}`

/** 何人 — who did it, where the rules or the views ask for it later. */
export const who = lazily(() => actor.pick({ role: true, id: true, staff: true, unit: true }))
export type Who = Parsed<typeof who>
export const whoIs = ({ role, id, staff, unit }: Actor): Who => ({
  role,
  id,
  ...(staff === undefined ? {} : { staff }),
  ...(unit === undefined ? {} : { unit }),
})

/** Who it was is named where one ticket is read, from the records of staff. */
export const unnamed = <R extends { by: Who }>({ by, ...rest }: R) => ({ ...rest, by: { ...by, name: undefined } })

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
