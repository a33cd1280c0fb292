/** 归并 — searches that ask the same, without what only one of them says. */
import { hashOfText } from '../../record/chain.ts'
import { isSingle, termsOf } from '../search/terms.ts'
import type { QuestionTask } from './task.ts'
import type { Failure } from './words.ts'

export interface Failed {
  words: string
  why: Failure
}

/** From this share of pairs in common on, two searches ask the same. */
const alike = 0.5
/** Of fewer it is not worth a task; who asked is not kept, so one person who asks three times is three. */
const leastAskings = 3
const mostGroups = 200
const mostForms = 5

interface Group {
  pairs: ReadonlySet<string>
  members: Failed[]
}

/** The most asked first; the same searches in whatever order give the same tasks. */
export function tasksOf(week: string, failed: readonly Failed[]): QuestionTask[] {
  const groups: Group[] = []
  for (const one of failed.toSorted((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))) {
    const pairs = pairsOf(one.words)
    if (pairs.size === 0) continue
    const group = groups.find((known) => likeness(known.pairs, pairs) >= alike)
    if (group) group.members.push(one)
    else groups.push({ pairs, members: [one] })
  }
  return groups
    .filter(({ members }) => members.length >= leastAskings)
    .sort((a, b) => b.members.length - a.members.length)
    .slice(0, mostGroups)
    .flatMap((group) => taskOf(week, group))
}

function taskOf(week: string, { members }: Group): QuestionTask[] {
  const words = formsOf(members.map(({ words }) => words))
  if (words.length === 0) return []
  const many = (why: Failure) => members.filter((one) => one.why === why).length
  const question = `${week}.${hashOfText(week, words.join('\n')).slice(0, 10)}`
  return [
    { question, version: 1, week, words, unanswered: many('unanswered'), abandoned: many('abandoned'), state: 'open' },
  ]
}

/** Each different form, with what no other search of the group says as …; the most telling first. */
function formsOf(all: readonly string[]): string[] {
  const having = new Map<string, number>()
  for (const words of all) for (const pair of pairsOf(words)) having.set(pair, (having.get(pair) ?? 0) + 1)
  const shown = all.map((words) => inCommon(words, (pair) => (having.get(pair) ?? 0) > 1))
  return [...new Set(shown)]
    .filter((words) => /[^…]{2}/.test(words))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostForms)
}

function inCommon(words: string, isCommon: (pair: string) => boolean): string {
  const characters = [...words]
  const kept = characters.map(
    (one, at) => isCommon((characters[at - 1] ?? '') + one) || isCommon(one + (characters[at + 1] ?? '')),
  )
  return characters
    .map((one, at) => (kept[at] ? one : '…'))
    .join('')
    .replaceAll(/…+/g, '…')
}

const pairsOf = (words: string): Set<string> => new Set(termsOf(words).filter((term) => !isSingle(term)))

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length
  return (2 * common) / Math.max(1, one.size + other.size)
}
