/** 办理 — acknowledgement, interim and final reply, and the platform's check (第十九条至第二十一条). */
import { describe, expect, it } from 'vitest'
import { agreement, department, first, instant, operator, quotable, registered, second } from '../../support/story.ts'

const at = '2026-10-12T10:00+08:00'
const dispatched = (ticketType: 'help' | 'consultation' = 'help') =>
  registered({ ticketType })
    .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch' })
const unit = department(dispatched().ticket.orders[0]?.unit ?? '')
const texts = { order: first, record: '现场核查，更换部件', answer: '已修复' }
const consultation = { at: instant(at), by: '李工', how: 'phone' } as const
const replied = () => dispatched().and(at, unit, { type: 'reply', ...texts, consultation })

describe('签收', () => {
  it('once', () =>
    dispatched()
      .and(at, unit, { type: 'acknowledge', order: first, by: '李工' })
      .when(at, unit, { type: 'acknowledge', order: first })
      .refuses('work-order.already-acknowledged'))
})

describe('阶段性答复', () => {
  it('meets its five working days until the last minute of the fifth', () => {
    const story = dispatched().and('2026-10-15T23:59+08:00', unit, { type: 'replyInterim', ...texts })
    expect(story.clock('interim-reply')).toMatchObject({ lastDay: '2026-10-15', outcome: 'met' })
    const late = dispatched().and('2026-10-16T00:00+08:00', unit, { type: 'replyInterim', ...texts })
    expect(late.clock('interim-reply')).toMatchObject({ outcome: 'late' })
  })
  it('is given once', () =>
    dispatched()
      .and(at, unit, { type: 'replyInterim', ...texts })
      .when(at, unit, { type: 'replyInterim', ...texts })
      .refuses('reply.interim-already-given'))
  it('is not owed in a consultation', () =>
    dispatched('consultation')
      .when(at, unit, { type: 'replyInterim', ...texts })
      .refuses('reply.interim-not-due'))
})

describe('最终答复', () => {
  it('without a record of consulting the appellant is refused', () =>
    dispatched()
      .when(at, unit, { type: 'reply', ...texts })
      .refuses('reply.needs-consultation'))
  it('comes after consulting, by clocks that may differ by five minutes', () => {
    const consultedAt = (time: string) =>
      dispatched().when(at, unit, {
        type: 'reply',
        ...texts,
        consultation: { ...consultation, at: `2026-10-12T${time}+08:00` },
      })
    consultedAt('10:05:00').decides('replied')
    consultedAt('10:05:01').refuses('reply.consultation-not-yet')
  })
  it('may quote an article that can be quoted: the lead’s alone', () => {
    const knowledge = { article: 'lift', version: 1 }
    const quoting = { type: 'reply', ...texts, consultation, knowledge } as const
    const [event] = dispatched().when(at, unit, quoting).events('replied')
    expect(event?.knowledge).toEqual({ ...knowledge, hash: quotable.hash })
    dispatched()
      .when(at, unit, quoting, { quoted: { standing: 'not-in-force', inForce: 2 } })
      .refuses('review.article-not-in-force')
    const beside = department('heping-construction')
    const both = registered()
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:10+08:00', operator, {
        type: 'dispatch',
        lead: 'heping-housing',
        coHandlers: ['heping-construction'],
        reason: '涉及结构',
      })
    both.when(at, beside, { ...quoting, order: second }).refuses('reply.only-lead-quotes')
  })
  it('was not made before the matter was the unit’s', () => {
    const consultedAt = (time: string) =>
      dispatched().when(at, unit, { type: 'reply', ...texts, consultation: { ...consultation, at: `${time}+08:00` } })
    consultedAt('2026-10-09T09:05:00').decides('replied')
    expect(consultedAt('2026-10-09T09:04:59').refuses('reply.consultation-too-early')).toMatchObject({
      dispatchedAt: instant('2026-10-09T09:10+08:00'),
    })
    consultedAt('2025-09-04T09:00:00').refuses('reply.consultation-too-early')
  })
  it('by the unit above before it passed the order down counts for the sub-unit’s reply too', () => {
    const below = registered()
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
      .and('2026-10-12T08:00+08:00', department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street' }],
        instructions: '请核实',
      })
    const order = `${first.slice(0, -1)}2`
    const consulted = (time: string) =>
      below.when(at, department('heping-nanhu-street'), {
        type: 'reply',
        ...texts,
        order,
        consultation: { ...consultation, at: time },
      })
    consulted('2026-10-10T10:00:00+08:00').decides('replied-up')
    consulted('2026-10-08T10:00:00+08:00').refuses('reply.consultation-too-early')
  })
  it('may say why consulting was impossible', () =>
    dispatched()
      .when(at, unit, { type: 'reply', ...texts, consultation: { impossible: '号码停机' } })
      .decides('replied'))
})

