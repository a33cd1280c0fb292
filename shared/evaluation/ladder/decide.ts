/** 决定 — who may propose, issue, answer, check, end and withdraw, in which order (art. 31). */
import type { Actor } from '../../access/actor.ts'
import { type Place, seesEverything } from '../../access/sees.ts'
import type { Measures } from '../../law/after-closing.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { isOfBranch } from '../appeals/decide.ts'
import type { Entered } from './entering.ts'
import type { Ground } from './ground.ts'
import { type Happened, isOfSame, isOver, type Ladder, type Step } from './ladder.ts'
import { nextMeasures, type Placed, placedMeasures } from './order.ts'
import { type Refusal, refused } from './refusals.ts'
import {
  currentStep,
  isFoundInsufficient,
  isFoundSufficient,
  lastCheck,
  uncheckedReport,
  unrecordedTerms,
} from './terms.ts'
import type { Finding } from './words.ts'

export type LadderCommand =
  | { type: 'proposeLadder'; unit: string; reason: string }
  | { type: 'declineLadder'; reasons: string }
  | {
      type: 'issueLadderStep'
      measure: string
      text: string
      reasons: string
      reference?: string | undefined
      meeting?: { on: string; with: string } | undefined
    }
  | { type: 'receiveLadderStep'; measure: string; how: 'posted' | 'acknowledged' }
  | { type: 'replyToLadderStep'; measure: string; statement: string }
  | { type: 'reportRectification'; measure: string; report: string }
  | { type: 'checkRectification'; measure: string; finding: Finding; reasons: string }
  | { type: 'endLadder'; reasons: string }
  | { type: 'withdrawLadder'; reasons: string }
  | { type: 'lookAtGround'; ground: Ground; holds: boolean }
  | { type: 'passTerms' }
  | { type: 'endLadderTexts' }
type CommandOf<T extends LadderCommand['type']> = Extract<LadderCommand, { type: T }>

/** What decisions on ladders are made with. */
export interface Deciding {
  now: string
  actor: Actor
  place: Place
  rules: Rules
  calendar: Calendar
  /** how the unit stands by the last approved results: of a proposal */
  entered?: Entered | undefined
  /** the unit's ladders before this one */
  earlier?: readonly Ladder[] | undefined
  /** the results that it rests on as they are restated now, and whether the unit is still at the bottom by them */
  stands?: readonly { ground: Ground; holds: boolean }[] | undefined
  /** of the member of staff who checks */
  unitOfStaff?: string | undefined
}

type Decided = Happened[] | Refusal
type Rule<T extends LadderCommand['type']> = (command: CommandOf<T>, ladder: Ladder, deciding: Deciding) => Decided

export function decideLadder(command: LadderCommand, ladder: Ladder | undefined, deciding: Deciding): Decided {
  if (command.type === 'proposeLadder') return propose(command, ladder, deciding)
  if (!ladder) return refused('ladder.unknown')
  const rule = rules[command.type] as Rule<typeof command.type>
  return rule(command as never, ladder, deciding)
}

function propose(
  { unit, reason }: CommandOf<'proposeLadder'>,
  ladder: Ladder | undefined,
  { actor, place, entered, earlier = [] }: Deciding,
): Decided {
  if (actor.role !== 'province' && !seesEverything(actor, place)) return refused('ladder.other-level')
  const open = [...earlier, ...(ladder ? [ladder] : [])].find((one) => !isOver(one))
  if (open) return refused('ladder.open-already', { unit, ladder: open.id })
  if (!entered) throw new Error(`nobody looked how ${unit} stands`)
  if ('found' in entered)
    return refused('ladder.results-missing', { results: entered.results, found: [...entered.found] })
  const grounds = entered.grounds.get(unit)
  if (!grounds) return refused('ladder.not-long-at-the-bottom', { unit, found: [...entered.of] })
  const result = grounds.at(-1)?.result ?? ''
  const rested = earlier.find((one) => hasStood(one) && isOfSame(one.grounds.at(-1)?.result ?? '', result))
  if (rested) return refused('ladder.rests-already', { ladder: rested.id, result })
  return [{ type: 'ladder-proposed', unit, grounds: [...grounds], reason }]
}

/** What fell or was withdrawn rests on nothing. */
const hasStood = ({ state }: Ladder): boolean => state !== 'fallen' && state !== 'withdrawn'

