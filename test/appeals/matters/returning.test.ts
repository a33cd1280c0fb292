/** 退件 — who may give an order back, until when, and what becomes of it (第二十一条). */
import { describe, expect, it } from 'vitest'
import { unfoundedReturns } from '../../../shared/appeals/matters/returning/requests.ts'
import {
  agreement,
  department,
  first,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
  third,
} from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const delivery = { role: 'system', id: 'delivery' } as const
const receive = (story: Story, order: string, at: string): Story =>
  story.and(at, delivery, { type: 'recordReceipt', order, how: 'push', at: new Date(at).toISOString() })
const dispatchedOn = (day: string, coHandlers: string[] = []) =>
  registered({ at: `${day}T08:30+08:00` })
    .and(`${day}T08:40+08:00`, operator, { type: 'accept', toldInCall })
    .and(`${day}T09:00+08:00`, operator, { type: 'dispatch', coHandlers })
const received = (day: string, coHandlers: string[] = []) => {
  const at = `${day}T09:10+08:00`
  return dispatchedOn(day, coHandlers).ticket.orders.reduce(
    (story, order) => receive(story, order.number, at),
    dispatchedOn(day, coHandlers),
  )
}
const lead = department('heping-housing')
const co = department('heping-urban-management')
const hepingAuthority = { ...supervisor, unit: 'heping' }
const tiexiAuthority = { ...supervisor, unit: 'tiexi' }
const request = {
  type: 'requestReturn',
  order: first,
  ground: 'not-responsible',
  form: 'give-back',
  reasons: '该小区物业由街道代管',
} as const
const notAcceptable = { ...request, ground: 'not-acceptable', articleGround: 2, reasons: '当事人已提起诉讼' } as const
const decide = (decision: 'approve' | 'refuse', more: { order?: string; transferTo?: string } = {}) =>
  ({ type: 'decideReturn', order: first, decision, reasons: '经审定', ...more }) as const
const consultation = { impossible: '电话无人接听' }
const reply = { type: 'reply', order: first, record: '已修复', answer: '电梯已恢复', consultation } as const

describe('申请退回', () => {
  it('is allowed until the last minute of the second working day, a make-up Saturday counted', () => {
    received('2026-10-09').when('2026-10-12T23:59+08:00', lead, request).decides('return-requested')
    received('2026-10-09').when('2026-10-13T00:00+08:00', lead, request).refuses('return.too-late')
  })
  it('counts from receipt and not from dispatch (§7, example 4)', () => {
    const late = receive(dispatchedOn('2026-05-07'), first, '2026-05-08T16:00+08:00')
    late.when('2026-05-11T23:59+08:00', lead, request).decides('return-requested')
    late.when('2026-05-12T00:00+08:00', lead, request).refuses('return.too-late')
  })
  it('is not possible before the order was received', () =>
    dispatchedOn('2026-10-09').when('2026-10-09T10:00+08:00', lead, request).refuses('return.not-received'))
  it('is refused to a unit that does not hold the order', () =>
    received('2026-10-09')
      .when('2026-10-09T10:00+08:00', department('sy-public-security'), request)
      .refuses('work-order.unknown'))
  it('is asked by nobody but a department', () =>
    received('2026-10-09').when('2026-10-09T10:00+08:00', operator, request).refuses('ticket.role-not-allowed'))
  it('needs a proposed unit when it asks for a transfer, and only then', () => {
    const story = received('2026-10-09')
    story.when('2026-10-09T10:00+08:00', lead, { ...request, form: 'transfer' }).refuses('return.needs-proposal')
    story
      .when('2026-10-09T10:00+08:00', lead, { ...request, form: 'transfer', proposes: 'sy-housing' })
      .decides('return-requested')
  })
  it('cannot propose itself, a village or community, or a unit nobody knows', () => {
    const propose = (proposes: string) =>
      received('2026-10-09').when('2026-10-09T10:00+08:00', lead, { ...request, form: 'transfer', proposes })
    propose('heping-housing').refuses('dispatch.unit-twice')
    propose('heping-wencui-community').refuses('unit.takes-no-orders')
    propose('nowhere').refuses('unit.unknown')
  })
  it('as not acceptable names one of the twelve grounds of article 17, otherwise none', () => {
    const at = '2026-10-09T10:00+08:00'
    received('2026-10-09')
      .when(at, lead, { ...notAcceptable, articleGround: undefined })
      .refuses('return.needs-article-ground')
    received('2026-10-09').when(at, lead, notAcceptable).decides('return-requested')
    received('2026-10-09')
      .when(at, lead, { ...request, articleGround: 2 })
      .refuses('return.article-ground-not-asked')
  })
  it('is not asked twice while the first is being decided', () =>
    received('2026-10-09')
      .and('2026-10-09T10:00+08:00', lead, request)
      .when('2026-10-09T11:00+08:00', lead, request)
      .refuses('return.already-requested'))
})

