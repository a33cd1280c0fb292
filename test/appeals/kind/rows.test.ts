/** 列表行 — what lists show of a ticket and of an order, and by which limit they sort it. */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { orderRow, ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { department, first, number, operator, registered, type Story, second, supervisor } from '../../support/story.ts'
import { checked, closed, dispatched, lead } from '../ticket/endings.ts'

const row = ({ ticket }: Story) => ticketRow(ticket)
function order(story: Story) {
  const found = story.ticket.orders.find((one) => one.number === first)
  if (!found) throw new Error('there is no such order')
  return orderRow(found, story.ticket)
}

describe('the row of a ticket', () => {
  it('says which it is, where it stands and since when, and whose it is', () => {
    expect(row(registered())).toEqual({
      ticket: number,
      number,
      state: 'registered',
      worklist: 'review',
      since: '2026-10-09T01:00:00.000Z',
      registeredAt: '2026-10-09T01:00:00.000Z',
      ticketType: 'help',
      title: '电梯停运',
      category: 'property-service',
      area: '210102',
      unit: undefined,
      units: [],
      channel: 'web',
      emergency: undefined,
      limit: registered().clock('review')?.limit,
      counted: {
        ...{ kind: 'review', rules: 'liaoning-draft-2021@1' },
        ...{ start: '2026-10-09T01:00:00.000Z', lastDay: '2026-10-12' },
      },
    })
    expect(row(dispatched())).toMatchObject({ unit: 'heping-housing', units: ['heping-housing'], worklist: 'handling' })
  })
  it('goes by the earliest limit that somebody has to keep; what a unit may do until then is none', () => {
    const received = { type: 'recordReceipt', order: first, how: 'pull', at: '2026-10-09T01:30:00.000Z' } as const
    const story = dispatched().and('2026-10-09T09:30+08:00', system('followers'), received)
    expect((story.clock('return-request')?.limit ?? '') < (story.clock('interim-reply')?.limit ?? '')).toBe(true)
    expect(row(story).limit).toBe(story.clock('interim-reply')?.limit)
  })
  it('of an ended matter goes by its callback, and by nothing when that is done with', () => {
    const story = closed()
    expect(row(story)).toMatchObject({ worklist: 'callback', limit: story.clock('callback')?.limit })
    const withdrawn = { type: 'withdraw', how: 'oral', recording: '录音1' } as const
    expect(row(registered().and('2026-10-09T10:00+08:00', operator, withdrawn)).limit).toBeUndefined()
  })
  it('names each unit once, whatever it had', () => {
    const back = dispatched().ticket
    const twice = { ...back, orders: [...back.orders, ...back.orders] }
    expect(ticketRow(twice).units).toEqual(['heping-housing'])
  })
})

describe('the row of an order', () => {
  it('says whose it is, how far it has come and by when it is to be answered', () => {
    const story = dispatched()
    expect(order(story)).toMatchObject({
      number: first,
      unit: 'heping-housing',
      role: 'lead',
      state: 'open',
      ticket: number,
      version: 3,
      title: '电梯停运',
      limit: story.clock('interim-reply')?.limit,
      provisional: false,
      returnPending: false,
      extensionPending: false,
      supervision: undefined,
      urged: 0,
    })
    expect(order(checked())).toMatchObject({ state: 'replied', limit: undefined, provisional: undefined })
  })
  it('says that it was urged, and that an extension or a return is asked for', () => {
    const at = '2026-10-09T10:00+08:00'
    const urged = dispatched().and(at, operator, { type: 'urge', order: first })
    expect(order(urged).urged).toBe(1)
    const extension = {
      type: 'requestExtension',
      order: first,
      kind: 'general',
      months: 1,
      reasons: '配件进口',
    } as const
    expect(order(dispatched().and(at, lead, extension))).toMatchObject({ extensionPending: true, returnPending: false })
    const received = { type: 'recordReceipt', order: first, how: 'pull', at: '2026-10-09T01:30:00.000Z' } as const
    const asked = dispatched().and('2026-10-09T09:30+08:00', system('followers'), received).and(at, lead, {
      type: 'requestReturn',
      order: first,
      ground: 'not-responsible',
      form: 'give-back',
      reasons: '该小区物业由街道代管',
    })
    expect(order(asked)).toMatchObject({ returnPending: true, extensionPending: false })
  })
  it('says how far a supervision has come while it is open or answered', () => {
    const story = dispatched().sweptTo('2026-12-01T09:00+08:00')
    expect(order(story).supervision).toBe(story.ticket.supervisions?.at(-1)?.step)
    expect([supervisor.role, order(story).supervision]).not.toContain(undefined)
    const [standing] = story.ticket.orders
    if (standing) expect(orderRow({ ...standing, state: 'ended' }, story.ticket).supervision).toBeUndefined()
  })
})

it('what a unit set its sub-unit sorts that one’s list and no desk’s, each order by its own limit', () => {
  const passed = registered()
    .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
    .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
    .and('2026-10-09T11:00+08:00', department('heping'), {
      type: 'passDown',
      order: first,
      to: [{ unit: 'heping-nanhu-street', until: '2026-10-12' }],
      instructions: '请核实',
    })
  const limitOf = (number: string) => {
    const found = passed.ticket.orders.find((one) => one.number === number)
    return found && orderRow(found, passed.ticket).limit
  }
  const [ofTheLaw, inner] = [passed.clock('interim-reply')?.limit, passed.clock('inner-limit')?.limit]
  expect((inner ?? '') < (ofTheLaw ?? '')).toBe(true)
  expect([row(passed).limit, limitOf(first), limitOf(second)]).toEqual([ofTheLaw, ofTheLaw, inner])
})
