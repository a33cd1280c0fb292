/** 突发事项 — go to the emergency units at once, tracked until acknowledged (第十八条第二款、第二条). */
import { describe, expect, it } from 'vitest'
import { limitOf } from '../../../shared/appeals/clocks/limit-of.ts'
import type { Clock } from '../../../shared/appeals/clocks/shape.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import {
  channel,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  registering,
  type Story,
  second,
  supervisor,
  third,
} from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

/** 02:00 in the night before a holiday. */
const night = '2026-10-01T02:00+08:00'
const emergency = () => registered({ at: night, emergency: 'accident', area: '210106' })
const minutesOn = (minutes: number) => new Date(Date.parse(night) + minutes * 60_000).toISOString()
const lists = ({ ticket }: Story) => listedRows(ticket).flatMap(({ list }) => list ?? [])
const downgrade = { type: 'downgradeEmergency', reasons: '经核实为烟道冒烟，无险情' } as const

describe('an emergency', () => {
  it('is dispatched in the decision that registers it: the area’s unit leads, the city’s help', () => {
    const { ticket } = emergency()
    expect(ticket.state).toBe('handling')
    expect(ticket.orders.map(({ unit, role }) => [unit, role])).toEqual([
      ['tiexi-emergency', 'lead'],
      ['sy-emergency', 'co'],
      ['sy-fire', 'co'],
    ])
  })
  it('is registered at any hour of any day, and never sent away for the line it should have called', () =>
    expect(registered({ at: night, emergency: 'accident', externalLine: '119' }).ticket.state).toBe('handling'))
  it('is tracked: each quarter of an hour without acknowledgement tells more people', () => {
    const raised = (minutes: number) => {
      const order = emergency()
        .sweptTo(minutesOn(minutes))
        .ticket.orders.find(({ number }) => number === first)
      return [order?.raised, order?.raisedTo]
    }
    expect(raised(14)).toEqual([0, undefined])
    expect(raised(15)).toEqual([1, ['tiexi-emergency']])
    expect(raised(30)).toEqual([2, ['tiexi-emergency', 'tiexi']])
    expect(raised(45)).toEqual([3, ['tiexi-emergency', 'tiexi', 'sy-emergency']])
    expect(raised(60)).toEqual([4, ['tiexi-emergency', 'tiexi', 'sy-emergency']])
  })
  it('for a month without an answer, is told at a slower pace, explains its limit, and fills no log', () => {
    const days = (n: number) => emergency().sweptTo(minutesOn(n * 24 * 60))
    const raised = ({ ticket }: Story) => ticket.orders.find(({ number }) => number === first)?.raised
    expect(raised(days(1))).toBe(30)
    const month = days(30)
    expect(raised(month)).toBe(59)
    expect(lists(month).filter((list) => list === 'emergencies unacknowledged')).toHaveLength(3)
    expect(Buffer.byteLength(JSON.stringify(month.log))).toBeLessThan(200_000)
    const shown = month.ticket.clocks.findLast(({ kind }) => kind === 'emergency-acknowledgement')
    expect(limitOf(shown as Clock, law.rules).period).toEqual({ minutes: 1440 })
  })
  it('each of them gets a notice of the order', () => {
    const { log, ticket } = emergency().sweptTo(minutesOn(45))
    const raise = log.findLast(({ events }) => events.some(({ type }) => type === 'emergency-raised'))
    const decision = { n: 4, attempt: 'a', by: operator, command: 'passLimits', rules: '', at: '' }
    const told = effectsOf({ ...decision, events: [...(raise?.events ?? [])] }, ticket).flatMap((effect) =>
      effect.type === 'deliver' && effect.order === first ? [[effect.notice, effect.to.code]] : [],
    )
    expect(told.filter(([notice]) => notice === 'work-order.emergency-raised').map(([, unit]) => unit)).toEqual([
      'tiexi-emergency',
      'tiexi',
      'sy-emergency',
    ])
  })
  it('is raised no more once a unit acknowledges; the others are tracked on', () => {
    const story = emergency()
      .and(minutesOn(5), department('tiexi-emergency'), { type: 'acknowledge', order: first })
      .sweptTo(minutesOn(20))
    expect(story.ticket.orders.map(({ raised }) => raised)).toEqual([0, 1, 1])
    expect(lists(story).filter((list) => list === 'emergencies unacknowledged')).toHaveLength(2)
    expect(story.clock('emergency-acknowledgement', first)).toMatchObject({ outcome: 'met' })
    expect(story.clock('emergency-acknowledgement', third)?.endedAt).toBeUndefined()
  })
})

