/** 到期检查 — a ticket is looked at only when something of it is due (第二十三条（二）). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { nextCheckAt, unreceivedOrders } from '../../../shared/appeals/clocks/due.ts'
import { first, instant, operator, registered, type Story, second } from '../../support/story.ts'
import { closed, dispatched, lead, rejected } from '../ticket/endings.ts'

const next = ({ ticket }: Story, now: string) => nextCheckAt(ticket, instant(now))
const received = (order = first) =>
  ({ type: 'recordReceipt', order, how: 'push', at: instant('2026-10-09T09:05+08:00') }) as const
const helped = () =>
  dispatched().and('2026-10-09T09:30+08:00', operator, {
    type: 'addCoHandler',
    unit: 'heping-urban-management',
    reason: '共同查看',
  })
const dispatchedAt = '2026-10-09T09:00+08:00'

describe('下一次检查', () => {
  it('is at the first limit that runs', () => {
    expect(next(registered(), '2026-10-09T09:00+08:00')).toBe(instant('2026-10-13T00:00+08:00'))
    const inHand = dispatched().and('2026-10-09T09:05+08:00', system('delivery'), received())
    expect(next(inHand, '2026-10-09T09:05+08:00')).toBe(instant('2026-10-16T00:00+08:00'))
  })
  it('passes over a limit that was found passed, to the next one', () => {
    const passed = dispatched()
      .and('2026-10-09T09:05+08:00', system('delivery'), received())
      .sweptTo('2026-10-16T00:00+08:00')
    expect(next(passed, '2026-10-16T00:00+08:00')).not.toBe(instant('2026-10-16T00:00+08:00'))
  })
  it('is never for a right that ends: nobody has to be told that a return can no longer be asked for', () => {
    const inHand = dispatched().and('2026-10-09T09:05+08:00', system('delivery'), received())
    expect(inHand.clock('return-request', first)).toMatchObject({ limit: instant('2026-10-13T00:00+08:00') })
    expect(next(inHand, '2026-10-12T23:00+08:00')).toBe(instant('2026-10-16T00:00+08:00'))
  })
  it('is for no ticket that waits for nothing', () =>
    expect(next(rejected(), '2026-10-09T09:00+08:00')).toBeUndefined())
  it('after closing is for what outlives it: the callback', () =>
    expect(next(closed(), '2026-10-12T11:00+08:00')).toBe(instant('2026-10-20T00:00+08:00')))
})

describe('未接收的工单', () => {
  it.each([
    [dispatchedAt, '2026-10-09T09:15+08:00'],
    ['2026-10-09T09:14+08:00', '2026-10-09T09:15+08:00'],
    ['2026-10-09T09:15+08:00', '2026-10-09T10:00+08:00'],
    ['2026-10-09T10:00+08:00', '2026-10-09T13:00+08:00'],
    ['2026-10-09T13:00+08:00', '2026-10-09T21:00+08:00'],
    ['2026-10-09T21:00+08:00', '2026-10-10T09:00+08:00'],
    ['2026-10-10T09:00+08:00', '2026-10-11T09:00+08:00'],
    ['2026-10-12T10:00+08:00', '2026-10-13T09:00+08:00'],
  ])('looked at at %s, it is looked at again at %s', (now, then) => expect(next(dispatched(), now)).toBe(instant(then)))

  it('are named as long as nobody has received them, each for itself', () => {
    expect(unreceivedOrders(helped().ticket)).toEqual([first, second])
    const one = helped().and('2026-10-09T09:40+08:00', system('delivery'), received())
    expect(unreceivedOrders(one.ticket)).toEqual([second])
    expect(next(one, '2026-10-09T09:40+08:00')).toBe(instant('2026-10-09T09:45+08:00'))
  })
  it('that are over are not waited for', () => {
    expect(unreceivedOrders(closed().ticket)).toEqual([])
    const removed = helped().and('2026-10-09T09:35+08:00', operator, {
      type: 'removeCoHandler',
      order: second,
      reason: '不需',
    })
    expect(unreceivedOrders(removed.ticket)).toEqual([first])
  })
  it('acknowledged without a receipt is received', () =>
    expect(
      unreceivedOrders(dispatched().and('2026-10-09T09:10+08:00', lead, { type: 'acknowledge', order: first }).ticket),
    ).toEqual([]))
})
