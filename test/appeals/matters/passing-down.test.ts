/** 逐级交办 — down the unit's tree and back up, inner limits within outer (第二条、第八条、第二十一条). */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { branchView, tasksUnder } from '../../../shared/appeals/matters/passing-down/branch.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import type { DecisionRecord } from '../../../shared/appeals/ticket/log.ts'
import { workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { explainClocks } from '../../support/explained.ts'
import {
  department,
  first,
  instant,
  law,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
  third,
} from '../../support/story.ts'

const at = '2026-10-12T09:00+08:00'
const city = department('sy')
const district = department('heping')
const street = department('heping-nanhu-street')
const otherStreet = department('heping-xita-street')
const fourth = `${number}-4`

/** The city's government leads, by hand: the whole tree is below it. */
const dispatched = (): Story =>
  registered({ at: '2026-10-09T08:30+08:00' })
    .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', lead: 'sy', reason: '全市统筹' })
const down = (order: string, ...to: { unit: string; until?: string }[]) =>
  ({ type: 'passDown', order, to, instructions: '请现场核实并反馈' }) as const
/** The city passed it to Heping, and Heping to two of its streets. */
const passedTwice = (): Story =>
  dispatched()
    .and(at, city, down(first, { unit: 'heping' }))
    .and(
      at,
      district,
      down(second, { unit: 'heping-nanhu-street' }, { unit: 'heping-xita-street', until: '2026-10-20' }),
    )
const reply = (order: string) => ({ type: 'reply', order, record: '已核实', answer: '已处理' }) as const
const finalReply = { ...reply(first), consultation: { impossible: '电话无人接听' } } as const
const noticesOf = (story: Story) => {
  const n = story.log.length
  const last = story.log.at(-1)
  const record = { n, at: last?.at, events: last?.events } as DecisionRecord
  return effectsOf(record, story.ticket)
    .filter((effect) => effect.type === 'deliver')
    .map(({ notice, to, order }) => `${notice} ${to.code} ${order}`)
}

describe('交办', () => {
  it('goes from city to district to street, each with a limit one working day inside the one above', () => {
    const story = passedTwice()
    expect(story.clock('final-reply', first)).toMatchObject({ lastDay: '2026-10-29' })
    expect(story.clock('inner-limit', second)).toMatchObject({ lastDay: '2026-10-28' })
    expect(story.clock('inner-limit', third)).toMatchObject({ lastDay: '2026-10-27' })
    expect(story.clock('inner-limit', fourth)).toMatchObject({ lastDay: '2026-10-20' })
  })
  it('reaches each sub-unit like a work order', () =>
    expect(noticesOf(passedTwice())).toEqual([
      `work-order.dispatched heping-nanhu-street ${third}`,
      `work-order.dispatched heping-xita-street ${fourth}`,
    ]))
  it('ends with what it came from, where a co-handler gives that back and the lead goes on', () => {
    const story = registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', coHandlers: ['heping'] })
      .and('2026-10-09T09:10+08:00', district, down(second, { unit: 'heping-nanhu-street' }))
      .and(
        '2026-10-09T09:20+08:00',
        { role: 'system', id: 'delivery' },
        {
          type: 'recordReceipt',
          order: second,
          how: 'push',
          at: '2026-10-09T01:05:00.000Z',
        },
      )
      .and('2026-10-09T09:30+08:00', district, {
        type: 'requestReturn',
        order: second,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非我单位职责',
      })
      .and(at, supervisor, { type: 'decideReturn', order: second, decision: 'approve', reasons: '成立' })
    expect(story.ticket.orders.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'lead open',
      'co given-back',
      'sub ended',
    ])
    expect(story.clock('inner-limit', third)).toMatchObject({ outcome: 'void' })
  })
  it('never outlasts the outer limit', () => {
    const until = (day: string) => dispatched().when(at, city, down(first, { unit: 'heping', until: day }))
    until('2026-10-29').decides('passed-down')
    expect(until('2026-10-30').refuses('pass-down.outlasts')).toEqual({ until: '2026-10-30', outer: '2026-10-29' })
    until('2026-10-11').refuses('pass-down.limit-past')
    const inner = passedTwice()
    inner
      .when(at, district, down(second, { unit: 'heping-taiyuan-street', until: '2026-10-29' }))
      .refuses('pass-down.outlasts')
  })
  it('has to be named where no limit of the passing unit runs: an enterprise matter after its preliminary opinion', () => {
    const firm = { ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true } as const
    const given = registered({ at: '2026-10-09T08:30+08:00', ...firm })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', lead: 'sy', reason: '全市统筹' })
      .and(at, city, { type: 'replyInterim', order: first, record: '已核实', answer: '初步处理意见' })
    given.when(at, city, down(first, { unit: 'heping' })).refuses('pass-down.limit-needed')
    given.when(at, city, down(first, { unit: 'heping', until: '2026-10-20' })).decides('passed-down')
  })
  it('on the last day of the outer limit is due that day, and so it is after it has passed', () => {
    const on = (moment: string) =>
      dispatched()
        .when(moment, city, down(first, { unit: 'heping' }))
        .events('passed-down')[0]?.orders[0]?.until
    expect(on('2026-10-28T09:00+08:00')).toBe('2026-10-28')
    expect(on('2026-10-29T09:00+08:00')).toBe('2026-10-29')
    expect(on('2026-11-03T09:00+08:00')).toBe('2026-11-03')
  })
  it('goes level by level: not past a level, not sideways, not up', () => {
    dispatched()
      .when(at, city, down(first, { unit: 'heping-nanhu-street' }))
      .refuses('pass-down.not-sub-unit')
    const story = dispatched().and(at, city, down(first, { unit: 'heping' }))
    story.when(at, district, down(second, { unit: 'tiexi' })).refuses('pass-down.not-sub-unit')
    story.when(at, district, down(second, { unit: 'sy' })).refuses('pass-down.not-sub-unit')
  })
  it('goes to no village or community: they get no orders', () =>
    passedTwice()
      .when(at, street, down(third, { unit: 'heping-wencui-community' }))
      .refuses('pass-down.communities-assist'))
  it('goes to a unit once', () => {
    expect(
      dispatched()
        .when(at, city, down(first, { unit: 'heping' }, { unit: 'heping' }))
        .refuses('dispatch.unit-twice'),
    ).toEqual({ unit: 'heping' })
    passedTwice()
      .when(at, city, down(first, { unit: 'heping' }))
      .refuses('dispatch.unit-twice')
  })
  it('is the holder’s: another unit passes nothing down', () => {
    dispatched()
      .when(at, department('tiexi'), down(first, { unit: 'heping' }))
      .refuses('work-order.unknown')
    passedTwice()
      .when(at, city, down(second, { unit: 'heping-taiyuan-street' }))
      .refuses('work-order.passed-down')
  })
  it('leaves responsibility with the first receiver: its clocks run, the platform waits for it alone', () => {
    const story = passedTwice()
    expect(story.ticket.orders.filter(({ role }) => role === 'lead')).toMatchObject([{ unit: 'sy', state: 'open' }])
    expect(story.clock('final-reply', first)?.endedAt).toBeUndefined()
  })
})

