/** 期限 — which terms of a ladder run, and which have passed. */
import { endOfDay } from '../../law/shanghai-time.ts'
import type { Check, Ladder, Report, Step } from './ladder.ts'
import type { LadderRow } from './ports.ts'
import { type LadderTerm, ladderTerms } from './words.ts'

export interface Term {
  term: LadderTerm
  lastDay: string
}

export const currentStep = ({ steps }: Pick<Ladder, 'steps'>): Step | undefined => steps.at(-1)

/** Of the last report, or of none where none came. */
export function lastCheck({ reports, checks }: Step): Check | undefined {
  const check = checks.at(-1)
  return check?.reports === reports.length ? check : undefined
}

/** Reported, and not checked yet. */
export const uncheckedReport = (step: Step): Report | undefined => (lastCheck(step) ? undefined : step.reports.at(-1))

/** 整改到位 — nothing of it is waited for any more. */
export const isFoundSufficient = (step: Step): boolean => lastCheck(step)?.finding === 'sufficient'
/** 整改不力 — on record. */
export const isFoundInsufficient = (step: Step): boolean => lastCheck(step)?.finding === 'insufficient'

/** Terms that somebody still has to keep, whether they have passed or not. */
export function openTerms(ladder: Pick<Ladder, 'state' | 'steps'>): Term[] {
  const step = currentStep(ladder)
  if (ladder.state !== 'running' || !step || isFoundSufficient(step)) return []
  const unchecked = uncheckedReport(step)
  return [
    ...(step.reply ? [] : [{ term: 'reply' as const, lastDay: step.replyBy }]),
    ...(step.reports.length > 0 || step.checks.length > 0 ? [] : [{ term: 'report' as const, lastDay: step.reportBy }]),
    ...(unchecked ? [{ term: 'check' as const, lastDay: unchecked.checkBy }] : []),
  ]
}

const isOver = ({ lastDay }: Term, now: string): boolean => now >= endOfDay(lastDay)

/** Those of a row. */
export function termsIn({ replyBy, reportBy, checkBy }: Pick<LadderRow, 'replyBy' | 'reportBy' | 'checkBy'>): Term[] {
  const days: Record<LadderTerm, string | undefined> = { reply: replyBy, report: reportBy, check: checkBy }
  return ladderTerms.flatMap((term) => (days[term] === undefined ? [] : [{ term, lastDay: days[term] }]))
}

/** 逾期 — of these, those whose last day is over. */
export const lateAmong = (terms: readonly Term[], now: string): Term[] => terms.filter((term) => isOver(term, now))

/** 逾期 — passed and still open. */
export const lateTerms = (ladder: Pick<Ladder, 'state' | 'steps'>, now: string): Term[] =>
  lateAmong(openTerms(ladder), now)

const isRecorded =
  ({ passed }: Step) =>
  ({ term, lastDay }: Term): boolean =>
    passed.some((one) => one.term === term && one.lastDay === lastDay)

/** Passed, and not on record yet. */
export function unrecordedTerms(ladder: Ladder, now: string): Term[] {
  const step = currentStep(ladder)
  return step ? lateTerms(ladder, now).filter((term) => !isRecorded(step)(term)) : []
}

/** The first midnight behind which a term passes that nobody recorded; undefined where none runs. */
export function looksNext(ladder: Ladder): string | undefined {
  const step = currentStep(ladder)
  if (!step) return undefined
  const open = openTerms(ladder).filter((term) => !isRecorded(step)(term))
  return open.map(({ lastDay }) => endOfDay(lastDay)).sort()[0]
}
