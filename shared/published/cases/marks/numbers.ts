/** 号码 — telephones, papers, plates, doors, e-mails and accounts in a text. */
import { asDigits, inPlainForms, wholeEnd } from '../../../schema/numerals.ts'
import type { Span } from './span.ts'

const gap = String.raw`[\s\u200b-\u200f\u2060\ufeff\p{Pd}()（）·.]{0,3}`
const patterns = [
  // Five digits and more in a row, however they are written: no year, no sum with its unit.
  new RegExp(
    String.raw`(?<!\d)\d(?:${gap}\d){4,}[Xx]?(?!\s*(?:元|万|亿|吨|米|平方|立方|公里|人|户|件|次|份|个))`,
    'gu',
  ),
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][\s·•.-]?[A-HJ-NP-Z][\s·•.-]?[A-HJ-NP-Z\d]{4,7}/giu,
  /\d+(?:号楼|栋|幢|号院|单元|门洞)(?:\d+(?:单元|门|层|室|号)?)*|\d+-\d+-\d+|\d{3,4}室/gu,
  /[\w.+-]+\s{0,2}(?:@|艾特|\[at\])\s{0,2}[\w-]+(?:\s{0,2}[.点]\s{0,2}[\w-]+)+/giu,
  /(?<=(?:微信号?|QQ号?|抖音号?|weixin|wechat)[\s:：是为]{0,3})[\w-]{5,20}/giu,
]
/** 2026-10-08 — a day is nobody's. */
const isDate = (words: string): boolean =>
  /^(?:19|20)\d\d[-./]?(?:0?[1-9]|1[0-2])[-./]?(?:0?[1-9]|[12]\d|3[01])$/.test(words)

export function numbersIn(text: string): Span[] {
  const plain = asDigits(inPlainForms(text))
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)]
      .filter(({ 0: words }) => !isDate(words.trim()))
      .map(({ 0: words, index }) => ({ start: index, end: wholeEnd(plain, index + words.length) })),
  )
}
