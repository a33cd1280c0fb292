/** 脱敏 — replaces telephones, ID numbers and the appellant's data in texts by stars. */
import { inPlainForms, spelledOut, wholeEnd } from '../../../schema/numerals.ts'
import { maskedPhone } from '../../../schema/telephone.ts'
import { isFormOfNumber } from '../../ticket/number.ts'

/** Who must not be recognised: what the identity side knows of them. */
export interface Person {
  name: string
  phone: string
  email?: string | undefined
  idNumber?: string | undefined
  address?: string | undefined
}

/** 王** — the family name stays, so that one can be spoken of. */
export const maskedName = (name: string): string => `${[...name.trim()][0] ?? ''}**`

/** 2****************X — region and birthday are inside. */
const maskedIdNumber = (idNumber: string): string =>
  `${idNumber.slice(0, 1)}${'*'.repeat(Math.max(4, idNumber.length - 2))}${idNumber.slice(-1)}`

const maskedEmail = (email: string): string => `${email.slice(0, 1)}***${email.slice(email.indexOf('@'))}`

/** What people put between digits, so that they can be read. */
const gap = String.raw`[\s\u200b-\u200d\ufeff\-‐-―－()（）·.]{0,3}`
const spaced = (count: string): string => `(?:${gap}\\d)${count}`
const pattern = (source: string): RegExp => new RegExp(source, 'g')

/** A date and a number of ours (261009-48213077) look like telephones to whoever only counts digits. */
const patterns: readonly (readonly [RegExp, (digits: string) => string])[] = [
  [pattern(String.raw`(?<![\d])[1-9]${spaced('{16}')}${gap}[\dX](?![\d])`), maskedIdNumber],
  [pattern(String.raw`(?<![\d])(?:(?:\+|00)?86${gap})?1${gap}[3-9]${spaced('{9}')}(?![\d])`), mobile],
  [
    pattern(String.raw`(?<![\d-])(?:(?:\+|00)?86${gap})?[(（]?0\d{2,3}${gap}[2-9]\d{2,3}${gap}\d{4}(?![\d])`),
    maskedPhone,
  ],
  [pattern(String.raw`(?<![\d-])[48]00${gap}\d{3,4}${gap}\d{3,4}(?![\d])`), maskedPhone],
  [pattern(String.raw`(?<![\dA-Z])[A-Z]{1,2}\d{7,10}(?![\dA-Z])`), maskedIdNumber],
  [
    pattern(
      String.raw`(?<![\d]|\d-)(?!(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d(?!\d))[2-9]\d{2,3}[\s-]?\d{4}(?![\d]|\.\d|[元万亿平㎡吨])`,
    ),
    maskedPhone,
  ],
  [pattern(String.raw`(?<![\d]|\d-)\d{9,}(?![\d])`), maskedIdNumber],
]

/** With the country's code before it or not, it is one number. */
function mobile(digits: string): string {
  return maskedPhone(digits.slice(-11))
}

/** A text with nothing left by which the person, or anybody else, could be rung up or looked up. */
export function maskText(text: string, person?: Person): string {
  const known = person ? byWhatIsKnown(text, person) : text
  return byPattern(known.replaceAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, maskedEmail))
}

function byWhatIsKnown(text: string, { name, phone, email, idNumber, address }: Person): string {
  const known: [string | undefined, (value: string) => string][] = [
    [address, () => '***'],
    [email, maskedEmail],
    [idNumber, maskedIdNumber],
    [phone, (value) => maskedPhone(value.replaceAll(/\D/g, ''))],
    [name, maskedName],
  ]
  return known.reduce((masked, [value, mask]) => {
    const found = value && asWritten(value)
    return found ? masked.replaceAll(found, mask(value)) : masked
  }, text)
}

/** The value with spaces anywhere between its characters; one character alone would mask half of every text. */
function asWritten(value: string): RegExp | undefined {
  const characters = [...value.replaceAll(/\s/g, '')]
  if (characters.length < 2) return undefined
  // With the flag u nothing may be escaped that means nothing by itself, a hyphen neither.
  const gaps = /^[\x21-\x7e]+$/.test(value) ? '[ -]?' : '[\\s·]*'
  return new RegExp(characters.map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join(gaps), 'giu')
}

function byPattern(text: string): string {
  const plain = inPlainDigits(text)
  let masked = text
  let plainMasked = plain
  for (const [found, mask] of patterns) {
    const places = [...plainMasked.matchAll(found)].reverse()
    for (const { 0: matched, index } of places) {
      const stars = mask(matched.replaceAll(/[^\dA-Z]/g, ''))
      const end = wholeEnd(plainMasked, index + matched.length)
      const replaced = (from: string) => from.slice(0, index) + stars + from.slice(end)
      masked = replaced(masked)
      plainMasked = replaced(plainMasked)
    }
  }
  return masked
}

/** Full-width, circled and capital numerals and 一三八… as plain digits, each in its place. */
const inPlainDigits = (text: string): string => spelledOut(inPlainForms(text).replaceAll('x', 'X'))

/** Fields that hold codes, numbers and sketches: nothing a person wrote. */
const codes = new Set([
  'area',
  'category',
  'unit',
  'units',
  'sketch',
  'rules',
  'ticket',
  'number',
  'workOrder',
  'order',
])
const isOurs = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(value) || isFormOfNumber(value)

/** A view with every text in it masked; what is no text stays as it is. */
export function maskTexts<T>(view: T, person?: Person): T {
  const masked = (value: unknown, field: string): unknown => {
    if (typeof value === 'string') return codes.has(field) || isOurs(value) ? value : maskText(value, person)
    if (Array.isArray(value)) return value.map((inner) => masked(inner, field))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner, name)]))
  }
  return masked(view, '') as T
}
