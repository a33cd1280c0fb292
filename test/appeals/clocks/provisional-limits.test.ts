/** 暂定时限 — a limit reaching into an unpublished year is provisional, and counted again later. */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { nextCheckAt } from '../../../shared/appeals/clocks/due.ts'
import { recounted } from '../../../shared/appeals/clocks/recount.ts'
import { arrangements } from '../../../shared/law/arrangements.ts'
import { calendarOf } from '../../../shared/law/calendar.ts'
import {
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'

/** A 2027 in which the New Year's holiday runs until Sunday 3 January and Monday 4 January is off too. */
const published = calendarOf(
  [
    ...arrangements,
    {
      year: 2027,
      source: 'made for this test',
      holidays: [{ name: '元旦', nameEn: "New Year's Day", from: '2027-01-01', until: '2027-01-04', workdays: [] }],
    },
  ],
  { holidays: [], workdays: [] },
)
const deadlines = system('deadlines')
const sweep = { type: 'passLimits' } as const
const born = () => registered({ at: '2026-12-30T10:00+08:00' })
const dispatched = (day: string) =>
  registered({ at: `${day}T08:30+08:00` })
    .and(`${day}T08:40+08:00`, operator, { type: 'accept' })
    .and(`${day}T09:00+08:00`, operator, { type: 'dispatch' })

describe('a provisional limit', () => {
  it('stands while the arrangement is not published', () => {
    expect(born().clock('review')).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    born().when('2026-12-31T10:00+08:00', deadlines, sweep).refuses('limits.nothing-due')
  })
  it('is looked at once a day, at the hour it started', () =>
    expect(nextCheckAt(born().ticket, instant('2026-12-30T10:00+08:00'))).toBe(instant('2026-12-31T10:00+08:00')))
  it('moves by an event of its own when it is published, and is looked at no more before it ends', () => {
    const story = born().under(published)
    story.when('2026-12-31T10:00+08:00', deadlines, sweep).decides('limit-recounted')
    const after = story.and('2026-12-31T10:00+08:00', deadlines, sweep)
    expect(after.clock('review')).toMatchObject({
      lastDay: '2027-01-05',
      limit: instant('2027-01-06T00:00+08:00'),
      provisional: false,
    })
    expect(nextCheckAt(after.ticket, instant('2026-12-31T10:00+08:00'))).toBe(instant('2027-01-06T00:00+08:00'))
  })
  it('is settled before it is found passed', () => {
    const story = born().under(published)
    story.when('2027-01-05T00:00+08:00', deadlines, sweep).decides('limit-recounted')
    story
      .and('2027-01-05T00:00+08:00', deadlines, sweep)
      .when('2027-01-05T00:00+08:00', deadlines, sweep)
      .refuses('limits.nothing-due')
  })
  it('of an extension is counted from the original day again', () => {
    const unit = dispatched('2026-12-10').ticket.orders[0]?.unit ?? ''
    const story = dispatched('2026-12-10')
      .and('2026-12-11T09:00+08:00', department(unit), {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        months: 2,
        reasons: '需要第三方检测',
      })
      .and('2026-12-14T09:00+08:00', supervisor, {
        type: 'decideExtension',
        extension: 1,
        decision: 'grant',
        reasons: '同意',
      })
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2027-03-01', provisional: true })
    const settled = story.under(published).and('2026-12-15T09:00+08:00', deadlines, sweep)
    expect(settled.clock('final-reply')).toMatchObject({ lastDay: '2027-03-01', provisional: false })
  })
  it('of an extension until a day stands at that day, or the next one that is worked', () => {
    const unit = dispatched('2026-12-10').ticket.orders[0]?.unit ?? ''
    const until = (day: string) =>
      dispatched('2026-12-10')
        .and('2026-12-11T09:00+08:00', department(unit), {
          type: 'requestExtension',
          order: first,
          kind: 'general',
          until: day,
          reasons: '需要第三方检测',
        })
        .and('2026-12-14T09:00+08:00', supervisor, {
          type: 'decideExtension',
          extension: 1,
          decision: 'grant',
          reasons: '同意',
        })
        .under(published)
        .and('2026-12-15T09:00+08:00', deadlines, sweep)
        .clock('final-reply')
    expect(until('2027-01-20')).toMatchObject({ lastDay: '2027-01-20', provisional: false })
    expect(until('2027-01-04')).toMatchObject({ lastDay: '2027-01-05', provisional: false })
  })
  it('extended twice with a reply sent back in between is counted from the day before the first extension', () => {
    const unit = department(dispatched('2026-12-10').ticket.orders[0]?.unit ?? '')
    const ask = (months: number) =>
      ({ type: 'requestExtension', order: first, kind: 'general', months, reasons: '需要第三方检测' }) as const
    const grant = (extension: number) =>
      ({ type: 'decideExtension', extension, decision: 'grant', reasons: '同意' }) as const
    const story = dispatched('2026-12-10')
      .and('2026-12-11T09:00+08:00', unit, ask(1))
      .and('2026-12-11T10:00+08:00', supervisor, grant(1))
      .and('2026-12-14T09:00+08:00', unit, {
        type: 'reply',
        order: first,
        record: '已检测',
        answer: '已处理',
        consultation: { impossible: '电话停机' },
      })
      .and('2026-12-16T09:00+08:00', operator, { type: 'sendBack', reasons: '答复不清' })
    // 12-31 and a month is Sunday 01-31, rolled to 02-01; the check took two working days.
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2027-02-03', checkedFor: 2 })
    const once = story.under(published).and('2026-12-17T09:00+08:00', deadlines, sweep)
    expect(once.clock('final-reply')).toMatchObject({ lastDay: '2027-02-03', provisional: false })
    const twice = story
      .and('2026-12-17T09:00+08:00', unit, ask(2))
      .and('2026-12-17T10:00+08:00', supervisor, grant(2))
      .under(published)
      .and('2026-12-18T09:00+08:00', deadlines, sweep)
    expect(twice.clock('final-reply')).toMatchObject({ lastDay: '2027-03-01', provisional: false })
  })
})

describe('each of several provisional limits', () => {
  const housing = department('heping-housing')
  const consultation = { impossible: '电话三次未接' } as const
  const reply = { type: 'reply', order: first, record: '已核实', answer: '已处理', consultation } as const
  const sendBack = { type: 'sendBack', reasons: '答复不清' } as const
  const settledBy = (story: Story, at = '2026-12-31T10:00+08:00') => story.under(published).and(at, deadlines, sweep)
  const provisional = ({ ticket }: Story) =>
    ticket.clocks
      .filter(({ kind }) => kind !== 'review' && kind !== 'dispatch')
      .map(({ kind, order, subject, lastDay, provisional }) =>
        [kind, order?.slice(-1) ?? subject ?? '-', lastDay, ...(provisional ? ['provisional'] : [])].join(' '),
      )
  const helped = () =>
    dispatched('2026-12-28').and('2026-12-29T09:00+08:00', operator, {
      type: 'addCoHandler',
      unit: 'heping-urban-management',
      reason: '共同查看',
    })

  it('is settled to its own day: of the lead, of a co-handler, interim and final', () => {
    const story = helped()
    expect(provisional(story)).toEqual([
      'interim-reply 1 2027-01-05 provisional',
      'final-reply 1 2027-01-19 provisional',
      'final-reply 2 2027-01-20 provisional',
    ])
    expect(provisional(settledBy(story))).toEqual([
      'interim-reply 1 2027-01-06',
      'final-reply 1 2027-01-20',
      'final-reply 2 2027-01-21',
    ])
  })
  it('of several records of one kind is settled for itself', () => {
    const record = (facts: string) => ({ type: 'recordMisuse', kind: 'abuse', facts }) as const
    const story = registered({ at: '2026-12-21T08:30+08:00' })
      .and('2026-12-21T09:00+08:00', operator, { type: 'reject', ground: 1, reasons: '民事纠纷' })
      .and('2026-12-28T09:00+08:00', operator, record('辱骂'))
      .and('2026-12-30T09:00+08:00', operator, record('威胁'))
    expect(provisional(story)).toEqual([
      'misuse-reply misuse-1 2027-01-05 provisional',
      'misuse-reply misuse-2 2027-01-07 provisional',
    ])
    expect(provisional(settledBy(story))).toEqual([
      'misuse-reply misuse-1 2027-01-06',
      'misuse-reply misuse-2 2027-01-08',
    ])
  })
  it('sent back goes on from the limit as it is settled; the one it continues is left as it ended', () => {
    const story = helped()
      .and('2026-12-29T14:00+08:00', department('heping-urban-management'), { ...reply, order: second })
      .and('2026-12-29T15:00+08:00', housing, reply)
      .and('2026-12-30T16:00+08:00', operator, sendBack)
    expect(provisional(story).slice(1)).toEqual([
      'final-reply 1 2027-01-19 provisional',
      'final-reply 2 2027-01-20 provisional',
      'final-reply 1 2027-01-20 provisional',
    ])
    expect(provisional(settledBy(story)).slice(1)).toEqual([
      'final-reply 1 2027-01-19 provisional',
      'final-reply 2 2027-01-20 provisional',
      'final-reply 1 2027-01-21',
    ])
  })
  it('sent back and then extended keeps the days that the check took', () => {
    const story = dispatched('2026-12-10')
      .and('2026-12-11T09:00+08:00', housing, reply)
      .and('2026-12-14T09:00+08:00', operator, sendBack)
      .and('2026-12-15T09:00+08:00', housing, {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        months: 2,
        reasons: '需要第三方检测',
      })
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    const granted = story.and('2026-12-16T09:00+08:00', supervisor, {
      type: 'decideExtension',
      extension: 1,
      decision: 'grant',
      reasons: '同意',
    })
    expect(granted.clock('final-reply')).toMatchObject({ lastDay: '2027-03-04', provisional: true })
    const settled = settledBy(granted, '2026-12-17T09:00+08:00')
    // 2027-01-04 is off under the arrangement: one day on from 12-31 is 01-05, and two months from there 03-05.
    expect(settled.clock('final-reply')).toMatchObject({ lastDay: '2027-03-05', provisional: false })
  })
  it('that a statute sets is counted by the statute again', () => {
    const story = registered({ at: '2026-12-10T08:30+08:00', category: 'property-certificate' })
      .and('2026-12-10T08:40+08:00', operator, { type: 'accept' })
      .and('2026-12-10T09:00+08:00', operator, { type: 'dispatch' })
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2027-01-22', provisional: true })
    expect(settledBy(story).clock('final-reply')).toMatchObject({ lastDay: '2027-01-25', provisional: false })
  })
  it('that a step of supervision sets is counted by the step again', () => {
    const story = dispatched('2026-12-28').and('2026-12-30T09:00+08:00', supervisor, {
      type: 'supervise',
      order: first,
      trigger: 'wrong-finding',
      step: 'track',
      demand: '重新核实',
    })
    expect(story.clock('supervision-answer')).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    expect(settledBy(story).clock('supervision-answer')).toMatchObject({ lastDay: '2027-01-05', provisional: false })
  })
  it('is counted under the rules it was started under, whatever has replaced them', () => {
    const { ticket } = dispatched('2026-12-28')
    const later = {
      ...law.rules,
      version: '2',
      limits: { ...law.rules.limits, 'interim-reply': law.rules.limits.review },
    }
    const interim = (clocks: Story['ticket']['clocks']) =>
      recounted({ ...ticket, clocks }, { rules: later, calendar: published, today: '2026-12-30' }).find(
        ({ clock }) => clock === 'interim-reply',
      )
    expect(interim(ticket.clocks)?.lastDay).toBe('2027-01-06')
    const unknown = ticket.clocks.map((clock) => ({ ...clock, rules: 'lost@1' }))
    expect(interim(unknown)).toBeUndefined()
  })
  it('found passed before it could be settled stays passed', () => {
    const passed = dispatched('2026-12-28').sweptTo('2027-01-06T00:00+08:00')
    expect(passed.clock('interim-reply')?.passedAt).toBeDefined()
    const settled = settledBy(passed, '2027-01-06T09:00+08:00')
    expect(settled.clock('interim-reply')).toMatchObject({ lastDay: '2027-01-05', provisional: true })
    expect(settled.clock('final-reply')).toMatchObject({ lastDay: '2027-01-20', provisional: false })
  })
})
