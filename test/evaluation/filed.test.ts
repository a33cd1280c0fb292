/** 即时归档与考核 — what was filed counts nowhere, and once contested the real result is rated (第十三条、第二十七条、第二十八条). */
import { describe, expect, it } from 'vitest'
import { rateable } from '../../shared/appeals/matters/rating/occasions.ts'
import {
  appellant,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  supervisor,
} from '../support/story.ts'
import { evaluate } from './of-tickets.ts'

const october = { ...law, period: { from: '2026-10-01', to: '2026-10-31' }, now: instant('2026-12-01T09:00+08:00') }
const figures = (by: 'city' | 'unit', ...stories: Story[]) =>
  Object.fromEntries(
    (
      evaluate(
        stories.map(({ ticket }) => ticket),
        [],
        by,
        october,
      )[0]?.figures ?? []
    )
      .filter(({ denominator }) => denominator > 0)
      .map(({ figure, numerator, denominator }) => [figure, `${numerator}/${denominator}`]),
  )
const day = (date: string, time = '09:00') => `2026-10-${date}T${time}+08:00`
const rating = { type: 'rate', via: 'link', about: 'result' } as const

const filed = () =>
  registered({ title: '感谢信', text: '感谢物业，但电梯仍停' }).and(day('09', '10:00'), operator, {
    type: 'file',
    as: 'thanks',
    why: 'thanks',
    reasons: '按表扬归档',
  })
const contested = (story = filed()) =>
  story.and(day('10'), appellant(), { type: 'contestFiling', reasons: '电梯仍停，请处理' })
const undone = (story = filed()) =>
  story.and(day('10'), supervisor, { type: 'examineNegative', outcome: 1, decision: 'redo', reasons: '不是表扬' })
const closed = (story: Story) =>
  story
    .and(day('10', '10:00'), operator, { type: 'accept' })
    .and(day('10', '11:00'), operator, { type: 'dispatch' })
    .and(day('12'), department('heping-housing'), {
      type: 'reply',
      order: first,
      record: '更换曳引机',
      answer: '电梯已恢复运行',
      consultation: { at: day('12', '08:50'), by: '李工', how: 'phone' },
    })
    .and(day('12', '10:00'), operator, { type: 'passCheck' })
    .and(day('12', '11:00'), operator, {
      type: 'close',
      ground: 1,
      alternative: 'solved',
      evidence: {},
      reasons: '电梯已恢复运行',
    })

describe('归档后提出异议', () => {
  it.each([
    ['contested', contested],
    ['undone by the authority', undone],
  ])('%s, a filing takes no rating from the real result, and none of its own falls on the unit', (_, again) => {
    const badlyFiled = filed().and(day('09', '11:00'), appellant(), { ...rating, level: 1 })
    const real = closed(again(badlyFiled))
    expect(rateable(real.ticket)).toContain('result')
    expect(figures('unit', real)).not.toHaveProperty('satisfaction')
    expect(figures('unit', real)).toMatchObject({ 'not-rated': '1/1' })
    const rated = real.and(day('13'), appellant(), { ...rating, level: 5 })
    expect(figures('unit', rated)).toMatchObject({ satisfaction: '1/1', 'not-rated': '0/1' })
    rated.when(day('14'), appellant(), { ...rating, level: 1 }).refuses('rating.already-given')
  })
  it('until it is reviewed no result is told', () =>
    expect(figures('city', contested())).not.toHaveProperty('not-rated'))
})
