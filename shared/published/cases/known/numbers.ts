/** 已知号码 — known telephones, papers and ticket numbers, however a text writes them. */
import { digitsOf, numbered, squeezed, windows } from './plain.ts'

/** So many digits in a row are somebody's number; fewer may be a day or a sum. */
const tell = 7
/** 尾号5678、138****5678 */
const ending = /(?:尾号|末[四4]位|后[四4]位|末尾|结尾|尾数)\D{0,4}(\d{3}[\dXx])|[*xX×某]{2,}\s?(\d{3}[\dXx])(?!\d)/gu

const sentence = /[。！？!?；;\n]/

/** @returns as the text writes it, in digits */
export function numberIn(text: string, number: string): string | undefined {
  const known = digitsOf(number)
  if (known.length < 5) return lettersIn(text, number)
  const read = text.split(sentence).map(digitsOf)
  const least = Math.min(tell, known.length)
  for (const part of windows(known, least)) if (read.some((digits) => digits.includes(part))) return part
  if (digitsOf(text).includes(known)) return known
  const last = digitsAndX(number).slice(-4).toUpperCase()
  for (const { 1: said, 2: shown } of text.normalize('NFKC').matchAll(ending))
    if ((said ?? shown ?? '').toUpperCase() === last) return last
  return lettersIn(text, number)
}

/** 军字第…、WX-2026-17 — letters and digits together. */
function lettersIn(text: string, number: string): string | undefined {
  const known = numbered(number)
  return known.length >= 5 && /[\p{L}]/u.test(known) && numbered(text).includes(known) ? squeezed(number) : undefined
}

/** 出生日期 — of a resident's number: 1958年3月12日. */
export function birthdayIn(text: string, idNumber: string): string | undefined {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})[\dX]{4}$/i.exec(digitsAndX(idNumber)) ?? []
  if (!year) return undefined
  const said = `${year}年${Number(month)}月${Number(day)}`
  const read = numbered(text)
  return read.includes(said) || read.includes(`${year}${month}${day}`) ? said : undefined
}

const digitsAndX = (text: string): string => text.normalize('NFKC').replaceAll(/[^\dXx]/g, '')

/** An e-mail, with its signs or without. */
export function emailIn(text: string, email: string): string | undefined {
  const letters = (of: string) =>
    of
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/艾特|[([]at[)\]]/g, '')
      .replaceAll(/[^a-z\d]/g, '')
  const [local = ''] = email.split('@')
  const read = letters(text)
  if (letters(email).length >= 5 && read.includes(letters(email))) return email
  return letters(local).length >= 4 && read.includes(letters(local)) ? local : undefined
}