describe('the review that did not hold it up', () => {
  it('happens afterwards: every emergency waits for it on a list', () => {
    expect(lists(emergency())).toContain('emergencies to-review')
    const confirmed = emergency().and(minutesOn(60), operator, { type: 'confirmEmergency' })
    expect(lists(confirmed)).not.toContain('emergencies to-review')
    confirmed.when(minutesOn(70), operator, { type: 'confirmEmergency' }).refuses('emergency.already-confirmed')
    confirmed.when(minutesOn(70), operator, downgrade).refuses('emergency.already-confirmed')
  })
  it('takes what was none back to an ordinary review, whose two days run from registration', () => {
    const story = emergency().and(minutesOn(60), operator, downgrade)
    expect(story.ticket).toMatchObject({ state: 'registered', emergency: undefined, acceptedAt: undefined })
    expect(story.ticket.orders.map(({ state }) => state)).toEqual(['ended', 'ended', 'ended'])
    expect(story.clock('review')).toMatchObject({ lastDay: '2026-10-09', start: new Date(night).toISOString() })
    const running = story.ticket.clocks.filter(({ endedAt }) => !endedAt)
    expect(running.map(({ kind }) => kind)).toEqual(['review'])
    // No desk's list is left; its likes of the day are where every live ticket stands.
    expect(lists(story)).toEqual(['similar property-service 210106 2026-10-01'])
    story.when(minutesOn(70), operator, { type: 'accept' }).decides('accepted')
  })
  it('is the platform’s to do, and only of an emergency being handled', () => {
    emergency().when(minutesOn(60), department('sy-fire'), downgrade).refuses('ticket.role-not-allowed')
    const ordinary = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    ordinary.when('2026-10-09T11:00+08:00', operator, downgrade).refuses('emergency.not-one')
    ordinary.when('2026-10-09T11:00+08:00', operator, { type: 'confirmEmergency' }).refuses('emergency.not-one')
  })
})

describe('an appeal that turns out to be an emergency', () => {
  const declare = { type: 'declareEmergency', kind: 'accident', reasons: '来电人补充：楼道有浓烟' } as const

  it('goes to the emergency units from whatever state, without acceptance', () => {
    const story = registered({ area: '210106' }).and('2026-10-09T09:10+08:00', operator, declare)
    expect(story.ticket).toMatchObject({ state: 'handling', emergency: 'accident' })
    expect(story.clock('review')).toMatchObject({ outcome: 'met' })
    expect(story.ticket.orders[0]).toMatchObject({ unit: 'tiexi-emergency', role: 'lead', by: 'emergency' })
    const waiting = registered({ area: '210106' }).and('2026-10-09T10:00+08:00', operator, {
      type: 'requestSupplement',
      ask: '请补充地址',
      toldInCall,
    })
    expect(waiting.and('2026-10-09T10:30+08:00', operator, declare).ticket.state).toBe('handling')
  })
  it('joins the unit that has it already, which keeps the lead', () => {
    const story = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
      .and('2026-10-09T10:30+08:00', operator, declare)
    expect(story.ticket.orders.map(({ unit, role }) => [unit, role])).toEqual([
      ['heping-housing', 'lead'],
      ['heping-emergency', 'co'],
      ['sy-emergency', 'co'],
      ['sy-fire', 'co'],
    ])
    expect(story.clock('emergency-acknowledgement', second)).toBeDefined()
  })
  it('is acknowledged anew by an emergency unit that held it as an ordinary order', () => {
    const fire = department('sy-fire')
    const story = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'sy-fire', reason: '消防通道' })
      .and('2026-10-09T10:10+08:00', fire, { type: 'acknowledge', order: first })
      .and('2026-10-09T10:30+08:00', operator, declare)
    expect(story.ticket.orders.filter(({ unit }) => unit === 'sy-fire')).toHaveLength(1)
    expect(lists(story)).toContain('emergencies unacknowledged')
    story.when('2026-10-09T10:35+08:00', fire, { type: 'acknowledge', order: first }).decides('acknowledged')
  })
  it('is declared once', () => emergency().when(minutesOn(10), operator, declare).refuses('emergency.already-one'))
})

