/** 异常查询 — counted from records within any shift, calls that were told left out (第三十五条). */
import { describe, expect, it } from 'vitest'
import { conspicuous } from '../../../shared/appeals/desk/conspicuous.ts'
import type { Lookup } from '../../../shared/appeals/desk/ports.ts'

const limits = {
  conspicuous: { moreThan: 2, withinHours: 8 },
  perCall: 2,
  verifiedBy: { ordinary: ['name' as const], confidential: ['access-code' as const] },
  article: '第三十五条',
}
const at = (time: string, day = '12') => new Date(`2026-10-${day}T${time}:00+08:00`).toISOString()
let ids = 0
const made = (time: string, more: Partial<Lookup> = {}): Lookup => ({
  ...{ id: String(++ids), at: time, by: { role: 'operator', id: 'k1' }, purpose: 'x', how: 'phone', shown: 1 },
  ...more,
})
const counts = (lookups: Lookup[], told: string[] = []) =>
  conspicuous(lookups, new Set(told), '2026-10-12', limits).map(({ key, operator, count }) => [key, operator, count])

describe('异常查询', () => {
  it('is more than so many within a shift, by one operator', () => {
    const three = ['09:00', '12:00', '16:59'].map((time) => made(at(time)))
    expect(counts(three)).toEqual([['k1', undefined, 3]])
    expect(counts(three.slice(1))).toEqual([])
    expect(counts(['09:00', '12:00', '17:00'].map((time) => made(at(time))))).toEqual([])
  })
  it('by many names is one key’s all the same, in one call too', () => {
    const by = (operator: string) => ['09:00', '09:10'].map((time) => made(at(time), { operator }))
    const all = [...by('7'), ...by('8')]
    const [one, ...more] = conspicuous(all, new Set(), '2026-10-12', limits)
    expect([one?.key, one?.operator, one?.operators, one?.count, more]).toEqual(['k1', undefined, 2, 4, []])
    expect(counts([...all, made(at('10:00'), { operator: '7' })])).toEqual([
      ['k1', '7', 3],
      ['k1', undefined, 5],
    ])
    const inCall = all.map((lookup) => ({ ...lookup, call: 'phone:c1' }))
    expect(counts([...inCall, made(at('10:00'), { operator: '9' })], ['phone:c1'])).toEqual([['k1', undefined, 3]])
  })
  it('by another key is another’s', () =>
    expect(counts(['1', '2', '3'].map((id) => made(at('09:00'), { by: { role: 'operator', id } })))).toEqual([]))
  it('may begin the day before, and is listed on the day it ends', () => {
    const night = [made(at('22:00', '11')), made(at('23:30', '11')), made(at('02:00'))]
    expect(counts(night)).toEqual([['k1', undefined, 3]])
    expect(counts([made(at('20:00', '11')), ...night.slice(0, 2)])).toEqual([])
  })
  it('leaves out what was asked in a call that was told, as far as it belongs to one', () => {
    const inCall = ['09:00', '09:01', '09:02', '09:03', '09:04'].map((time) => made(at(time), { call: 'phone:c1' }))
    expect(counts(inCall, ['phone:c1'])).toEqual([['k1', undefined, 3]])
    expect(counts(inCall.slice(1), ['phone:c1'])).toEqual([])
    expect(counts(inCall.slice(2))).toEqual([['k1', undefined, 3]])
  })
})
