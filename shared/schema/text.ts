/** 文本 — texts people write, capped at 4,000 characters; the log refers to them by hash. */
import * as z from 'zod'
import { said } from './said.ts'
import { illFormed, inOneLine, isWellFormed } from './well-formed.ts'

/** Characters that nobody sees are no reasons; nothing at all is too short already. */
const isVisible = (text: string): boolean => text === '' || /[^\s\p{C}]/u.test(text)
const message = said('something that can be seen', '不能只有看不见的字符。')

/** What a person may send: 1 to 4,000 characters, not only white space. */
export const writtenText = z.string().trim().min(1).max(4000).refine(isVisible, message).refine(isWellFormed, illFormed)

/** A short line: titles, names of bodies, how someone was reached. Line ends in it become spaces. */
export const line = z
  .string()
  .overwrite(inOneLine)
  .trim()
  .min(1)
  .max(200)
  .refine(isVisible, message)
  .refine(isWellFormed, illFormed)

/** A text kept as an item of its own: HMAC-SHA-256 of its UTF-8 bytes under a salt that lies with it, and how many they are. */
export const textReference = z.strictObject({
  hmac: z.string().length(43),
  bytes: z.int(),
})
export type TextReference = z.infer<typeof textReference>

/** A text of an event: itself as it is decided, the reference to it on the log. What is of this shape leaves the log. */
export const keptText = z.union([z.string(), textReference])
export type KeptText = z.infer<typeof keptText>

/** Described by one of its fields, the schema is another one with the same options. */
export const isKeptText = (schema: unknown): boolean =>
  schema instanceof z.ZodUnion && schema.options.includes(textReference)

/** 文本已删除 — what is shown in the place of a text that is kept no longer (第三十五条). */
export const endedText = '（已过保存期限，文本已删除 no longer kept）'

/** Never to be seen: a text that nobody erased and that is not there. */
export const missingText = '（文本缺失，请凭编号联系运维 missing）'

/** Of a ticket that was read every text stands in its place; only a log as it is kept has references. */
export const asRead = (text: KeptText): string => (typeof text === 'string' ? text : missingText)