describe('首接负责', () => {
  const requested = () => received('2026-10-09').and('2026-10-09T10:00+08:00', lead, request)

  it('until it is approved the first receiver owns the order and its clocks run', () => {
    const { ticket, clock } = requested()
    expect(ticket.orders[0]?.state).toBe('open')
    expect(clock('interim-reply')?.endedAt).toBeUndefined()
    expect(clock('final-reply')?.endedAt).toBeUndefined()
  })
  it('passes its limits like any other while the request is pending', () =>
    expect(requested().sweptTo('2026-10-16T00:00+08:00').clock('interim-reply')?.passedAt).toBe(
      '2026-10-15T16:00:00.000Z',
    ))
  it('closes by no ground while the request is pending', () =>
    requested()
      .when('2026-10-12T09:00+08:00', operator, {
        type: 'close',
        ground: 5,
        alternative: 'untrue',
        evidence: { finding: '不实' },
        reasons: '不实',
      })
      .refuses('close.return-pending'))
  it('replies all the same, and with that withdraws its request for good', () => {
    const replied = requested().and('2026-10-12T09:00+08:00', lead, reply)
    expect(replied.ticket.orders[0]?.returnRequest).toMatchObject({ decision: 'withdrawn' })
    const again = replied.and('2026-10-12T10:00+08:00', operator, { type: 'sendBack', reasons: '未见照片' })
    again.when('2026-10-12T11:00+08:00', supervisor, decide('approve')).refuses('return.none-pending')
  })
  it('loses the order, request and all, when the appellant withdraws', () => {
    const withdrawn = requested().and('2026-10-12T09:00+08:00', operator, {
      type: 'withdraw',
      how: 'oral',
      recording: '电话录音',
    })
    expect(withdrawn.ticket.orders[0]?.state).toBe('ended')
    withdrawn.when('2026-10-12T10:00+08:00', supervisor, decide('approve')).refuses('ticket.not-allowed-here')
    expect(withdrawn.ticket.clocks.filter(({ order, endedAt }) => order && !endedAt)).toEqual([])
  })
})

