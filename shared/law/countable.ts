/** 能否计数 — what in a figure no occasion says, or every one of them. */
import type { Figure, OccasionFlag, OccasionKind } from './figures.ts'

const due = ['in-time', 'running', 'closed'] as const

/** 可有的标志 — what can be so of an occasion of each kind. */
export const flagsOf: Readonly<Record<OccasionKind, readonly OccasionFlag[]>> = {
  call: [],
  registered: ['answered', 'repeated'],
  'dispatch-due': due,
  'first-dispatch': ['right'],
  order: ['given-back', 'extended'],
  'feedback-due': due,
  'completion-due': due,
  held: [],
  closing: ['called-back', 'reopened'],
  completed: [],
  'handed-on': [],
  told: ['rated'],
  reached: ['solved'],
  rating: ['marked', 'unjustified'],
}

/** 数量 — what an occasion has so many of. */
const amountOf: Partial<Record<OccasionKind, Figure['unit']>> = {
  held: 'days',
  completed: 'days',
  'handed-on': 'times',
}

/** Sentences about why it cannot be counted; none when it can. */
export function uncountable({ unit, occasion, take, counts, hits }: Figure): string[] {
  const wrong: string[] = []
  const unless = (holds: boolean, sentence: string): void => {
    if (!holds) wrong.push(sentence)
  }
  const conditions = [counts, hits]
  for (const flag of new Set(conditions.flatMap(({ with: some = [], without = [] }) => [...some, ...without])))
    unless(flagsOf[occasion].includes(flag), `"${flag}" is never so of an occasion "${occasion}"`)
  // What is counted is asked of what hits as well.
  const asked = new Set([...(counts.with ?? []), ...(hits.with ?? [])])
  const denied = [...(counts.without ?? []), ...(counts.with ?? []).filter((flag) => hits.without?.includes(flag))]
  for (const flag of denied) unless(!asked.has(flag), `nothing is "${flag}" and is not`)
  for (const { levelFrom } of conditions)
    unless(levelFrom === undefined || occasion === 'rating', `levelFrom: an occasion "${occasion}" has no level`)
  if (unit !== 'ratio') {
    unless(amountOf[occasion] === unit, `an occasion "${occasion}" has no number of ${unit}`)
    unless(asksFor(hits) === 0, 'hits: of days and times all hit, and their mean is the value')
    return wrong
  }
  unless(
    amountOf[occasion] === undefined,
    `of an occasion "${occasion}" the ${amountOf[occasion]} are counted, not how many`,
  )
  if (occasion === 'call') {
    unless(asksFor(counts) + asksFor(hits) === 0 && take === 'each', 'calls are answered or not, and each counts')
    return wrong
  }
  const isAsked =
    (hits.with ?? []).every((flag) => counts.with?.includes(flag)) &&
    (hits.without ?? []).every((flag) => counts.without?.includes(flag))
  unless(
    !isAsked || (hits.levelFrom ?? 0) > (counts.levelFrom ?? 0),
    'hits: what counts hits always, so that it says nothing',
  )
  return wrong
}

const asksFor = ({ with: some = [], without = [], levelFrom }: Figure['hits']): number =>
  some.length + without.length + (levelFrom === undefined ? 0 : 1)
