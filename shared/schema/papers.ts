/** 证件号码 — ID and passport numbers, kept as written, compared by meaning. */
import * as z from 'zod'
import { said } from './said.ts'
import { isWellFormed } from './well-formed.ts'

/** 4 to 20 digits among letters and the words of military papers: 军字第2001988号. */
const form = /^(?=(?:\D*\d){4})[\dA-Z\p{Script=Han}]{5,30}$/u

/** Without spaces, dashes and brackets, in capitals; the old 15 digits of a resident as the 18 that replaced them. */
export function plainPaper(written: string): string {
  const plain = written
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}().·]/gu, '')
    .toUpperCase()
  return /^\d{15}$/.test(plain) ? withCheck(`${plain.slice(0, 6)}19${plain.slice(6)}`) : plain
}

export function isPaper(written: string): boolean {
  const plain = plainPaper(written)
  const digits = plain.replace(/\D/g, '')
  return form.test(plain) && new Set(digits).size > 1
}

/** 公民身份号码 (GB 11643): eighteen characters, a day that there is, and the right check digit. Whose it is nobody asks. */
export function isResidentNumber(written: string): boolean {
  // The old fifteen digits are valid no more.
  if (written.normalize('NFKC').replace(/[^\dXx]/g, '').length !== 18) return false
  const plain = plainPaper(written)
  if (!/^[1-8]\d{16}[\dX]$/.test(plain) || withCheck(plain.slice(0, 17)) !== plain) return false
  const day = `${plain.slice(6, 10)}-${plain.slice(10, 12)}-${plain.slice(12, 14)}`
  const date = new Date(`${day}T00:00:00Z`)
  return /^(19|20)/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Eighteen characters as they were meant; full-width forms, spaces and small x are taken. */
export const residentNumber = z
  .string()
  .max(60)
  .refine(
    isResidentNumber,
    said(
      'an 18-digit resident identity number with its right check digit (its form alone is checked)',
      '应为18位居民身份证号码，校验码须正确（只核对格式，不核验本人）。',
    ),
  )
  .transform(plainPaper)

/** GB 11643. */
function withCheck(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return `${digits}${'10X98765432'.charAt(sum % 11)}`
}

export const paper = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine(isWellFormed)
  .refine(
    isPaper,
    said(
      'the number of an identity paper: 5 to 30 letters and digits, spaces and brackets as they stand there',
      '应为证件号码：身份证、港澳居民来往内地通行证、台胞证、居住证、军官证、护照等，可带空格、括号。',
    ),
  )