describe('逐级反馈', () => {
  const answered = () => passedTwice().and('2026-10-13T09:00+08:00', street, reply(third))

  it('a street’s reply goes to its district and not to the platform', () => {
    const story = answered()
    expect(story.ticket.state).toBe('handling')
    expect(story.clock('inner-limit', third)).toMatchObject({ outcome: 'met' })
    expect(noticesOf(story)).toEqual([`sub-order.replied heping ${second}`])
  })
  it('the unit above does not answer for it', () =>
    passedTwice().when(at, district, reply(third)).refuses('work-order.passed-down'))
  it('the passing unit adopts it, once', () => {
    const adopted = answered().and('2026-10-13T10:00+08:00', district, { type: 'adopt', order: third })
    expect(adopted.ticket.orders[2]).toMatchObject({ state: 'replied', adoptedAt: '2026-10-13T02:00:00.000Z' })
    adopted
      .when('2026-10-13T11:00+08:00', district, { type: 'adopt', order: third })
      .refuses('pass-down.already-adopted')
    passedTwice().when(at, district, { type: 'adopt', order: third }).refuses('pass-down.nothing-replied')
  })
  it('or sends it back with reasons, and the inner limit goes on', () => {
    const back = answered().and('2026-10-14T09:00+08:00', district, {
      type: 'sendBackDown',
      order: third,
      reasons: '缺照片',
    })
    expect(back.ticket.orders[2]).toMatchObject({ state: 'open', sentBack: [{ reasons: '缺照片' }] })
    expect(back.clock('inner-limit', third)).toMatchObject({ lastDay: '2026-10-27' })
    expect(back.clock('inner-limit', third)?.endedAt).toBeUndefined()
    answered()
      .when('2026-10-14T09:00+08:00', district, {
        type: 'sendBackDown',
        order: third,
        reasons: '缺照片',
        until: '2026-10-30',
      })
      .refuses('pass-down.outlasts')
  })
  it('sent back after its inner limit it has until the default again', () => {
    const late = passedTwice().and('2026-10-20T09:00+08:00', otherStreet, reply(fourth))
    const back = late.and('2026-10-22T09:00+08:00', district, { type: 'sendBackDown', order: fourth, reasons: '不清' })
    expect(back.clock('inner-limit', fourth)).toMatchObject({ lastDay: '2026-10-27' })
  })
  it('nobody but the passing unit checks it: not the sub-unit, not a sibling, not the operator', () => {
    const adopt = { type: 'adopt', order: third } as const
    answered().when(at, street, adopt).refuses('pass-down.other-unit')
    answered().when(at, otherStreet, adopt).refuses('work-order.unknown')
    answered().when(at, operator, adopt).refuses('ticket.role-not-allowed')
    answered().when(at, city, { type: 'adopt', order: first }).refuses('pass-down.not-passed')
  })
  it('every level answers in its own name, and the top order’s reply alone counts to the platform', () => {
    const story = answered()
      .and('2026-10-13T10:00+08:00', district, { type: 'adopt', order: third })
      .and('2026-10-14T09:00+08:00', district, reply(second))
      .and('2026-10-15T09:00+08:00', city, { type: 'adopt', order: second })
      .and('2026-10-15T10:00+08:00', city, finalReply)
    expect(story.ticket.state).toBe('replied')
    expect(story.clock('final-reply', first)).toMatchObject({ outcome: 'met' })
  })
  it('what is still open below ends when the unit above has answered', () => {
    const story = answered().and('2026-10-14T09:00+08:00', district, reply(second))
    expect(story.ticket.orders.map(({ state }) => state)).toEqual(['open', 'replied', 'replied', 'ended'])
    expect(noticesOf(story)).toEqual([`sub-order.replied sy ${first}`, `work-order.ended heping-xita-street ${fourth}`])
  })
})

