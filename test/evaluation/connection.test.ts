/** 接通率 — each day from one source, by hour, day and area (第二十七条). */
import { describe, expect, it } from 'vitest'
import { callsCounted, differing, ratesOf } from '../../shared/evaluation/connection.ts'

const told = [
  { day: '2026-10-12', hour: 9, area: '210102', offered: 3, answered: 2 },
  { day: '2026-10-12', hour: 9, area: undefined, offered: 1, answered: 1 },
  { day: '2026-10-12', hour: 10, area: '210102', offered: 1, answered: 0 },
]
const reported = [
  { day: '2026-10-11', offered: 100, answered: 96 },
  { day: '2026-10-12', offered: 6, answered: 3 },
]
const period = { from: '2026-10-11', to: '2026-10-12' }
const calls = callsCounted(reported, told)

describe('接通率', () => {
  it('of the city by day', () =>
    expect(ratesOf(calls, { period, interval: 'day', by: 'city' })).toEqual([
      { of: 'city', day: '2026-10-11', hour: undefined, source: 'reported', offered: 100, answered: 96, value: 0.96 },
      { of: 'city', day: '2026-10-12', hour: undefined, source: 'calls', offered: 5, answered: 3, value: 0.6 },
    ]))
  it('by hour and area knows nothing of numbers reported for a whole day', () =>
    expect(ratesOf(calls, { period, interval: 'hour', by: 'area' })).toMatchObject([
      { of: '210102', hour: 9, offered: 3, answered: 2 },
      { of: '210102', hour: 10, offered: 1, answered: 0, value: 0 },
    ]))
  it('of the city by hour holds calls of no area', () =>
    expect(ratesOf(calls, { period, interval: 'hour', by: 'city' })).toMatchObject([
      { hour: 9, offered: 4, answered: 3 },
      { hour: 10, offered: 1, answered: 0 },
    ]))
  it('of another period is none', () =>
    expect(ratesOf(calls, { period: { from: '2026-09-01', to: '2026-09-30' }, interval: 'day', by: 'city' })).toEqual(
      [],
    ))
  it('shows where both sources are known and differ', () => {
    expect(differing(reported, told, period)).toEqual([
      { day: '2026-10-12', told: { offered: 5, answered: 3 }, reported: { offered: 6, answered: 3 } },
    ])
    expect(differing([{ day: '2026-10-12', offered: 5, answered: 3 }], told, period)).toEqual([])
  })
})
