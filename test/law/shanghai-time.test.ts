/** 北京时间 — moments and dates, whatever the machine's zone. */
import { describe, expect, it } from 'vitest'
import { dateOf, endOfDay, instantOf, minutesAfter, shanghaiTime, startOfDay } from '../../shared/law/shanghai-time.ts'

describe('Asia/Shanghai', () => {
  it('begins its day at 16:00 UTC of the day before', () => {
    expect(dateOf('2026-10-08T15:59:59.999Z')).toBe('2026-10-08')
    expect(dateOf('2026-10-08T16:00:00.000Z')).toBe('2026-10-09')
    expect(dateOf('2025-12-31T16:00:00.000Z')).toBe('2026-01-01')
  })

  it('ends a day where the next begins', () => {
    expect(endOfDay('2026-10-09')).toBe('2026-10-09T16:00:00.000Z')
    expect(startOfDay('2026-10-10')).toBe(endOfDay('2026-10-09'))
    expect(endOfDay('2024-02-28')).toBe(startOfDay('2024-02-29'))
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z')
  })

  it('writes RFC 3339 with its offset', () => {
    expect(shanghaiTime('2026-10-09T16:00:00.000Z')).toBe('2026-10-10T00:00:00+08:00')
    expect(shanghaiTime('2026-10-09T15:59:59.999Z')).toBe('2026-10-09T23:59:59.999+08:00')
    expect(shanghaiTime('2026-10-09T15:59:59.000Z')).toBe('2026-10-09T23:59:59+08:00')
    expect(shanghaiTime('2026-10-09T15:59:59.100Z')).toBe('2026-10-09T23:59:59.100+08:00')
  })

  it('reads any offset, and always writes instants the one comparable way', () => {
    expect(instantOf('2026-10-10T00:00:00+08:00')).toBe('2026-10-09T16:00:00.000Z')
    expect(instantOf('2026-10-09T16:00:00Z')).toBe('2026-10-09T16:00:00.000Z')
    expect(minutesAfter('2026-10-09T15:50:00.000Z', 15)).toBe('2026-10-09T16:05:00.000Z')
  })

  it('refuses what each machine would read differently', () => {
    expect(() => instantOf('2026-10-10T00:00:00')).toThrow(RangeError)
    expect(() => instantOf('2026-10-10')).toThrow(RangeError)
    expect(() => endOfDay('2026-13-01')).toThrow(RangeError)
  })
})