describe('审定', () => {
  const requested = () => received('2026-10-09').and('2026-10-09T10:00+08:00', lead, request)
  const at = '2026-10-12T09:00+08:00'

  it('is the authority’s, and nobody else’s', () => {
    requested().when(at, operator, decide('approve')).refuses('ticket.role-not-allowed')
    requested().when(at, lead, decide('approve')).refuses('ticket.role-not-allowed')
  })
  it('is made by either kind of authority', () =>
    requested()
      .when(at, { ...supervisor, authority: 'business-environment' }, decide('approve'))
      .decides('return-approved'))
  it('is made at the unit’s own level: a district’s authority judges its own tree', () => {
    requested().when(at, hepingAuthority, decide('approve')).decides('return-approved')
    requested().when(at, tiexiAuthority, decide('approve')).refuses('work-order.unknown')
  })
  it('of a district sends nothing straight to a unit outside its tree', () => {
    requested()
      .when(at, hepingAuthority, decide('approve', { transferTo: 'sy-housing' }))
      .refuses('authority.other-tree')
    requested()
      .when(at, hepingAuthority, decide('approve', { transferTo: 'heping-construction' }))
      .decides('return-approved', 'dispatched')
  })
  it('needs a request', () =>
    received('2026-10-09').when(at, supervisor, decide('approve')).refuses('return.none-pending'))
  it('refused, names no other unit', () =>
    requested()
      .when(at, supervisor, decide('refuse', { transferTo: 'sy-housing' }))
      .refuses('return.transfer-needs-approval'))
  it('refused, leaves the order, its owner and its clocks as they were', () => {
    const before = requested()
    const after = before.and(at, supervisor, decide('refuse'))
    expect(after.ticket.orders[0]).toMatchObject({ state: 'open', unit: 'heping-housing' })
    expect(after.clock('final-reply')).toEqual(before.clock('final-reply'))
  })
  it('approved, goes back to dispatch with a dispatch clock of one working day', () => {
    const story = requested().and(at, supervisor, decide('approve'))
    expect(story.ticket.state).toBe('accepted')
    expect(story.clock('dispatch')).toMatchObject({ lastDay: '2026-10-13' })
    expect(story.clock('final-reply')).toMatchObject({ outcome: 'void' })
  })
  it('approved with a transfer goes straight on, with clocks of its own', () => {
    const story = requested().and(at, supervisor, decide('approve', { transferTo: 'sy-housing' }))
    expect(story.ticket.orders.map(({ unit, state }) => [unit, state])).toEqual([
      ['heping-housing', 'given-back'],
      ['sy-housing', 'open'],
    ])
    expect(story.ticket.state).toBe('handling')
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-02' })
    expect(story.clock('final-reply', first)).toMatchObject({ outcome: 'void' })
  })
  it('of a second unit’s return works like the first', () => {
    const transferred = receive(
      requested().and(at, supervisor, decide('approve', { transferTo: 'sy-housing' })),
      second,
      '2026-10-12T10:00+08:00',
    )
    transferred
      .and('2026-10-14T23:59+08:00', department('sy-housing'), { ...request, order: second })
      .when('2026-10-15T09:00+08:00', supervisor, decide('approve', { order: second, transferTo: 'heping' }))
      .decides('return-approved', 'dispatched')
    transferred
      .when('2026-10-15T00:00+08:00', department('sy-housing'), { ...request, order: second })
      .refuses('return.too-late')
  })
})

describe('没有新理由不得再次申请', () => {
  const refusedOnce = () =>
    received('2026-10-09')
      .and('2026-10-09T10:00+08:00', lead, request)
      .and('2026-10-09T15:00+08:00', supervisor, decide('refuse'))
  const anew = { ...request, newGrounds: '查到街道与物业的代管协议' }

  it('a refused unit asks again only with new grounds, and still within the two working days', () => {
    refusedOnce().when('2026-10-10T09:00+08:00', lead, request).refuses('return.needs-new-grounds')
    refusedOnce().when('2026-10-12T23:59+08:00', lead, anew).decides('return-requested')
    refusedOnce().when('2026-10-13T00:00+08:00', lead, anew).refuses('return.too-late')
  })
  it('what was asked before stays on record', () =>
    expect(refusedOnce().and('2026-10-10T09:00+08:00', lead, anew).ticket.orders[0]?.earlierReturns).toMatchObject([
      { decision: 'refused', decisionReasons: '经审定' },
    ]))
  it('refused twice it has returned repeatedly without good reason (第二十三条（三）)', () => {
    const again = refusedOnce().and('2026-10-10T09:00+08:00', lead, anew)
    const outcome = again.when('2026-10-10T15:00+08:00', supervisor, decide('refuse'))
    outcome.decides('return-refused', 'returns-repeated', 'supervision-opened')
    expect(outcome.events('supervision-opened')).toMatchObject([{ order: first, trigger: 'repeated-returns' }])
    expect(outcome.events('returns-repeated')).toMatchObject([{ unit: 'heping-housing', times: 2 }])
    const { ticket } = again.and('2026-10-10T15:00+08:00', supervisor, decide('refuse'))
    expect([
      unfoundedReturns(ticket, 'heping-housing'),
      unfoundedReturns(ticket, 'sy-housing'),
      unfoundedReturns(ticket),
    ]).toEqual([2, 0, 2])
  })
})

