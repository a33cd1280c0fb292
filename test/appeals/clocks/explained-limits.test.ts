/** 时限说明 — each reader sees the limits they may, with their source (requirements §2). */
import { describe, expect, it } from 'vitest'
import { explainClocks as explainOrRefuse } from '../../../shared/appeals/clocks/explain.ts'
import { startClocks } from '../../../shared/appeals/kind/clocks-started.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { ticketView } from '../../../shared/appeals/views/ticket.ts'
import { explainClocks } from '../../support/explained.ts'
import {
  appellant,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const at = '2026-10-09T11:00+08:00'
const helped = () =>
  dispatched()
    .and(at, operator, { type: 'addCoHandler', unit: 'heping-urban-management', reason: '共同查看' })
    .and(at, operator, { type: 'recordMisuse', kind: 'abuse', facts: '辱骂话务员' })
const clocks = (actor: typeof operator, { ticket } = helped()) =>
  explainClocks(ticket, actor, law).map(({ clock, order }) => `${clock}${order ? ` ${order.slice(-1)}` : ''}`)
const explained = (clock: string, { ticket }: Pick<Story, 'ticket'>, given = law) =>
  explainClocks(ticket, operator, given).find((one) => one.clock === clock)

describe('谁看得到', () => {
  const ofTicket = ['review', 'dispatch']
  const ofLead = ['interim-reply 1', 'final-reply 1']
  it('the platform sees all but what is for an authority alone', () => {
    expect(clocks(operator)).toEqual([...ofTicket, ...ofLead, 'final-reply 2'])
    expect(clocks(supervisor)).toEqual([...ofTicket, ...ofLead, 'final-reply 2', 'misuse-reply'])
  })
  it('a unit sees the ticket’s and those of its own orders; the unit above sees what is below it', () => {
    expect(clocks(lead)).toEqual([...ofTicket, ...ofLead])
    expect(clocks(department('heping-urban-management'))).toEqual([...ofTicket, 'final-reply 2'])
    expect(clocks(department('heping'))).toEqual([...ofTicket, ...ofLead, 'final-reply 2'])
    expect(clocks(department('shenhe'))).toEqual(ofTicket)
  })
  it('a department’s key that names no unit sees no order’s', () =>
    expect(clocks({ role: 'department', id: 'd' })).toEqual(ofTicket))
})

describe('逾期未办', () => {
  const statusOf = (story: Story, kind: string) => ({
    ticket: ticketView(story.ticket, operator).clocks.find(({ clock }) => clock === kind)?.status,
    deadlines: explained(kind, story)?.status,
    figures: factsOf(story.ticket).clocks.find((clock) => clock.kind === kind)?.outcome,
  })
  const lying = () => dispatched().sweptTo('2026-11-02T00:00+08:00')
  it.each([
    ['reassigned', { type: 'reassign', order: first, to: 'sy-housing', reasons: '改派' }, supervisor],
    ['withdrawn', { type: 'withdraw', how: 'written' }, appellant()],
  ] as const)('a limit missed before the order was %s is missed everywhere', (_, command, by) => {
    const after = lying().and('2026-11-02T09:00+08:00', by, command)
    for (const kind of ['interim-reply', 'final-reply'])
      expect(statusOf(after, kind)).toEqual({ ticket: 'missed', deadlines: 'missed', figures: 'void' })
  })
  it('also where the sweep had not come by yet; overtaken in time it is void, and in no figure', () => {
    const late = dispatched().and('2026-10-30T00:00+08:00', appellant(), { type: 'withdraw', how: 'written' })
    expect(statusOf(late, 'final-reply')).toMatchObject({ ticket: 'missed', deadlines: 'missed' })
    const inTime = dispatched().and('2026-10-29T23:59+08:00', appellant(), { type: 'withdraw', how: 'written' })
    expect(statusOf(inTime, 'final-reply')).toEqual({ ticket: 'void', deadlines: 'void', figures: undefined })
  })
  it('what only forbids from then on is never missed', () =>
    expect(explained('return-request', closed().sweptTo('2026-11-20T09:00+08:00'))?.status).not.toBe('missed'))
})

describe('法定时限', () => {
  it('of calendar days that ends on a holiday ends on the next working day, and says so (民法典第二百零三条)', () => {
    const statutory = { calendarDays: 60, citation: '《某条例》第一条' }
    const story = dispatchedWith('2026-08-04T09:00+08:00', statutory)
    const clock = story.clock('final-reply')
    expect(clock).toMatchObject({ lastDay: '2026-10-08', limit: instant('2026-10-09T00:00+08:00') })
    const said = explained('final-reply', story)
    expect(said).toMatchObject({ lastDay: '2026-10-08', moved: false, article: '第十九条（五）' })
    expect(said?.days.at(-1)).toMatchObject({ date: '2026-10-08', counted: false, why: '顺延至此工作日' })
    expect(said?.days.find(({ date }) => date === '2026-10-03')).toMatchObject({ n: 60, why: '国庆节，顺延' })
  })
})

describe('依据什么', () => {
  it('each limit says how it stands and when it ended', () => {
    const said = explainClocks(closed().ticket, operator, law).map(({ clock, status, endedAt, moved }) => [
      clock,
      status,
      endedAt,
      moved,
    ])
    expect(said).toEqual([
      ['review', 'met', '2026-10-09T00:40:00.000Z', false],
      ['dispatch', 'met', '2026-10-09T01:00:00.000Z', false],
      ['interim-reply', 'met', '2026-10-12T01:00:00.000Z', false],
      ['final-reply', 'met', '2026-10-12T01:00:00.000Z', false],
      ['callback', 'running', undefined, false],
    ])
  })
  it('the rules it was started under, not those in force now', () => {
    const limits = { ...law.rules.limits, review: { ...law.rules.limits.review, article: '第九十九条' } }
    const now = { ...law, rules: { ...law.rules, version: '2', limits } }
    expect(explained('review', registered(), now)).toMatchObject({
      article: '第十八条',
      rules: 'liaoning-draft-2021@1',
    })
    const { ticket } = registered()
    const lost = { ticket: { ...ticket, clocks: ticket.clocks.map((clock) => ({ ...clock, rules: 'lost@1' })) } }
    // Gone, they are not replaced by others.
    expect(explainOrRefuse(lost.ticket as Story['ticket'], operator, now)).toEqual({
      refused: 'rules.gone',
      details: { rules: 'lost@1' },
    })
  })
  it('a statute’s own limit by article 19(5), with its citation', () => {
    const story = registered({ category: 'property-certificate' })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    expect(explained('final-reply', story)).toMatchObject({
      article: '第十九条（五）',
      reading: { zh: '法律法规另有规定：《不动产登记暂行条例》第二十条' },
      lastDay: '2026-11-19',
      moved: false,
    })
    expect(explained('interim-reply', story)).toMatchObject({ article: '第十九条（二）', lastDay: '2026-10-15' })
  })
  it('a statute’s limit in calendar days, holidays counted', () => {
    const story = registered({ category: 'work-injury' })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    expect(explained('final-reply', story)).toMatchObject({
      article: '第十九条（五）',
      lastDay: '2026-12-08',
      moved: false,
    })
  })
  it('the time that a step of supervision gives', () => {
    const supervised = (step: 'remind' | 'track') =>
      dispatched().and(at, supervisor, {
        type: 'supervise',
        order: first,
        trigger: 'wrong-finding',
        step,
        demand: '重新核实',
      })
    expect(explained('supervision-answer', supervised('remind'))).toMatchObject({ lastDay: '2026-10-13', moved: false })
    expect(explained('supervision-answer', supervised('track'))).toMatchObject({ lastDay: '2026-10-12', moved: false })
  })
  it('the day the platform set or the parties agreed is named, not counted', () => {
    const asked = (until?: string) =>
      registered().and(at, operator, { type: 'requestSupplement', ask: '请补充收据', ...(until ? { until } : {}) })
    expect(explained('supplement-before-acceptance', asked('2026-10-20'))).toMatchObject({
      lastDay: '2026-10-20',
      days: [],
      moved: true,
      summary: { zh: expect.stringContaining('在平台规定的期限内') },
    })
    expect(explained('supplement-before-acceptance', asked())).toMatchObject({ lastDay: '2026-10-15', moved: false })
  })
  it('the day a unit set its sub-unit is named even where it is the day that would be counted', () => {
    const down = (until: string) =>
      registered()
        .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
        .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
        .and(at, department('heping'), {
          type: 'passDown',
          order: first,
          to: [{ unit: 'heping-nanhu-street', until }],
          instructions: '请核实',
        })
    for (const until of ['2026-10-10', '2026-10-12', '2026-10-20'])
      expect(explained('inner-limit', down(until))).toMatchObject({
        order: second,
        lastDay: until,
        days: [],
        moved: true,
        summary: { zh: expect.stringContaining('在交办单位规定的期限内') },
      })
  })
  it('a reply sent back was moved by the days that the check took', () => {
    const story = dispatched()
      .and('2026-10-12T09:00+08:00', lead, {
        type: 'reply',
        order: first,
        record: '更换曳引机',
        answer: '已恢复',
        consultation: { impossible: '三次未接' },
      })
      .and('2026-10-13T09:00+08:00', operator, { type: 'sendBack', reasons: '不清' })
    const last = explainClocks(story.ticket, operator, law).findLast(({ clock }) => clock === 'final-reply')
    expect(last).toMatchObject({ lastDay: '2026-10-30', moved: true, extension: undefined })
  })
  it('an extension is that of its own application: the refused one before it moved nothing', () => {
    const ask = (months: number) =>
      ({ type: 'requestExtension', order: first, kind: 'general', months, reasons: '配件进口' }) as const
    const decide = (extension: number, decision: 'grant' | 'refuse') =>
      ({ type: 'decideExtension', extension, decision, reasons: '已审' }) as const
    const story = dispatched()
      .and(at, lead, ask(2))
      .and(at, supervisor, decide(1, 'refuse'))
      .and('2026-10-12T09:00+08:00', lead, ask(1))
      .and('2026-10-12T10:00+08:00', supervisor, decide(2, 'grant'))
    expect(explained('final-reply', story)).toMatchObject({
      lastDay: '2026-11-30',
      moved: true,
      extension: { application: 2, originalLastDay: '2026-10-29', months: 1, lastDay: '2026-11-30' },
    })
    expect(explained('interim-reply', story)?.extension).toBeUndefined()
  })
  it('an extension until a day names that day', () => {
    const story = dispatched()
      .and(at, lead, {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        until: '2026-11-20',
        reasons: '配件进口',
      })
      .and('2026-10-12T10:00+08:00', supervisor, {
        type: 'decideExtension',
        extension: 1,
        decision: 'grant',
        reasons: '已审',
      })
    expect(explained('final-reply', story)?.extension).toMatchObject({
      months: undefined,
      lastDay: '2026-11-20',
      days: [],
      cap: { lastDay: '2026-12-29', months: 2 },
    })
  })
})

/** Dispatched at this moment under a statute's own limit. */
function dispatchedWith(at: string, statutory: { calendarDays: number; citation: string }) {
  const accepted = registered({ at }).and(at, operator, { type: 'accept' })
  const context = { ...law, now: instant(at), today: at.slice(0, 10), actor: operator }
  const events = startClocks(
    [
      {
        type: 'dispatched',
        by: 'catalogue',
        orders: [{ number: first, unit: 'heping-housing', role: 'lead' }],
        statutory,
      },
    ],
    accepted.ticket,
    context,
  )
  const ticket = replay([...accepted.log, { at: instant(at), events }]) as Ticket
  return { ticket, clock: (kind: string) => ticket.clocks.find((clock) => clock.kind === kind) }
}
