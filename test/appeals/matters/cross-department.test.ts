/** 跨部门办理 — who leads, who joins, and the one joint reply (第二十二条). */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import type { DecisionRecord } from '../../../shared/appeals/ticket/log.ts'
import { department, first, operator, registered, type Story, second, supervisor, third } from '../../support/story.ts'

const at = '2026-10-12T09:00+08:00'
const accepted = (category = 'property-service'): Story =>
  registered({ category }).and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
const dispatched = (coHandlers: string[]): Story =>
  accepted().and('2026-10-09T09:10+08:00', operator, { type: 'dispatch', coHandlers })
const lead = department('heping-housing')
const co = department('heping-urban-management')
const standing = ({ ticket }: Story) => ticket.orders.map(({ unit, role, state }) => `${unit} ${role} ${state}`)
const consultation = { impossible: '电话无人接听' }
const reply = { type: 'reply', order: first, record: '已会同处理', answer: '已解决', consultation } as const
const contribution = { type: 'reply', order: second, record: '已清理', answer: '已配合' } as const

describe('确责清单', () => {
  const toTheList = () => accepted('bridge-subway').when(at, operator, { type: 'dispatch' })

  it('names lead and departments before the catalogue is asked', () => {
    toTheList().decides('dispatched')
    expect(toTheList().events('dispatched')[0]).toMatchObject({
      by: 'responsibility-list',
      matter: 'underpass-safety',
      orders: [
        { unit: 'sy-construction', role: 'lead' },
        { unit: 'sy-drainage', role: 'co' },
        { unit: 'sy-street-lighting', role: 'co' },
      ],
    })
  })
  it('is silent where it has no entry: the catalogue decides', () =>
    expect(accepted().when(at, operator, { type: 'dispatch' }).events('dispatched')[0]).toMatchObject({
      by: 'catalogue',
      orders: [{ unit: 'heping-housing' }],
    }))
  it('gives way to a unit named by hand with a reason', () =>
    expect(
      accepted('bridge-subway')
        .when(at, operator, { type: 'dispatch', lead: 'heping-construction', reason: '仅涉及栏杆' })
        .events('dispatched')[0],
    ).toMatchObject({ by: 'hand', orders: [{ unit: 'heping-construction' }] }))
  it('can be asked by matter, whatever the category', () => {
    const named = (matter: string) => accepted().when(at, operator, { type: 'dispatch', matter })
    expect(named('underpass-safety').events('dispatched')[0]).toMatchObject({ matter: 'underpass-safety' })
    named('nothing-such').refuses('dispatch.matter-unknown')
  })
  it('holds from its day on', () =>
    expect(
      registered({ at: '2026-02-25T09:00+08:00', category: 'bridge-subway' })
        .and('2026-02-25T09:05+08:00', operator, { type: 'accept' })
        .when('2026-02-28T23:59+08:00', operator, { type: 'dispatch' })
        .events('dispatched')[0],
    ).toMatchObject({ by: 'catalogue' }))
})

describe('主办与协办', () => {
  it('work in parallel: each has its order and its final limit, the lead the interim one too', () => {
    const { ticket } = dispatched(['heping-urban-management'])
    const running = (order: string) => ticket.clocks.filter((clock) => clock.order === order).map(({ kind }) => kind)
    expect(running(first)).toEqual(['interim-reply', 'final-reply'])
    expect(running(second)).toEqual(['final-reply'])
  })
  it('the interim reply is the lead’s', () =>
    dispatched(['heping-urban-management'])
      .when(at, co, { type: 'replyInterim', order: second, record: '在办', answer: '在办' })
      .refuses('reply.lead-only'))
  it('a unit is named once', () =>
    expect(
      accepted()
        .when(at, operator, { type: 'dispatch', coHandlers: ['heping-housing'] })
        .refuses('dispatch.unit-twice'),
    ).toEqual({ unit: 'heping-housing' }))
  it('a village or community is neither', () =>
    accepted()
      .when(at, operator, { type: 'dispatch', coHandlers: ['heping-wencui-community'] })
      .refuses('unit.takes-no-orders'))
})

