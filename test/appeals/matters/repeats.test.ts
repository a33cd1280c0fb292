/** 重复诉求 — when the same appellant's repeat may be refused, and who counts as the same appellant (第十七条（七）). */

import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { appellantKeys } from '../../../shared/access/appellant-keys.ts'
import { isSameAppellant } from '../../../shared/appeals/desk/same-appellant.ts'
import type { EarlierTicket, Facts } from '../../../shared/appeals/ticket/decision.ts'
import { linkedTicketView } from '../../../shared/appeals/views/linked-ticket.ts'
import { appellantView, ticketView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { appellant, first, number, operator, registered } from '../../support/story.ts'
import { told } from '../../support/told.ts'

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
  it('is refused once this ticket itself has new facts on record, of whatever earlier one', () => {
    const linked = registered().and(
      '2026-10-09T09:30+08:00',
      operator,
      { type: 'linkEarlier', earlier: earlier.number, news: '又停水了' },
      { earlier },
    )
    expect(linked.when(now, operator, refusal, { earlier }).refuses('repeat.news-on-record')).toMatchObject({
      linkedTo: earlier.number,
    })
    const other = { ...earlier, number: '261007-00000018' }
    linked
      .when(now, operator, { ...refusal, earlierTicket: other.number }, { earlier: other })
      .refuses('repeat.news-on-record')
  })
  it('facts added since are news; the further pieces of one long message are not', () => {
    const added = (facts: Facts) =>
      registered().and('2026-10-09T09:05+08:00', appellant(), { type: 'addFacts', text: '已经两天' }, facts)
    added({}).when(now, operator, refusal, { earlier }).refuses('repeat.news-on-record')
    const inPieces = added({ piece: true })
    inPieces.when(now, operator, refusal, { earlier }).decides('rejected')
    inPieces
      .and('2026-10-09T09:30+08:00', appellant(), { type: 'addFacts', text: '昨夜又停' })
      .when(now, operator, refusal, { earlier })
      .refuses('repeat.news-on-record')
  })
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

describe('有新情况、新理由的再次诉求', () => {
  const news = '昨夜起又停水，且物业拒绝抢修'
  const link = { type: 'linkEarlier', earlier: earlier.number, news } as const
  const note = { type: 'noteLater', later: number } as const
  const repeats = system('repeats')
  const dispatched = (story = registered()) =>
    story.and('2026-10-09T10:30+08:00', operator, { type: 'accept' }).and('2026-10-09T11:00+08:00', operator, {
      type: 'dispatch',
    })

  it('is accepted and linked to the earlier ticket, saying what is new', () => {
    const story = dispatched(registered().and(now, operator, link, { earlier }))
    const linked = [{ ticket: earlier.number, news }]
    expect(ticketView(story.ticket, operator).earlier).toMatchObject(linked)
    expect(workOrderView(story.ticket, first)?.earlier).toMatchObject(linked)
    expect(JSON.stringify(appellantView(story.ticket))).not.toContain(earlier.number)
  })
  it.each(['rejected', 'withdrawn', 'closed', 'handling'] as const)(
    'may follow any earlier ticket, whatever became of it: %s',
    (state) =>
      registered()
        .when(now, operator, link, { earlier: { ...earlier, state } })
        .decides('earlier-linked'),
  )
  it('is linked to its own appellant’s tickets only, to an earlier one, and once', () => {
    const asked = (facts: Facts) => registered().when(now, operator, link, facts)
    asked({}).refuses('repeat.no-earlier-ticket')
    asked({ earlier: { ...earlier, registeredAt: '2026-10-09T01:30:00.000Z' } }).refuses('repeat.no-earlier-ticket')
    asked({ earlier: { ...earlier, sameAppellant: false } }).refuses('repeat.other-appellant')
    registered()
      .and(now, operator, link, { earlier })
      .when(now, operator, link, { earlier })
      .refuses('repeat.already-linked')
  })
  it('is known to the earlier ticket too, and to the unit that still handles it', () => {
    const story = dispatched().and(now.replace('10:', '12:'), repeats, note)
    expect(ticketView(story.ticket, operator).later).toMatchObject([{ ticket: number }])
    expect(workOrderView(story.ticket, first)?.later).toMatchObject([{ ticket: number }])
    expect(told(story)).toEqual([`work-order.appeal-linked → heping-housing: ${first}`])
    story.when('2026-10-09T13:00+08:00', repeats, note).refuses('repeat.already-linked')
    expect(told(registered().and(now, repeats, note))).toEqual([])
  })
  it('moves no limit and changes no state', () => {
    const before = dispatched()
    const after = before.and('2026-10-09T12:00+08:00', operator, link, { earlier })
    expect(after.ticket.clocks).toEqual(before.ticket.clocks)
    expect(after.ticket.state).toBe('handling')
  })
  it('shows its history without anything by which the appellant could be known', () => {
    const view = linkedTicketView(dispatched().ticket)
    expect(view).toMatchObject({
      ticket: number,
      state: 'handling',
      unit: 'heping-housing',
      text: '电梯停运三天无人处理',
    })
    expect(JSON.stringify(view)).not.toMatch(/identity|web#r-1|accessCode/)
  })
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

describe('在先、在后的各件', () => {
  const link = (number: string) => ({ type: 'linkEarlier', earlier: number, news: '又发生一次' }) as const
  const facts = (number: string, more: object = {}) => ({ earlier: { ...earlier, number, ...more } })

  it('registered at the same moment is not earlier', () =>
    registered()
      .when(now, operator, refusal, facts(earlier.number, { registeredAt: registered().ticket.registeredAt }))
      .refuses('repeat.no-earlier-ticket'))
  it('nobody having looked, there is no earlier ticket', () =>
    registered().when(now, operator, refusal).refuses('repeat.no-earlier-ticket'))
  it('several may be linked, each once', () => {
    const [one, two] = ['261007-00000019', '261008-00000027']
    const linked = registered().and(now, operator, link(one), facts(one))
    linked.when(now, operator, link(one), facts(one)).refuses('repeat.already-linked')
    const both = linked.and(now, operator, link(two), facts(two))
    both.when(now, operator, link(one), facts(one)).refuses('repeat.already-linked')
    const later = (number: string) => ({ type: 'noteLater', later: number }) as const
    const noted = registered().and(now, system('links'), later(one))
    noted.when(now, system('links'), later(one)).refuses('repeat.already-linked')
    const andNext = noted.and(now, system('links'), later(two))
    expect(andNext.ticket.later?.map(({ ticket }) => ticket)).toEqual([one, two])
    andNext.when(now, system('links'), later(one)).refuses('repeat.already-linked')
  })
})
