/** 派单 — by the catalogue or by hand, and the receipt of an order (第十九条、第二十条). */
import { describe, expect, it } from 'vitest'
import { department, first, instant, law, operator, outcomeOf, registered, registering } from '../../support/story.ts'

const at = '2026-10-12T09:00+08:00'
const system = { role: 'system', id: 'delivery' } as const
const accepted = (given: Parameters<typeof registered>[0] = {}) =>
  registered(given).and('2026-10-09T09:05+08:00', operator, { type: 'accept' })

describe('派单', () => {
  it('within one working day of acceptance: Friday’s falls on the make-up Saturday', () =>
    expect(accepted().clock('dispatch')).toMatchObject({ lastDay: '2026-10-10' }))
  it('by the catalogue needs category and area', () => {
    accepted({ category: undefined })
      .when(at, operator, { type: 'dispatch' })
      .refuses('dispatch.needs-category-and-area')
    accepted({ area: undefined }).when(at, operator, { type: 'dispatch' }).refuses('dispatch.needs-category-and-area')
  })
  it('is refused where the catalogue names nobody on that day', () => {
    const { ticket } = accepted()
    expect(law.registry.catalogueEntry(ticket.category ?? '', ticket.area ?? '', '2019-01-01')).toBeUndefined()
    registered({ at: '2019-01-02T09:00+08:00' })
      .and('2019-01-02T09:05+08:00', operator, { type: 'accept' })
      .when('2019-01-02T10:00+08:00', operator, { type: 'dispatch' })
      .refuses('dispatch.no-catalogue-entry')
  })
  it('by hand needs a reason', () =>
    accepted().when(at, operator, { type: 'dispatch', lead: 'sy-housing' }).refuses('dispatch.by-hand-needs-reason'))
})

describe('送达', () => {
  const dispatched = () => accepted().and('2026-10-09T09:10+08:00', operator, { type: 'dispatch' })
  const receipt = { type: 'recordReceipt', order: first, how: 'push', at: instant('2026-10-09T09:11+08:00') } as const

  it('starts the two working days for asking to return, once', () => {
    const received = dispatched().and('2026-10-09T09:11+08:00', system, receipt)
    expect(received.clock('return-request', first)).toMatchObject({ lastDay: '2026-10-12' })
    received.when('2026-10-09T09:12+08:00', system, receipt).refuses('work-order.already-received')
  })
  it('is implied by acknowledging', () => {
    const unit = dispatched().ticket.orders[0]?.unit ?? ''
    dispatched().when(at, department(unit), { type: 'acknowledge', order: first }).decides('received', 'acknowledged')
  })
})

describe('登记', () => {
  it('is refused for a channel the city does not have', () =>
    outcomeOf(registering({ channel: 'pigeon', by: operator })).refuses('channel.unknown'))
})
