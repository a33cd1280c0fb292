/** 谁看到什么 — appellant and unit each see what is theirs, and nothing else (第十三条、第三十五条). */
import { describe, expect, it } from 'vitest'
import { misuseToldTo } from '../../../shared/appeals/ticket/confidential.ts'
import { appellantView, masked, ticketView, timelineView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import {
  agreement,
  appellant,
  businessEnvironment,
  decisionsOf,
  department,
  first,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { checked, closed, dispatched, lead, rejected } from '../ticket/endings.ts'

const at = '2026-10-09T11:00+08:00'
const later = '2026-10-13T09:00+08:00'
const reply = (order = first) =>
  ({
    type: 'reply',
    order,
    record: '内部：物业拒绝出资',
    answer: '电梯已恢复运行',
    consultation: { impossible: '电话三次未接' },
  }) as const
const interim = { type: 'replyInterim', order: first, record: '内部：已到场', answer: '正在订购配件' } as const
const ask = { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-12', agreement } as const
const extension = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '配件进口' } as const
const grant = { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '确有特殊情况' } as const
const returned = () =>
  dispatched()
    .and(
      at,
      { role: 'system', id: 'delivery' },
      { type: 'recordReceipt', order: first, how: 'push', at: '2026-10-09T02:00:00.000Z' },
    )
    .and('2026-10-09T12:00+08:00', lead, {
      type: 'requestReturn',
      order: first,
      ground: 'not-responsible',
      form: 'give-back',
      reasons: '非我单位职责',
    })
    .and('2026-10-10T09:00+08:00', supervisor, {
      type: 'decideReturn',
      order: first,
      decision: 'approve',
      reasons: '成立',
    })
const helped = () =>
  dispatched().and(at, operator, { type: 'addCoHandler', unit: 'heping-urban-management', reason: '共同查看' })
const reopened = () =>
  closed().and(later, operator, { type: 'callBack', outcome: 'reached', solved: 'not-solved', by: '回访员' })

describe('诉求人', () => {
  const view = ({ ticket }: Story) => appellantView(ticket)

  it('sees the appeal and how far it is', () =>
    expect(view(closed())).toEqual({
      number,
      state: 'closed',
      ticketType: 'help',
      category: 'property-service',
      area: '210102',
      title: '电梯停运',
      text: '电梯停运三天无人处理',
      place: undefined,
      occurredAt: undefined,
      emergency: undefined,
      externalLine: undefined,
      registeredAt: '2026-10-09T00:30:00.000Z',
      confidential: false,
      acceptedAt: '2026-10-09T00:40:00.000Z',
      dispatchedAt: '2026-10-09T01:00:00.000Z',
      unit: 'heping-housing',
      extendedUntil: undefined,
      interimAnswer: undefined,
      answer: { at: '2026-10-12T01:00:00.000Z', answer: '电梯已恢复运行' },
      outcome: undefined,
      supplement: undefined,
      closing: { at: '2026-10-12T03:00:00.000Z', ground: 1, reasons: '电梯已恢复运行' },
      reopened: [],
      confidentiality: undefined,
      mayRate: 'result',
      rateable: ['acceptance', 'result'],
    }))
  it('the answer is told once it was checked, or the matter is closed; never the internal record', () => {
    const replied = dispatched().and('2026-10-12T09:00+08:00', lead, reply())
    expect(view(replied).answer).toBeUndefined()
    const answer = { at: '2026-10-12T01:00:00.000Z', answer: '电梯已恢复运行' }
    expect(view(replied.and(later, operator, { type: 'passCheck' })).answer).toEqual(answer)
    const withdrawn = replied.and(later, appellant(), { type: 'withdraw', how: 'written', document: '1' })
    expect(view(withdrawn).answer).toEqual(answer)
    expect(
      view(dispatched().and(at, appellant(), { type: 'withdraw', how: 'written', document: '1' })).answer,
    ).toBeUndefined()
    expect(JSON.stringify(view(closed()))).not.toContain('更换曳引机')
  })
  it('an interim answer is told at once, without its record', () =>
    expect(view(dispatched().and(at, lead, interim)).interimAnswer).toEqual({
      at: '2026-10-09T03:00:00.000Z',
      answer: '正在订购配件',
    }))
  it('who has it now, or had it last', () => {
    expect(view(registered()).unit).toBeUndefined()
    expect(view(returned()).unit).toBe('heping-housing')
    expect(view(returned().and(later, operator, { type: 'dispatch', lead: 'sy-housing', reason: '市级' })).unit).toBe(
      'sy-housing',
    )
    expect(view(helped()).unit).toBe('heping-housing')
    expect(view(helped().and(later, appellant(), { type: 'withdraw', how: 'written', document: '1' })).unit).toBe(
      'heping-housing',
    )
  })
  it('until when it was extended, which a refused application does not change', () => {
    const asked = dispatched().and(at, lead, extension)
    expect(view(asked).extendedUntil).toBeUndefined()
    expect(view(asked.and(later, supervisor, grant)).extendedUntil).toBe('2026-11-30')
    expect(view(asked.and(later, supervisor, { ...grant, decision: 'refuse' })).extendedUntil).toBeUndefined()
  })
  it('what was asked of them, and what became of that', () => {
    const asked = registered().and(at, operator, ask)
    expect(view(asked).supplement).toEqual({ ask: '请补充照片', until: '2026-10-12', agreement })
    expect(view(asked.sweptTo(later)).supplement).toMatchObject({ lapsedAt: '2026-10-12T16:00:00.000Z' })
    expect(
      view(asked.and('2026-10-12T09:00+08:00', appellant(), { type: 'supplySupplement', text: '见附件' })).supplement,
    ).toEqual({
      agreement,
      ask: '请补充照片',
      until: '2026-10-12',
      suppliedAt: '2026-10-12T01:00:00.000Z',
    })
  })
  it('why it was refused, and that it was worked again', () => {
    expect(view(rejected()).outcome).toMatchObject({ event: { type: 'rejected', ground: 1 } })
    expect(view(reopened()).reopened).toEqual([{ at: '2026-10-13T01:00:00.000Z', cause: 'false-closing' }])
  })
})

describe('承办单位', () => {
  const contact = {
    name: '张伟',
    phone: '13812345678',
    email: 'z@example.com',
    idNumber: '210102199001011234',
    address: '南湖街道',
  }
  const order = ({ ticket }: Story, which = first) => workOrderView(ticket, which, contact)

  it('sees whom to call while it holds the order, never the ID number', () => {
    const whom = { name: '张伟', phone: '13812345678', email: 'z@example.com', address: '南湖街道' }
    expect(order(dispatched())?.appellant).toEqual(whom)
    expect(order(checked())?.appellant).toEqual(whom)
  })
  it('and afterwards no more than that there was somebody', () => {
    const hidden = { name: '张**', phone: '138****5678' }
    expect(order(closed())?.appellant).toEqual(hidden)
    expect(order(returned())?.appellant).toEqual(hidden)
    expect(workOrderView(dispatched().ticket, first)?.appellant).toBeUndefined()
  })
  it('who else works on it: who leads, and those who still help', () => {
    expect(order(helped(), second)).toMatchObject({
      role: 'co',
      leadUnit: 'heping-housing',
      coHandlers: ['heping-urban-management'],
    })
    const removed = helped().and(later, operator, { type: 'removeCoHandler', order: second, reason: '不需' })
    expect(order(removed)).toMatchObject({ leadUnit: 'heping-housing', coHandlers: [] })
    expect(order(returned())).toMatchObject({ leadUnit: undefined, coHandlers: [] })
  })
  it('a sub-unit sees who passed it down and what for, nothing of who else works on it', () => {
    const down = registered()
      .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
      .and(at, department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street' }],
        instructions: '请核实',
      })
    const view = order(down, second)
    expect(view).toMatchObject({ role: 'sub', passedDownBy: 'heping', instructions: '请核实' })
    expect(view).not.toHaveProperty('coHandlers')
    expect(order(down)).not.toHaveProperty('passedDownBy')
  })
  it('its own extensions, supervisions and running limits, not a co-handler’s', () => {
    const busy = helped()
      .and(at, lead, extension)
      .and(at, supervisor, { type: 'supervise', order: first, trigger: 'wrong-finding', demand: '重新核实' })
      .and(at, supervisor, { type: 'supervise', order: second, trigger: 'wrong-finding', demand: '重新核实' })
    const limits = (which: string) => order(busy, which)?.limits.map(({ clock }) => clock)
    expect(limits(first)).toEqual(['interim-reply', 'final-reply', 'weekly-report', 'supervision-answer'])
    expect(limits(second)).toEqual(['final-reply', 'supervision-answer'])
    const [asked, ...supervised] = [
      { extension: 1, order: first, state: 'pending', asksUntil: '2026-11-30' },
      { supervision: 1, unit: 'heping-housing', state: 'open', step: 'remind' },
      { supervision: 2, unit: 'heping-urban-management', state: 'open', step: 'remind' },
    ]
    expect(order(busy)).toMatchObject({ extensions: [asked], supervisions: [supervised[0]] })
    expect(order(busy, second)).toMatchObject({ extensions: [], supervisions: [supervised[1]] })
    expect(ticketView(busy.ticket, operator)).toMatchObject({ extensions: [asked], supervisions: supervised })
    expect(order(closed())?.limits).toEqual([])
  })
  it('why it is worked again, where its order came from that', () => {
    expect(order(reopened(), second)?.reopened).toEqual({
      at: '2026-10-13T01:00:00.000Z',
      cause: 'false-closing',
      reasons: expect.stringContaining('回访发现'),
    })
    expect(order(reopened())?.reopened).toBeUndefined()
  })
  it('the circular against it, with its reasons, and not before there is one', () => {
    const decided = closed()
      .and(later, operator, {
        type: 'reportMisconduct',
        ground: 4,
        unit: 'heping-housing',
        facts: '未到场',
        foundBy: 'report',
      })
      .and(later, businessEnvironment, {
        type: 'verifyMisconduct',
        record: 'misconduct-1',
        decision: 'upheld',
        serious: true,
        crime: false,
        reasons: '现场记录系补写',
      })
    const step = (name: 'circular' | 'discipline') =>
      ({
        type: 'takeMisconductStep',
        record: 'misconduct-1',
        step: name,
        reference: '3号',
        reportedUp: '9号',
        to: '纪委',
      }) as const
    expect(order(decided)?.circulars).toEqual([])
    const served = decided.and('2026-10-14T09:00+08:00', businessEnvironment, step('circular'))
    const both = served.and('2026-10-15T09:00+08:00', businessEnvironment, step('discipline'))
    for (const story of [served, both])
      expect(order(story)?.circulars).toMatchObject([
        {
          record: 'misconduct-1',
          ground: 4,
          reasons: '现场记录系补写',
          circular: { step: 'circular', at: '2026-10-14T01:00:00.000Z' },
        },
      ])
  })
  it('whether others are merged into it', () => {
    expect(order(dispatched())?.leadsOthers).toBe(false)
    expect(order(dispatched().and(at, operator, { type: 'openMerging', reasons: '多人反映' }))?.leadsOthers).toBe(true)
  })
  it('nothing under a number that is no order of this ticket', () =>
    expect(order(dispatched(), second)).toBeUndefined())
})

describe('脱敏', () => {
  it.each([
    ['张伟', '13812345678', '张**', '138****5678'],
    ['欧阳修远', '02423456789', '欧**', '024****6789'],
    ['𠮷田', '23456789', '𠮷**', '234****6789'],
    ['', '2345678', '**', '****'],
    ['李', '12345', '李**', '****'],
  ])('%s %s is shown as %s %s', (name, phone, shownName, shownPhone) =>
    expect(masked({ name, phone, email: 'a@b', idNumber: '1', address: 'c' })).toEqual({
      name: shownName,
      phone: shownPhone,
    }),
  )
})

describe('平台', () => {
  it('each order with its two limits: of the reply and of the return', () => {
    const limits = ({ ticket }: Story) => ticketView(ticket, operator).orders.map(({ limits }) => limits)
    expect(limits(returned())).toEqual([
      { reply: '2026-10-29T16:00:00.000Z', returnRequest: '2026-10-12T16:00:00.000Z' },
    ])
    const consultation = registered({ ticketType: 'consultation' })
      .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch' })
    expect(limits(consultation)).toEqual([{ reply: '2026-10-15T16:00:00.000Z', returnRequest: undefined }])
  })
  it('all clocks but those for an authority alone', () => {
    const story = dispatched().and(at, operator, { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' })
    const clocks = (actor: typeof operator) => ticketView(story.ticket, actor).clocks.map(({ clock }) => clock)
    expect(clocks(operator)).toEqual(['review', 'dispatch', 'interim-reply', 'final-reply'])
    expect(clocks(supervisor)).toEqual([...clocks(operator), 'misuse-reply'])
  })
})

describe('时间线', () => {
  const misuse = { type: 'recordMisuse', kind: 'abuse', facts: '辱骂话务员' } as const
  it('has one line a decision: when, who, what; no clocks, no address, nothing the appellant could be found by', () => {
    expect(timelineView(decisionsOf(registered()), operator)).toEqual([
      {
        n: 1,
        at: '2026-10-09T01:00:00.000Z',
        by: { role: 'operator', unit: undefined, id: 'operator-1' },
        command: 'c',
        rules: 'liaoning-draft-2021@1',
        events: [
          {
            event: 'registered',
            number,
            channel: 'web',
            reference: 'r-1',
            ticketType: 'help',
            category: 'property-service',
            area: '210102',
            businessEnvironment: false,
            title: '电梯停运',
            text: '电梯停运三天无人处理',
            appellantKind: 'person',
          },
        ],
      },
    ])
    expect(
      timelineView(decisionsOf(dispatched()), operator).map(({ events }) => events.map(({ event }) => event)),
    ).toEqual([['registered'], ['accepted', 'notice-told', 'call-linked'], ['dispatched']])
  })
  it('leaves out whole decisions that only an authority may know', () => {
    const story = dispatched().and(at, operator, misuse)
    expect(timelineView(decisionsOf(story), operator).map(({ n }) => n)).toEqual([1, 2, 3])
    expect(timelineView(decisionsOf(story), businessEnvironment).map(({ n }) => n)).toEqual([1, 2, 3, 4])
  })
})

describe('告知不当行为记录', () => {
  const record = (facts: string) => ({ type: 'recordMisuse', kind: 'abuse', facts }) as const
  const story = () =>
    dispatched().and(at, operator, record('辱骂话务员')).and('2026-10-12T11:00+08:00', operator, record('威胁话务员'))
  it('names each record with its facts and until when it may be answered', () =>
    expect(misuseToldTo(story().ticket)).toEqual([
      {
        record: 'misuse-1',
        at: '2026-10-09T03:00:00.000Z',
        kind: 'abuse',
        facts: '辱骂话务员',
        answerUntil: '2026-10-15',
      },
      {
        record: 'misuse-2',
        at: '2026-10-12T03:00:00.000Z',
        kind: 'abuse',
        facts: '威胁话务员',
        answerUntil: '2026-10-19',
      },
    ]))
  it('goes on naming it when it is confirmed and its expiry runs', () => {
    const confirmed = story().sweptTo('2026-10-20T00:00+08:00').and('2026-10-20T09:00+08:00', supervisor, {
      type: 'verifyMisuse',
      record: 'misuse-1',
      decision: 'confirmed',
      reasons: '录音',
    })
    expect(misuseToldTo(confirmed.ticket)).toMatchObject([
      {
        record: 'misuse-1',
        answerUntil: '2026-10-15',
        lapsedAt: '2026-10-15T16:00:00.000Z',
        verification: { decision: 'confirmed' },
      },
      { record: 'misuse-2', answerUntil: '2026-10-19' },
    ])
  })
})
