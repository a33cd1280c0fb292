/** 号码 — telephones, ID numbers, bank cards and plates of persons in a public answer. */
import { inPlainForms, spelledOut } from '../../../schema/numerals.ts'
import { type Piece, part } from '../texts.ts'
import {
  cardWords,
  homeWords,
  idWords,
  officeWords,
  paperWords,
  provinces,
  publicAccounts,
  publicVehicles,
} from './words.ts'

/** What people put between digits. */
const gap = String.raw`[\s\-‐-―－·]{0,2}`
const digits = (count: string): string => `(?:${gap}\\d)${count}`

const mobile = new RegExp(String.raw`(?<![\d*])(?:(?:\+|00)?86${gap})?1${gap}[3-9]${digits('{9}')}(?![\d*])`, 'g')
const landline = /(?<![\d*-])(?:\(?0\d{2,3}\)?[\s-]{0,2})?[2-8]\d{6,7}(?![\d*]|[.]\d|[元万亿平㎡吨])/g
const idNumber = new RegExp(String.raw`(?<![\dA-Za-z*])[1-9]${digits('{16}')}${gap}[\dXx](?![\dA-Za-z*])`, 'g')
const longNumber = new RegExp(String.raw`(?<![\dA-Za-z*])[1-9]${digits('{14,18}')}(?![\dA-Za-z*])`, 'g')
const plate = new RegExp(`[${provinces}][A-HJ-NP-Z][\\s·•\\-]?(?=[A-Z0-9]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, 'g')

/** Each with what stands before it, in its sentence. */
export function numbersIn(answer: Piece): Piece[] {
  const plain = spelledOut(inPlainForms(answer.words))
  const found: [number, number][] = []
  const take = (pattern: RegExp, isTheirs: (number: string, before: string) => boolean): void => {
    for (const { 0: number, index } of plain.matchAll(pattern)) {
      const [from, to] = [index, index + number.length]
      if (found.some(([start, end]) => from < end && to > start)) continue
      if (isTheirs(number, sentenceBefore(plain, from))) found.push([from, to])
    }
  }
  take(idNumber, (number, before) => isIdNumber(number, before))
  take(mobile, (_, before) => !officeWords.test(before))
  take(longNumber, (number, before) => isCard(number, before))
  take(landline, (_, before) => homeWords.test(before) && !officeWords.test(before))
  take(plate, (_, before) => !publicVehicles.test(before))
  return found.sort(([a], [b]) => a - b).map(([from, to]) => part(answer, from, to))
}

const sentenceBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 24), at)
    .split(/[。；！？\n]/)
    .at(-1) ?? ''

/** Region, birthday, sequence: a number of orders has no birthday inside. */
function isIdNumber(number: string, before: string): boolean {
  const plain = number.replaceAll(/[^\dXx]/g, '')
  const hasBirthday = /^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(plain)
  return hasBirthday && (idWords.test(before) || !paperWords.test(before))
}

function isCard(number: string, before: string): boolean {
  const plain = number.replaceAll(/\D/g, '')
  if (plain.length < 15 || paperWords.test(before) || publicAccounts.test(before)) return false
  return cardWords.test(before) || (plain.length >= 16 && /^(62|4|5[1-5]|60|9)/.test(plain) && isLuhn(plain))
}

/** 校验 — the check digit of bank cards (GB/T 15694.1, Luhn). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, n) => {
    const value = Number(digit) * (n % 2 === 1 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
