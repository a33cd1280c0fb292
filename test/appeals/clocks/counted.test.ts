/** 第几天 — which day of a limit it is, over holidays and make-up days. */
import { expect, it } from 'vitest'
import { dayOf } from '../../../shared/appeals/clocks/counted.ts'
import { type Counted, countedOf } from '../../../shared/appeals/clocks/shape.ts'
import { instant, law, registered } from '../../support/story.ts'
import { dispatched } from '../ticket/endings.ts'

const on = (counted: Counted | undefined, at: string) => counted && dayOf(counted, instant(at), law.calendar)
const review = countedOf(registered({ at: '2026-09-29T09:00+08:00' }).clock('review'))

it('begins with 0, counts working days alone, and goes on behind the last', () => {
  // The first to the seventh of October are holidays, the tenth is worked.
  expect(on(review, '2026-09-29T23:00+08:00')).toEqual({ day: 0, of: 2, in: 'working-days' })
  expect(on(review, '2026-09-30T09:00+08:00')).toMatchObject({ day: 1 })
  expect(on(review, '2026-10-04T09:00+08:00')).toMatchObject({ day: 1 })
  expect(on(review, '2026-10-08T09:00+08:00')).toMatchObject({ day: 2 })
  expect(on(review, '2026-10-10T09:00+08:00')).toMatchObject({ day: 4, of: 2 })
})

it('counts what is counted in calendar days in those', () => {
  const counted = { kind: 'non-cooperation', start: instant('2026-10-01T09:00+08:00'), lastDay: '2026-10-31' } as const
  const clock = { ...counted, rules: 'liaoning-draft-2021@1', statutory: undefined }
  expect(on(clock, '2026-10-11T09:00+08:00')).toEqual({ day: 10, of: 30, in: 'calendar-days' })
})

it('says nothing of minutes, nor where the rules are not at hand', () => {
  const clock = countedOf(dispatched().clock('final-reply'))
  expect(clock && on({ ...clock, rules: 'gone@1' }, '2026-10-11T09:00+08:00')).toBeUndefined()
  expect(clock && on({ ...clock, kind: 'emergency-acknowledgement' }, '2026-10-11T09:00+08:00')).toBeUndefined()
})