describe('a city without the unit', () => {
  it('is told so, and nothing is registered or declared', () => {
    const registry = { ...law.registry, emergencyUnits: () => [] }
    const context = { ...law, registry, now: instant(night), today: '2026-10-01', actor: operator }
    const { ticket } = registered()
    const command = { type: 'declareEmergency', kind: 'accident', reasons: '浓烟' } as const
    expect(decide(command, ticket, context)).toMatchObject({ refused: 'emergency.no-unit' })
    expect(registering({ emergency: 'accident' }, registry)).toMatchObject({ refused: 'emergency.no-unit' })
  })
  it('has one to be told last: its own choice, or who takes natural disasters', () =>
    expect(law.registry.emergencyBureau('2026-10-09')).toBe('sy-emergency'))
})

describe('110, 119, 120, 122 (第二条)', () => {
  it('the answer is where to call: recorded as redirected, told in the call, nothing left running', () => {
    const { ticket } = registered({ externalLine: '120', channel: 'phone', by: channel('phone'), toldInCall })
    expect(ticket).toMatchObject({
      state: 'redirected',
      outcome: { event: { contact: '120', to: '医疗急救 120' } },
    })
    expect(ticket.clocks.map(({ kind, outcome }) => [kind, outcome])).toEqual([['review', 'met']])
  })
  it('another number is not one of them', () =>
    expect(registering({ externalLine: '12345' })).toMatchObject({ refused: 'external-line.unknown' }))
})

describe('emergency units that have it already', () => {
  const declare = { type: 'declareEmergency', kind: 'accident', reasons: '楼道有浓烟' } as const
  const fire = 'sy-fire'
  const to = (lead: string, coHandlers: string[] = []) =>
    registered({ area: '210106' })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead, coHandlers, reason: '指定' })
  const declared = (story: Story) => {
    const { decision } = story.when('2026-10-09T11:00+08:00', operator, declare)
    return 'events' in decision ? decision.events.filter(({ type }) => type !== 'clock-started') : []
  }
  const declaration = { type: 'emergency-declared', kind: 'accident', reasons: '楼道有浓烟' }

  it('are told again and must acknowledge anew; the others join as co-handlers under the next numbers', () =>
    expect(declared(to('tiexi-emergency'))).toEqual([
      { ...declaration, held: [first] },
      { type: 'emergency-raised', order: first, times: 1, told: ['tiexi-emergency'] },
      {
        type: 'dispatched',
        by: 'emergency',
        orders: [
          { number: second, unit: 'sy-emergency', role: 'co' },
          { number: third, unit: fire, role: 'co' },
        ],
      },
    ]))
  it('all of them: nothing is dispatched', () =>
    expect(declared(to('tiexi-emergency', ['sy-emergency', fire])).map(({ type }) => type)).toEqual([
      'emergency-declared',
      'emergency-raised',
      'emergency-raised',
      'emergency-raised',
    ]))
  it('not a unit whose order is over: it gets a new one', () => {
    const removed = to('tiexi-emergency', [fire]).and('2026-10-09T10:30+08:00', operator, {
      type: 'removeCoHandler',
      order: second,
      reason: '无明火',
    })
    expect(declared(removed)).toMatchObject([
      { held: [first] },
      { order: first },
      { orders: [{ unit: 'sy-emergency' }, { unit: fire }] },
    ])
  })
  it('a unit that has given its part already gets a new order in place of the old one', () => {
    const given = to('tiexi-emergency', [fire]).and('2026-10-09T10:30+08:00', department(fire), {
      type: 'reply',
      order: second,
      record: '已排查',
      answer: '无明火',
    })
    const { ticket } = given.and('2026-10-09T11:00+08:00', operator, declare)
    expect(ticket.orders.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      'tiexi-emergency open',
      'sy-fire ended',
      'sy-emergency open',
      'sy-fire open',
    ])
  })
  it('nor an order of somebody else’s', () => {
    const [event, dispatched] = declared(to('tiexi-housing'))
    expect(event).toMatchObject({ held: [] })
    expect(dispatched).toMatchObject({
      orders: [{ number: second }, { number: third }, { number: `${first.slice(0, -1)}4` }],
    })
  })
  it('taken back to review, an order that had ended before ended when it did', () => {
    const removed = emergency().and(minutesOn(10), operator, {
      type: 'removeCoHandler',
      order: third,
      reason: '无明火',
    })
    const { ticket } = removed.and(minutesOn(60), operator, downgrade)
    expect(ticket.orders.map(({ endedAt }) => endedAt)).toEqual([minutesOn(60), minutesOn(60), minutesOn(10)])
  })
})

