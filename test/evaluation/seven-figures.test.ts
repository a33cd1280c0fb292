/** 七项指标 — who counts and who is a hit in each figure (第二十七条、第二十九条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { listedMarks } from '../../shared/appeals/matters/rating/listed.ts'
import type { Evaluation } from '../../shared/evaluation/evaluate.ts'
import { within } from '../../shared/law/period.ts'
import { checked, closed, dispatched, lead, rejected } from '../appeals/ticket/endings.ts'
import {
  appellant,
  first,
  instant,
  law,
  number,
  operator,
  registered,
  type Story,
  supervisor,
} from '../support/story.ts'
import { evaluate as evaluateAll, ticketFigures, ticketsBehind } from './of-tickets.ts'

const evaluation = (from: string, to = from, now = '2026-12-01T09:00+08:00'): Evaluation => ({
  ...law,
  period: { from, to },
  now: instant(now),
})
const october = evaluation('2026-10-01', '2026-10-31')
/** The seven and their variants; what the platform counts besides has a test of its own. */
const seven = law.rules.figures.filter(({ article }) => article !== '平台规则')
const names = ticketFigures.filter((code) => seven.some((one) => one.code === code))
const evaluate: typeof evaluateAll = (tickets, calls, by, evaluation) =>
  evaluateAll(tickets, calls, by, { figures: seven, ...evaluation })

/** numerator/denominator of every figure that counts the ticket */
const counted = ({ ticket }: Pick<Story, 'ticket'>, during = october) =>
  Object.fromEntries(
    (evaluate([ticket], [], 'city', during)[0]?.figures ?? [])
      .filter(({ denominator }) => denominator > 0)
      .map(({ figure, numerator, denominator }) => [figure, `${numerator}/${denominator}`]),
  )
const rated = (level: number, story = closed()) =>
  story.and('2026-10-13T09:00+08:00', appellant(), { type: 'rate', level, via: 'link', about: 'result' })
const marked = (nature: 'mediation' | 'law-enforcement', story = closed()) =>
  story.and('2026-10-12T12:00+08:00', operator, { type: 'markMatter', nature, reasons: '属行政调解' })
const reached = { type: 'callBack', outcome: 'reached', solved: 'solved', by: '回访员' } as const

describe('差评与满意率', () => {
  const bad = () => rated(1)
  it('found not justified it still counts, and satisfaction is shown without it besides', () => {
    const dropped = bad().and('2026-10-14T09:00+08:00', supervisor, {
      type: 'examineRating',
      conclusion: 'not-justified',
      causes: [],
      reasons: '与事实不符',
    })
    expect(counted(dropped)).toMatchObject({ satisfaction: '0/1', 'satisfaction-unmarked': '0/1' })
    expect(counted(dropped)).not.toHaveProperty('satisfaction-examined')
    expect(counted(bad())).toMatchObject({ 'satisfaction-examined': '0/1' })
  })
  it('a mark that is corrected keeps what was rated under it', () => {
    const mark = { type: 'markMatter', nature: 'law-enforcement', reasons: '应为执法办案' } as const
    const badly = rated(1, marked('mediation'))
    const corrected = badly.and('2026-10-14T09:00+08:00', operator, mark)
    const [event] = badly.when('2026-10-14T09:00+08:00', operator, mark).events('matter-marked')
    expect(event).not.toHaveProperty('afterBadRating')
    expect(corrected.ticket).toMatchObject({ nature: 'law-enforcement' })
    expect(counted(corrected)).toMatchObject({ 'satisfaction-marked': '0/1' })
    expect(counted(corrected)).not.toHaveProperty('satisfaction-unmarked')
    expect(listedMarks(corrected.ticket)).toEqual([])
  })
  it('a mark that came after it takes it out of no figure, and stands on the authority’s list', () => {
    const late = bad().and('2026-10-14T09:00+08:00', operator, {
      type: 'markMatter',
      nature: 'law-enforcement',
      reasons: '属执法办案',
    })
    expect(counted(late)).toMatchObject({ satisfaction: '0/1', 'satisfaction-unmarked': '0/1' })
    expect(counted(late)).not.toHaveProperty('satisfaction-marked')
    expect(late.ticket).toMatchObject({ nature: 'law-enforcement', natureAfterBadRating: true })
    expect(listedMarks(late.ticket)).toMatchObject([
      { list: 'marked-after-rating', row: { ticket: number, nature: 'law-enforcement', level: 1 } },
    ])
    const back = late.and('2026-10-15T09:00+08:00', operator, {
      type: 'markMatter',
      nature: 'ordinary',
      reasons: '误标',
    })
    expect(listedMarks(back.ticket)).toMatchObject([{ list: undefined }])
    const corrected = late.and('2026-10-15T09:00+08:00', operator, {
      type: 'markMatter',
      nature: 'mediation',
      reasons: '应为行政调解',
    })
    expect(listedMarks(corrected.ticket)).toMatchObject([{ list: 'marked-after-rating', row: { nature: 'mediation' } }])
    expect(counted(corrected)).toMatchObject({ 'satisfaction-unmarked': '0/1' })
    expect(listedMarks(marked('law-enforcement').ticket)).toEqual([])
  })
})