const rules: { readonly [T in Exclude<LadderCommand['type'], 'proposeLadder'>]: Rule<T> } = {
  declineLadder: ({ reasons }, ladder, deciding) =>
    byIssuer('province', deciding) ??
    (ladder.state === 'proposed' ? [{ type: 'ladder-declined', reasons }] : notNow(ladder)),

  issueLadderStep: issue,

  receiveLadderStep: ({ measure, how }, ladder) => {
    const step = ladder.steps.find((one) => one.step === measure)
    // Over meanwhile, or received before: nothing changes.
    if (isOver(ladder) || !step || step.received) return []
    return [{ type: 'step-received', step: measure, how }]
  },

  replyToLadderStep: ({ measure, statement }, ladder, { rules }) =>
    onCurrent(measure, ladder, rules, (step) =>
      step.reply
        ? refused('ladder.replied-already', { at: step.reply.at })
        : [...acknowledged(step), { type: 'step-replied', step: measure, statement }],
    ),

  reportRectification: ({ measure, report }, ladder, { now, rules, calendar }) =>
    onCurrent(measure, ladder, rules, (step) => {
      if (isFoundSufficient(step)) return refused('ladder.reformed', { last: nameOf(measure, rules) })
      if (uncheckedReport(step)) return refused('ladder.check-awaited', { last: nameOf(measure, rules) })
      const { checkedWithinWorkingDays } = rules.evaluation.measures
      const { date: checkBy } = calendar.workingDaysAfter(dateOf(now), checkedWithinWorkingDays)
      return [...acknowledged(step), { type: 'rectification-reported', step: measure, report, checkBy }]
    }),

  checkRectification: check,

  endLadder: ({ reasons }, ladder, deciding) => {
    const step = currentStep(ladder)
    if (ladder.state !== 'running' || !step) return notNow(ladder)
    const issued = byIssuer(step.by.role === 'government' ? 'government' : 'province', deciding)
    if (issued) return issued
    return isFoundSufficient(step) ? [{ type: 'ladder-ended', reasons }] : refused('ladder.not-reformed')
  },

  withdrawLadder: ({ reasons }, ladder, deciding) =>
    byIssuer('province', deciding) ??
    (ladder.state === 'running' ? [{ type: 'ladder-withdrawn', reasons }] : notNow(ladder)),

  lookAtGround: ({ ground, holds }, ladder) => {
    const named = ladder.grounds.find(({ result }) => isOfSame(result, ground.result))
    if (isOver(ladder) || !named || named.manifest === ground.manifest) return []
    return [{ type: 'ground-looked-at', ground, holds }]
  },

  passTerms: (_, ladder, { now }) => {
    const step = currentStep(ladder)
    return step ? unrecordedTerms(ladder, now).map((term) => ({ type: 'term-passed', step: step.step, ...term })) : []
  },

  endLadderTexts: (_, ladder) => (ladder.textsEnded || !isOver(ladder) ? [] : [{ type: 'ladder-texts-ended' }]),
}

function issue(
  { measure, text, reasons, reference, meeting }: CommandOf<'issueLadderStep'>,
  ladder: Ladder,
  { now, actor, rules, calendar, stands = [] }: Deciding,
): Decided {
  if (actor.role === 'supervisor') return refused('ladder.never-by-the-city')
  const { measures } = rules.evaluation
  const known = placedMeasures(measures)
  const asked = known.find((one) => one.measure.code === measure)
  if (!asked) return refused('ladder.measure-unknown', { measure, known: known.map((one) => one.measure.code) })
  if (!asked.by.some((role) => role === actor.role))
    return refused('ladder.not-its-issuer', { measure: asked.measure, may: [...asked.by] })
  if (actor.unit === ladder.unit) return refused('ladder.own-branch', { by: actor.id, unit: ladder.unit })
  if (isOver(ladder)) return notNow(ladder)
  const fallen = ladder.fell?.result ?? stands.find(({ holds }) => !holds)?.ground.result
  if (fallen) return refused('ladder.ground-fell', { result: fallen })
  const outOfTurn = notItsTurn(asked, ladder, measures, now)
  if (outOfTurn) return outOfTurn
  if ((asked.measure.isMeeting === true) !== (meeting !== undefined))
    return refused('ladder.meeting-missing', { measure: asked.measure })
  const { isPublic, replyWithinWorkingDays, reportWithinWorkingDays } = asked.measure
  const lastDayAfter = (days: number): string => calendar.workingDaysAfter(dateOf(now), days).date
  return [
    {
      ...{ type: 'step-issued', step: measure, article: measures.article, text, reasons, isPublic },
      ...(reference === undefined ? {} : { reference }),
      ...(meeting ? { meetingOn: meeting.on, metWith: meeting.with } : {}),
      replyBy: lastDayAfter(replyWithinWorkingDays),
      reportBy: lastDayAfter(reportWithinWorkingDays),
    },
  ]
}