describe('跟踪到有单位签收为止 (第十八条第二款)', () => {
  const lead = department('tiexi-emergency')
  const unacknowledged = (story: Story) =>
    listedRows(story.ticket)
      .filter(({ list }) => list === 'emergencies unacknowledged')
      .map(({ row }) => row.unit)
  const tracked = ({ ticket }: Story) =>
    ticket.clocks
      .filter(({ kind, endedAt }) => kind === 'emergency-acknowledgement' && !endedAt)
      .map(({ order }) => ticket.orders.find(({ number }) => number === order)?.unit)
  const asked = (story = emergency(), by = lead, order = first) =>
    story
      .and(minutesOn(3), { role: 'system', id: 'd' }, { type: 'recordReceipt', order, how: 'push', at: minutesOn(3) })
      .and(minutesOn(4), by, {
        type: 'requestReturn',
        order,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不在辖区',
      })
  const approve = (order = first, transferTo?: string) =>
    ({
      type: 'decideReturn',
      order,
      decision: 'approve',
      reasons: '同意',
      ...(transferTo ? { transferTo } : {}),
    }) as const

  it('the lead gives it back: the co-handlers keep their orders, their quarter of an hour, and their place on the list', () => {
    const story = asked().and(minutesOn(6), supervisor, approve())
    expect(story.ticket.state).toBe('accepted')
    expect(story.ticket.orders.map(({ state }) => state)).toEqual(['given-back', 'open', 'open'])
    expect(tracked(story)).toEqual(['sy-emergency', 'sy-fire'])
    expect(unacknowledged(story)).toEqual(['sy-emergency', 'sy-fire'])
    const later = story.sweptTo(minutesOn(16))
    expect(later.ticket.orders.map(({ raised }) => raised)).toEqual([0, 1, 1])
    later
      .when(minutesOn(17), department('sy-fire'), { type: 'acknowledge', order: third })
      .decides('received', 'acknowledged')
  })
  it('a new lead is dispatched beside them, and has a quarter of an hour of its own', () => {
    const story = asked()
      .and(minutesOn(6), supervisor, approve())
      .and(minutesOn(8), supervisor, {
        type: 'dispatch',
        lead: 'tiexi-housing',
        coHandlers: ['sy-fire'],
        reason: '辖区',
      })
    expect(story.ticket.orders.map(({ unit, role, state }) => `${unit} ${role} ${state}`)).toEqual([
      'tiexi-emergency lead given-back',
      'sy-emergency co open',
      'sy-fire co open',
      'tiexi-housing lead open',
    ])
    expect(tracked(story)).toEqual(['sy-emergency', 'sy-fire', 'tiexi-housing'])
  })
  it('handed straight on, by an approved return or by the authority itself, whoever has it now must acknowledge', () => {
    const transferred = asked().and(minutesOn(6), supervisor, approve(first, 'tiexi-housing'))
    expect(tracked(transferred)).toEqual(['sy-emergency', 'sy-fire', 'tiexi-housing'])
    const reassigned = emergency().and(minutesOn(6), supervisor, {
      type: 'reassign',
      order: third,
      to: 'tiexi-housing',
      reasons: '辖区',
    })
    expect(unacknowledged(reassigned)).toEqual(['tiexi-emergency', 'sy-emergency', 'tiexi-housing'])
    expect(unacknowledged(transferred.sweptTo(minutesOn(60)))).toHaveLength(3)
  })
  it('with no unit left it is tracked as nobody’s, and the city’s bureau is told until somebody has it', () => {
    const alone = emergency()
      .and(minutesOn(1), operator, { type: 'removeCoHandler', order: second, reason: '无险情' })
      .and(minutesOn(2), operator, { type: 'removeCoHandler', order: third, reason: '无明火' })
    const nobody = asked(alone).and(minutesOn(6), supervisor, approve())
    expect(tracked(nobody)).toEqual([undefined])
    expect(unacknowledged(nobody)).toEqual([undefined])
    const raised = nobody
      .sweptTo(minutesOn(22))
      .log.flatMap(({ events }) => events.filter(({ type }) => type === 'emergency-raised'))
    expect(raised).toEqual([{ type: 'emergency-raised', times: 1, told: ['sy-emergency'] }])
    const taken = nobody
      .sweptTo(minutesOn(22))
      .and(minutesOn(23), supervisor, { type: 'dispatch', lead: 'tiexi-housing', reason: '辖区' })
    expect(tracked(taken)).toEqual(['tiexi-housing'])
    expect(unacknowledged(taken)).toEqual(['tiexi-housing'])
  })
  it('freed from the emergency it was merged into, it goes to its units at once again', () => {
    const other = leading(emergency())
    const merged = emergency().and(minutesOn(10), operator, mergeInto, { lead: other })
    const freed = merged.and(minutesOn(20), operator, { type: 'unmerge', reasons: '不是同一起火情' })
    expect(freed.ticket.state).toBe('handling')
    expect(tracked(freed)).toEqual(['tiexi-emergency', 'sy-emergency', 'sy-fire'])
  })
  it('an emergency that is over and worked again is acknowledged no more, until it is declared again', () => {
    const done = {
      type: 'close',
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '无险情' },
      reasons: '不实',
    } as const
    const closed = emergency().and(minutesOn(30), operator, done)
    expect(tracked(closed)).toEqual([])
    expect(lists(closed)).not.toContain('emergencies unacknowledged')
    const redo = { type: 'examineNegative', outcome: 1, decision: 'redo', reasons: '烟道仍冒烟' } as const
    const again = closed.and(minutesOn(40), supervisor, redo)
    const [, , , newLead] = again.ticket.orders
    const order = newLead?.number ?? ''
    expect(again.ticket.orders.slice(3).map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      'tiexi-emergency open',
      'sy-emergency open',
      'sy-fire open',
    ])
    expect(tracked(again)).toEqual([])
    const declare = { type: 'declareEmergency', kind: 'accident', reasons: '再次起火' } as const
    expect(tracked(again.and(minutesOn(41), operator, declare))).toEqual(['tiexi-emergency', 'sy-emergency', 'sy-fire'])

    const back = again
      .and(minutesOn(43), { role: 'system', id: 'd' }, { type: 'recordReceipt', order, how: 'push', at: minutesOn(43) })
      .and(minutesOn(44), lead, {
        type: 'requestReturn',
        order,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不在辖区',
      })
      .and(minutesOn(46), supervisor, approve(order))
    expect(back.ticket.orders.slice(3).map(({ state }) => state)).toEqual(['given-back', 'ended', 'ended'])
    expect(tracked(back)).toEqual([])
    const elsewhere = back.and(minutesOn(48), supervisor, { type: 'dispatch', lead: 'tiexi-housing', reason: '辖区' })
    expect(tracked(elsewhere)).toEqual([])
  })
})