describe('一件诉求件', () => {
  it('answered in time, closed, called back and rated is a hit wherever it counts', () =>
    expect(counted(rated(5, closed().and('2026-10-12T15:00+08:00', operator, reached)))).toEqual({
      'immediate-transfer': '1/1',
      'on-time-feedback': '1/1',
      closing: '1/1',
      'closing-on-time': '1/1',
      callback: '1/1',
      solved: '1/1',
      satisfaction: '1/1',
      'satisfaction-unmarked': '1/1',
      'satisfaction-examined': '1/1',
      'satisfaction-strict': '1/1',
      'not-rated': '0/1',
      'average-days': '1/1',
    }))
  it('dispatched in time and then left lying is a hit in the dispatching only', () =>
    expect(counted(dispatched().sweptTo('2026-11-01T00:00+08:00'))).toEqual({
      'immediate-transfer': '1/1',
      'on-time-feedback': '0/1',
      closing: '0/1',
      'closing-on-time': '0/1',
    }))
  it('answered and checked, but neither closed nor rated, is due to be closed', () =>
    expect(counted(checked())).toEqual({
      'immediate-transfer': '1/1',
      'on-time-feedback': '1/1',
      closing: '0/1',
      'closing-on-time': '0/1',
      'not-rated': '1/1',
    }))
  it('accepted and never dispatched is late, and counts nowhere else', () => {
    const waiting = registered().and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
    expect(counted(waiting.sweptTo('2026-10-20T00:00+08:00'))).toEqual({ 'immediate-transfer': '0/1' })
  })
  it('refused was told a result, and may be rated', () => {
    expect(counted(rejected())).toEqual({ 'not-rated': '1/1' })
    expect(counted(rated(1, rejected()))).toEqual({
      satisfaction: '0/1',
      'satisfaction-unmarked': '0/1',
      'satisfaction-examined': '0/1',
      'satisfaction-strict': '0/1',
      'not-rated': '0/1',
    })
  })
  it('withdrawn during handling is closed under ground 3: what was still due is void', () =>
    expect(
      counted(
        dispatched().and('2026-10-10T09:00+08:00', appellant(), { type: 'withdraw', how: 'written', document: '1' }),
      ),
    ).toEqual({
      'immediate-transfer': '1/1',
      callback: '0/1',
      'not-rated': '1/1',
      'average-days': '1/1',
    }))
  it('taken away, or ended, after its limit: what was missed by then stays missed', () => {
    const lying = dispatched().sweptTo('2026-11-02T00:00+08:00')
    const missed = { 'on-time-feedback': '0/1', closing: '0/1', 'closing-on-time': '0/1' }
    const taken = lying.and('2026-11-02T09:00+08:00', supervisor, {
      type: 'reassign',
      order: first,
      to: 'sy-public-security',
      reasons: '长期未办',
    })
    expect(counted(taken)).toMatchObject(missed)
    const unit = evaluate([taken.ticket], [], 'unit', october).find(({ of }) => of === 'heping-housing')
    expect(unit?.figures.find(({ figure }) => figure === 'on-time-feedback')).toMatchObject({
      numerator: 0,
      denominator: 1,
    })
    const withdrawn = lying.and('2026-11-02T09:00+08:00', appellant(), {
      type: 'withdraw',
      how: 'written',
      document: '1',
    })
    expect(counted(withdrawn)).toMatchObject({ ...missed, closing: '1/1' })
  })
  it('given back with approval after its limit: missed by the city, never by the unit; a reading that can be replaced', () => {
    const at = '2026-10-09T09:30+08:00'
    const back = dispatched()
      .and(at, system('delivery'), { type: 'recordReceipt', order: first, how: 'push', at: instant(at) })
      .and('2026-10-12T09:00+08:00', lead, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不属本单位职责',
      })
      .sweptTo('2026-11-02T00:00+08:00')
      .and('2026-11-02T09:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '属实',
      })
    expect(counted(back)).toEqual({
      'immediate-transfer': '1/1',
      'on-time-feedback': '0/1',
      closing: '0/1',
      'closing-on-time': '0/1',
    })
    const ofUnit = (rules = law.rules) =>
      evaluate([back.ticket], [], 'unit', { ...october, rules })
        .find(({ of }) => of === 'heping-housing')
        ?.figures.find(({ figure }) => figure === 'on-time-feedback')?.denominator
    expect(ofUnit()).toBe(0)
    expect(ofUnit({ ...law.rules, returning: { ...law.rules.returning, missedBeforeApproval: 'unit' } })).toBe(1)
  })
  it('of thanks counts nowhere at all', () => {
    const thanks = registered({ ticketType: 'thanks' }).and('2026-10-09T10:00+08:00', operator, {
      type: 'file',
      as: 'thanks',
      why: 'thanks',
      reasons: '表扬',
    })
    expect(counted(thanks)).toEqual({})
    expect(evaluate([thanks.ticket], [], 'area', october)).toEqual([])
    for (const name of names)
      expect(ticketsBehind(name, [thanks.ticket], undefined, october)).toEqual({ numerator: [], denominatorOnly: [] })
  })
})