describe('逐级', () => {
  it('the city neither adopts, sends back nor recalls over the district’s head what a street reported to it', () => {
    const answered = passedTwice().and('2026-10-13T09:00+08:00', street, reply(third))
    for (const command of [
      { type: 'adopt', order: third },
      { type: 'sendBackDown', order: third, reasons: '缺照片' },
      { type: 'recall', order: third, reasons: '改派' },
    ] as const) {
      answered.when('2026-10-14T09:00+08:00', city, command).refuses('pass-down.other-unit')
      expect(isRefusal(answered.when('2026-10-14T09:00+08:00', district, command).decision)).toBe(false)
    }
  })
})

describe('上级时限提前', () => {
  it('caps what was passed down, level by level, as events of which each unit is told', () => {
    const story = passedTwice().and('2026-10-13T09:00+08:00', operator, {
      type: 'reclassify',
      ticketType: 'consultation',
      reasons: '实为咨询',
    })
    expect(story.clock('reply', first)).toMatchObject({ lastDay: '2026-10-15' })
    for (const order of [second, third, fourth])
      expect(story.clock('inner-limit', order)).toMatchObject({
        lastDay: '2026-10-15',
        limit: instant('2026-10-16T00:00+08:00'),
      })
    expect(story.log.at(-1)?.events.filter(({ type }) => type === 'inner-limit-capped')).toHaveLength(3)
    expect(noticesOf(story)).toContain(`work-order.limit-shortened heping-nanhu-street ${third}`)
    const said = explainClocks(story.ticket, street, law).find(({ order }) => order === third)
    expect(said).toMatchObject({ lastDay: '2026-10-15' })
    expect(story.sweptTo('2026-10-16T00:00+08:00').clock('inner-limit', third)?.passedAt).toBeDefined()
  })
  it('leaves alone what ends before it, and moves nothing when the outer limit is later', () => {
    const early = dispatched().and(at, city, down(first, { unit: 'heping', until: '2026-10-13' }))
    const events = early
      .and('2026-10-13T09:00+08:00', operator, { type: 'reclassify', ticketType: 'consultation', reasons: '实为咨询' })
      .log.at(-1)?.events
    expect(events?.some(({ type }) => type === 'inner-limit-capped')).toBe(false)
  })
  it('never before today, where the outer limit begins anew from now', () => {
    const late = passedTwice()
      .sweptTo('2026-10-22T09:00+08:00')
      .and('2026-10-22T09:00+08:00', operator, { type: 'reclassify', ticketType: 'consultation', reasons: '实为咨询' })
    const outer = late.clock('reply', first)?.lastDay ?? ''
    expect(late.clock('inner-limit', second)?.lastDay).toBe([outer, '2026-10-28'].toSorted()[0])
  })
})

