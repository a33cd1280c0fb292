/** 文字的形式 — what no text may hold, and what is taken out of it. */
import { said } from './said.ts'

/** Control characters but tab and line ends; halves of characters; code points that are no characters. */
const meaningless = /(?![\t\n\r\v\f\u0085])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u

export const isWellFormed = (text: string): boolean => !meaningless.test(text)

export const illFormed = said(
  'no control characters, halves of characters or code points that are no characters',
  '不能含控制字符、残缺字符（如半个表情符号）或者非字符。',
)

/** Overrides and isolates of writing direction come along with numbers copied on a telephone, and make text read as another; so does a mark of byte order. */
const invisible = /[\u202a-\u202e\u2066-\u2069\ufeff]/g
/** Word processors' line ends. */
const otherLineEnds = /[\v\f\u0085]/g

/** The text without what has no meaning in it. All else stays as it was written. */
export const cleaned = (text: string): string => text.replace(invisible, '').replace(otherLineEnds, '\n')

/** One line: whatever ends a line, or is wider than a space, is a space. */
export const inOneLine = (text: string): string => text.replace(/\s*[\t\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ')
