/** 告知的日期 — a result is told when its check is passed, by whatever way it is closed later. */
import { expect, it } from 'vitest'
import { law } from '../support/story.ts'
import { closed, given, life, passed, replied } from './month/verbs.ts'
import { evaluate } from './of-tickets.ts'

const unit = 'heping-housing'
const figures = law.rules.figures.filter(({ code }) => code === 'not-rated')
const replying = life({ day: '10-09' }, given('10-09', unit), replied('10-29', unit))
const told = (story: typeof replying, day: string) =>
  evaluate([story.ticket], [], 'city', {
    ...law,
    figures,
    period: { from: day, to: day },
    now: '2026-12-01T00:00:00Z',
  })[0]?.figures[0]?.denominator

it('is neither the day of the reply nor that of the closing', () => {
  const story = closed('11-02')(passed('10-30')(replying))
  expect(['2026-10-29', '2026-10-30', '2026-11-02'].map((day) => told(story, day))).toEqual([0, 1, 0])
})
it('is the same before and after the closing', () => {
  expect(told(passed('10-30')(replying), '2026-10-30')).toBe(1)
  expect(told(replying, '2026-10-29')).toBe(0)
})
