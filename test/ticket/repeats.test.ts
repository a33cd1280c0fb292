/** 重复诉求 — when the same appellant's repeat may be refused, and who counts as the same appellant (第十七条（七）). */
import { describe, expect, it } from 'vitest'
import { appellantKeys, isSameAppellant } from '../../shared/application/same-appellant.ts'
import type { EarlierTicket } from '../../shared/ticket/decision.ts'
import { number, operator, registered } from '../support/story.ts'

const now = '2026-10-09T10:00+08:00'
const earlier: EarlierTicket = {
  number: '261008-00000019',
  state: 'handling',
  registeredAt: '2026-10-08T01:00:00.000Z',
  sameAppellant: true,
}
const refusal = {
  type: 'reject',
  ground: 7,
  reasons: '与在先诉求件内容一致，无新情况、新理由',
  earlierTicket: earlier.number,
  noNewFactsOrReasons: true,
} as const

describe('不予受理重复诉求', () => {
  it.each(['handling', 'replied', 'accepted', 'closed', 'answered'] as const)(
    'is allowed while the earlier ticket is being handled or after it was lawfully finished: %s',
    (state) =>
      registered()
        .when(now, operator, refusal, { earlier: { ...earlier, state } })
        .decides('rejected'),
  )
  it.each(['rejected', 'redirected', 'withdrawn', 'filed'] as const)(
    'is refused when the earlier ticket was never handled: %s',
    (state) =>
      void registered()
        .when(now, operator, refusal, { earlier: { ...earlier, state } })
        .refuses('repeat.not-handled'),
  )
  it('is refused for the same matter of another appellant: that is merged', () =>
    registered()
      .when(now, operator, refusal, { earlier: { ...earlier, sameAppellant: false } })
      .refuses('repeat.other-appellant'))
  it('needs the earlier ticket to exist', () =>
    registered().when(now, operator, refusal, {}).refuses('repeat.no-earlier-ticket'))
  it('needs it to be earlier', () =>
    registered()
      .when(now, operator, refusal, { earlier: { ...earlier, registeredAt: '2026-10-09T01:30:00.000Z' } })
      .refuses('repeat.no-earlier-ticket'))
  it('needs the statement that there are neither new facts nor new reasons', () =>
    registered()
      .when(now, operator, { ...refusal, noNewFactsOrReasons: false }, { earlier })
      .refuses('review.ground-needs-earlier-ticket'))
  it('cannot name itself', () =>
    registered()
      .when(now, operator, { ...refusal, earlierTicket: number }, { earlier: { ...earlier, number } })
      .refuses('review.ground-needs-earlier-ticket'))
})

describe('同一诉求人', () => {
  const phone = '13800001234'
  it.each(['138-0000-1234', '+86 138 0000 1234', '008613800001234', '86 13800001234'])(
    'is known by the telephone, however written: %s',
    (written) => {
      expect(isSameAppellant({ phone }, { phone: written })).toBe(true)
      expect(appellantKeys({ phone: written }, 's')).toEqual(appellantKeys({ phone }, 's'))
    },
  )
  it('is told from the family on the same telephone by the ID number', () => {
    const one = { phone, idNumber: '21010219900101123x' }
    expect(isSameAppellant(one, { phone: '13900000000', idNumber: '21010219900101123X' })).toBe(true)
    expect(isSameAppellant(one, { phone, idNumber: '210102199001014321' })).toBe(false)
    expect(isSameAppellant(one, { phone })).toBe(true)
  })
  it('is found by keys that tell nothing without the secret of the city', () => {
    expect(JSON.stringify(appellantKeys({ phone, idNumber: '210102199001011234' }, 's'))).not.toMatch(/1380000|210102/)
    expect(appellantKeys({ phone }, 'one')).not.toEqual(appellantKeys({ phone }, 'other'))
  })
})
