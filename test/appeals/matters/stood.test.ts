/** 派对了的 — what may be learned of a ticket, and what never is. */
import { describe, expect, it } from 'vitest'
import { stoodOf } from '../../../shared/appeals/matters/dispatching/stood.ts'
import { decisionsOf, department, first, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const learned = (story: Story, today: string) => stoodOf(story.ticket, decisionsOf(story), today)
const accepted = (more: object = {}) =>
  registered({ at: '2026-10-09T08:30+08:00', ...more }).and('2026-10-09T08:40+08:00', operator, {
    type: 'accept',
    toldInCall,
  })
const shown = { categories: ['property-fee', 'property-service'] }
const dispatched = (more: object = {}) =>
  accepted(more).and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', suggested: shown })
const lead = department('heping-housing')

describe('a dispatch is learned from', () => {
  it('once it has stood for a week, with what was shown beside it', () => {
    expect(learned(dispatched(), '2026-10-15')).toBeUndefined()
    expect(learned(dispatched(), '2026-10-16')).toMatchObject({
      category: 'property-service',
      returnedFrom: undefined,
      day: '2026-10-09',
      shown: shown.categories,
    })
  })

  it('not while a return is asked for, and under its new category once that was approved', () => {
    const asked = dispatched()
      .and('2026-10-09T09:10+08:00', { role: 'system', id: 'delivery' }, {
        ...{ type: 'recordReceipt', order: first, how: 'push' },
        at: '2026-10-09T01:10:00.000Z',
      } as never)
      .and('2026-10-10T09:00+08:00', lead, {
        ...{ type: 'requestReturn', order: first, ground: 'not-responsible' },
        ...{ form: 'give-back', reasons: '不归我局' },
      } as never)
    expect(learned(asked, '2026-12-01')).toBeUndefined()
    const approved = asked.and('2026-10-10T10:00+08:00', supervisor, {
      ...{ type: 'decideReturn', order: first, decision: 'approve', reasons: '属实' },
    } as never)
    expect(learned(approved, '2026-12-01')).toBeUndefined()
    const again = approved.and('2026-10-10T11:00+08:00', operator, { type: 'dispatch', category: 'noise-life' })
    expect(learned(again, '2026-12-01')).toMatchObject({ category: 'noise-life', returnedFrom: 'property-service' })
  })

  it('that the platform made by itself, only once its lead has answered; it is no suggestion that somebody followed', () => {
    const alone = accepted().and('2026-10-09T09:00+08:00', { role: 'system', id: 'suggestions' }, {
      ...{ type: 'dispatch', suggested: { ...shown, margin: 0.99 } },
    } as never)
    expect(alone.ticket.orders[0]).toMatchObject({ byItself: true })
    expect(learned(alone, '2026-12-01')).toBeUndefined()
    const [order] = alone.ticket.orders
    const replied = { ...alone.ticket, orders: [{ ...order, reply: {} }] } as never
    expect(stoodOf(replied, decisionsOf(alone), '2026-12-01')).toMatchObject({ shown: undefined, byItself: true })
  })

  it('with numbers that are somebody’s behind stars', () => {
    const text = '电梯坏了，请打13812345678，证件210102199001011234'
    const found = learned(dispatched({ text }), '2026-12-01')
    expect(found?.text).not.toMatch(/\d{5}/)
    expect(found?.text).toContain('电梯坏了')
  })
})

describe('nothing is learned', () => {
  it('of what was not dispatched', () => expect(learned(accepted(), '2026-12-01')).toBeUndefined())

  it('of what is or ever was confidential', () => {
    const set = (story: Story, at: string, confidential: boolean) =>
      story.and(at, operator, {
        ...{ type: 'setConfidentiality', confidential, how: 'phone', by: '李敏' },
        reasons: '诉求人来电',
      } as never)
    const confidential = set(dispatched(), '2026-10-09T10:00+08:00', true)
    expect(confidential.ticket.confidential).toBe(true)
    expect(learned(confidential, '2026-12-01')).toBeUndefined()
    const open = set(confidential, '2026-10-09T11:00+08:00', false)
    expect(open.ticket.confidential).toBe(false)
    expect(learned(open, '2026-12-01')).toBeUndefined()
  })

  it('of an emergency, and of texts that have ended', () => {
    const { ticket, ...story } = dispatched()
    const log = decisionsOf({ ticket, ...story } as Story)
    expect(stoodOf({ ...ticket, emergency: 'accident' }, log, '2026-12-01')).toBeUndefined()
    expect(stoodOf({ ...ticket, textsEndedAt: '2031-10-09T00:00:00Z' }, log, '2026-12-01')).toBeUndefined()
  })
})