describe('下级工单随之结束', () => {
  const ended = (story: Story, order = fourth) => workOrderView(story.ticket, order)?.ended
  it('by the reply of the unit above: said on the log, to the unit, and at its limit', () => {
    const story = passedTwice().and('2026-10-14T09:00+08:00', district, reply(second))
    expect(story.log.at(-1)?.events).toContainEqual({
      type: 'passed-down-ended',
      workOrders: [third, fourth],
      because: 'replied-above',
    })
    expect(ended(story)).toMatchObject({ at: instant('2026-10-14T09:00+08:00'), because: 'replied-above' })
    expect(noticesOf(story)).toContain(`work-order.ended heping-xita-street ${fourth}`)
    const said = explainClocks(story.ticket, otherStreet, law).find(({ order }) => order === fourth)
    expect(said).toMatchObject({ status: 'void', endedBecause: { because: 'replied-above', zh: expect.any(String) } })
  })
  it('by the closing, with its reasons; by a withdrawal without the appellant’s words; by the unit above, with its own', () => {
    const closed = passedTwice().and(at, operator, {
      type: 'close',
      ground: 2,
      alternative: 'lawsuit',
      evidence: { reference: '（2026）辽01民初1号', raisedOn: '2026-10-10' },
      reasons: '已起诉',
    })
    expect(ended(closed)).toMatchObject({ because: 'closed', reasons: '已起诉' })
    const withdrawn = passedTwice().and(at, operator, {
      type: 'withdraw',
      how: 'oral',
      recording: '录音1',
      reasons: '家里的事',
    })
    expect(ended(withdrawn)).toMatchObject({ because: 'withdrawn' })
    expect(ended(withdrawn)?.reasons).toBeUndefined()
    const recalled = passedTwice().and(at, district, { type: 'recall', order: fourth, reasons: '另派他街' })
    expect(ended(recalled)).toMatchObject({ because: 'recalled', reasons: '另派他街' })
    expect(recalled.log.at(-1)?.events.some(({ type }) => type === 'passed-down-ended')).toBe(false)
    const above = passedTwice().and(at, city, { type: 'recall', order: second, reasons: '改由他区' })
    expect(ended(above, third)).toMatchObject({ because: 'recalled', reasons: '改由他区' })
  })
  it('says nothing of what had been answered already, and nothing is said of an order that ended by itself', () => {
    const story = passedTwice()
      .and('2026-10-13T09:00+08:00', street, reply(third))
      .and('2026-10-14T09:00+08:00', district, reply(second))
    expect(story.log.at(-1)?.events).toContainEqual(expect.objectContaining({ workOrders: [fourth] }))
    expect(ended(story, third)).toBeUndefined()
  })
})