describe('期间', () => {
  it('is of Asia/Shanghai dates, its first and last day included', () => {
    const october = { from: '2026-10-01', to: '2026-10-31' }
    expect(within(instant('2026-09-30T23:59+08:00'), october)).toBe(false)
    expect(within(instant('2026-10-01T00:00+08:00'), october)).toBe(true)
    expect(within(instant('2026-10-31T23:59+08:00'), october)).toBe(true)
    expect(within(instant('2026-11-01T00:00+08:00'), october)).toBe(false)
  })
  it('in which a limit falls is where it counts: the day itself, not the day before or after', () => {
    const story = closed()
    const transfer = (day: string) => counted(story, evaluation(day))['immediate-transfer']
    expect([transfer('2026-10-09'), transfer('2026-10-10'), transfer('2026-10-11')]).toEqual([
      undefined,
      '1/1',
      undefined,
    ])
  })
  it('in which it was closed, rated, called back or told is where that counts', () => {
    const story = rated(3, closed().and('2026-10-14T09:00+08:00', operator, reached))
    expect(counted(story, evaluation('2026-10-12'))).toEqual({
      callback: '1/1',
      'not-rated': '0/1',
      'average-days': '1/1',
    })
    expect(counted(story, evaluation('2026-10-13'))).toMatchObject({ satisfaction: '1/1' })
    expect(counted(story, evaluation('2026-10-14'))).toEqual({ solved: '1/1' })
  })
  it('what was done before its limit counts where the limit falls, without waiting for it', () => {
    const now = '2026-10-13T09:00+08:00'
    expect(counted(closed(), evaluation('2026-10-01', '2026-10-31', now))).toMatchObject({ closing: '1/1' })
  })
  it('a limit that is still to come is not due, though it falls in the period', () => {
    const early = (now: string) => counted(dispatched(), evaluation('2026-10-01', '2026-10-31', now))
    expect(early('2026-10-12T09:00+08:00')).toEqual({ 'immediate-transfer': '1/1' })
    expect(early('2026-10-15T23:59+08:00')).not.toHaveProperty('on-time-feedback')
    expect(early('2026-10-16T00:00+08:00')).toMatchObject({ 'on-time-feedback': '0/1' })
  })
})

describe('按时反馈率', () => {
  it('wants every feedback due in time: a late interim reply is not made good by the final one', () => {
    const lateInterim = dispatched()
      .sweptTo('2026-10-17T00:00+08:00')
      .and('2026-10-19T09:00+08:00', lead, {
        type: 'reply',
        order: first,
        record: '更换曳引机',
        answer: '电梯已恢复运行',
        consultation: { impossible: '电话三次未接' },
      })
    expect(counted(lateInterim)).toMatchObject({ 'on-time-feedback': '0/1' })
    expect(counted(lateInterim, evaluation('2026-10-29'))).toMatchObject({ 'on-time-feedback': '1/1' })
  })
  it('a missed weekly report is a feedback that is late', () => {
    const reporting = dispatched()
      .and('2026-10-09T10:00+08:00', lead, {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        months: 1,
        reasons: '配件进口',
      })
      .sweptTo('2026-10-17T00:00+08:00')
    expect(counted(reporting, evaluation('2026-10-16'))).toMatchObject({ 'on-time-feedback': '0/1' })
  })
})

