/** 登记 — what is appealed about has happened. */
import { expect, it } from 'vitest'
import { registering } from '../../support/story.ts'

it('what is appealed about happened before it was registered; clocks of other systems may run a little ahead', () => {
  const happened = (occurredAt: string) => registering({ at: '2026-10-09T09:00+08:00', occurredAt })
  expect(happened('2030-01-01T00:00:00+08:00')).toMatchObject({ refused: 'occurred.not-yet' })
  expect(happened('2026-10-09T09:06:00+08:00')).toMatchObject({ refused: 'occurred.not-yet' })
  expect(happened('2026-10-09T09:04:00+08:00')).toHaveProperty('events')
})
