/** 人名 — where a text may name a person: a family name and what follows it. */

import {
  afterPersons,
  beforePersons,
  doubleSurnames,
  joining,
  listing,
  neverGiven,
  neverSecond,
  noNames,
  surnames,
  titles,
} from './person-words.ts'
import type { Span } from './span.ts'
import { type Token, tokensOf } from './tokens.ts'

const han = /^\p{Script=Han}+$/u
const double = new RegExp(`^(?:${doubleSurnames})`, 'u')
const anySurname = `(?:${doubleSurnames}|[${surnames.sure}${surnames.usual}${surnames.rare}])`
const certain = [
  // 王先生、李建国师傅
  `(?:${doubleSurnames}|[${surnames.sure}${surnames.usual}])\\p{Script=Han}{0,2}?(?:${titles})`,
  // 姓王、老王
  `(?:姓|老|小|阿)[${surnames.sure}](?!\\p{Script=Han}?[区院庄村屯])`,
  `(?<=我叫|名叫|叫做|本名|姓名[:：是为]?)\\p{Script=Han}{2,4}`,
  // 张某、张某某、张XX
  `${anySurname}(?:某某?|[xX×*＊]{1,2})`,
  // 阿依古丽·买买提
  `\\p{Script=Han}{2,}[·•・]\\p{Script=Han}{2,}`,
  // Mary Smith, Wang Jianguo
  '[A-Z][a-z]+(?: [A-Z][a-z]+)+',
].map((pattern) => new RegExp(pattern, 'gu'))

export function personsIn(text: string): Span[] {
  const found = certain.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  )
  const cut = cutOf(text)
  const ends = new Set(found.map(({ end }) => end))
  for (let at = 0; at < text.length; at++) {
    // 王芳、李娜和高洁: who is named with others is somebody.
    const isWithOthers = listing.includes(text.charAt(at - 1)) && ends.has(at - 1)
    const end = endOfName(at, isWithOthers, cut)
    if (end === undefined) continue
    found.push({ start: at, end })
    ends.add(end)
  }
  return found
}

interface Cut {
  text: string
  starts: ReadonlySet<number>
  /** by where they start */
  tokens: ReadonlyMap<number, Token>
}

function cutOf(text: string): Cut {
  const tokens = tokensOf(text)
  return {
    text,
    starts: new Set([...tokens.map(({ start }) => start), text.length]),
    tokens: new Map(tokens.map((token) => [token.start, token])),
  }
}

type Surname = { length: 1 | 2; how: keyof typeof surnames }
const lists = Object.keys(surnames) as (keyof typeof surnames)[]
function surnameAt(at: number, text: string): Surname | undefined {
  if (double.test(text.slice(at, at + 2))) return { length: 2, how: 'sure' }
  const one = text.charAt(at)
  const how = lists.find((list) => surnames[list].includes(one))
  return how && { length: 1, how }
}

/** @returns where the name ends that begins here, if one does */
function endOfName(at: number, isWithOthers: boolean, cut: Cut): number | undefined {
  const { text, starts } = cut
  const surname = surnameAt(at, text)
  if (!surname) return undefined
  const before = text.slice(Math.max(0, at - 4), at)
  const isSaidWho = isWithOthers || beforePersons.test(before)
  // 和白|丽: the dictionary joined what belongs to no word.
  const isJoined = joining.includes(text.charAt(at - 1)) && starts.has(at - 1) && starts.has(at + surname.length)
  if (!starts.has(at) && !isSaidWho && !isJoined) return undefined
  for (const length of [2, 1]) {
    const end = at + surname.length + length
    if (isName(at, end, surname, isSaidWho, cut)) return end
  }
  return undefined
}

function isName(at: number, end: number, surname: Surname, isSaidWho: boolean, { text, starts, tokens }: Cut): boolean {
  const given = text.slice(at + surname.length, end)
  const after = text.slice(end, end + 3)
  if (!han.test(given) || neverGiven.includes(given.charAt(0)) || neverSecond.includes(given.charAt(1) || '。'))
    return false
  if (!starts.has(end) && !joining.includes(text.charAt(end))) return false
  if (noNames.has(given) || startsUsual(text.slice(at, end + 2))) return false
  const word = tokens.get(at)?.word ?? ''
  const isWhole = word.length > surname.length && word.length >= end - at
  const isSpoken = afterPersons.test(after)
  // A word of the dictionary: a name only behind who somebody is.
  if (isWhole) return isSaidWho && isSpoken
  if (surname.how === 'sure' || surname.length === 2) return true
  const isUnknown = !tokens.has(at + surname.length) || (tokens.get(at + surname.length)?.word.length ?? 0) < 2
  if (surname.how === 'usual') return isSaidWho || isUnknown || !han.test(text.charAt(at - 1) || '。')
  return isSaidWho && isSpoken
}

const startsUsual = (text: string): boolean =>
  [2, 3, 4].some((length) => text.length >= length && noNames.has(text.slice(0, length)))
