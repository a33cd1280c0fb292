/** 按时办结率、回访解决率 — the figures a score adds to the seven, told from the tickets themselves (第二十七条、第二十八条). */
import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../shared/evaluation/evaluate.ts'
import { checked, closed, dispatched, lead } from '../appeals/ticket/endings.ts'
import { first, instant, law, number, operator, registered, type Story } from '../support/story.ts'
import { evaluate, ticketsBehind } from './of-tickets.ts'

const october: Evaluation = {
  ...law,
  period: { from: '2026-10-01', to: '2026-10-31' },
  now: instant('2026-11-02T09:00+08:00'),
}
const value = (name: string, { ticket }: Story, evaluation = october) => {
  const [group] = evaluate([ticket], [], 'unit', evaluation)
  const found = group?.figures.find(({ figure }) => figure === name)
  return found?.denominator ? found.value : undefined
}
const calledBack = (solved: 'solved' | 'partly' | 'not-solved') =>
  ({ type: 'callBack', outcome: 'reached', solved, by: '回访员' }) as const

describe('按时办结率', () => {
  it('counts what was replied to in time and closed', () => {
    expect(value('closing-on-time', closed())).toBe(1)
    expect(value('closing-on-time', checked())).toBe(0)
    expect(value('closing-on-time', dispatched().sweptTo('2026-11-01T00:00+08:00'))).toBe(0)
  })
  it('not what was closed after a late reply, which 办结率 counts', () => {
    const late = dispatched()
      .sweptTo('2026-10-30T00:00+08:00')
      .and('2026-10-30T09:00+08:00', lead, {
        type: 'reply',
        order: `${number}-1`,
        record: '更换曳引机',
        answer: '电梯已恢复运行',
        consultation: { impossible: '电话三次未接' },
      })
      .and('2026-10-30T10:00+08:00', operator, { type: 'passCheck' })
      .and('2026-10-30T11:00+08:00', operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '电梯已恢复运行',
      })
    expect(value('closing-on-time', late)).toBe(0)
    expect(value('closing', late)).toBe(1)
  })
})

describe('回访解决率', () => {
  const at = '2026-10-13T09:00+08:00'
  it('is what the appellant said: solved, and neither in part nor not at all', () => {
    expect(value('solved', closed().and(at, operator, calledBack('solved')))).toBe(1)
    expect(value('solved', closed().and(at, operator, calledBack('partly')))).toBe(0)
  })
  it('counts a matter that was not solved although it is being worked again', () =>
    expect(value('solved', closed().and(at, operator, calledBack('not-solved')))).toBe(0))
  it('leaves out whom nobody reached, and what was said in another period', () => {
    expect(value('solved', closed())).toBeUndefined()
    expect(
      value('solved', closed().and(at, operator, { type: 'callBack', outcome: 'unreachable', by: '回访员' })),
    ).toBeUndefined()
    const november = { ...october, period: { from: '2026-11-01', to: '2026-11-30' } }
    expect(value('solved', closed().and(at, operator, calledBack('solved')), november)).toBeUndefined()
  })
  it('lists its tickets like any other', () => {
    const { ticket } = closed().and(at, operator, calledBack('solved'))
    expect(ticketsBehind('solved', [ticket], 'heping-housing', october)).toEqual({
      numerator: [number],
      denominatorOnly: [],
    })
  })
})

describe('按时反馈率', () => {
  /** The lead replied in time and went on without its co-handler, which never contributed. */
  const { ticket } = registered({ at: '2026-10-09T08:30+08:00' })
    .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', coHandlers: ['heping-market'] })
    .and('2026-10-12T09:00+08:00', lead, {
      type: 'reply',
      order: first,
      record: '更换曳引机',
      answer: '电梯已恢复运行',
      consultation: { impossible: '电话三次未接' },
      withoutCoHandlers: '协办单位未反馈',
    })
    .sweptTo('2026-10-30T00:00+08:00')
  const onTime = (by: 'unit' | 'city') =>
    evaluate([ticket], [], by, october).map(({ of, figures }) => [
      of,
      figures.find(({ figure }) => figure === 'on-time-feedback')?.value,
    ])

  it('of a unit is its own: the lead does not answer for its co-handler, nor is nobody late (第二十二条)', () =>
    expect(onTime('unit')).toEqual([
      ['heping-housing', 1],
      ['heping-market', 0],
    ]))
  it('of the city is everybody’s', () => expect(onTime('city')).toEqual([['city', 0]]))
  it('lists for each unit the tickets it answers for, and for a co-handler in no other figure', () => {
    const behind = (figure: 'on-time-feedback' | 'closing', of?: string) => ticketsBehind(figure, [ticket], of, october)
    expect(behind('on-time-feedback', 'heping-housing').numerator).toEqual([number])
    expect(behind('on-time-feedback', 'heping-market').denominatorOnly).toEqual([number])
    expect(behind('on-time-feedback', 'shenhe-housing')).toEqual({ numerator: [], denominatorOnly: [] })
    expect(behind('on-time-feedback', '210102').denominatorOnly).toEqual([number])
    expect(behind('on-time-feedback').denominatorOnly).toEqual([number])
    expect(behind('closing', 'heping-market')).toEqual({ numerator: [], denominatorOnly: [] })
    expect(behind('closing', 'heping-housing').denominatorOnly).toEqual([number])
  })
})

describe('合并办理的诉求件', () => {
  it('is in the figures of the unit that handled it under another number', () => {
    const { ticket } = closed()
    const merged = { ...ticket, orders: [], handled: { unit: 'shenhe-housing' } }
    expect(evaluate([merged], [], 'unit', october).map(({ of }) => of)).toEqual(['shenhe-housing'])
  })
})
