/** 工作日历 — each day says whether it is worked and why; unpublished years are provisional. */
import { describe, expect, it } from 'vitest'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { dayNumber } from '../../shared/law/civil-date.ts'
import { deadline, nonCooperationEnds, repeatedDeadline, turnOf } from '../../shared/law/deadline.ts'
import { instantOf } from '../../shared/law/shanghai-time.ts'
import { calendar, draft } from './calendar-for-tests.ts'

/** Built anew in each test: what is done at loading no test could miss. */
const built = () => calendarOf(arrangements, { holidays: [], workdays: [] })

describe('a day says why', () => {
  it.each([
    ['2026-10-09', true, '工作日', 'working day'],
    ['2026-10-11', false, '周末', 'weekend'],
    ['2026-10-07', false, '国庆节', 'National Day'],
    ['2026-10-03', false, '国庆节', 'National Day'],
    ['2026-10-10', true, '调休上班', 'worked in exchange for National Day'],
    ['2026-02-23', false, '春节', 'Spring Festival'],
    ['2025-10-06', false, '国庆节、中秋节', 'National Day and Mid-Autumn Festival'],
    ['2024-02-09', true, '工作日', 'working day'],
  ])('%s: %s, %s', (date, works, why, whyEn) =>
    expect(built().dayOf(date)).toEqual({ date, works, why, whyEn, provisional: false }),
  )
})

describe('a year whose arrangement is not published', () => {
  it.each([
    ['2027-01-01', false, '元旦'],
    ['2027-05-01', false, '劳动节'],
    ['2027-05-02', false, '劳动节'],
    ['2027-05-03', true, '工作日'],
    ['2027-10-01', false, '国庆节'],
    ['2027-10-03', false, '国庆节'],
    ['2027-10-04', true, '工作日'],
    ['2027-02-06', false, '周末'],
    ['2031-07-07', true, '工作日'],
  ])('%s is provisionally %s (%s)', (date, works, why) =>
    expect(built().dayOf(date)).toMatchObject({ works, why, provisional: true }),
  )

  it('is computed again when it is published', () => {
    const holidays = [{ name: '元旦', nameEn: "New Year's Day", from: '2027-01-01', until: '2027-01-04', workdays: [] }]
    const published = calendarOf([...arrangements, { year: 2027, source: '试', holidays }], {
      holidays: [],
      workdays: [],
    })
    const start = instantOf('2026-12-30T10:00:00+08:00')
    expect(deadline(draft.limits.review, start, calendar)).toMatchObject({ lastDay: '2027-01-04', provisional: true })
    expect(deadline(draft.limits.review, start, published)).toMatchObject({ lastDay: '2027-01-05', provisional: false })
  })
})

describe("a city's own days", () => {
  const shenyang = () =>
    calendarOf(arrangements, {
      holidays: [{ date: '2026-07-08', name: '暴雨停工' }],
      workdays: [
        { date: '2026-07-11', name: '补班' },
        { date: '2026-10-07', name: '抗洪值守' },
      ],
    })

  it('go before the arrangement', () => {
    expect(shenyang().dayOf('2026-07-08')).toMatchObject({
      works: false,
      why: '暴雨停工',
      whyEn: 'city holiday: 暴雨停工',
    })
    expect(shenyang().dayOf('2026-07-11')).toMatchObject({ works: true, why: '补班', whyEn: 'city workday: 补班' })
    expect(shenyang().dayOf('2026-10-07')).toMatchObject({ works: true, why: '抗洪值守' })
  })

  it('move a limit', () =>
    expect(deadline(draft.limits.reply, instantOf('2026-07-06T10:00:00+08:00'), shenyang()).lastDay).toBe('2026-07-13'))
})

describe('counting', () => {
  it('gives the date itself for no days, worked or not', () =>
    expect(built().workingDaysAfter('2026-10-03', 0)).toEqual({ date: '2026-10-03', provisional: false }))

  it('finds the next working day from a date, the date included', () => {
    expect(built().workingDayFrom('2026-10-10').date).toBe('2026-10-10')
    expect(built().workingDayFrom('2026-10-01').date).toBe('2026-10-08')
  })

  it.each([
    ['2026-10-09T09:00:00+08:00', '2026-10-09T23:59:00+08:00', 0, 'within one day'],
    ['2026-10-09T23:59:00+08:00', '2026-10-10T00:00:00+08:00', 1, 'a worked Saturday begins'],
    ['2026-10-09T10:00:00+08:00', '2026-10-13T10:00:00+08:00', 3, 'Saturday, Monday and Tuesday'],
    ['2026-09-30T10:00:00+08:00', '2026-10-07T23:59:00+08:00', 0, 'inside a holiday'],
    ['2026-10-13T10:00:00+08:00', '2026-10-09T10:00:00+08:00', 0, 'backwards there are none'],
  ])('between %s and %s lie %i working days: %s', (from, until, days) =>
    expect(calendar.workingDaysBetween(instantOf(from), instantOf(until))).toBe(days),
  )

  it('refuses what is no date', () => {
    for (const date of ['2026-13-01', '2026-10-9', '2026-10-09T00:00:00Z', 'tomorrow', ''])
      expect(() => dayNumber(date), date).toThrow(`not a date: ${date}`)
  })

  it('counts the non-cooperation of article 25(8) in calendar days only', () =>
    expect(() => nonCooperationEnds({ period: { workingDays: 30 } }, instantOf('2026-09-01T10:00:00+08:00'))).toThrow(
      'calendar days',
    ))

  it('ends minutes to the minute, and never provisionally: they depend on no arrangement', () =>
    expect(deadline({ period: { minutes: 15 } }, instantOf('2026-12-31T23:50:00+08:00'), calendar)).toEqual({
      lastDay: '2027-01-01',
      limit: '2026-12-31T16:05:00.000Z',
      provisional: false,
    }))

  it.each([
    [{ workingDays: 2 }, '2026-10-16', { workingDays: 6 }],
    [{ calendarDays: 7, rollsToWorkingDay: false }, '2026-10-30', { calendarDays: 21, rollsToWorkingDay: false }],
    [{ months: 1 }, '2027-01-11', { months: 3 }],
    [{ minutes: 480 }, '2026-10-10', { minutes: 1440 }],
  ])('a limit of %o is due the third time on %s, counted from the first start', (period, lastDay, all) => {
    const start = instantOf('2026-10-09T10:00:00+08:00')
    expect(repeatedDeadline({ period }, 3, start, calendar).lastDay).toBe(lastDay)
    expect(turnOf({ ...draft.limits['weekly-report'], period }, 3)).toEqual({
      ...draft.limits['weekly-report'],
      period: all,
    })
  })

  it('computes 100,000 limits in well under two seconds of processor time', () => {
    const first = Date.parse('2024-01-02T00:00:00Z')
    const began = process.cpuUsage()
    for (let i = 0; i < 100_000; i++)
      deadline(draft.limits['final-reply'], new Date(first + i * 900_000).toISOString(), calendar)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000)
  })
})
