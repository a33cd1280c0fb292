/** 排名靠后督办 — a unit's ladder as its log leaves it: grounds, steps, answers, checks (art. 31). */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import { baseOf } from '../results/period.ts'
import { type Ground, ground } from './ground.ts'
import { type Finding, findings, type LadderState, ladderTerms, receivedBy } from './words.ts'

/** Terms are last days. What is said of people's work may name them: texts lie apart. */
const events = [
  event('ladder-proposed', () => ({ unit: z.string(), grounds: z.array(ground), reason: keptText })),
  event('ladder-declined', () => ({ reasons: keptText })),
  event('ground-looked-at', () => ({ ground, holds: z.boolean() })),
  event('step-issued', () => ({
    step: z.string(),
    article: z.string(),
    text: keptText,
    reasons: keptText,
    /** 文号 */
    reference: z.string().optional(),
    /** 约谈 — on which day, and with whom */
    meetingOn: z.string().optional(),
    metWith: keptText.optional(),
    isPublic: z.boolean(),
    replyBy: z.string(),
    reportBy: z.string(),
  })),
  event('step-received', () => ({ step: z.string(), how: z.enum(receivedBy) })),
  event('step-replied', () => ({ step: z.string(), statement: keptText })),
  event('rectification-reported', () => ({ step: z.string(), report: keptText, checkBy: z.string() })),
  event('rectification-checked', () => ({ step: z.string(), finding: z.enum(findings), reasons: keptText })),
  event('term-passed', () => ({ step: z.string(), term: z.enum(ladderTerms), lastDay: z.string() })),
  event('ladder-ended', () => ({ reasons: keptText })),
  event('ladder-withdrawn', () => ({ reasons: keptText })),
  event('ladder-texts-ended', () => ({})),
] as const

export const ladderEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type LadderEntry = Parsed<typeof ladderEntry>
export type Happened = EventOfShapes<typeof events>
type Of<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>

export const ladderTexts = keptTexts<LadderEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'ladder-texts-ended'),
})

interface Said {
  at: string
  by: Actor
}
export interface Check extends Said {
  finding: Finding
  reasons: string
  /** how many reports there were: the last of them is what was checked */
  reports: number
}
export interface Report extends Said {
  report: string
  checkBy: string
}

export interface Step extends Omit<Of<'step-issued'>, 'text' | 'reasons' | 'metWith'>, Said {
  text: string
  reasons: string
  metWith?: string | undefined
  received?: { at: string; how: Of<'step-received'>['how'] }
  reply?: Said & { statement: string }
  reports: readonly Report[]
  checks: readonly Check[]
  /** terms that were found passed, each once for its day */
  passed: readonly (Omit<Of<'term-passed'>, 'step'> & { at: string })[]
}

/** 依据不再成立 — a restated result by which the unit was not at the bottom. */
export interface Fall {
  at: string
  result: string
}

export interface Ladder {
  id: string
  version: number
  state: LadderState
  unit: string
  proposed: Said & { reason: string }
  grounds: readonly Ground[]
  /** one a ground at most: restated again, a ground forgets its own and no other */
  falls: readonly Fall[]
  steps: readonly Step[]
  /** why it is over, and by whom */
  over?: Said & { reasons?: string }
  textsEnded?: true
}

export function ladderOf(id: string, log: readonly LadderEntry[]): Ladder | undefined {
  let ladder: Ladder | undefined
  for (const entry of log) for (const happened of entry.events) ladder = evolved(id, ladder, happened, entry)
  const version = log.at(-1)?.n
  return ladder && version !== undefined ? { ...ladder, version } : undefined
}

function evolved(id: string, ladder: Ladder | undefined, happened: Happened, { at, by }: LadderEntry): Ladder {
  if (happened.type === 'ladder-proposed') {
    const { unit, grounds, reason } = happened
    const proposed = { at, by, reason: asRead(reason) }
    return { id, version: 0, state: 'proposed', unit, proposed, grounds, falls: [], steps: [] }
  }
  if (!ladder) throw new Error('something was decided on a ladder before it was proposed')
  switch (happened.type) {
    case 'ladder-declined':
      return { ...ladder, state: 'declined', over: { at, by, reasons: asRead(happened.reasons) } }
    case 'ground-looked-at':
      return looked(ladder, happened, { at, by })
    case 'step-issued': {
      const { type: _, text, reasons, metWith, ...issued } = happened
      const said = { text: asRead(text), reasons: asRead(reasons), metWith: metWith && asRead(metWith) }
      const step: Step = { ...issued, ...said, at, by, reports: [], checks: [], passed: [] }
      return { ...ladder, state: 'running', steps: [...ladder.steps, step] }
    }
    case 'step-received':
      return onStep(ladder, happened.step, (step) => ({ ...step, received: { at, how: happened.how } }))
    case 'step-replied':
      return onStep(ladder, happened.step, (step) => ({
        ...step,
        reply: { at, by, statement: asRead(happened.statement) },
      }))
    case 'rectification-reported': {
      const report = { at, by, report: asRead(happened.report), checkBy: happened.checkBy }
      return onStep(ladder, happened.step, (step) => ({ ...step, reports: [...step.reports, report] }))
    }
    case 'rectification-checked': {
      const check = { at, by, finding: happened.finding, reasons: asRead(happened.reasons) }
      return onStep(ladder, happened.step, (step) => ({
        ...step,
        checks: [...step.checks, { ...check, reports: step.reports.length }],
      }))
    }
    case 'term-passed': {
      const { term, lastDay } = happened
      return onStep(ladder, happened.step, (step) => ({ ...step, passed: [...step.passed, { term, lastDay, at }] }))
    }
    case 'ladder-ended':
      return { ...ladder, state: 'ended', over: { at, by, reasons: asRead(happened.reasons) } }
    case 'ladder-withdrawn':
      return { ...ladder, state: 'withdrawn', over: { at, by, reasons: asRead(happened.reasons) } }
    case 'ladder-texts-ended':
      return { ...ladder, textsEnded: true }
  }
}

/** 更正之后 — the ground is named as it stands now; before any step a ground that fell ends it. */
function looked(ladder: Ladder, { ground: stands, holds }: Of<'ground-looked-at'>, { at, by }: Said): Ladder {
  const grounds = ladder.grounds.map((one) => (isOfSame(one.result, stands.result) ? stands : one))
  const others = ladder.falls.filter(({ result }) => !isOfSame(result, stands.result))
  if (holds) return { ...ladder, grounds, falls: others }
  const falls = [...others, { at, result: stands.result }]
  return ladder.state === 'proposed'
    ? { ...ladder, state: 'fallen', grounds, falls, over: { at, by } }
    : { ...ladder, grounds, falls }
}

/** The last of them; undefined where every ground holds. */
export const fellOf = ({ falls }: Pick<Ladder, 'falls'>): Fall | undefined => falls.at(-1)

/** 了结 — nothing more is decided on it. */
export const isOver = ({ state }: Pick<Ladder, 'state'>): boolean => state !== 'proposed' && state !== 'running'

/** It rests on its grounds, and is withdrawn where they fall: running or not yet begun, or ended as reformed. */
export const isResting = ({ state }: Pick<Ladder, 'state'>): boolean =>
  state === 'proposed' || state === 'running' || state === 'ended'

/** A result and whatever restates it. */
export const isOfSame = (one: string, other: string): boolean => baseOf(one) === baseOf(other)

const onStep = (ladder: Ladder, code: string, changed: (step: Step) => Step): Ladder => ({
  ...ladder,
  steps: ladder.steps.map((step) => (step.step === code ? changed(step) : step)),
})
