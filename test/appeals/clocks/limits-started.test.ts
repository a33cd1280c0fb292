/** 时限如何起算 — what starts a limit, and what leaves every limit as it was (第十八条、第十九条、第二十一条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import {
  agreement,
  appellant,
  department,
  first,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const at = '2026-10-09T11:00+08:00'
const later = '2026-10-13T09:00+08:00'
/** kind, order, last day, how it ended */
const clocks = ({ ticket }: Story, ...kinds: string[]) =>
  ticket.clocks
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ kind, order, lastDay, outcome }) =>
      [kind, order?.slice(-1) ?? '-', lastDay.slice(5), ...(outcome ? [outcome] : [])].join(' '),
    )
const misuse = { type: 'recordMisuse', kind: 'abuse', facts: '辱骂话务员' } as const
const helped = () =>
  dispatched().and(at, operator, { type: 'addCoHandler', unit: 'heping-urban-management', reason: '共同查看' })
const reply = (order = first) =>
  ({ type: 'reply', order, record: '已修', answer: '已修', consultation: { impossible: '三次未接' } }) as const
const received = (order = first) =>
  ({ type: 'recordReceipt', order, how: 'push', at: '2026-10-09T02:00:00.000Z' }) as const
const giveBack = (order = first) =>
  ({ type: 'requestReturn', order, ground: 'not-responsible', form: 'give-back', reasons: '非我单位职责' }) as const
const approve = (order = first, transferTo?: string) =>
  ({
    type: 'decideReturn',
    order,
    decision: 'approve',
    reasons: '成立',
    ...(transferTo ? { transferTo } : {}),
  }) as const
const recast = (ticketType: 'complaint' | 'consultation' | 'help') =>
  ({ type: 'reclassify', ticketType, reasons: '来电人说明' }) as const

describe('派单时限', () => {
  it('starts with acceptance, whatever else runs', () =>
    expect(
      clocks(registered().and('2026-10-09T09:30+08:00', operator, misuse).and(at, operator, { type: 'accept' })),
    ).toEqual(['review - 10-12', 'misuse-reply - 10-15', 'dispatch - 10-10']))
  it('is not started by what is supplied during handling, only by what completes an appeal before it', () => {
    const asked = dispatched().and(at, operator, {
      type: 'requestSupplement',
      ask: '请补充照片',
      until: '2026-10-12',
      agreement,
    })
    expect(clocks(asked, 'supplement-before-acceptance', 'supplement-during-handling')).toEqual([
      'supplement-during-handling - 10-12',
    ])
    const supplied = asked.and('2026-10-10T09:00+08:00', appellant(), { type: 'supplySupplement', text: '见附件' })
    expect(clocks(supplied, 'dispatch')).toEqual(['dispatch - 10-10 met'])
  })
  it('the silence of an appellant during handling starts no second review', () => {
    const asked = dispatched().and(at, operator, {
      type: 'requestSupplement',
      ask: '请补充照片',
      until: '2026-10-12',
      agreement,
    })
    expect(clocks(asked.sweptTo(later), 'review')).toEqual(['review - 10-12 met'])
  })
  it('starts anew with a return that is approved; a transfer is itself the dispatch', () => {
    const asked = dispatched().and(at, system('delivery'), received()).and(at, lead, giveBack())
    expect(clocks(asked.and('2026-10-12T09:00+08:00', supervisor, approve()), 'dispatch')).toEqual([
      'dispatch - 10-10 met',
      'dispatch - 10-13',
    ])
    expect(clocks(asked.and('2026-10-12T09:00+08:00', supervisor, approve(first, 'sy-housing')), 'dispatch')).toEqual([
      'dispatch - 10-10 met',
    ])
  })
  it('is not started by a co-handler’s return: the lead still has the matter', () => {
    const co = department('heping-urban-management')
    const asked = helped()
      .and('2026-10-09T12:00+08:00', system('delivery'), received(second))
      .and('2026-10-09T13:00+08:00', co, giveBack(second))
    expect(clocks(asked.and('2026-10-12T09:00+08:00', supervisor, approve(second)), 'dispatch')).toEqual([
      'dispatch - 10-10 met',
    ])
  })
  it('starts when a merged ticket is freed, whatever else runs', () => {
    const merged = registered()
      .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
      .and(at, operator, mergeInto, { lead: leading(dispatched()) })
      .and(at, operator, misuse)
    expect(
      clocks(merged.and('2026-10-12T09:00+08:00', operator, { type: 'unmerge', reasons: '并非同一问题' }), 'dispatch'),
    ).toEqual(['dispatch - 10-10 met', 'dispatch - 10-13'])
  })
})

