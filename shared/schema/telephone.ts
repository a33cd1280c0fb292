/** 电话号码 — as people write them: kept as written, compared by what they mean. */
import * as z from 'zod'
import { said } from './said.ts'
import { isWellFormed } from './well-formed.ts'

/** 没有电话 — said in so many words. */
const none = /^(none|no|n\/?a|无|没有|未留|未提供|无电话|没有电话|不留)$/i
/** 未显示号码 — how telephone systems say that they were told no number. */
const withheldWords = /^(withheld|anonymous|private|unknown|unavailable|restricted|隐藏|匿名|未知|未显示|无号码|保密)$/i

export const saysNone = (written: string): boolean => none.test(written.normalize('NFKC').trim())
export const isWithheld = (written: string): boolean => withheldWords.test(written.normalize('NFKC').trim())

/** Below so many digits it is the number of a service or of a desk inside: many have it. */
const ownFrom = 7

/**
 * The numbers in what was written, mobiles first: 024-23212321转8001, (024)23212321, +86 138…, 0086…, full-width digits, several in one.
 * @returns each as digits, with `x` before an extension and `+` before another country's code; empty when there is none with a meaning
 */
export function numbersIn(written: string): string[] {
  const plain = written.normalize('NFKC').replace(/[\p{Cf}]/gu, '')
  const numbers = plain.split(/[/,;、|]|或者?|\n/).flatMap(inPart)
  return [...new Set(numbers)].sort((a, b) => Number(isMobile(b)) - Number(isMobile(a)))
}

/** 138****0000 — of short numbers nothing stays, and none is none. */
export const maskedPhone = (phone: string): string => {
  if (phone.length > 7) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone === '' ? '' : '****'
}

/** Those by which somebody is known again. */
export const ownNumbersIn = (written: string): string[] =>
  numbersIn(written).filter((number) => number.replace(/x.*|\D/g, '').length >= ownFrom)

const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/.test(number)
const dashes = '\\u2010-\\u2015\\u2212\\u30fc\\-'
const digitsApart = new RegExp(`\\+?\\(?\\d[\\d\\s().${dashes}]*`, 'g')
/** 024-23212321-8001: behind an area and a whole number, what follows a dash is an extension. */
const withExtension = new RegExp(`^(\\(?0\\d{2,3}\\)?[\\s${dashes}]*\\d{7,8})[${dashes}](\\d{1,6})$`)
const behind = /^\s*(?:\)\s*)?(?:转|分机号?|ext\.?|x|#)\s*(?:[:：]\s*)?(\d{1,6})/i

function inPart(part: string): string[] {
  const found: string[] = []
  let rest = part
  let left = ''
  for (let match = next(rest); match; match = next(rest)) {
    left += `${rest.slice(0, match.index)} `
    rest = rest.slice(match.index + match[0].length)
    const [, main, dashed] = withExtension.exec(match[0].trim()) ?? []
    const [whole = '', said] = behind.exec(rest) ?? []
    rest = rest.slice(whole.length)
    const extension = dashed ?? said
    for (const digits of apart(main ?? match[0])) {
      const number = canonical(digits)
      if (number) found.push(extension ? `${number}x${extension}` : number)
    }
  }
  left += rest
  // 138a0001234 is none, Tel. 138… is one.
  return /[a-z]/i.test(left.replace(/tel(ephone)?|phone|mobile/gi, '')) ? [] : found
}

function next(text: string): { 0: string; index: number } | undefined {
  digitsApart.lastIndex = 0
  return digitsApart.exec(text) ?? undefined
}

/** Two numbers with nothing but a space between: together they would be none. */
function apart(text: string): string[] {
  if (text.replace(/\D/g, '').length <= 15) return [text]
  const words = text.trim().split(/\s+/)
  const isEach =
    words.length > 1 &&
    words.every((word) => canonical(word) !== undefined && word.replace(/\D/g, '').length >= ownFrom)
  return isEach ? words : [text]
}

function canonical(text: string): string | undefined {
  const digits = text.replace(/\D/g, '')
  const international = text.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : undefined
  const number = international === undefined ? atHome(digits) : abroad(international)
  const all = number.replace('+', '')
  // All the same: typed so that something stands there.
  if (all.length < 5 || all.length > 20 || new Set(digits).size === 1) return undefined
  return number
}

const atHome = (digits: string): string =>
  digits.replace(/^86(?=1[3-9]\d{9}$|0\d{9,11}$)/, '').replace(/^0(?=1[3-9]\d{9}$)/, '')

/** Without the zero of the area, as it is dialled from abroad. */
function abroad(digits: string): string {
  if (!digits.startsWith('86')) return `+${digits}`
  const number = digits.slice(2)
  return /^1[3-9]\d{9}$/.test(number) || number.startsWith('0') ? atHome(number) : `0${number}`
}

const written = z.string().trim().min(1).max(100).refine(isWellFormed)

/** A number, however it is written. */
export const telephone = written.refine(
  (text) => numbersIn(text).length > 0,
  said(
    'a telephone number of 5 to 20 digits as people write it',
    '应为电话号码（5至20位数字，可写区号、分机、括号、多个号码）。',
  ),
)
/** One number alone. */
export const oneTelephone = written.refine(
  (text) => numbersIn(text).length === 1,
  said('one telephone number of 5 to 20 digits', '应为一个电话号码（5至20位数字，可写区号、分机、括号）。'),
)
/** A number, or that there is none. */
export const telephoneOrNone = written.refine(
  (text) => saysNone(text) || numbersIn(text).length > 0,
  said(
    'a telephone number of 5 to 20 digits as people write it, or "none"',
    '应为电话号码（5至20位数字，可写区号、分机、括号、多个号码）；没有电话的写“无”。',
  ),
)
/** A number, or that it was not shown. */
export const telephoneOrWithheld = written.refine(
  (text) => isWithheld(text) || numbersIn(text).length > 0,
  said(
    'a telephone number of 5 to 20 digits, or "withheld"',
    '应为电话号码（5至20位数字）；未显示号码的写“withheld”或“未显示”。',
  ),
)
