/** 短信评价的读法 — “5”, “５分”, “五”, “非常满意，谢谢” are ratings; “1个月了还没解决” is none, and is never guessed at (第二十八条). */

export interface Level {
  level: number
  zh: string
  en: string
}

/** What an answer says: a level, two that contradict each other, or none. */
export type WhatWasAnswered =
  | { kind: 'score'; score: number; comment?: string }
  | { kind: 'ask-again' }
  | { kind: 'unknown' }

const numerals = '零一二三四五六七八九'
const separators = ' ，,。.；;！!：:、～~（(-—'

export function whatWasAnswered(text: string, levels: readonly Level[]): WhatWasAnswered {
  const answer = text.normalize('NFKC').replace(/^[\s【[(]+/, '')
  const words = levelWord(answer, levels)
  const read = words ? { level: words.level, rest: answer.slice(words.length) } : numbered(answer, levels)
  if (!read) return { kind: 'unknown' }
  const rest = read.rest.replace(/^[\])】]/, '')
  const behind = trimmed(rest)
  const other = words ? digitAlone(behind) : wordIn(behind, levels)
  if (other !== undefined) {
    if (!agree(read.level, other)) return { kind: 'ask-again' }
  } else if (!separators.includes(rest.charAt(0)) || /^\d/.test(behind)) return { kind: 'unknown' }
  return { kind: 'score', score: read.level, ...(behind ? { comment: behind } : {}) }
}

/** The level an answer says, and what follows it as the comment; undefined when it does not say one clearly. */
export function levelOfAnswer(text: string, levels: readonly Level[]): { level: number; comment?: string } | undefined {
  const read = whatWasAnswered(text, levels)
  if (read.kind !== 'score') return undefined
  return { level: read.score, ...(read.comment ? { comment: read.comment } : {}) }
}

interface Said {
  level: number
  /** “很满意”, “我不满意”: the side, not the level */
  vague?: boolean
}

/** At the beginning; the longest first, since 不满意 stands in 非常不满意. */
function levelWord(answer: string, levels: readonly Level[]): { level: number; length: number } | undefined {
  const lower = answer.toLowerCase()
  return named(levels).find(({ word }) => lower.startsWith(word) && !/^[a-z]/.test(lower.slice(word.length)))
}

const named = (levels: readonly Level[]) =>
  levels
    .flatMap(({ level, zh, en }) => [zh, en].map((word) => ({ level, word: word.toLowerCase(), length: word.length })))
    .sort((a, b) => b.length - a.length)

/** Behind a digit: “1 不满意” says the level; “5，我非常不满意” and “4 挺满意” which side it is on, wherever it stands. */
function wordIn(behind: string, levels: readonly Level[]): Said | undefined {
  const lower = behind.toLowerCase()
  const found = named(levels).find(({ word }) => lower.includes(word))
  return found && { level: found.level, vague: !lower.startsWith(found.word) }
}

/** Behind words: “不满意 1”, “满意（4分）”. */
function digitAlone(behind: string): Said | undefined {
  const [, digit] = /^([1-9])[分星级]?[)）]?$/.exec(behind) ?? []
  return digit === undefined ? undefined : { level: Number(digit) }
}

const agree = (level: number, { level: other, vague }: Said): boolean =>
  level === other || (vague === true && level >= 3 === other >= 3)

/** A digit or a Chinese numeral, perhaps with 分, 星 or 级 behind it. */
function numbered(answer: string, levels: readonly Level[]): { level: number; rest: string } | undefined {
  const [whole = '', digit = ''] = /^([1-9一二三四五六七八九])[分星级]?/.exec(answer) ?? []
  if (!digit) return undefined
  const level = /\d/.test(digit) ? Number(digit) : numerals.indexOf(digit)
  return levels.some((one) => one.level === level) ? { level, rest: answer.slice(whole.length) } : undefined
}

function trimmed(text: string): string {
  let start = 0
  while (start < text.length && separators.includes(text.charAt(start))) start++
  return text.slice(start).trim()
}