describe('内部时限', () => {
  it('passed, is told to the passing unit and is no breach of the regulation', () => {
    const story = passedTwice().sweptTo('2026-10-21T00:00+08:00')
    expect(story.clock('inner-limit', fourth)).toMatchObject({ passedAt: '2026-10-20T16:00:00.000Z' })
    expect(noticesOf(story)).toEqual([`sub-order.limit-passed heping ${second}`])
    expect(story.log.at(-1)?.events.map(({ type }) => type)).toEqual(['inner-limit-passed'])
  })
  it('is found once', () => {
    const story = passedTwice().sweptTo('2026-10-21T00:00+08:00')
    story
      .when('2026-10-21T00:05+08:00', { role: 'system', id: 'deadlines' }, { type: 'passLimits' })
      .refuses('limits.nothing-due')
  })
  it('has no period for a return behind it: what came from above is not given back to the authority', () => {
    const story = passedTwice().and(
      at,
      { role: 'system', id: 'delivery' },
      { type: 'recordReceipt', order: third, how: 'push', at: '2026-10-12T01:00:00.000Z' },
    )
    expect(story.clock('return-request', third)).toBeUndefined()
    story
      .when(at, street, {
        type: 'requestReturn',
        order: third,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不归我',
      })
      .refuses('pass-down.no-objection')
    story
      .when(at, supervisor, { type: 'reassign', order: third, to: 'heping', reasons: '改' })
      .refuses('reassign.passed-down')
  })
})

describe('收回与终止', () => {
  it('the passing unit recalls an order, and what was passed further ends with it', () => {
    const story = passedTwice().and(at, city, { type: 'recall', order: second, reasons: '另行安排' })
    expect(story.ticket.orders.map(({ state }) => state)).toEqual(['open', 'ended', 'ended', 'ended'])
    expect(story.ticket.clocks.filter(({ kind, endedAt }) => kind === 'inner-limit' && !endedAt)).toEqual([])
    expect(noticesOf(story)).toHaveLength(3)
    story.when(at, city, { type: 'recall', order: second, reasons: '再收' }).refuses('work-order.not-open')
    passedTwice().when(at, street, { type: 'recall', order: second, reasons: '不办' }).refuses('work-order.unknown')
  })
  it('a return approved, a reassignment or the closing of the outer order ends the inner ones', () => {
    const states = (story: Story) => story.ticket.orders.map(({ state }) => state)
    const reassigned = passedTwice().and(at, supervisor, {
      type: 'reassign',
      order: first,
      to: 'sy-housing',
      reasons: '改派',
    })
    expect(states(reassigned)).toEqual(['ended', 'ended', 'ended', 'ended', 'open'])
    const closed = passedTwice().and(at, operator, {
      type: 'close',
      ground: 2,
      alternative: 'lawsuit',
      evidence: { reference: '（2026）辽01民初1号', raisedOn: '2026-10-10' },
      reasons: '已起诉',
    })
    expect(states(closed)).toEqual(['ended', 'ended', 'ended', 'ended'])
    expect(closed.ticket.clocks.filter(({ order, endedAt }) => order && !endedAt)).toEqual([])
  })
})

describe('各级只见本级分支', () => {
  const story = passedTwice().and('2026-10-13T09:00+08:00', otherStreet, reply(fourth))

  it('a street sees who passed the order down, and neither its siblings nor the units above', () => {
    const seen = JSON.stringify(workOrderView(story.ticket, third))
    expect(seen).toContain('"passedDownBy":"heping"')
    expect(seen).not.toMatch(/xita|"sy"|leadUnit|coHandlers/)
  })
  it('the district sees both its streets, the city the whole branch', () => {
    const below = (order: string) => workOrderView(story.ticket, order)?.passedDown.map(({ unit }) => unit)
    expect(below(second)).toEqual(['heping-nanhu-street', 'heping-xita-street'])
    expect(below(first)).toEqual(['heping', 'heping-nanhu-street', 'heping-xita-street'])
  })
})

