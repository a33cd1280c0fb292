/** 下一步 — by night, near a limit, and after vain calls (第十八条). */
import { describe, expect, it } from 'vitest'
import { callFrom, goesOn, isUnreachable, nextWay, notBefore, wayAfter } from '../../shared/telling/steps.ts'
import { law } from '../support/story.ts'

const { telling } = law.rules
/** In Beijing. */
const at = (time: string, day = '2026-10-09'): string => new Date(`${day}T${time}+08:00`).toISOString()

describe('the quiet hours', () => {
  it.each([
    ['20:59:59', undefined],
    ['21:00:00', at('08:00', '2026-10-10')],
    ['23:59:59', at('08:00', '2026-10-10')],
    ['00:00:00', at('08:00')],
    ['07:59:59', at('08:00')],
    ['08:00:00', undefined],
  ])('at %s have a message wait until %s', (time, hour) => {
    expect(notBefore(at(time), undefined, telling)).toBe(hour)
  })
  it('are broken where the limit passes with them or before; what has passed already waits', () => {
    const late = at('22:00')
    expect(notBefore(late, at('08:00', '2026-10-10'), telling)).toBeUndefined()
    expect(notBefore(late, at('23:00'), telling)).toBeUndefined()
    expect(notBefore(late, at('08:00:01', '2026-10-10'), telling)).toBe(at('08:00', '2026-10-10'))
    expect(notBefore(late, at('21:59'), telling)).toBe(at('08:00', '2026-10-10'))
  })
})

describe('unreachable', () => {
  const calls = (...made: [string, string?, string?][]) =>
    made.map(([time, day, outcome = 'unreachable']) => ({ at: at(time, day), outcome }))
  it('is three times in vain in three half-days, of which noon begins the second', () => {
    expect(isUnreachable(calls(['09:00'], ['11:59'], ['12:00']), telling)).toBe(false)
    expect(isUnreachable(calls(['09:00'], ['12:00'], ['09:00', '2026-10-10']), telling)).toBe(true)
    expect(isUnreachable(calls(['09:00'], ['12:00']), telling)).toBe(false)
    expect(isUnreachable(calls(['09:00'], ['12:00'], ['09:00', '2026-10-10', 'reached']), telling)).toBe(false)
  })
})

describe('the next way', () => {
  it('is the one after it, the first where there was none, and none behind the last', () => {
    expect([
      wayAfter(undefined, ['sms', 'phone']),
      wayAfter('sms', ['sms', 'phone']),
      wayAfter('phone', ['sms', 'phone']),
    ]).toEqual(['sms', 'phone', undefined])
  })
  it('near the limit is no further message', () => {
    const notice = { way: 'channel' as const, ways: ['channel' as const, 'sms' as const, 'phone' as const] }
    expect([nextWay(notice, 'limit'), nextWay(notice, 'failed')]).toEqual(['phone', 'sms'])
  })
  it('passes over a message that could not be made; where nothing is left, what lies ready counts, for a clock too', () => {
    const notice = { way: undefined, ways: ['sms' as const], owed: true, ends: true }
    const told = { type: 'told', how: 'deposit', told: at('09:00') }
    expect(goesOn(notice, 'failed', at('09:00'), undefined, telling)).toEqual([{ ...told, ends: true }])
    expect(goesOn({ ...notice, ends: false }, 'failed', at('09:00'), undefined, telling)).toEqual([told])
  })
  it('of what nobody is owed is none: it is given up', () => {
    const notice = { way: 'sms' as const, ways: ['sms' as const, 'phone' as const], owed: false, ends: false }
    expect(goesOn(notice, 'failed', at('09:00'), undefined, telling)).toEqual([{ type: 'given-up', why: 'failed' }])
  })
  it('has the words that were made for it, and no other’s', () => {
    const notice = {
      way: 'sms' as const,
      ways: ['sms' as const, 'phone' as const, 'letter' as const],
      owed: true,
      ends: true,
    }
    const words = { template: 't', version: 'v', hash: 'h' }
    const said = (way: 'phone' | 'letter') =>
      goesOn(notice, 'failed', at('09:00'), { way, attempt: 2, ...words }, telling)
    expect(said('phone')).toEqual([{ type: 'call-asked', why: 'failed', said: words }])
    expect(said('letter')).toEqual([{ type: 'call-asked', why: 'failed' }])
  })
})

describe('whoever is not told', () => {
  it('is telephoned from half past eight of the last day, or an hour after what was sent that day', () => {
    const notice = { owed: true, until: at('24:00', '2026-10-12') }
    expect(callFrom(notice, at('09:00'), telling)).toBe(at('08:30', '2026-10-12'))
    expect(callFrom(notice, at('10:00', '2026-10-12'), telling)).toBe(at('11:00', '2026-10-12'))
    expect(callFrom({ ...notice, owed: false }, at('09:00'), telling)).toBeUndefined()
    expect(callFrom({ owed: true, until: undefined }, at('09:00'), telling)).toBeUndefined()
  })
})
