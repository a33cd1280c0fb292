/** Texts people write: capped at 4,000 characters (requirements §5); long ones are stored apart and referred to by hash. */
import * as z from 'zod'
import { said } from '../schema/said.ts'
import { illFormed, inOneLine, isWellFormed } from '../schema/well-formed.ts'

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

/** A text kept as an item of its own: SHA-256 of its UTF-8 bytes, and how many they are. */
export const textReference = z.strictObject({
  sha256: z.string().length(64),
  bytes: z.int(),
})

/** A text as the log keeps it: itself, or the reference to it when it is longer than 2 KB. */
export const keptText = z.union([z.string(), textReference])
export type KeptText = z.infer<typeof keptText>