describe('把关', () => {
  it('is passed once', () =>
    replied()
      .and(at, operator, { type: 'passCheck' })
      .when(at, operator, { type: 'passCheck' })
      .refuses('check.already-passed'))
  it('sends back with the limit moved by the working days it took', () => {
    const back = replied().and('2026-10-14T10:00+08:00', operator, { type: 'sendBack', reasons: '未说明更换了什么' })
    expect(back.clock('final-reply')).toMatchObject({ lastDay: '2026-11-02', checkedFor: 2 })
  })
})

describe('谁办谁答', () => {
  const stranger = department('sy-public-security')
  const above = department('heping')

  it('a unit that has no order of the matter neither acknowledges nor replies', () => {
    dispatched().when(at, stranger, { type: 'acknowledge', order: first }).refuses('work-order.unknown')
    dispatched()
      .when(at, stranger, { type: 'replyInterim', ...texts })
      .refuses('work-order.unknown')
  })
  it('the unit above acts for its sub-unit on what the platform gave that one', () =>
    dispatched().when(at, above, { type: 'acknowledge', order: first }).decides('received', 'acknowledged'))
  it('an order received before is acknowledged later, and was received when it was', () => {
    const received = dispatched().and(
      '2026-10-09T09:30+08:00',
      { role: 'system', id: 'delivery' },
      { type: 'recordReceipt', order: first, how: 'push', at: instant('2026-10-09T09:30+08:00') },
    )
    expect(received.and(at, unit, { type: 'acknowledge', order: first }).ticket.orders[0]).toMatchObject({
      receivedAt: instant('2026-10-09T09:30+08:00'),
      acknowledgedAt: instant(at),
    })
  })
  it('an interim reply is not owed for a service either', () =>
    registered({ ticketType: 'service' })
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch', lead: 'heping-housing', reason: '指定' })
      .when(at, department('heping-housing'), { type: 'replyInterim', ...texts })
      .refuses('reply.interim-not-due'))
  it('a return that was refused stays refused when the unit replies', () => {
    const asked = dispatched()
      .and('2026-10-09T10:00+08:00', unit, { type: 'acknowledge', order: first })
      .and('2026-10-09T11:00+08:00', unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非我单位职责',
      })
      .and(
        '2026-10-10T09:00+08:00',
        { role: 'supervisor', id: 's', authority: 'platform' },
        { type: 'decideReturn', order: first, decision: 'refuse', reasons: '属地管理' },
      )
    const { ticket } = asked.and(at, unit, { type: 'reply', ...texts, consultation })
    expect(ticket.orders[0]?.returnRequest).toMatchObject({
      decision: 'refused',
      decidedAt: instant('2026-10-10T09:00+08:00'),
    })
  })
  it('who has given its part asks the appellant for nothing more', () => {
    const helper = department('heping-urban-management')
    const order = `${first.slice(0, -1)}2`
    const given = registered()
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch', coHandlers: ['heping-urban-management'] })
    const ask = { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-20', agreement } as const
    given.when(at, helper, ask).decides('supplement-requested')
    given
      .and(at, helper, { type: 'reply', ...texts, order })
      .when(at, helper, ask)
      .refuses('ticket.not-held')
  })
})
