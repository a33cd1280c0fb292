/** The ten worked examples of the requirements (2026), as sentences of the law. */
import { describe, expect, it } from 'vitest'
import { deadline, extensionLimit, nonCooperationEnds } from '../../shared/law/deadline.ts'
import type { ClockKind } from '../../shared/law/limit.ts'
import { instantOf, shanghaiTime } from '../../shared/law/shanghai-time.ts'
import { calendar, draft } from './calendar-for-tests.ts'

const due = (kind: ClockKind, start: string) => deadline(draft.limits[kind], instantOf(start), calendar)
const lastDay = (kind: ClockKind, start: string) => due(kind, start).lastDay

describe('the worked examples of 2026', () => {
  it('1. registered Wed 09-30 → review by Fri 10-09', () =>
    expect(lastDay('review', '2026-09-30T10:00:00+08:00')).toBe('2026-10-09'))

  it('2. complaint dispatched Wed 09-30 → interim Tue 10-13, final Tue 10-27', () => {
    expect(lastDay('interim-reply', '2026-09-30T10:00:00+08:00')).toBe('2026-10-13')
    expect(lastDay('final-reply', '2026-09-30T10:00:00+08:00')).toBe('2026-10-27')
  })

  it('3. registered Fri 02-13 23:59 → review Tue 02-24; Sat 02-14 00:00 → Wed 02-25', () => {
    expect(lastDay('review', '2026-02-13T23:59:00+08:00')).toBe('2026-02-24')
    expect(lastDay('review', '2026-02-14T00:00:00+08:00')).toBe('2026-02-25')
  })

  it('4. order received Fri 05-08 → return by Mon 05-11 (Sat 05-09 counts); at 05-12 00:00 refused', () => {
    const { lastDay, limit } = due('return-request', '2026-05-08T15:00:00+08:00')
    expect(lastDay).toBe('2026-05-11')
    expect(limit).toBe(instantOf('2026-05-12T00:00:00+08:00'))
    expect(instantOf('2026-05-11T23:59:59.999+08:00') < limit).toBe(true)
    expect(instantOf('2026-05-12T00:00:00+08:00') >= limit).toBe(true)
  })

  it('5. received Fri 09-18 → return by Mon 09-21 (Sun 09-20 counts)', () =>
    expect(lastDay('return-request', '2026-09-18T09:00:00+08:00')).toBe('2026-09-21'))

  it('6. consultation dispatched Thu 04-30 → Mon 05-11 (6, 7, 8, Sat 9, 11)', () =>
    expect(lastDay('reply', '2026-04-30T09:00:00+08:00')).toBe('2026-05-11'))

  it('7. enterprise dispatched Mon 09-07 → Mon 09-28 (Sun 20 counts; 25–27 skipped)', () =>
    expect(lastDay('enterprise-opinion', '2026-09-07T09:00:00+08:00')).toBe('2026-09-28'))

  it('8. complaint dispatched Mon 08-10 → final Mon 08-31; one month more → Wed 09-30; two → Sat 10-31, rolls to Mon 11-02', () => {
    const original = lastDay('final-reply', '2026-08-10T09:00:00+08:00')
    expect(original).toBe('2026-08-31')
    expect(extensionLimit(original, 1, calendar).lastDay).toBe('2026-09-30')
    expect(extensionLimit(original, draft.extending.maxMonths, calendar).lastDay).toBe('2026-11-02')
  })

  it('9. complaint dispatched Thu 12-10 → final Thu 12-31; cap Sun 2027-02-28 → provisionally Mon 2027-03-01', () => {
    const original = due('final-reply', '2026-12-10T09:00:00+08:00')
    expect(original).toMatchObject({ lastDay: '2026-12-31', provisional: false })
    expect(extensionLimit(original.lastDay, draft.extending.maxMonths, calendar)).toMatchObject({
      lastDay: '2027-03-01',
      provisional: true,
    })
  })

  it('9. registered Wed 12-30 → review provisionally Mon 2027-01-04', () =>
    expect(due('review', '2026-12-30T09:00:00+08:00')).toMatchObject({ lastDay: '2027-01-04', provisional: true }))

  it('10. non-cooperation recorded 09-01: 10-01 is day 30; closing is allowed from 10-02 00:00', () => {
    const recorded = instantOf('2026-09-01T11:00:00+08:00')
    expect(due('non-cooperation', recorded).lastDay).toBe('2026-10-01')
    expect(shanghaiTime(nonCooperationEnds(draft.limits['non-cooperation'], recorded))).toBe(
      '2026-10-02T00:00:00+08:00',
    )
  })
})
