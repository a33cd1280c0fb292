/** 暂定时限 — a limit that reaches into a year without arrangement is provisional, and is counted again when it is published. */
import { describe, expect, it } from 'vitest'
import { arrangements } from '../../shared/regulation/arrangements.ts'
import { calendarOf } from '../../shared/regulation/calendar.ts'
import { system } from '../../shared/ticket/actor.ts'
import { nextCheckAt } from '../../shared/ticket/clocks/due.ts'
import { department, first, instant, operator, registered, supervisor } from '../support/story.ts'

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
    story.when('2026-12-31T10:00+08:00', deadlines, sweep).decides('limit-settled')
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
    story.when('2027-01-05T00:00+08:00', deadlines, sweep).decides('limit-settled')
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
