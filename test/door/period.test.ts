/** 统计期 — a period begins before it ends, and is no longer than a leap year. */
import { expect, it } from 'vitest'
import { checkPeriod } from '../../shared/door/period.ts'
import { thrownBy } from './middleware/request.ts'

it.each([
  ['2026-10-09', '2026-10-09'],
  ['2026-01-01', '2026-12-31'],
  ['2026-01-01', '2027-01-02'],
])('from %s to %s is one', (from, to) => expect(checkPeriod({ from, to })).toEqual({ from, to }))

it.each([
  ['2026-10-09', '2026-10-08'],
  ['2026-01-01', '2027-01-03'],
])('from %s to %s is none', async (from, to) =>
  expect(await thrownBy(() => checkPeriod({ from, to }))).toMatchObject({ code: 'period.invalid' }),
)