describe('属不予受理范围', () => {
  const approved = () =>
    received('2026-10-09')
      .and('2026-10-09T10:00+08:00', lead, notAcceptable)
      .and('2026-10-12T09:00+08:00', supervisor, decide('approve'))
  const reject = (ground: number) => ({ type: 'reject', ground, reasons: '已提起诉讼，请按司法程序解决' }) as const

  it('approved, the ticket may be rejected after dispatch, on that ground', () => {
    const story = approved().and('2026-10-12T10:00+08:00', operator, reject(2))
    expect(story.ticket.state).toBe('rejected')
    expect(story.ticket.clocks.filter(({ endedAt }) => !endedAt)).toEqual([])
    approved().when('2026-10-12T10:00+08:00', operator, reject(1)).refuses('review.dispatched-needs-approved-return')
  })
  it('a return for want of responsibility opens no rejection', () =>
    received('2026-10-09')
      .and('2026-10-09T10:00+08:00', lead, request)
      .and('2026-10-12T09:00+08:00', supervisor, decide('approve'))
      .when('2026-10-12T10:00+08:00', operator, reject(2))
      .refuses('review.dispatched-needs-approved-return'))
  it('the co-handlers’ orders and clocks end with the lead’s return', () => {
    const { ticket } = received('2026-10-09', ['heping-urban-management'])
      .and('2026-10-09T10:00+08:00', lead, notAcceptable)
      .and('2026-10-12T09:00+08:00', supervisor, decide('approve'))
    expect(ticket.orders.map(({ state }) => state)).toEqual(['given-back', 'ended'])
    expect(ticket.clocks.filter(({ order, endedAt }) => order && !endedAt)).toEqual([])
  })
})

describe('协办单位退件', () => {
  const requested = () =>
    received('2026-10-09', ['heping-urban-management']).and('2026-10-09T10:00+08:00', co, { ...request, order: second })
  const at = '2026-10-12T09:00+08:00'

  it('is of its own order only: the lead, its clocks and the ticket go on', () => {
    const story = requested().and(at, supervisor, decide('approve', { order: second }))
    expect(story.ticket.state).toBe('handling')
    expect(story.ticket.orders.map(({ state }) => state)).toEqual(['open', 'given-back'])
    expect(story.clock('final-reply', first)?.endedAt).toBeUndefined()
    expect(story.clock('final-reply', second)?.outcome).toBe('void')
    expect(story.ticket.transfers).toBe(0)
  })
  it('transferred, the other unit becomes co-handler and not a second lead', () => {
    const { ticket } = requested().and(
      at,
      supervisor,
      decide('approve', { order: second, transferTo: 'heping-market' }),
    )
    expect(ticket.orders.map(({ unit, role, state }) => `${unit} ${role} ${state}`)).toEqual([
      'heping-housing lead open',
      'heping-urban-management co given-back',
      'heping-market co open',
    ])
  })
  it('is not transferred to the lead', () =>
    requested()
      .when(at, supervisor, decide('approve', { order: second, transferTo: 'heping-housing' }))
      .refuses('dispatch.unit-twice'))
  it('ends no period that the appellant was given', () => {
    const asked = requested().and('2026-10-09T11:00+08:00', lead, {
      type: 'requestSupplement',
      ask: '请提供照片',
      until: '2026-10-20',
      agreement,
    })
    const story = asked.and(at, supervisor, decide('approve', { order: second }))
    expect(story.clock('supplement-during-handling')?.endedAt).toBeUndefined()
  })
  it('of the lead, transferred, leaves the co-handlers at work; one of them may become the lead', () => {
    const returned = received('2026-10-09', ['heping-urban-management', 'heping-market']).and(
      '2026-10-09T10:00+08:00',
      lead,
      request,
    )
    const { ticket } = returned.and(at, supervisor, decide('approve', { transferTo: 'heping-urban-management' }))
    expect(ticket.orders.map(({ unit, role, state }) => `${unit} ${role} ${state}`)).toEqual([
      'heping-housing lead given-back',
      'heping-urban-management co ended',
      'heping-market co open',
      'heping-urban-management lead open',
    ])
    expect(ticket.clocks.filter(({ order, endedAt }) => order === second && !endedAt)).toEqual([])
    expect(ticket.clocks.some(({ order, endedAt }) => order === third && !endedAt)).toBe(true)
  })
})