describe('增加、撤销协办', () => {
  const add = { type: 'addCoHandler', unit: 'heping-market', reason: '涉及电梯维保单位' } as const

  it('the lead asks a department to join while it handles the matter', () => {
    const story = dispatched([]).and(at, lead, add)
    expect(standing(story)).toEqual(['heping-housing lead open', 'heping-market co open'])
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-02' })
    expect(story.clock('final-reply', first)).toMatchObject({ lastDay: '2026-10-29' })
  })
  it('so do the platform and the authority, and nobody else', () => {
    dispatched([]).when(at, operator, add).decides('dispatched')
    dispatched([]).when(at, supervisor, add).decides('dispatched')
    dispatched(['heping-urban-management']).when(at, co, add).refuses('co-handler.lead-or-platform')
  })
  it('nobody joins twice', () => dispatched([]).and(at, lead, add).when(at, lead, add).refuses('dispatch.unit-twice'))
  it('nobody is asked whose return of this matter was approved', () =>
    dispatched(['heping-market'])
      .and(
        at,
        { role: 'system', id: 'delivery' },
        { type: 'recordReceipt', order: second, how: 'pull', at: '2026-10-12T01:00:00.000Z' },
      )
      .and(at, department('heping-market'), {
        type: 'requestReturn',
        order: second,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '无电梯',
      })
      .and(at, supervisor, { type: 'decideReturn', order: second, decision: 'approve', reasons: '属实' })
      .when(at, lead, add)
      .refuses('dispatch.returned-before'))
  it('the platform takes a co-handler out; its clock stops and the lead no longer waits for it', () => {
    const remove = { type: 'removeCoHandler', order: second, reason: '现场不涉及' } as const
    const story = dispatched(['heping-urban-management']).and(at, operator, remove)
    expect(standing(story)).toEqual(['heping-housing lead open', 'heping-urban-management co ended'])
    expect(story.clock('final-reply', second)).toMatchObject({ outcome: 'void' })
    story.when(at, lead, reply).decides('replied')
    story.when(at, co, contribution).refuses('work-order.not-open')
    story.when(at, operator, { ...remove, order: first }).refuses('co-handler.not-one')
    dispatched(['heping-urban-management']).when(at, lead, remove).refuses('ticket.role-not-allowed')
  })
})

describe('统一答复', () => {
  it('waits for every co-handler', () => {
    const story = dispatched(['heping-urban-management', 'heping-market'])
    expect(story.when(at, lead, reply).refuses('reply.co-handlers-open')).toEqual({
      waitingFor: ['heping-urban-management', 'heping-market'],
    })
    const one = story.and(at, co, contribution)
    one.when(at, lead, reply).refuses('reply.co-handlers-open')
    one
      .and(at, department('heping-market'), { ...contribution, order: third })
      .when(at, lead, reply)
      .decides('replied')
  })
  it('or says why it goes on without them; they still owe their part', () => {
    const story = dispatched(['heping-urban-management']).and(at, lead, {
      ...reply,
      withoutCoHandlers: '协办单位逾期未反馈，现场已由主办单位处理完毕',
    })
    expect(story.ticket).toMatchObject({
      state: 'replied',
      orders: [{ reply: { withoutCoHandlers: expect.any(String) } }, { state: 'open' }],
    })
    story.when(at, co, contribution).decides('contributed')
  })
  it('a contribution is no reply: the ticket is in handling until the lead has spoken', () =>
    expect(dispatched(['heping-urban-management']).and(at, co, contribution).ticket.state).toBe('handling'))
  it('keeps no note of absent co-handlers when all were there', () =>
    expect(
      dispatched([])
        .when(at, lead, { ...reply, withoutCoHandlers: '无' })
        .events('replied')[0]?.withoutCoHandlers,
    ).toBeUndefined())
})

