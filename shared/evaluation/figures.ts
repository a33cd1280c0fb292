/** 七项指标 — who is in each figure's denominator and numerator, as data (art. 27; requirements §6). */

import { completing, type FactsClock, type FigureFacts, feedback } from '../appeals/index.ts'
import type { Calendar } from '../law/calendar.ts'
import type { ClockKind } from '../law/limit.ts'
import { type Period, within } from '../law/period.ts'
import type { Rules } from '../law/rules.ts'
import { dateOf } from '../law/shanghai-time.ts'
import type { FigureUnit } from './words.ts'

export type { Period } from '../law/period.ts'

export interface Evaluation {
  period: Period
  /** whose figure it is; undefined for an area or the city */
  unit?: string | undefined
  now: string
  calendar: Calendar
  rules: Rules
}

/** How a ticket stands in a figure: not at all, in the denominator, or in the numerator too; `amount` where days are averaged. */
export type Standing =
  | { counts: false }
  | { counts: true; hit: boolean; amount?: { working: number; calendar: number } }

export interface Figure {
  /** one of the seven counted in another way */
  variantOf?: string
  zh: string
  en: string
  unit: FigureUnit
  formula: string
  /** each unit that had an order of the ticket answers for its own; otherwise only who owns it does */
  ofEachUnit?: true
  standing(facts: FigureFacts, evaluation: Evaluation): Standing
}

const not: Standing = { counts: false }

/** 即时转办率, 按时反馈率, 办结率, 回访率, 满意率, 平均办理天数; 接通率 is counted from calls, not tickets. */
export const ticketFigures = {
  'immediate-transfer': {
    zh: '即时转办率',
    en: 'immediate transfer',
    unit: 'ratio',
    formula: '派单时限落在期内的诉求件中，1个工作日内派出的 ÷ 全部',
    standing: (ticket, evaluation) => allInTime(due(ticket, ['dispatch'], evaluation)),
  },
  'on-time-feedback': {
    zh: '按时反馈率',
    en: 'on-time feedback',
    unit: 'ratio',
    formula: '期内各项反馈全部按时的诉求件 ÷ 期内有反馈到期的诉求件；各单位只计本单位（主办、协办）应作的反馈',
    ofEachUnit: true,
    standing: (ticket, evaluation) => allInTime(due(ticket, feedback, evaluation)),
  },
  closing: {
    zh: '办结率',
    en: 'closing',
    unit: 'ratio',
    formula: '已办结 ÷ 期内应办结',
    standing: (ticket, evaluation) =>
      due(ticket, completing, evaluation).length === 0 ? not : { counts: true, hit: ticket.state === 'closed' },
  },
  'closing-on-time': {
    variantOf: 'closing',
    zh: '按时办结率',
    en: 'closed, and replied to in time',
    unit: 'ratio',
    formula: '已办结且最终答复按时（平台审核把关时间不计） ÷ 期内应办结',
    standing: (ticket, evaluation) => {
      const standing = allInTime(due(ticket, completing, evaluation))
      return standing.counts ? { ...standing, hit: standing.hit && ticket.state === 'closed' } : not
    },
  },
  callback: {
    zh: '回访率',
    en: 'callback',
    unit: 'ratio',
    formula: '有效回访 ÷ 期内办结的已派单诉求件（办结后又重新办理的照计）',
    standing: ({ closings, dispatchedAt }, { period }) => {
      const last = dispatchedAt && closings.findLast(({ at }) => within(at, period))
      return last ? { counts: true, hit: last.calledBack } : not
    },
  },
  solved: {
    variantOf: 'callback',
    zh: '回访解决率',
    en: 'solved, as said at the callback',
    unit: 'ratio',
    formula: '最近一次有效回访中诉求人表示已解决 ÷ 期内有效回访的诉求件',
    standing: ({ reached }, { period }) => {
      const last = reached.findLast(({ at }) => within(at, period))
      return last ? { counts: true, hit: last.solved === 'solved' } : not
    },
  },
  satisfaction: {
    zh: '满意率',
    en: 'satisfaction',
    unit: 'ratio',
    formula: '评价为基本满意及以上（3—5级） ÷ 期内已评价',
    standing: (ticket, evaluation) => satisfied(ticket, evaluation, evaluation.rules.rating.satisfiedFrom),
  },
  'satisfaction-unmarked': {
    variantOf: 'satisfaction',
    zh: '满意率（不含行政调解类、执法办案类）',
    en: 'satisfaction without matters of mediation and law enforcement',
    unit: 'ratio',
    formula: '未标注为行政调解类、执法办案类的诉求件中，评价为基本满意及以上 ÷ 期内已评价',
    standing: (ticket, evaluation) =>
      satisfied(ofMark(ticket, false, evaluation), evaluation, evaluation.rules.rating.satisfiedFrom),
  },
  'satisfaction-marked': {
    variantOf: 'satisfaction',
    zh: '满意率（行政调解类、执法办案类）',
    en: 'satisfaction in matters of mediation and law enforcement',
    unit: 'ratio',
    formula: '标注为行政调解类、执法办案类的诉求件中，评价为基本满意及以上 ÷ 期内已评价',
    standing: (ticket, evaluation) =>
      satisfied(ofMark(ticket, true, evaluation), evaluation, evaluation.rules.rating.satisfiedFrom),
  },
  'satisfaction-examined': {
    variantOf: 'satisfaction',
    zh: '满意率（不含经核查认定不合理的差评）',
    en: 'satisfaction without bad ratings that were found not justified',
    unit: 'ratio',
    formula: '评价为基本满意及以上 ÷ 期内已评价且未被认定为不合理差评的',
    standing: ({ ratings, ...rest }, evaluation) =>
      satisfied(
        { ...rest, ratings: ratings.filter(({ unjustified }) => !unjustified) },
        evaluation,
        evaluation.rules.rating.satisfiedFrom,
      ),
  },
  'satisfaction-strict': {
    variantOf: 'satisfaction',
    zh: '满意率（满意及以上）',
    en: 'satisfaction, the two best levels only',
    unit: 'ratio',
    formula: '评价为满意、非常满意（基本满意不计入） ÷ 期内已评价',
    standing: (ticket, evaluation) => satisfied(ticket, evaluation, evaluation.rules.rating.satisfiedFrom + 1),
  },
  'not-rated': {
    variantOf: 'satisfaction',
    zh: '未评价率',
    en: 'share not rated',
    unit: 'ratio',
    formula: '办理结果未评价 ÷ 期内告知结果的诉求件',
    standing: ({ told, rated, since }, { period }) =>
      told && within(since, period) ? { counts: true, hit: !rated } : not,
  },
  'average-days': {
    zh: '平均办理天数',
    en: 'average handling days',
    unit: 'days',
    formula: '（办结 − 派单）之和 ÷ 期内办结件数；工作日、自然日分列',
    standing: ({ closedAt, dispatchedAt }, { period, calendar }) => {
      if (!closedAt || !dispatchedAt || !within(closedAt, period)) return not
      const calendarDays = (Date.parse(dateOf(closedAt)) - Date.parse(dateOf(dispatchedAt))) / 86_400_000
      const working = calendar.workingDaysBetween(dispatchedAt, closedAt)
      return { counts: true, hit: true, amount: { working, calendar: calendarDays } }
    },
  },
} as const satisfies Record<string, Figure>