describe('满意率', () => {
  it.each([
    [5, '1/1', '1/1'],
    [4, '1/1', '1/1'],
    [3, '1/1', '0/1'],
    [2, '0/1', '0/1'],
  ])('level %d is %s of the satisfied, and %s of those who are more than on the whole', (level, satisfied, strict) =>
    expect(counted(rated(level))).toMatchObject({ satisfaction: satisfied, 'satisfaction-strict': strict }),
  )
  it.each(['mediation', 'law-enforcement'] as const)(
    'is published with and without matters of %s (第二十九条)',
    (nature) => {
      const figures = counted(rated(2, marked(nature)))
      expect(figures).toMatchObject({ satisfaction: '0/1', 'satisfaction-marked': '0/1' })
      expect(figures).not.toHaveProperty('satisfaction-unmarked')
      expect(counted(rated(3, marked(nature)))).toMatchObject({ 'satisfaction-marked': '1/1' })
    },
  )
  it('asks for the result, not for how the appeal was received', () => {
    const received = closed().and('2026-10-13T09:00+08:00', appellant(), {
      type: 'rate',
      level: 5,
      via: 'link',
      about: 'acceptance',
    })
    expect(counted(received)).not.toHaveProperty('satisfaction')
    expect(counted(received)).toMatchObject({ 'not-rated': '1/1' })
  })
  it('takes the last rating of the period: the one of the result that came of working it again', () => {
    const bad = rated(1)
    const ticket = {
      ...bad.ticket,
      ratings: [
        ...bad.ticket.ratings,
        { ...bad.ticket.ratings[0], times: 2, level: 4, at: instant('2026-10-28T09:00+08:00') },
      ],
    } as Story['ticket']
    expect(counted({ ticket })).toMatchObject({ satisfaction: '1/1', 'satisfaction-strict': '1/1' })
    expect(counted({ ticket }, evaluation('2026-10-13'))).toMatchObject({ satisfaction: '0/1' })
  })
  it('a rating of the result before it was worked again does not rate the one told now', () => {
    const { ticket } = rated(1)
    const again = {
      ...ticket,
      reopenings: [{ cause: 'false-closing', reasons: '', at: '', closing: undefined, outcome: undefined }],
    }
    expect(counted({ ticket: again as Story['ticket'] })).toMatchObject({ 'not-rated': '1/1' })
  })
})

describe('未评价率', () => {
  const again = () => closed().and('2026-11-02T09:00+08:00', operator, { ...reached, solved: 'not-solved' })
  it('of a result that was told stays, though its matter was worked again since', () => {
    expect(counted(closed())).toMatchObject({ 'not-rated': '1/1' })
    expect(counted(again())).toMatchObject({ 'not-rated': '1/1' })
    const rated = again().ticket
    const ratings = [{ at: instant('2026-10-20T09:00+08:00'), about: 'result', times: 1, level: 4 }]
    expect(counted({ ticket: { ...rated, ratings } as never })).toMatchObject({ 'not-rated': '0/1' })
  })
  it('is of results told: what is worked again has its result yet to be told', () => {
    const november = evaluation('2026-11-01', '2026-11-30')
    expect(counted(again(), november)).not.toHaveProperty('not-rated')
    const told = again().and('2026-11-04T09:00+08:00', operator, {
      type: 'close',
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '复查' },
      reasons: '复查',
    })
    expect(counted(told, november)).toMatchObject({ 'not-rated': '1/1' })
  })
})