describe('变更定性', () => {
  const replies = ['reply', 'interim-reply', 'final-reply', 'emergency-acknowledgement']

  it('to a type with the same limits restarts none of them', () =>
    expect(clocks(helped().and(later, operator, recast('complaint')), ...replies)).toEqual([
      'interim-reply 1 10-15',
      'final-reply 1 10-29',
      'final-reply 2 10-29',
    ]))
  it('to another counts the new limits from dispatch, and ends the others', () =>
    expect(clocks(helped().and('2026-10-13T09:00+08:00', operator, recast('consultation')), ...replies)).toEqual([
      'interim-reply 1 10-15 void',
      'final-reply 1 10-29 void',
      'final-reply 2 10-29 void',
      'reply 1 10-15',
      'reply 2 10-15',
    ]))
  it('there and back again is where it was', () =>
    expect(
      clocks(
        dispatched()
          .and('2026-10-12T09:00+08:00', operator, recast('consultation'))
          .and(later, operator, recast('help')),
        ...replies,
      ),
    ).toEqual([
      'interim-reply 1 10-15 void',
      'final-reply 1 10-29 void',
      'reply 1 10-15 void',
      'interim-reply 1 10-15',
      'final-reply 1 10-29',
    ]))
  it('a limit that passed before it applied counts from now: at 24:00 it has passed, a moment before it has not', () => {
    const recastAt = (now: string) => clocks(dispatched().and(now, operator, recast('consultation')), 'reply')
    expect(recastAt('2026-10-15T23:59:59.999+08:00')).toEqual(['reply 1 10-15'])
    expect(recastAt('2026-10-16T00:00+08:00')).toEqual(['reply 1 10-23'])
  })
  it('concerns who has the matter now, not who gave it back', () => {
    const again = dispatched()
      .and(at, system('delivery'), received())
      .and(at, lead, giveBack())
      .and('2026-10-12T09:00+08:00', supervisor, approve(first, 'sy-housing'))
    expect(clocks(again.and(later, operator, recast('consultation')), 'reply')).toEqual(['reply 2 10-19'])
  })
  it('gives no statutory limit to a sub-unit, which answers to the unit above (第二十一条)', () => {
    const down = dispatched({ ticketType: 'help' }).and(at, lead, { type: 'acknowledge', order: first })
    const passed = registered()
      .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
      .and(at, department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street', until: '2026-10-14' }],
        instructions: '请核实',
      })
    expect(down.ticket.orders).toHaveLength(1)
    for (const type of ['consultation', 'complaint'] as const)
      expect(
        clocks(passed.and('2026-10-12T09:00+08:00', operator, recast(type))).filter((one) => one.includes(' 2 ')),
      ).toEqual(['inner-limit 2 10-14'])
  })
  it('asks no emergency unit to acknowledge again', () => {
    const emergency = registered({ at: '2026-10-09T09:00+08:00', emergency: 'accident' }).and(
      '2026-10-09T09:05+08:00',
      department('heping-emergency'),
      { type: 'acknowledge', order: first },
    )
    const recastOne = emergency.and('2026-10-09T09:10+08:00', operator, recast('complaint'))
    expect(clocks(recastOne, 'emergency-acknowledgement')).toEqual(clocks(emergency, 'emergency-acknowledgement'))
    expect(clocks(emergency, 'emergency-acknowledgement')).toHaveLength(3)
  })
})

describe('初核时限', () => {
  it('is not started by working a matter again that had been accepted', () => {
    const again = closed().and(later, operator, {
      type: 'callBack',
      outcome: 'reached',
      solved: 'not-solved',
      by: '回访员',
    })
    expect(again.ticket.state).toBe('handling')
    expect(clocks(again, 'review')).toEqual(['review - 10-12 met'])
  })
})

describe('每周报告', () => {
  const ask = (order = first) =>
    ({ type: 'requestExtension', order, kind: 'general', months: 1, reasons: '配件进口' }) as const
  it('is owed by each unit that applied, for itself', () =>
    expect(
      clocks(
        helped().and(at, lead, ask()).and('2026-10-10T09:00+08:00', department('heping-urban-management'), ask(second)),
        'weekly-report',
      ),
    ).toEqual(['weekly-report 1 10-16', 'weekly-report 2 10-17']))
  it('is not brought forward by another limit that passes', () =>
    expect(
      clocks(
        dispatched().and('2026-10-12T09:00+08:00', lead, ask()).sweptTo('2026-10-16T00:00+08:00'),
        'weekly-report',
      ),
    ).toEqual(['weekly-report 1 10-19']))
})