describe('改派', () => {
  const reassign = { type: 'reassign', order: first, to: 'sy-housing', reasons: '职责已划转' } as const

  it('the authority itself gives the order to another unit, long after the two working days', () => {
    const story = received('2026-10-09').and('2026-10-26T09:00+08:00', supervisor, reassign)
    expect(story.ticket.orders.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      'heping-housing ended',
      'sy-housing open',
    ])
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-16' })
    expect(story.ticket.transfers).toBe(1)
  })
  it('is nobody else’s', () => {
    received('2026-10-09').when('2026-10-09T10:00+08:00', operator, reassign).refuses('ticket.role-not-allowed')
    received('2026-10-09').when('2026-10-09T10:00+08:00', tiexiAuthority, reassign).refuses('work-order.unknown')
  })
  it('does not pass over a pending return: that is decided', () =>
    received('2026-10-09')
      .and('2026-10-09T10:00+08:00', lead, request)
      .when('2026-10-09T11:00+08:00', supervisor, reassign)
      .refuses('reassign.return-pending'))
  it('takes nothing from a unit that has replied', () =>
    received('2026-10-09')
      .and('2026-10-12T09:00+08:00', lead, reply)
      .when('2026-10-12T10:00+08:00', supervisor, reassign)
      .refuses('ticket.not-allowed-here'))
})

describe('退转锁', () => {
  const units = ['heping-housing', 'sy-housing', 'heping-construction', 'sy-construction'] as const
  /** Every unit gives it back, and the platform sends it to the next. */
  const bounced = (times: number): Story => {
    let story = dispatchedOn('2026-10-09')
    for (let n = 1; n <= times; n++) {
      const [order, unit] = [`${number}-${n}`, units[n - 1] ?? '']
      if (n > 1) story = story.and('2026-10-09T11:00+08:00', operator, { type: 'dispatch', lead: unit, reason: '另派' })
      story = receive(story, order, '2026-10-09T11:10+08:00')
        .and('2026-10-09T11:20+08:00', department(unit), { ...request, order })
        .and('2026-10-09T11:30+08:00', supervisor, decide('approve', { order }))
    }
    return story
  }
  const at = '2026-10-10T09:00+08:00'

  it('a unit whose return was approved is given the matter again by the authority alone', () => {
    const story = bounced(1)
    story.when(at, operator, { type: 'dispatch' }).refuses('dispatch.returned-before')
    story
      .when(at, operator, { type: 'dispatch', lead: 'heping-housing', reason: '再派' })
      .refuses('dispatch.returned-before')
    story.when(at, supervisor, { type: 'dispatch', lead: 'heping-housing', reason: '确属职责' }).decides('dispatched')
  })
  it('after three transfers only the authority dispatches, and must name the lead', () => {
    const handed = { type: 'dispatch', lead: 'sy-construction', reason: '指定主办' } as const
    bounced(2).when(at, operator, handed).decides('dispatched')
    const locked = bounced(3)
    expect(locked.when(at, operator, handed).refuses('dispatch.locked')).toEqual({ transfers: 3 })
    locked.when(at, supervisor, { type: 'dispatch' }).refuses('dispatch.locked')
    locked.when(at, supervisor, handed).decides('dispatched')
  })
})