describe('村（社区）协助', () => {
  const ask = {
    type: 'askAssistance',
    order: third,
    unit: 'heping-wencui-community',
    ask: '请入户了解居民意见',
    until: '2026-10-16',
  } as const
  const task = `${number}-a1`
  const report = { type: 'reportAssistance', task, report: '已走访12户' } as const
  const asked = () => passedTwice().and(at, street, ask)

  it('is a task with a text and a day: no order, no clock', () => {
    const story = asked()
    expect(story.ticket.assistance).toMatchObject([
      { number: task, unit: 'heping-wencui-community', until: '2026-10-16' },
    ])
    expect(story.ticket.orders).toHaveLength(4)
    expect(story.ticket.clocks).toHaveLength(passedTwice().ticket.clocks.length)
    expect(noticesOf(story)).toEqual([`assistance-task.asked heping-wencui-community ${task}`])
  })
  it('is asked by the township or street that guides the community, of communities only', () => {
    passedTwice()
      .when(at, street, { ...ask, unit: 'heping-zhonghua-community' })
      .refuses('assistance.other-guidance')
    passedTwice()
      .when(at, district, { ...ask, order: second })
      .refuses('assistance.other-guidance')
    passedTwice()
      .when(at, street, { ...ask, unit: 'heping' })
      .refuses('assistance.communities-only')
    passedTwice()
      .when(at, street, { ...ask, unit: 'nowhere' })
      .refuses('unit.unknown')
    passedTwice()
      .when(at, street, { ...ask, until: '2026-10-11' })
      .refuses('assistance.date-past')
  })
  it('is reported on by the community, or by the street on its behalf, once', () => {
    const story = asked().and('2026-10-14T09:00+08:00', department('heping-wencui-community'), report)
    expect(story.ticket.assistance[0]?.report).toMatchObject({ by: 'heping-wencui-community' })
    expect(noticesOf(story)).toEqual([`assistance-task.reported heping-nanhu-street ${third}`])
    story.when('2026-10-14T10:00+08:00', street, report).refuses('assistance.already-reported')
    asked().when('2026-10-14T09:00+08:00', street, report).decides('assistance-reported')
    asked().when('2026-10-14T09:00+08:00', department('heping-keji-community'), report).refuses('assistance.unknown')
    asked()
      .when('2026-10-14T09:00+08:00', street, { ...report, task: `${number}-a9` })
      .refuses('assistance.unknown')
  })
  it('is over when the order it helps with is', () =>
    asked()
      .and('2026-10-14T09:00+08:00', street, reply(third))
      .when('2026-10-14T10:00+08:00', department('heping-wencui-community'), report)
      .refuses('assistance.over'))
  it('lets a community act on no order', () => {
    expect(law.registry.unit('heping-wencui-community')?.kind).toBe('community')
    asked().when(at, department('heping-wencui-community'), reply(third)).refuses('work-order.unknown')
  })
})

