/** 归一 — a text as it is searched: no spaces, no signs, plain digits. */
import { asDigits } from '../../../schema/numerals.ts'

/** 十二 as 12, 二十 as 20; what is spelled out digit by digit is read so too. */
const tens = /([一二三四五六七八九两])?十([一二三四五六七八九])?/g
const inDigits = (text: string): string =>
  asDigits(text.replaceAll(tens, (_, ten?: string, one?: string) => `${ten ?? '一'}${one ?? '零'}`))

/** Letters and digits alone, small; signs that hide a character stay as 某. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\p{Script=Han})[*×○□_]+/gu, '某')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The same with every numeral as a digit. */
export const numbered = (text: string): string => inDigits(squeezed(text))

/** Digits alone, in their order, whatever stands between them. */
export const digitsOf = (text: string): string => inDigits(text.normalize('NFKC')).replaceAll(/\D/g, '')

/** Each of the stretches of a text that long. */
export function* windows(text: string, length: number): Generator<string> {
  if (text.length < length && text.length > 0) yield text
  for (let at = 0; at + length <= text.length; at++) yield text.slice(at, at + length)
}