describe('平均办理天数', () => {
  const figures = (...stories: Story[]) =>
    evaluate(
      stories.map(({ ticket }) => ticket),
      [],
      'city',
      october,
    )[0]?.figures
  const days = (...stories: Story[]) => figures(...stories)?.find(({ figure }) => figure === 'average-days')
  const later = () =>
    dispatched().and('2026-10-17T11:00+08:00', operator, {
      type: 'close',
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '现场核查，电梯运行正常' },
      reasons: '与事实不符',
    })

  it('counts from dispatch to closing, in working days and in calendar days', () => {
    expect(days(closed())).toMatchObject({ value: 2, calendarDays: 3, unit: 'days' })
    expect(days(later())).toMatchObject({ value: 6, calendarDays: 8 })
  })
  it('is the mean of what was closed in the period', () => {
    expect(days(closed(), later(), dispatched())).toMatchObject({ value: 4, calendarDays: 5.5, denominator: 2 })
  })
  it('of nothing is nothing, not zero', () => {
    expect(days(dispatched())).toMatchObject({ denominator: 0, numerator: 0 })
    expect(days(dispatched())?.value).toBeUndefined()
  })
  it('only days have calendar days: a share is a share', () => {
    const [share] = figures(closed(), checked())?.filter(({ figure }) => figure === 'closing') ?? []
    expect(share).toEqual({
      figure: 'closing',
      zh: '办结率',
      en: 'closing',
      unit: 'ratio',
      formula: '已办结 ÷ 期内应办结',
      value: 0.5,
      numerator: 1,
      denominator: 2,
    })
  })
})

describe('接通率', () => {
  const calls = [
    { day: '2026-09-30', offered: 100, answered: 1 },
    { day: '2026-10-01', offered: 40, answered: 39 },
    { day: '2026-10-31', offered: 60, answered: 56 },
    { day: '2026-11-01', offered: 100, answered: 1 },
  ]
  const connection = (given = calls) => evaluate([], given, 'city', october)[0]?.figures[0]

  it('is what was answered of what was offered, on the days of the period', () =>
    expect(connection()).toEqual({
      figure: 'connection',
      zh: '接通率',
      en: 'connection',
      unit: 'ratio',
      formula: '接通 ÷ 呼入',
      value: 0.95,
      numerator: 95,
      denominator: 100,
    }))
  it('of no calls is no figure', () => expect(connection([])).toMatchObject({ value: undefined, denominator: 0 }))
  it('is the city’s: no area and no unit answers the telephone', () => {
    const of = (by: 'area' | 'unit') => evaluate([closed().ticket], calls, by, october)[0]?.figures
    for (const figures of [of('area'), of('unit')]) expect(figures?.map(({ figure }) => figure)).toEqual(names)
    expect(evaluate([], calls, 'city', october)[0]?.figures.map(({ figure }) => figure)).toEqual([
      'connection',
      ...names,
    ])
  })
})

describe('分组', () => {
  const elsewhere = { ...closed().ticket, area: '210103', number: '261009-00000001', orders: [] }
  const nowhere = { ...rejected().ticket, area: undefined, number: '261009-00000002' }
  const tickets = [closed().ticket, elsewhere, nowhere]
  const groups = (by: 'city' | 'area' | 'unit') => evaluate(tickets, [], by, october).map(({ of }) => of)

  it('is the city, its areas or the units that had the matter; what belongs to none is in no group', () => {
    expect(groups('city')).toEqual(['city'])
    expect(groups('area')).toEqual(['210102', '210103'])
    expect(groups('unit')).toEqual(['heping-housing'])
  })
  it('a city without an appeal still has its figures', () => {
    expect(evaluate([], [], 'city', october)).toHaveLength(1)
    expect(evaluate([], [], 'area', october)).toEqual([])
  })
  it('is sorted by code, so that two reports can be laid side by side', () =>
    expect(evaluate([elsewhere, closed().ticket], [], 'area', october).map(({ of }) => of)).toEqual([
      '210102',
      '210103',
    ]))
})

describe('指标背后的诉求件', () => {
  const late = { ...checked().ticket, number: '261009-00000001', area: '210103' }
  const tickets = [closed().ticket, late, rejected().ticket]
  const behind = (of?: string) => ticketsBehind('closing', tickets, of, october)

  it('are those that hit, and those that only count', () =>
    expect(behind()).toEqual({ numerator: [number], denominatorOnly: [late.number] }))
  it('can be asked for by area or by unit', () => {
    expect(behind('210103')).toEqual({ numerator: [], denominatorOnly: [late.number] })
    expect(behind('heping-housing')).toEqual({ numerator: [number], denominatorOnly: [late.number] })
    expect(behind('shenhe-housing')).toEqual({ numerator: [], denominatorOnly: [] })
  })
  it('make up the figure: as many as it counts', () => {
    for (const name of names) {
      const { numerator, denominatorOnly } = ticketsBehind(name, tickets, undefined, october)
      const figure = evaluate(tickets, [], 'city', october)[0]?.figures.find((one) => one.figure === name)
      expect([numerator.length, numerator.length + denominatorOnly.length], name).toEqual([
        figure?.numerator,
        figure?.denominator,
      ])
    }
  })
})