describe('交办的记录', () => {
  const back = (order: string, more: object = {}) =>
    ({ type: 'sendBackDown', order, reasons: '缺照片', ...more }) as const
  const replied = (on = '2026-10-13T09:00+08:00') => passedTwice().and(on, street, reply(third))
  const ask = {
    type: 'askAssistance',
    order: third,
    unit: 'heping-wencui-community',
    ask: '请入户了解居民意见',
    until: '2026-10-16',
  } as const

  it('the unit above sees each order below as it stands, with its inner limit', () =>
    expect(branchView(replied().ticket, second)).toEqual([
      {
        workOrder: third,
        passedFrom: second,
        unit: 'heping-nanhu-street',
        orderState: 'replied',
        instructions: expect.any(String),
        passedAt: instant(at),
        reply: { at: instant('2026-10-13T09:00+08:00'), record: '已核实', answer: '已处理' },
        sentBack: [],
        limit: { lastDay: '2026-10-27', limit: instant('2026-10-28T00:00+08:00'), status: 'met' },
      },
      {
        workOrder: fourth,
        passedFrom: second,
        unit: 'heping-xita-street',
        orderState: 'open',
        instructions: expect.any(String),
        passedAt: instant(at),
        sentBack: [],
        limit: { lastDay: '2026-10-20', limit: instant('2026-10-21T00:00+08:00'), status: 'running' },
      },
    ]))
  it('and the tasks asked below it, as the community sees them; a sibling sees none of them', () => {
    const { ticket } = passedTwice().and(at, street, ask)
    const task = {
      task: `${number}-a1`,
      workOrder: third,
      unit: 'heping-wencui-community',
      askedBy: 'heping-nanhu-street',
      text: '请入户了解居民意见',
      until: '2026-10-16',
      askedAt: instant(at),
      ticket: { title: '电梯停运', category: 'property-service', area: '210102' },
    }
    for (const order of [first, second, third]) expect(tasksUnder(ticket, order)).toEqual([task])
    expect(tasksUnder(ticket, fourth)).toEqual([])
  })
  it('of two tasks the report is the one’s', () => {
    const story = passedTwice()
      .and(at, street, ask)
      .and(at, street, { ...ask, ask: '请张贴通知' })
      .and('2026-10-13T09:00+08:00', street, { type: 'reportAssistance', task: `${number}-a2`, report: '已张贴' })
    expect(story.ticket.assistance.map(({ report }) => report?.text)).toEqual([undefined, '已张贴'])
  })
  it('a task may be due today; only the unit whose order it is for asks', () => {
    passedTwice()
      .when(at, street, { ...ask, until: '2026-10-12' })
      .decides('assistance-asked')
    passedTwice().when(at, otherStreet, ask).refuses('work-order.unknown')
  })
  it('sent back on its last day, the old limit holds; the unit above may name today', () => {
    const on = (moment: string, more: object = {}) =>
      replied('2026-10-27T09:00+08:00').when(moment, district, back(third, more)).events('sent-back-down')[0]?.until
    expect(on('2026-10-27T10:00+08:00')).toBe('2026-10-27')
    expect(on('2026-10-27T10:00+08:00', { until: '2026-10-28' })).toBe('2026-10-28')
    expect(on('2026-10-28T10:00+08:00')).toBe('2026-10-28')
    const early = passedTwice().and('2026-10-13T09:00+08:00', otherStreet, reply(fourth))
    const kept = early.when('2026-10-14T09:00+08:00', district, back(fourth)).events('sent-back-down')[0]
    expect(kept?.until).toBe('2026-10-20')
    const lastDay = early.when('2026-10-20T09:00+08:00', district, back(fourth)).events('sent-back-down')[0]
    expect(lastDay?.until).toBe('2026-10-20')
    const today = early.when('2026-10-14T09:00+08:00', district, back(fourth, { until: '2026-10-14' }))
    expect(today.events('sent-back-down')[0]?.until).toBe('2026-10-14')
  })
  it('a limit may be today; the day before the outer one is a working day', () => {
    const until = (day?: string) =>
      dispatched()
        .when(at, city, down(first, { unit: 'heping', ...(day ? { until: day } : {}) }))
        .events('passed-down')[0]?.orders[0]?.until
    expect(until('2026-10-12')).toBe('2026-10-12')
    const monday = registered({ at: '2026-10-12T08:30+08:00' })
      .and('2026-10-12T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-12T09:00+08:00', operator, { type: 'dispatch', lead: 'sy', reason: '全市统筹' })
    expect(monday.clock('final-reply', first)).toMatchObject({ lastDay: '2026-11-02' })
    expect(
      monday.when('2026-10-12T10:00+08:00', city, down(first, { unit: 'heping' })).events('passed-down')[0]?.orders[0]
        ?.until,
    ).toBe('2026-10-30')
  })
  it('is sent back and recalled by the unit that passed it, and only what was passed', () => {
    replied().when(at, street, back(third)).refuses('pass-down.other-unit')
    replied().when(at, city, back(first)).refuses('pass-down.not-passed')
    passedTwice().when(at, district, back(third)).refuses('pass-down.nothing-replied')
    const recalled = replied().and('2026-10-13T10:00+08:00', district, {
      type: 'recall',
      order: third,
      reasons: '另派',
    })
    recalled.when('2026-10-13T11:00+08:00', district, back(third)).refuses('work-order.not-open')
    recalled.when('2026-10-13T11:00+08:00', district, { type: 'adopt', order: third }).refuses('work-order.not-open')
  })
  it('goes to no unit nobody knows', () =>
    dispatched()
      .when(at, city, down(first, { unit: 'nowhere' }))
      .refuses('unit.unknown'))
  it('passed down as new: nothing was sent back or asked back before', () =>
    expect(dispatched().and(at, city, down(first, { unit: 'heping' })).ticket.orders[1]).toMatchObject({
      earlierReturns: [],
      sentBack: [],
      raised: 0,
    }))
})