export type FigureName = keyof typeof ticketFigures | 'connection'

/** 先差评、后标注的 — a mark takes no bad rating along that was given before it. */
const ofMark = (
  { nature, natureSince = '', ratings, ...rest }: FigureFacts,
  marked: boolean,
  { rules: { rating } }: Evaluation,
): FigureFacts => ({
  ...rest,
  ratings: ratings.filter(
    ({ at, level }) => marked === (nature !== undefined && (at >= natureSince || level > rating.badUpTo)),
  ),
})

function satisfied({ ratings }: FigureFacts, { period }: Evaluation, from: number): Standing {
  const rating = ratings.findLast(({ at }) => within(at, period))
  return rating ? { counts: true, hit: rating.level >= from } : not
}

/** The clocks whose limit fell in the period: ended ones, and running ones that have passed it. */
const due = (
  { clocks }: FigureFacts,
  kinds: readonly ClockKind[],
  { period, now, unit, rules }: Evaluation,
): FactsClock[] =>
  clocks.filter(
    (clock) =>
      kinds.includes(clock.kind) &&
      (unit === undefined ||
        (unit === clock.unit && !(clock.givenBack && rules.returning.missedBeforeApproval === 'city'))) &&
      period.from <= clock.lastDay &&
      clock.lastDay <= period.to &&
      (clock.limit === undefined || clock.limit <= now),
  )

const allInTime = (clocks: readonly FactsClock[]): Standing =>
  clocks.length === 0 ? not : { counts: true, hit: clocks.every(({ outcome }) => outcome === 'met') }