describe('不予配合', () => {
  const silent = () => helped().and('2026-10-09T12:00+08:00', lead, { type: 'recordNonCooperation', facts: '拒不开门' })
  const returnOf = (order: string, unit: string) =>
    silent()
      .and('2026-10-09T12:10+08:00', system('delivery'), received(order))
      .and('2026-10-09T13:00+08:00', department(unit), giveBack(order))
      .and('2026-10-12T09:00+08:00', supervisor, approve(order))
  it('is counted on when a co-handler gives its order back, and ends when the lead does', () => {
    expect(clocks(returnOf(second, 'heping-urban-management'), 'non-cooperation')).toEqual(['non-cooperation - 11-08'])
    expect(clocks(returnOf(first, 'heping-housing'), 'non-cooperation')).toEqual(['non-cooperation - 11-08 void'])
  })
  it('ends when another matter leads: nobody waits for this appellant any more', () =>
    expect(
      clocks(silent().and(later, operator, mergeInto, { lead: leading(dispatched()) }), 'non-cooperation'),
    ).toEqual(['non-cooperation - 11-08 void']))
})

describe('督办答复时限', () => {
  const supervised = (until?: string) =>
    dispatched().and(at, supervisor, {
      type: 'supervise',
      order: first,
      trigger: 'wrong-finding',
      demand: '重新核实',
      ...(until ? { until } : {}),
    })
  it('is the step’s, or the day the authority named, which no arrangement can move', () => {
    expect(supervised().clock('supervision-answer')).toMatchObject({ lastDay: '2026-10-13', step: 'remind' })
    expect(supervised('2027-01-15').clock('supervision-answer')).toMatchObject({
      lastDay: '2027-01-15',
      limit: '2027-01-15T16:00:00.000Z',
      provisional: false,
    })
  })
})

describe('退回重办', () => {
  it('goes on under the rules and the statute the limit was started under', () => {
    const story = registered({ category: 'property-certificate' })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping-housing', reason: '属地' })
    const again = story
      .and('2026-10-12T09:00+08:00', lead, reply())
      .and(later, operator, { type: 'sendBack', reasons: '不清' })
    expect(again.clock('final-reply')).toMatchObject({
      lastDay: '2026-11-20',
      checkedFor: 1,
      statutory: { workingDays: 30, citation: '《不动产登记暂行条例》第二十条' },
    })
  })
  const sentBackAt = (at: string, story = dispatched().and('2026-10-12T09:00+08:00', lead, reply())) =>
    story.and(at, operator, { type: 'sendBack', reasons: '不清' })
  it('before the interim limit: that runs on to its original end', () => {
    const back = sentBackAt('2026-10-15T23:59+08:00')
    expect(clocks(back, 'interim-reply', 'final-reply')).toEqual([
      'interim-reply 1 10-15',
      'final-reply 1 10-29 met',
      'final-reply 1 11-03',
    ])
    const silent = back.sweptTo('2026-10-16T00:00+08:00')
    expect(silent.clock('interim-reply')).toMatchObject({ passedAt: '2026-10-15T16:00:00.000Z' })
    const interim = { type: 'replyInterim', order: first, record: '已勘查', answer: '正在处理' } as const
    expect(
      sentBackAt('2026-10-13T09:00+08:00').and('2026-10-14T09:00+08:00', lead, interim).clock('interim-reply'),
    ).toMatchObject({ outcome: 'met' })
  })
  it('after the interim limit, or with an interim reply of its own: that limit was met', () => {
    expect(clocks(sentBackAt('2026-10-16T00:00+08:00'), 'interim-reply')).toEqual(['interim-reply 1 10-15 met'])
    const own = dispatched()
      .and('2026-10-12T08:00+08:00', lead, { type: 'replyInterim', order: first, record: '已勘查', answer: '处理中' })
      .and('2026-10-12T09:00+08:00', lead, reply())
    expect(clocks(sentBackAt('2026-10-13T09:00+08:00', own), 'interim-reply')).toEqual(['interim-reply 1 10-15 met'])
  })
})
