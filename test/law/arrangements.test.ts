/** The published holiday arrangements agree with themselves, and the needed year is there. */
import { describe, expect, it } from 'vitest'
import { arrangements, awaited, missingYears } from '../../shared/law/arrangements.ts'
import { dayNumber, isWeekend } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { calendar } from './calendar-for-tests.ts'

const of = (year: number) => arrangements.filter((arrangement) => arrangement.year === year)

describe('放假调休', () => {
  it("has the coming year's arrangement from 1 December, the present year's at any time, or says that it is awaited", () => {
    const missing = missingYears(dateOf(new Date().toISOString()), arrangements).filter(
      (year) => !awaited.includes(year),
    )
    expect(
      missing,
      `国务院办公厅 has published the arrangement of ${missing.join(', ')} by now: add it to shared/law/arrangements.ts, or deadlines stay provisional`,
    ).toEqual([])
  })

  it('awaits no year that is there', () => {
    expect(awaited.filter((year) => of(year).length > 0)).toEqual([])
  })

  it('needs the next year from 1 December on, not before', () => {
    expect(missingYears('2026-11-30', arrangements)).toEqual([])
    expect(missingYears('2026-12-01', arrangements)).toEqual([2027])
    expect(missingYears('2027-01-01', arrangements)).toEqual([2027])
    expect(missingYears('2025-12-31', arrangements)).toEqual([])
  })

  it.each([
    [2024, '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12', 28],
    [2025, '01-26 02-08 04-27 09-28 10-11', 28],
    [2026, '01-04 02-14 02-28 05-09 09-20 10-10', 33],
  ])('%i: weekends worked are %s, and %i days are holidays', (year, worked, daysOff) => {
    const holidays = of(year).flatMap(({ holidays }) => holidays)
    expect(holidays.flatMap(({ workdays }) => workdays).sort()).toEqual(
      worked.split(' ').map((day) => `${year}-${day}`),
    )
    expect(holidays.reduce((sum, { from, until }) => sum + dayNumber(until) - dayNumber(from) + 1, 0)).toBe(daysOff)
  })

  it.each(arrangements)('$year: make-up workdays are weekends outside any holiday', ({ holidays }) => {
    for (const date of holidays.flatMap(({ workdays }) => workdays)) {
      expect(isWeekend(dayNumber(date)), date).toBe(true)
      expect(
        holidays.some(({ from, until }) => from <= date && date <= until),
        date,
      ).toBe(false)
    }
  })

  it.each(arrangements)(
    '$year: weekdays off beyond the statutory ones are made up one for one',
    ({ year, holidays }) => {
      const weekdaysOff = holidays.flatMap(({ from, until }) => {
        const days = Array.from({ length: dayNumber(until) - dayNumber(from) + 1 }, (_, i) => dayNumber(from) + i)
        return days.filter((day) => !isWeekend(day))
      }).length
      const madeUp = holidays.flatMap(({ workdays }) => workdays).length
      // 11 statutory days until 2024, 13 since 2025; those on a weekend are given back as weekdays.
      expect(weekdaysOff - madeUp).toBe(year < 2025 ? 11 : 13)
    },
  )

  it('knows how many days are worked in each year', () => {
    const worked = (year: number) =>
      Array.from({ length: dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`) }, (_, i) =>
        calendar.dayOf(new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10)),
      ).filter(({ works }) => works).length
    expect([2024, 2025, 2026].map(worked)).toEqual([251, 248, 248])
  })
})
