/** 意见的掩盖 — a comment for everybody's eyes: no number, no e-mail, nobody's home, not the writer's name. */
import { maskedName, maskText, type Person } from '../appeals/matters/confidentiality/masking.ts'
import { chatAccounts, emails } from '../appeals/reply-check/personal-data/accounts.ts'
import { personalDataIn } from '../appeals/reply-check/personal-data/personal-data.ts'
import { asDigits, inPlainForms, wholeEnd } from '../schema/numerals.ts'

/** What people put between digits, and nobody sees. */
const gap = String.raw`[\s\u200b-\u200f\u2060\ufeff\p{Pd}\p{Pc}()（）·•・.。/|*~～^+]{0,4}`
const run = new RegExp(String.raw`[\d](?:${gap}[\dXx]){6,}`, 'gu')
/** 2021-09-30, 2021年: a day, or a number of money, is nobody's. */
const isDate = (found: string): boolean =>
  /^(19|20)\d\d[-./](0?[1-9]|1[0-2])[-./](0?[1-9]|[12]\d|3[01])$/.test(found.trim())
const isAmount = (after: string): boolean => /^\s*(?:元|万|亿|平方|立方|吨|公里|户|人)/.test(after)

/** @param person whose comment it is */
export function maskedComment(text: string, person: Person): string {
  const named = withoutName(text, person.name)
  const plain = asDigits(inPlainForms(named))
  const found = [
    ...placesOf(plain, emails),
    ...placesOf(plain, chatAccounts),
    ...placesOf(plain, run).filter(
      ({ start, end }) => !isDate(plain.slice(start, end)) && !isAmount(plain.slice(end, end + 4)),
    ),
    ...personalDataIn(named),
  ]
  return maskText(starred(named, found), person)
}

const placesOf = (text: string, pattern: RegExp): { start: number; end: number }[] =>
  [...text.matchAll(pattern)].map(({ 0: all, index }) => ({ start: index, end: wholeEnd(text, index + all.length) }))

/** One run of stars a place; places may overlap. */
function starred(text: string, places: readonly { start: number; end: number }[]): string {
  let [masked, at] = ['', 0]
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    if (start >= at) masked += `${text.slice(at, start)}****`
    at = end
  }
  return masked + text.slice(at)
}

/** 本人姓名 — however it is spaced out; the family name stays. */
function withoutName(text: string, name: string): string {
  const characters = [...name.normalize('NFKC').replace(/[\s·•・.\p{Cf}]/gu, '')]
  if (characters.length < 2) return text
  const escaped = characters.map((one) => one.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  const spaced = new RegExp(escaped.join('[\\s·•・.\\u200b-\\u200f\\u2060\\ufeff]*'), 'giu')
  return text.replaceAll(spaced, maskedName(name))
}
