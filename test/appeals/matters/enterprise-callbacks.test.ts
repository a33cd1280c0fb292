/** 涉企逐一回访 — whatever share a city samples, every closed enterprise matter is called back (第十九条、第三十条). */
import { describe, expect, it } from 'vitest'
import { startClocks } from '../../../shared/appeals/kind/clocks-started.ts'
import { isToBeCalledBack } from '../../../shared/appeals/matters/calling-back/chosen.ts'
import { rules } from '../../../shared/law/rules.ts'
import { department, first, instant, law, operator, registered } from '../../support/story.ts'

const at = (day: string, time = '09:00') => `2026-${day}T${time}+08:00`
const unit = department('heping-housing')
const { ticket: replied } = registered({
  appellantKind: 'organisation',
  businessEnvironment: true,
  ticketType: 'enterprise',
  at: at('09-04'),
})
  .and(at('09-04', '10:00'), operator, { type: 'accept' })
  .and(at('09-07'), operator, { type: 'dispatch' })
  .and(at('09-10'), unit, {
    type: 'reply',
    order: first,
    record: '约谈三部门',
    answer: '实行并联审批',
    consultation: { impossible: '电话三次未接' },
  })
const shares = [0, 0.01, 0.3, 0.99, 1]
const sampling = (callbackShare: number) => ({
  ...law,
  registry: { ...law.registry, callbackShare },
  now: instant(at('09-11')),
  today: '2026-09-11',
  actor: operator,
})
const closed = { type: 'closed', ground: 1, alternative: 'accepted', evidence: {}, reasons: '企业书面认可' } as const

describe('涉企营商环境诉求办结件', () => {
  it.each(shares)('is due for callback the moment it is closed, where the city samples %d', (share) => {
    const events = startClocks([closed], replied, sampling(share))
    expect(events).toMatchObject([closed, { type: 'clock-started', clock: 'callback' }])
  })
  it.each(shares)('none of two thousand is left out, where the city samples %d', (share) => {
    const numbers = Array.from({ length: 2000 }, (_, n) => `260904-${n}`)
    const leftOut = numbers.filter(
      (number) => !isToBeCalledBack({ ...replied, number }, instant(at('09-11')), sampling(share)),
    )
    expect(leftOut).toEqual([])
  })
  it('nor one that was handled under another’s number', () => {
    const merged = { ...replied, orders: [], handled: { unit: 'heping-housing' } }
    expect(isToBeCalledBack(merged, instant(at('09-11')), sampling(0))).toBe(true)
  })
  it('though of the others the same city leaves out all but its share', () => {
    const others = Array.from({ length: 2000 }, (_, n) => ({
      ...replied,
      ticketType: 'complaint' as const,
      number: `${n}`,
    }))
    const chosen = others.filter((one) => isToBeCalledBack(one, instant(at('09-11')), sampling(0.01)))
    expect(chosen.length).toBeLessThan(60)
  })
  it('and one that is left out starts no limit for a callback', () => {
    const other = { ...replied, ticketType: 'complaint' as const }
    expect(startClocks([closed], other, sampling(0))).toEqual([closed])
    expect(startClocks([closed], other, sampling(1))).toHaveLength(2)
  })
  it('cannot be sampled by rules either: 逐一 is the article’s own word', () => {
    const callback = { ...law.rules.callback, enterpriseShare: 0.5 }
    expect(rules.safeParse({ ...law.rules, callback }).success).toBe(false)
    expect(rules.safeParse(law.rules).success).toBe(true)
  })
})