function notItsTurn(asked: Placed, ladder: Ladder, measures: Measures, now: string): Refusal | undefined {
  const { measure, series } = asked
  const taken = ladder.steps.find(({ step }) => step === measure.code)
  if (taken) return refused('ladder.issued-already', { measure, at: taken.at })
  const next = nextMeasures(ladder, measures)
  if (!next.some((one) => one.measure.code === measure.code))
    return refused('ladder.out-of-order', { measure, next: next.map((one) => one.measure) })
  const step = currentStep(ladder)
  if (!step) return undefined
  const last = measureOf(step.step, measures)
  if (isFoundInsufficient(step)) return undefined
  if (isFoundSufficient(step)) return refused('ladder.reformed', { last })
  if (series === 'ifNotReformed') return refused('ladder.needs-finding', { measure, last })
  if (uncheckedReport(step)) return refused('ladder.check-awaited', { last })
  if (now < endOfDay(step.reportBy)) return refused('ladder.may-still-reform', { last, lastDay: step.reportBy })
}

function check(
  { measure, finding, reasons }: CommandOf<'checkRectification'>,
  ladder: Ladder,
  { now, actor, place, rules, unitOfStaff }: Deciding,
): Decided {
  const ofBranch = [actor.unit, unitOfStaff].some((unit) => unit !== undefined && isOfBranch(unit, ladder.unit, place))
  if (ofBranch) return refused('ladder.own-branch', { by: actor.staff ?? actor.id, unit: ladder.unit })
  const isIssuer = actor.role === 'province'
  if (!isIssuer && !seesEverything(actor, place)) return refused('ladder.other-level')
  return onCurrent(measure, ladder, rules, (step) => {
    const report = step.reports.at(-1)
    const earlier = lastCheck(step)
    if (earlier && (!isIssuer || earlier.by.role === 'province')) return refused('ladder.nothing-to-check')
    if (!report && now < endOfDay(step.reportBy)) return refused('ladder.nothing-to-check')
    if (!report && finding === 'sufficient') return refused('ladder.nothing-reported')
    if (isIssuer && report && !earlier && now < endOfDay(report.checkBy))
      return refused('ladder.city-checks-first', { lastDay: report.checkBy })
    return [{ type: 'rectification-checked', step: measure, finding, reasons }]
  })
}

/** An authority of the city never may; of the two issuers this one. */
function byIssuer(role: 'province' | 'government', { actor }: Deciding): Refusal | undefined {
  if (actor.role === 'supervisor') return refused('ladder.never-by-the-city')
  return actor.role === role || actor.role === 'province' ? undefined : refused('ladder.not-its-issuer', whose(role))
}
const whose = (role: string) => ({ measure: { zh: '此项决定', en: 'this decision' }, may: [role] })

/** Whoever answers has it. */
const acknowledged = ({ received, step }: Step): Happened[] =>
  received ? [] : [{ type: 'step-received', step, how: 'acknowledged' }]

function onCurrent(measure: string, ladder: Ladder, rules: Rules, decide: (step: Step) => Decided): Decided {
  const step = currentStep(ladder)
  if (ladder.state !== 'running' || !step) return notNow(ladder)
  if (step.step === measure) return decide(step)
  return refused('ladder.step-not-current', { measure: nameOf(measure, rules), last: nameOf(step.step, rules) })
}

const notNow = ({ state }: Ladder): Refusal => refused('ladder.not-now', { ladderState: state })

const measureOf = (code: string, measures: Measures) =>
  placedMeasures(measures).find(({ measure }) => measure.code === code)?.measure ?? { code, zh: code, en: code }
const nameOf = (code: string, { evaluation }: Rules) => measureOf(code, evaluation.measures)
