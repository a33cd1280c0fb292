/** What holds of every deadline: it is monotonic, ends correctly and counts correctly. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadline, extensionLimit, repeatedDeadline } from '../../shared/law/deadline.ts'
import { explain } from '../../shared/law/explanation.ts'
import { clockKind } from '../../shared/law/limit.ts'
import { dateOf, endOfDay } from '../../shared/law/shanghai-time.ts'
import { calendar, draft } from './calendar-for-tests.ts'

const start = fc
  .date({ min: new Date('2023-12-31T16:00:00Z'), max: new Date('2027-06-30T16:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString())
const kind = fc.constantFrom(...clockKind.options)

describe('every deadline', () => {
  it('is never earlier for a later start', () =>
    fc.assert(
      fc.property(kind, start, start, (kind, one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one]
        const end = (from: string) => deadline(draft.limits[kind], from, calendar).limit
        expect(end(earlier) <= end(later)).toBe(true)
      }),
    ))

  it('of working days ends on a working day, after its start, at 24:00', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
        const { lastDay, limit } = deadline({ period: { workingDays } }, from, calendar)
        expect(calendar.dayOf(lastDay).works).toBe(true)
        expect(lastDay > dateOf(from)).toBe(true)
        expect(limit).toBe(endOfDay(lastDay))
      }),
    ))

  it('of working days counts exactly as many as its period, and so does its explanation', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, workingDays) => {
        const limit = { ...draft.limits.reply, period: { workingDays } }
        const { lastDay } = deadline(limit, from, calendar)
        const { days } = explain(limit, draft, from, calendar)
        expect(calendar.workingDaysBetween(from, endOfDay(lastDay))).toBeGreaterThanOrEqual(workingDays)
        expect(days.filter(({ counted }) => counted).length).toBe(workingDays)
        expect(days.at(-1)).toMatchObject({ date: lastDay, counted: true, n: workingDays })
      }),
    ))

  it('in months ends on a working day, never later for fewer months', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 3 }), (from, months) => {
        const original = dateOf(from)
        const { lastDay } = extensionLimit(original, months, calendar)
        expect(calendar.dayOf(lastDay).works).toBe(true)
        expect(lastDay <= extensionLimit(original, months + 1, calendar).lastDay).toBe(true)
      }),
    ))

  it('explains the day it gives, each day once and in order', () =>
    fc.assert(
      fc.property(kind, start, (kind, from) => {
        const { days, ...explained } = explain(draft.limits[kind], draft, from, calendar)
        expect(explained).toMatchObject(deadline(draft.limits[kind], from, calendar))
        const dates = days.map(({ date }) => date)
        expect(dates).toEqual([...new Set(dates)].sort())
        expect(days.filter(({ counted }) => counted).map(({ n }) => n)).toEqual(
          Array.from({ length: days.filter(({ counted }) => counted).length }, (_, i) => i + 1),
        )
      }),
    ))
})

describe('calendar days that roll', () => {
  it.each([
    ['2026-09-25T02:00:00.000Z', 7, '2026-10-08', false],
    ['2026-09-23T02:00:00.000Z', 7, '2026-09-30', false],
    ['2026-12-30T02:00:00.000Z', 3, '2027-01-04', true],
  ])('from %s, %i days, end on %s (provisional: %s)', (from, calendarDays, lastDay, provisional) =>
    expect(deadline({ period: { calendarDays, rollsToWorkingDay: true } }, from, calendar)).toMatchObject({
      lastDay,
      provisional,
    }),
  )
})

describe('a repeating limit', () => {
  it('is due every seven days from the first start, holidays or not', () => {
    const weekly = draft.limits['weekly-report']
    const due = [1, 2, 3].map((n) => repeatedDeadline(weekly, n, '2026-09-23T02:00:00.000Z', calendar).lastDay)
    expect(due).toEqual(['2026-09-30', '2026-10-07', '2026-10-14'])
  })
})