describe('把关：协办意见', () => {
  const sendBack = { type: 'sendBack', workOrder: second, reasons: '未附清理后的照片' } as const
  const contributed = () => dispatched(['heping-urban-management']).and(at, co, contribution)
  const back = () => contributed().and('2026-10-14T09:00+08:00', operator, sendBack)

  it('goes back with reasons while the joint reply is still to come; the lead waits for it anew', () => {
    contributed().when(at, operator, sendBack).decides('contribution-sent-back')
    contributed().when(at, supervisor, sendBack).decides('contribution-sent-back')
    expect(back().ticket.state).toBe('handling')
    expect(back().ticket.orders[1]).toMatchObject({ state: 'open', sentBack: [{ reasons: '未附清理后的照片' }] })
    back().when('2026-10-14T10:00+08:00', lead, reply).refuses('reply.co-handlers-open')
    back()
      .and('2026-10-14T10:00+08:00', co, contribution)
      .when('2026-10-14T11:00+08:00', lead, reply)
      .decides('replied')
  })
  it('keeps its own limit, moved by the working days that the check took', () => {
    expect(contributed().clock('final-reply', second)).toMatchObject({ lastDay: '2026-10-29', outcome: 'met' })
    expect(back().clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-02', checkedFor: 2 })
    expect(back().clock('final-reply', first)).toMatchObject({ lastDay: '2026-10-29' })
  })
  it('is overdue like any other once that limit has passed', () =>
    expect(
      back()
        .sweptTo('2026-11-03T00:00+08:00')
        .ticket.supervisions.map(({ order }) => order),
    ).toContain(second))
  it('is told to its unit', () => {
    const { ticket, log } = back()
    const record = { ...log.at(-1), n: ticket.version } as DecisionRecord
    expect(effectsOf(record, ticket).filter(({ type }) => type === 'deliver')).toMatchObject([
      { notice: 'work-order.sent-back', to: { kind: 'unit', code: 'heping-urban-management' }, order: second },
    ])
  })
  it('takes the joint reply that stands on it back with it', () => {
    const answered = contributed().and('2026-10-13T09:00+08:00', lead, reply)
    const both = answered.and('2026-10-15T09:00+08:00', operator, sendBack)
    expect(both.ticket).toMatchObject({ state: 'handling', orders: [{ state: 'open' }, { state: 'open' }] })
    expect(both.clock('final-reply', first)).toMatchObject({ lastDay: '2026-11-02', checkedFor: 2 })
    expect(both.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-03', checkedFor: 3 })
  })
  it('also where the lead had gone on without another', () => {
    const answered = dispatched(['heping-urban-management', 'heping-market'])
      .and(at, co, contribution)
      .and('2026-10-13T09:00+08:00', lead, { ...reply, withoutCoHandlers: '市场监管部门逾期未反馈' })
    answered.when('2026-10-14T09:00+08:00', operator, sendBack).decides('contribution-sent-back', 'sent-back')
  })
  it('alone, where the lead’s is being done again anyway', () =>
    contributed()
      .and('2026-10-13T09:00+08:00', lead, reply)
      .and('2026-10-14T09:00+08:00', operator, { type: 'sendBack', reasons: '不清' })
      .when('2026-10-14T09:10+08:00', operator, sendBack)
      .decides('contribution-sent-back'))
  it('alone, where the lead went on without it', () => {
    const after = dispatched(['heping-urban-management'])
      .and(at, lead, { ...reply, withoutCoHandlers: '协办单位逾期未反馈' })
      .and('2026-10-13T09:00+08:00', co, contribution)
    after.when('2026-10-14T09:00+08:00', operator, sendBack).decides('contribution-sent-back')
    expect(after.and('2026-10-14T09:00+08:00', operator, sendBack).ticket.state).toBe('replied')
  })
  it('but not before there is one, nor twice, nor by a unit, nor of an order that is none', () => {
    dispatched(['heping-urban-management']).when(at, operator, sendBack).refuses('check.nothing-replied')
    back().when('2026-10-14T09:00+08:00', operator, sendBack).refuses('check.nothing-replied')
    contributed().when(at, lead, sendBack).refuses('ticket.role-not-allowed')
    contributed()
      .when(at, operator, { ...sendBack, workOrder: third })
      .refuses('work-order.unknown')
  })
  it('nothing named means the lead’s, as before; it has not replied yet', () => {
    contributed().when(at, operator, { type: 'sendBack', reasons: '不清' }).refuses('check.nothing-replied')
    const answered = contributed().and(at, lead, reply)
    answered.when(at, operator, { type: 'sendBack', reasons: '不清' }).decides('sent-back')
  })
  it('what a co-handler passed down is its own to check', () => {
    const passed = dispatched(['heping']).and(at, department('heping'), {
      type: 'passDown',
      order: second,
      to: [{ unit: 'heping-nanhu-street' }],
      instructions: '请核实',
    })
    passed
      .and(at, department('heping-nanhu-street'), { ...contribution, order: third })
      .when(at, operator, { ...sendBack, workOrder: third })
      .refuses('check.passed-down')
  })
})

describe('派给谁', () => {
  const community = 'heping-wencui-community'
  const add = (unit: string) => ({ type: 'addCoHandler', unit, reason: '共同处置' }) as const
  const byHand = (unit: string) => ({ type: 'dispatch', lead: unit, reason: '指定主办' }) as const
  const heping = { ...supervisor, unit: 'heping' }
  const receipt = { type: 'recordReceipt', order: second, how: 'pull', at: '2026-10-12T01:00:00.000Z' } as const
  const request = {
    type: 'requestReturn',
    order: second,
    ground: 'not-responsible',
    form: 'give-back',
    reasons: '现场不涉及',
  } as const
  const remove = { type: 'removeCoHandler', order: second, reason: '现场不涉及' } as const

  it('nobody joins that does not exist, or gets no orders', () => {
    dispatched([]).when(at, operator, add('nobody')).refuses('unit.unknown')
    dispatched([]).when(at, operator, add(community)).refuses('unit.takes-no-orders')
  })
  it('the authority may ask one whose return was approved after all, but only in its own tree', () => {
    const returned = dispatched(['heping-market'])
      .and(at, { role: 'system', id: 'delivery' }, receipt)
      .and(at, department('heping-market'), request)
      .and(at, supervisor, { type: 'decideReturn', order: second, decision: 'approve', reasons: '属实' })
    returned.when(at, supervisor, add('heping-market')).decides('dispatched')
    returned.when(at, operator, add('heping-market')).refuses('dispatch.returned-before')
    dispatched([]).when(at, heping, add('heping-market')).decides('dispatched')
    dispatched([]).when(at, heping, add('sy-housing')).refuses('authority.other-tree')
    dispatched([]).when(at, operator, add('sy-housing')).decides('dispatched')
  })
  it('a district’s authority dispatches and takes out in its own tree only, the operator anywhere', () => {
    accepted().when(at, heping, byHand('heping-construction')).decides('dispatched')
    accepted().when(at, heping, byHand('sy-housing')).refuses('authority.other-tree')
    accepted().when(at, operator, byHand('sy-housing')).decides('dispatched')
    const tiexi = { ...supervisor, unit: 'tiexi' }
    dispatched(['heping-market']).when(at, tiexi, remove).refuses('work-order.unknown')
    dispatched(['heping-market']).when(at, heping, remove).decides('co-handler-removed')
    dispatched(['heping-market'])
      .when(at, { ...operator, unit: 'tiexi' }, remove)
      .decides('co-handler-removed')
  })
  it('who has contributed, or waits for a decision on a return, is not taken out', () => {
    dispatched(['heping-urban-management'])
      .and(at, co, contribution)
      .when(at, operator, remove)
      .refuses('work-order.not-open')
    dispatched(['heping-urban-management'])
      .and(at, { role: 'system', id: 'delivery' }, receipt)
      .and(at, co, request)
      .when(at, operator, remove)
      .refuses('reassign.return-pending')
  })
  it('a category or an area that the city does not know is refused', () => {
    accepted().when(at, operator, { type: 'dispatch', category: 'unicorns' }).refuses('category.unknown')
    accepted().when(at, operator, { type: 'dispatch', area: '999999' }).refuses('area.unknown')
  })
  it('classified at dispatch, the responsibility list is asked all the same', () => {
    const dispatch = { type: 'dispatch', category: 'bridge-subway', area: '210102' } as const
    const [event] = accepted().when(at, operator, dispatch).events('dispatched')
    expect(event).toMatchObject({ by: 'responsibility-list', matter: 'underpass-safety', category: 'bridge-subway' })
    registered({ category: 'bridge-subway', area: undefined })
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .when(at, operator, { type: 'dispatch' })
      .refuses('dispatch.needs-category-and-area')
  })
  it('a statute’s own limit goes with the matter, whoever is named to handle it', () => {
    const statutory = { workingDays: 20, citation: expect.stringContaining('政府信息公开条例') }
    for (const dispatch of [{ type: 'dispatch' } as const, byHand('sy-housing')])
      expect(accepted('information-disclosure').when(at, operator, dispatch).events('dispatched')).toMatchObject([
        { statutory },
      ])
    const [ordinary] = accepted().when(at, operator, { type: 'dispatch' }).events('dispatched')
    expect(ordinary).not.toHaveProperty('statutory')
    const unclassified = registered({ category: undefined, area: undefined })
      .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
      .when(at, operator, byHand('sy-housing'))
    expect(unclassified.events('dispatched')[0]).not.toHaveProperty('statutory')
    const joined = accepted('information-disclosure')
      .and(at, operator, { type: 'dispatch' })
      .and(at, operator, add('heping-market'))
    expect(joined.ticket.orders[1]).toMatchObject({ role: 'co', statutory })
  })
  it('dispatched again, it was accepted and first dispatched when it was', () => {
    const again = dispatched([])
      .and(at, supervisor, { type: 'reassign', order: first, to: 'sy-housing', reasons: '职责已划转' })
      .and('2026-10-13T09:00+08:00', supervisor, {
        type: 'reassign',
        order: second,
        to: 'heping-housing',
        reasons: '属地',
      })
    expect(again.ticket).toMatchObject({
      acceptedAt: '2026-10-09T01:05:00.000Z',
      dispatchedAt: '2026-10-09T01:10:00.000Z',
    })
  })
  it('a unit the matter was taken from, without asking to be rid of it, may have it again', () => {
    const taken = dispatched([])
      .and(at, supervisor, { type: 'reassign', order: first, to: 'sy-housing', reasons: '职责已划转' })
      .and(at, { role: 'system', id: 'delivery' }, receipt)
      .and(at, department('sy-housing'), request)
      .and(at, supervisor, { type: 'decideReturn', order: second, decision: 'approve', reasons: '属实' })
    taken.when(at, operator, byHand('heping-housing')).decides('dispatched')
    taken.when(at, operator, byHand('sy-housing')).refuses('dispatch.returned-before')
  })
})

describe('审核把关', () => {
  const sendBack = (workOrder?: string) =>
    ({ type: 'sendBack', reasons: '未见照片', ...(workOrder ? { workOrder } : {}) }) as const
  const joint = () => dispatched(['heping-urban-management']).and(at, co, contribution)

  it('a part sent back takes the joint reply that rests on it with it', () =>
    joint()
      .and('2026-10-12T10:00+08:00', lead, reply)
      .when('2026-10-12T11:00+08:00', operator, sendBack(second))
      .decides('contribution-sent-back', 'sent-back'))
  it('before the joint reply is given it goes back alone', () =>
    joint().when('2026-10-12T11:00+08:00', operator, sendBack(second)).decides('contribution-sent-back'))
  it('a part the joint reply did not wait for goes back alone; one it did wait for does not', () => {
    const partly = dispatched(['heping-urban-management', 'heping-market'])
      .and(at, co, contribution)
      .and('2026-10-12T10:00+08:00', lead, { ...reply, withoutCoHandlers: '协办单位逾期' })
      .and('2026-10-12T11:00+08:00', department('heping-market'), { ...contribution, order: third })
    partly.when('2026-10-12T12:00+08:00', operator, sendBack(third)).decides('contribution-sent-back')
    partly.when('2026-10-12T12:00+08:00', operator, sendBack(second)).decides('contribution-sent-back', 'sent-back')
  })
  it('of an order that nobody knows is refused', () =>
    joint().when('2026-10-12T11:00+08:00', operator, sendBack('nothing-such')).refuses('work-order.unknown'))
})
