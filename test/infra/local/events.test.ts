/** Event patterns and schedules as EventBridge reads them. */
import { describe, expect, it } from 'vitest'
import { checkPattern, matches } from '../../../infra/local/events/pattern.ts'
import { scheduleOf, translated } from '../../../infra/local/events/schedules.ts'

const event = {
  source: 'jiesu',
  'detail-type': 'closed',
  resources: ['a', 'b'],
  detail: { ticket: '261009-48213074', version: 7, unit: null },
}

describe('a pattern', () => {
  it.each([
    [{ source: ['jiesu'], 'detail-type': ['closed', 'rated'] }, true],
    [{ source: ['jiesu'], 'detail-type': ['rated'] }, false],
    [{ resources: ['b'] }, true],
    [{ detail: { ticket: [{ prefix: '2610' }] } }, true],
    [{ detail: { ticket: [{ suffix: '075' }] } }, false],
    [{ detail: { version: [{ numeric: ['>', 5, '<=', 7] }] } }, true],
    [{ detail: { version: [{ numeric: ['<', 7] }] } }, false],
    [{ detail: { rating: [{ exists: false }] } }, true],
    [{ detail: { ticket: [{ exists: false }] } }, false],
    [{ detail: { unit: [null] } }, true],
    [{ 'detail-type': [{ 'anything-but': ['closed'] }] }, false],
    [{ 'detail-type': [{ 'anything-but': { prefix: 'r' } }] }, true],
    [{ source: [{ 'equals-ignore-case': 'JIESU' }] }, true],
  ])('%j: %s', (pattern, expected) => expect(matches(pattern, event)).toBe(expected))

  it('with a matcher the host does not know stops the start', () => {
    expect(() => checkPattern({ source: [{ wildcard: 'j*' }] }, 'Rule')).toThrow('matcher wildcard')
    expect(() => checkPattern({ $or: [] }, 'Rule')).toThrow('$or')
  })
})

describe('a schedule', () => {
  const next = (expression: string, after: string): string =>
    new Date(scheduleOf(expression, 'Rule')(Date.parse(after))).toISOString()

  it.each([
    ['rate(1 minute)', '2026-10-09T00:00:00.001Z', '2026-10-09T00:01:00.000Z'],
    ['rate(2 hours)', '2026-10-09T00:00:00Z', '2026-10-09T02:00:00.000Z'],
    ['cron(0 17 * * ? *)', '2026-10-09T17:00:00Z', '2026-10-10T17:00:00.000Z'],
    // Sunday is 1: Friday is 6.
    ['cron(30 1 ? * 6 *)', '2026-10-10T00:00:00Z', '2026-10-16T01:30:00.000Z'],
    ['cron(0 0 1 1 ? *)', '2026-10-09T00:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['cron(5/20 * * * ? *)', '2026-10-09T00:30:00Z', '2026-10-09T00:45:00.000Z'],
  ])('%s after %s fires at %s', (expression, after, expected) => expect(next(expression, after)).toBe(expected))

  it('keeps the steps of a weekday and moves its days', () =>
    expect(translated(['0', '9', '?', '*', '2-6/2', '*'])).toBe('0 0 9 * * 1-5/2 *'))

  it('that is not known stops the start', () => {
    for (const expression of ['rate(1 week)', 'cron(0 9 * *)', 'at(2026-10-09T00:00:00)'])
      expect(() => scheduleOf(expression, 'Rule')).toThrow('not known here')
  })
})
