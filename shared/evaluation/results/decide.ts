/** 决定 — what each command decides on a result, or why not (art. 27). */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import type { Place } from '../../access/sees.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay, minutesAfter } from '../../law/shanghai-time.ts'
import type { AppealStanding } from '../appeals/standing.ts'
import { excludedIn, undecidedOn } from '../appeals/standing.ts'
import { whyNotReceived, whyNotSent } from '../sent.ts'
import { isOfLevel } from './level.ts'
import type { Refusal } from './refusals.ts'
import { refused } from './refusals.ts'
import type { Announced, Begun, Happened, Received, Recomputed, Result, Sent } from './result.ts'
import { type ResultState, resultStates } from './words.ts'

export type ResultCommand =
  | ({ type: 'beginResult' } & Begun)
  | ({ type: 'announceList' } & Omit<Announced, 'appealsUntil'>)
  | { type: 'reviewResult' }
  | { type: 'sealReview'; manifest: Announced['manifest'] }
  | { type: 'approveResult' }
  | ({ type: 'sendResult' } & Sent)
  | ({ type: 'recordResultReceipt' } & Received)
  | { type: 'publishResult' }
  | { type: 'withdrawResult'; reason: string }
  | { type: 'recomputeResult' }
  | ({ type: 'sealRecomputation' } & Recomputed)

/** What decisions on results are made with. */
export interface Deciding {
  now: string
  actor: Actor
  place: Place
  rules: Rules
  calendar: Calendar
  /** every appeal about what this result counts, against whichever of its node it was filed */
  appeals: readonly AppealStanding[]
}

type Decided = Happened[] | Refusal
type CommandOf<T extends ResultCommand['type']> = Extract<ResultCommand, { type: T }>
type Rule<T extends ResultCommand['type']> = (command: CommandOf<T>, result: Result, deciding: Deciding) => Decided

/** A write is on its way for twenty seconds at most: whatever was filed in time is seen by then. */
const settledAfter = 1

export function decideResult(command: ResultCommand, result: Result | undefined, deciding: Deciding): Decided {
  const { branch } = command.type === 'beginResult' ? command : (result ?? { branch: undefined })
  if (!isOfLevel(deciding.actor, branch, deciding.place)) return refused('result.other-level')
  if (command.type === 'beginResult') return begin(command, result, deciding)
  if (!result) return refused('result.unknown')
  const rule = rules[command.type] as Rule<typeof command.type>
  return rule(command as never, result, deciding)
}

function begin(command: CommandOf<'beginResult'>, result: Result | undefined, { now }: Deciding): Decided {
  if (now < endOfDay(command.to)) return refused('result.period-not-over', { lastDay: command.to })
  if (result && result.state !== 'withdrawn')
    return refused('result.begun-already', { result: result.id, resultState: result.state })
  const { type: _, ...begun } = command
  return [{ type: 'result-begun', ...begun }]
}

const rules: { readonly [T in Exclude<ResultCommand['type'], 'beginResult'>]: Rule<T> } = {
  announceList: ({ type: _, ...list }, result, { now, rules: { evaluation }, calendar }) =>
    whileIn(['computing'], result, () => {
      const { date } = calendar.workingDaysAfter(dateOf(now), evaluation.appeals.withinWorkingDays)
      return [{ type: 'list-announced', ...list, appealsUntil: date }]
    }),

  reviewResult: (_, result, { now, appeals }) =>
    whileIn(['provisional', 'reviewed'], result, () => {
      const lastDay = result.list?.appealsUntil ?? ''
      if (now < minutesAfter(endOfDay(lastDay), settledAfter)) return refused('result.appeals-may-come', { lastDay })
      const undecided = undecidedOn(dateOf(now), appeals)
      if (undecided.length > 0) return stillUndecided(undecided)
      return [{ type: 'review-begun', excluded: excludedIn(appeals) }]
    }),

  sealReview: ({ manifest }, result) => whileIn(['reviewing'], result, () => [{ type: 'result-reviewed', manifest }]),

  approveResult: (_, result, { now, actor, appeals }) =>
    whileIn(['reviewed'], result, () => {
      const manifest = result.review?.manifest
      if (!manifest) throw new Error(`the result ${result.id} was reviewed and has no manifest`)
      const preparer = result.preparedBy.find((one) => isSamePerson(one, actor))
      if (preparer) return refused('result.prepared-by-approver', { by: preparer.staff ?? preparer.id })
      const undecided = undecidedOn(dateOf(now), appeals)
      if (undecided.length > 0) return stillUndecided(undecided)
      const changed = changedSince(result, appeals)
      if (changed.length > 0) return refused('result.rulings-changed', { appeals: changed })
      return [{ type: 'result-approved', manifest: manifest.sha256 }]
    }),

  sendResult: ({ type: _, ...sent }, result, { now }) =>
    whileIn(['approved', 'reported', 'published'], result, () => {
      const why = whyNotSent(sent, result, result.approved?.at ?? '', now)
      return why ? refused(`result.${why[0]}`, why[1]) : [{ type: 'result-sent', ...sent }]
    }),

  recordResultReceipt: ({ type: _, ...received }, result, { now }) => {
    const why = whyNotReceived(received, result, now)
    return why ? refused(`result.${why[0]}`, why[1]) : [{ type: 'receipt-recorded', ...received }]
  },

  publishResult: (_, result) => whileIn(['reported'], result, () => [{ type: 'result-published' }]),

  withdrawResult: ({ reason }, result) => whileIn(beforeApproval, result, () => [{ type: 'result-withdrawn', reason }]),

  recomputeResult: (_, result) =>
    whileIn(sealed, result, () =>
      result.recomputation && !result.recomputation.done ? [] : [{ type: 'recomputation-asked' }],
    ),

  sealRecomputation: ({ type: _, ...done }, result) =>
    result.recomputation && !result.recomputation.done ? [{ type: 'recomputed', ...done }] : [],
}

const at = (state: ResultState): number => resultStates.indexOf(state)
const beforeApproval = resultStates.filter((state) => at(state) < at('approved'))
/** What is sealed can be worked out again. */
const sealed = resultStates.filter((state) => at(state) >= at('provisional') && state !== 'withdrawn')

function whileIn(states: readonly ResultState[], { state }: Result, decide: () => Decided): Decided {
  return states.includes(state) ? decide() : refused('result.not-now', { resultState: state, needs: [...states] })
}

const stillUndecided = (appeals: readonly string[]): Refusal =>
  refused('result.appeals-undecided', { many: appeals.length, appeals: [...appeals] })

/** Appeals that exclude something now and did not when it was reviewed, or the other way round. */
function changedSince({ review }: Result, appeals: readonly AppealStanding[]): string[] {
  const then = new Set(review?.excluded.map(({ appeal }) => appeal))
  const now = new Set(excludedIn(appeals).map(({ appeal }) => appeal))
  return [...new Set([...then, ...now])].filter((appeal) => then.has(appeal) !== now.has(appeal)).sort()
}
