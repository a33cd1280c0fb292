/** 决定 — who may propose, issue, answer, check, end and withdraw, in which order (art. 31). */
import type { Actor } from '../../access/actor.ts'
import { type Place, seesEverything } from '../../access/sees.ts'
import type { Measures } from '../../law/after-closing.ts'
import type { Calendar } from '../../law/calendar.ts'
import type { Issuer } from '../../law/permission.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { isOfOwnBranch } from '../own-branch.ts'
import type { Entered } from './entering.ts'
import type { Ground } from './ground.ts'
import { fellOf, type Happened, isOfSame, isOver, isResting, type Ladder, type Step } from './ladder.ts'
import { namesOf, nextMeasures, type Placed, placedMeasures } from './order.ts'
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
  // Somebody else had this number first, and it is over meanwhile.
  if (ladder) return refused('ladder.changed')
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
    notByIssuer(ofProvince, ladder, deciding) ??
    (ladder.state === 'proposed' ? [{ type: 'ladder-declined', reasons }] : notNow(ladder)),

  issueLadderStep: issue,

  receiveLadderStep: ({ measure, how }, ladder, { rules }) => {
    const step = ladder.steps.find((one) => one.step === measure)
    if (!step) return unissued(measure, ladder, rules)
    // Over meanwhile, or received before: nothing changes.
    if (isOver(ladder) || step.received) return []
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
      if (isFoundSufficient(step))
        return refused('ladder.reformed', { last: namesOf(measure, rules.evaluation.measures) })
      if (uncheckedReport(step))
        return refused('ladder.check-awaited', { last: namesOf(measure, rules.evaluation.measures) })
      const { checkedWithinWorkingDays } = rules.evaluation.measures
      const { date: checkBy } = calendar.workingDaysAfter(dateOf(now), checkedWithinWorkingDays)
      return [...acknowledged(step), { type: 'rectification-reported', step: measure, report, checkBy }]
    }),

  checkRectification: check,

  endLadder: ({ reasons }, ladder, deciding) => {
    const step = currentStep(ladder)
    if (ladder.state !== 'running' || !step) return notNow(ladder)
    const may = step.by.role === 'government' ? (['province', 'government'] as const) : (['province'] as const)
    const notTheirs = notByIssuer({ ...ofProvince, may }, ladder, deciding)
    if (notTheirs) return notTheirs
    return isFoundSufficient(step) ? [{ type: 'ladder-ended', reasons }] : refused('ladder.not-reformed')
  },

  withdrawLadder: ({ reasons }, ladder, deciding) =>
    notByIssuer(ofProvince, ladder, deciding) ??
    (mayBeWithdrawn(ladder) ? [{ type: 'ladder-withdrawn', reasons }] : notNow(ladder)),

  lookAtGround: ({ ground, holds }, ladder) => {
    const named = ladder.grounds.find(({ result }) => isOfSame(result, ground.result))
    if (!isResting(ladder) || !named || named.manifest === ground.manifest) return []
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
  const asked = placedMeasures(measures).find((one) => one.measure.code === measure)
  if (!asked) return unknown(measure, rules)
  const notTheirs = notByIssuer({ what: asked.measure, may: asked.by }, ladder, { actor })
  if (notTheirs) return notTheirs
  if (isOver(ladder)) return notNow(ladder)
  const fallen = fellOf(ladder)?.result ?? stands.find(({ holds }) => !holds)?.ground.result
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
  const last = { code: step.step, ...namesOf(step.step, measures) }
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
  if (isOfOwnBranch({ actor, unitOfStaff, place }, ladder.unit))
    return refused('ladder.own-branch', { by: actor.staff ?? actor.id, unit: ladder.unit })
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

interface Issuers {
  /** what is decided, by name */
  what: { zh: string; en: string }
  may: readonly Issuer[]
}
const ofProvince: Issuers = { what: { zh: '此项决定', en: 'this decision' }, may: ['province'] }

/** An authority of the city never may; of the issuers these, and never the unit itself. */
function notByIssuer(
  { what, may }: Issuers,
  { unit }: Ladder,
  { actor }: Pick<Deciding, 'actor'>,
): Refusal | undefined {
  if (actor.role === 'supervisor') return refused('ladder.never-by-the-city')
  if (!may.some((role) => role === actor.role))
    return refused('ladder.not-its-issuer', { measure: what, may: [...may] })
  return actor.unit === unit ? refused('ladder.own-branch', { by: actor.id, unit }) : undefined
}

/** Once its texts have ended, reasons given now would be kept by nobody. */
const mayBeWithdrawn = ({ state, textsEnded }: Ladder): boolean =>
  state === 'running' || (state === 'ended' && !textsEnded)

/** Whoever answers has it. */
const acknowledged = ({ received, step }: Step): Happened[] =>
  received ? [] : [{ type: 'step-received', step, how: 'acknowledged' }]

function onCurrent(measure: string, ladder: Ladder, rules: Rules, decide: (step: Step) => Decided): Decided {
  const step = currentStep(ladder)
  if (ladder.state !== 'running' || !step) return notNow(ladder)
  return step.step === measure ? decide(step) : notCurrent(measure, step, rules)
}

/** A step that there is not, or not on this ladder. */
function unissued(measure: string, ladder: Ladder, rules: Rules): Refusal {
  const last = currentStep(ladder)
  if (!placedMeasures(rules.evaluation.measures).some((one) => one.measure.code === measure))
    return unknown(measure, rules)
  return last ? notCurrent(measure, last, rules) : notNow(ladder)
}

const unknown = (measure: string, { evaluation }: Rules): Refusal =>
  refused('ladder.measure-unknown', {
    measure,
    known: placedMeasures(evaluation.measures).map((one) => one.measure.code),
  })

const notCurrent = (measure: string, last: Step, rules: Rules): Refusal =>
  refused('ladder.step-not-current', {
    measure: namesOf(measure, rules.evaluation.measures),
    last: namesOf(last.step, rules.evaluation.measures),
  })

const notNow = ({ state }: Ladder): Refusal => refused('ladder.not-now', { ladderState: state })