describe('审定与改派的范围', () => {
  const at = '2026-10-12T09:00+08:00'
  const transfer = (to: string) => decide('approve', { transferTo: to })
  const requested = (day = '2026-10-09') => received(day).and(`${day}T10:00+08:00`, lead, request)
  const reassign = (order: string, to: string) => ({ type: 'reassign', order, to, reasons: '职责已划转' }) as const

  it('neither is to a unit that does not exist, to one that gets no orders, or to the one that has it', () => {
    for (const [to, code] of [
      ['nobody', 'unit.unknown'],
      ['heping-wencui-community', 'unit.takes-no-orders'],
      ['heping-housing', 'dispatch.unit-twice'],
    ] as const) {
      requested().when(at, supervisor, transfer(to)).refuses(code)
      received('2026-10-09').when(at, supervisor, reassign(first, to)).refuses(code)
    }
  })
  it('an order that is over is not reassigned, nor one out of the authority’s tree', () => {
    const moved = received('2026-10-09').and(at, supervisor, reassign(first, 'sy-housing'))
    moved.when('2026-10-12T10:00+08:00', supervisor, reassign(first, 'heping-market')).refuses('work-order.not-open')
    moved.when('2026-10-12T10:00+08:00', hepingAuthority, reassign(second, 'heping')).refuses('work-order.unknown')
    moved.when('2026-10-12T10:00+08:00', supervisor, reassign('nothing-such', 'heping')).refuses('work-order.unknown')
  })
  it('a return that was approved or withdrawn is no longer pending', () => {
    const replied = requested().and(at, lead, reply)
    replied
      .and('2026-10-12T10:00+08:00', operator, { type: 'sendBack', reasons: '未见照片' })
      .when('2026-10-12T11:00+08:00', supervisor, reassign(first, 'sy-housing'))
      .decides('reassigned', 'dispatched')
  })
  it('one that ended with the lead’s return waits for nobody: the matter may be closed elsewhere', () =>
    received('2026-10-09', ['heping-urban-management'])
      .and('2026-10-09T10:00+08:00', co, { ...request, order: second })
      .and('2026-10-09T11:00+08:00', lead, request)
      .and(at, supervisor, decide('approve'))
      .and('2026-10-12T10:00+08:00', operator, { type: 'dispatch', lead: 'sy-housing', reason: '市级管辖' })
      .when('2026-10-12T11:00+08:00', operator, {
        type: 'close',
        ground: 5,
        alternative: 'untrue',
        evidence: { finding: '不实' },
        reasons: '不实',
      })
      .decides('closed'))
  it('a refused one needs new grounds; one withdrawn by replying needs none', () => {
    const again = requested()
      .and('2026-10-10T09:00+08:00', lead, reply)
      .and('2026-10-10T10:00+08:00', operator, { type: 'sendBack', reasons: '未见照片' })
    again.when('2026-10-10T11:00+08:00', lead, request).decides('return-requested')
  })
  it('only an approved return for that very ground of article 17 opens a rejection', () => {
    const rejecting = { type: 'reject', ground: 2, reasons: '已提起诉讼' } as const
    const story = (ask: object, ruling: 'approve' | 'refuse') =>
      received('2026-10-09', ['heping-urban-management'])
        .and('2026-10-09T10:00+08:00', co, { ...notAcceptable, ...ask, order: second })
        .and('2026-10-09T11:00+08:00', supervisor, decide(ruling, { order: second }))
        .and('2026-10-09T12:00+08:00', lead, request)
        .and(at, supervisor, decide('approve'))
        .when('2026-10-12T10:00+08:00', operator, rejecting)
    story({}, 'approve').decides('rejected')
    story({}, 'refuse').refuses('review.dispatched-needs-approved-return')
    story({ articleGround: 3 }, 'approve').refuses('review.dispatched-needs-approved-return')
  })
})