describe('降为一般事项，此前的办理继续', () => {
  const declare = { type: 'declareEmergency', kind: 'accident', reasons: '楼道有浓烟' } as const
  const running = ({ ticket }: Story) =>
    ticket.clocks.filter(({ endedAt }) => !endedAt).map(({ kind, lastDay }) => `${kind} ${lastDay}`)
  const accepted = () =>
    registered({ area: '210106' }).and('2026-10-09T09:30+08:00', operator, { type: 'accept', toldInCall })
  const ordinary = () =>
    accepted().and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'tiexi-housing', reason: '指定' })

  it('with its own order, limits and acceptance; only the emergency units’ orders end', () => {
    const before = ordinary()
    const story = before
      .and('2026-10-12T09:00+08:00', operator, declare)
      .and('2026-10-12T10:00+08:00', operator, downgrade)
    expect(story.ticket).toMatchObject({
      state: 'handling',
      emergency: undefined,
      acceptedAt: before.ticket.acceptedAt,
      dispatchedAt: before.ticket.dispatchedAt,
    })
    expect(story.ticket.orders.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      'tiexi-housing open',
      'tiexi-emergency ended',
      'sy-emergency ended',
      'sy-fire ended',
    ])
    expect(running(story)).toEqual(running(before))
  })
  it('also where an emergency unit had the ordinary order, and where it is declared and downgraded twice', () => {
    const before = accepted().and('2026-10-09T10:00+08:00', operator, {
      type: 'dispatch',
      lead: 'sy-fire',
      reason: '消防通道',
    })
    const once = before
      .and('2026-10-12T09:00+08:00', operator, declare)
      .and('2026-10-12T10:00+08:00', operator, downgrade)
    const twice = once
      .and('2026-10-12T11:00+08:00', operator, declare)
      .and('2026-10-12T12:00+08:00', operator, downgrade)
    expect(running(once)).toEqual(running(before))
    expect(running(twice)).toEqual(running(before))
    expect(twice.ticket.orders[0]).toMatchObject({ unit: 'sy-fire', state: 'open', by: 'hand' })
  })
  it('accepted and not dispatched: it is to be dispatched within the day it had', () => {
    const story = accepted()
      .and('2026-10-09T11:00+08:00', operator, declare)
      .and('2026-10-12T10:00+08:00', operator, downgrade)
    expect(story.ticket).toMatchObject({ state: 'accepted', acceptedAt: instant('2026-10-09T09:30+08:00') })
    expect(story.ticket.dispatchedAt).toBeUndefined()
    expect(running(story)).toEqual(running(accepted()))
  })
  it('accepted once, refused and registered again: the review it waits for is not skipped', () => {
    const again = accepted()
      .and('2026-10-09T10:00+08:00', operator, { type: 'reject', ground: 1, reasons: '属于民事纠纷', toldInCall })
      .and('2026-10-12T09:00+08:00', supervisor, {
        type: 'examineNegative',
        outcome: 1,
        decision: 'redo',
        reasons: '属于物业管理职责',
      })
    const story = again
      .and('2026-10-12T10:00+08:00', operator, declare)
      .and('2026-10-12T11:00+08:00', operator, downgrade)
    expect(story.ticket).toMatchObject({ state: 'registered', emergency: undefined })
    expect(running(story)).toEqual(running(again))
    story.when('2026-10-12T12:00+08:00', operator, { type: 'dispatch' }).refuses('ticket.not-allowed-here')
  })
  it('waiting for a supplement: it is waited for on', () => {
    const waiting = registered({ area: '210106' }).and('2026-10-09T10:00+08:00', operator, {
      type: 'requestSupplement',
      ask: '请补充地址',
      toldInCall,
    })
    const story = waiting
      .and('2026-10-09T11:00+08:00', operator, declare)
      .and('2026-10-12T10:00+08:00', operator, downgrade)
    expect(story.ticket.state).toBe('awaiting-supplement')
    expect(running(story)).toEqual(running(waiting))
  })
})
