/** 通话 — a ticket knows each call in which it was spoken of, once (第十三条). */
import { describe, expect, it } from 'vitest'
import { callNameIn } from '../../../shared/appeals/matters/telephoning/named.ts'
import { operator, registered } from '../../support/story.ts'

const on = (time: string) => `2026-10-09T${time}+08:00`
const toldInCall = (callId: string) => ({ by: '李敏', callId })
const names = (story: ReturnType<typeof registered>) => story.ticket.calls?.map(({ call }) => call)

describe('关联通话', () => {
  it('by name, at registration, and by telling in a call', () => {
    const told = registered({ by: operator, callId: 'phone:c1', toldInCall: toldInCall('c1') })
    expect(names(told)).toEqual(['phone:c1'])
    const accepted = told.and(on('10:00'), operator, { type: 'accept', toldInCall: toldInCall('c2') })
    expect(names(accepted)).toEqual(['phone:c1', 'phone:c2'])
    const linked = accepted.and(on('11:00'), operator, { type: 'linkCall', callId: 'phone:c3' })
    expect(names(linked)).toEqual(['phone:c1', 'phone:c2', 'phone:c3'])
  })
  it('once for each call', () => {
    const linked = registered({ callId: 'phone:c1' })
    linked.when(on('10:00'), operator, { type: 'linkCall', callId: 'phone:c1' }).refuses('call.already-linked')
    expect(names(linked.and(on('10:00'), operator, { type: 'accept', toldInCall: toldInCall('c1') }))).toEqual([
      'phone:c1',
    ])
  })
})

describe('通话名', () => {
  it('is that of the one telephone channel, of one’s own, or as it says', () => {
    expect(callNameIn('c1', ['phone'])).toBe('phone:c1')
    expect(callNameIn('c1', ['phone', 'phone-2'])).toBeUndefined()
    expect(callNameIn('c1', ['phone', 'phone-2'], 'phone-2')).toBe('phone-2:c1')
    expect(callNameIn('phone-2:c1', ['phone', 'phone-2'])).toBe('phone-2:c1')
    expect(callNameIn('phone-2:c1', ['phone', 'phone-2'], 'phone')).toBeUndefined()
    expect(callNameIn('web:c1', ['phone'])).toBeUndefined()
    expect(callNameIn('c1', ['phone'], 'web')).toBeUndefined()
    expect(callNameIn('c1', [])).toBeUndefined()
  })
})
