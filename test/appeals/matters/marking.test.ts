/** 特殊标记 — applied for, decided by another person, ended; never an outcome by themselves. */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { authorityLists, listedRows } from '../../../shared/appeals/kind/listed.ts'
import { orderRow, ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { retained } from '../../../shared/appeals/matters/retaining/retained.ts'
import { possibleIn } from '../../../shared/appeals/ticket/states.ts'
import { linkedTicketView } from '../../../shared/appeals/views/linked-ticket.ts'
import { matterOf } from '../../../shared/appeals/views/own-matter.ts'
import { appellantView, ticketView, timelineView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { caseMarks } from '../../../shared/law/codes.ts'
import {
  appellant,
  businessEnvironment,
  channel,
  decisionsOf,
  department,
  first,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

type Kind = (typeof caseMarks)[number]
const ask = (mark: Kind = 'hard-case', more: object = {}) =>
  ({ type: 'requestMark', mark, reasons: '涉及多个部门，久议不决', ...more }) as const
const decide = (decision: 'approved' | 'refused' = 'approved', request = 'mark-1') =>
  ({ type: 'decideMark', request, decision, reasons: '情况属实' }) as const
const end = { type: 'endMark', request: 'mark-1', reasons: '已协调解决' } as const

const [t1, t2, t3, t4] = [
  '2026-10-09T10:00+08:00',
  '2026-10-09T11:00+08:00',
  '2026-10-09T12:00+08:00',
  '2026-10-09T13:00+08:00',
]
const asked = (mark?: Kind, more?: object) => dispatched().and(t1, lead, ask(mark, more))
const standing = (mark?: Kind) => asked(mark).and(t2, supervisor, decide())
const onList = ({ ticket }: Story) =>
  listedRows(ticket)
    .filter(({ key, list }) => key.startsWith('mark-') && list !== undefined)
    .map(({ key, list }) => `${key} on ${list}`)

describe('申请', () => {
  it('comes from a unit for its order, from an operator, or from an authority', () => {
    expect(asked().ticket.marks).toMatchObject([{ subject: 'mark-1', mark: 'hard-case', order: first }])
    for (const by of [operator, supervisor, businessEnvironment])
      expect(dispatched().and(t1, by, ask()).ticket.marks?.[0]?.by.id).toBe(by.id)
    for (const outside of [appellant(), channel()])
      dispatched().when(t1, outside, ask()).refuses('ticket.role-not-allowed')
  })
  it('comes from no unit that holds no order, and after the end from nobody', () => {
    dispatched().when(t1, department('tiexi-housing'), ask()).refuses('ticket.unknown')
    closed().when('2026-10-13T09:00+08:00', operator, ask()).refuses('ticket.not-allowed-here')
  })
  it('names an order in hand, where it names one', () => {
    registered()
      .when(t1, operator, ask('hard-case', { workOrder: first }))
      .refuses('work-order.unknown')
    const returned = dispatched()
      .and(
        '2026-10-09T09:30+08:00',
        { role: 'system', id: 'delivery' },
        { type: 'recordReceipt', order: first, how: 'pull', at: '2026-10-09T01:30:00.000Z' },
      )
      .and(t1, lead, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不属职责',
      } as never)
      .and(t2, supervisor, { type: 'decideReturn', order: first, decision: 'approve', reasons: '同意' } as never)
    returned.when(t3, operator, ask('hard-case', { workOrder: first })).refuses('mark.order-not-in-hand')
  })
  it('of a mark about a unit says which, and another unit may apply for itself', () => {
    const beyond = ask('beyond-powers')
    dispatched().when(t1, operator, beyond).refuses('mark.needs-order')
    const both = asked('beyond-powers').and(t2, operator, {
      type: 'addCoHandler',
      unit: 'heping-urban-management',
      reasons: '协办',
    } as never)
    expect(both.ticket.marks).toMatchObject([{ unit: 'heping-housing', order: first }])
    both.when(t3, lead, beyond).refuses('mark.asked-already')
    both.when(t3, department('heping-urban-management'), beyond).decides('mark-requested')
    expect(both.when(t3, operator, { ...beyond, workOrder: second }).events('mark-requested')).toMatchObject([
      { subject: 'mark-2', unit: 'heping-urban-management' },
    ])
  })
  it('of a mark about the ticket is made once, until it was refused or ended', () => {
    asked().when(t2, operator, ask()).refuses('mark.asked-already')
    standing().when(t3, operator, ask()).refuses('mark.asked-already')
    asked().when(t2, operator, ask('unreasonable')).decides('mark-requested')
    asked().and(t2, supervisor, decide('refused')).when(t3, lead, ask()).decides('mark-requested')
    standing().and(t3, supervisor, end).when(t4, lead, ask()).decides('mark-requested')
  })
})

describe('审定', () => {
  it('is by the authority that the rules name for the kind', () => {
    for (const mark of caseMarks) {
      const { decidedBy } = law.rules.marking.kinds[mark]
      for (const [kind, by] of [
        ['platform', supervisor],
        ['business-environment', businessEnvironment],
      ] as const) {
        const outcome = asked(mark).when(t2, by, decide())
        if (decidedBy.includes(kind)) outcome.decides('mark-decided')
        else expect(outcome.refuses('mark.other-authority')).toEqual({ decidedBy })
      }
    }
    for (const other of [operator, lead]) asked().when(t2, other, decide()).refuses('ticket.role-not-allowed')
  })
  it('is never by whoever applied: the same 工号 under any key, or the same key', () => {
    const by = (staff: string | undefined, id: string) => ({ ...supervisor, id, ...(staff ? { staff } : {}) })
    const applied = (who: typeof supervisor) => dispatched().and(t1, who, ask())
    const operating = { ...operator, staff: '1024' }
    dispatched().and(t1, operating, ask()).when(t2, by('1024', 'k-9'), decide()).refuses('mark.own-request')
    dispatched().and(t1, operating, ask()).when(t2, by('1031', 'k-9'), decide()).decides('mark-decided')
    applied(by(undefined, 'k-1')).when(t2, by(undefined, 'k-1'), decide()).refuses('mark.own-request')
    applied(by(undefined, 'k-1')).when(t2, by('1024', 'k-1'), decide('refused')).refuses('mark.own-request')
    applied(by(undefined, 'k-1')).when(t2, by(undefined, 'k-2'), decide()).decides('mark-decided')
  })
  it('is made once, of what was applied for', () => {
    standing().when(t3, supervisor, decide()).refuses('mark.decided-already')
    asked().and(t2, supervisor, decide('refused')).when(t3, supervisor, decide()).refuses('mark.decided-already')
    asked().when(t2, supervisor, decide('approved', 'mark-2')).refuses('mark.unknown')
  })
  it('is told to the unit that applied, and to nobody else', () => {
    const told = (story: Story) => {
      const decision = decisionsOf(story).at(-1)
      return effectsOf(decision as never, story.ticket, story.ticket).flatMap((effect) =>
        effect.type === 'deliver' || effect.type === 'announce' ? [effect] : [],
      )
    }
    expect(told(standing())).toMatchObject([
      { notice: 'mark-request.approved', to: { kind: 'unit', code: 'heping-housing' }, order: first },
    ])
    expect(told(asked().and(t2, supervisor, decide('refused')))).toMatchObject([{ notice: 'mark-request.refused' }])
    expect(told(standing().and(t3, supervisor, end))).toMatchObject([{ notice: 'mark.ended' }])
    expect(told(asked())).toEqual([])
    expect(told(dispatched().and(t1, operator, ask()).and(t2, supervisor, decide()))).toEqual([])
  })
})

describe('解除', () => {
  it('is by the authority, of what stands, at any time', () => {
    standing().when(t3, supervisor, end).decides('mark-ended')
    standing().when(t3, businessEnvironment, end).refuses('mark.other-authority')
    standing().when(t3, operator, end).refuses('ticket.role-not-allowed')
    asked().when(t2, supervisor, end).refuses('mark.not-standing')
    standing().and(t3, supervisor, end).when(t4, supervisor, end).refuses('mark.not-standing')
    dispatched().when(t1, supervisor, end).refuses('mark.unknown')
  })
})

describe('the lists', () => {
  it('show what waits, then what stands, each kind by itself', () => {
    expect(onList(asked())).toEqual(['mark-1 on mark-requests'])
    for (const mark of caseMarks) {
      const { decidedBy } = law.rules.marking.kinds[mark]
      const story = asked(mark).and(t2, decidedBy.includes('platform') ? supervisor : businessEnvironment, decide())
      expect(onList(story)).toEqual([`mark-1 on marks-${mark}`])
      expect(Object.keys(authorityLists)).toContain(`marks-${mark}`)
    }
    expect(onList(asked().and(t2, supervisor, decide('refused')))).toEqual([])
    expect(onList(standing().and(t3, supervisor, end))).toEqual([])
    expect(listedRows(standing().ticket).find(({ key }) => key === 'mark-1')?.row).toMatchObject({
      mark: 'hard-case',
      unit: 'heping-housing',
      askedBy: 'department',
      since: '2026-10-09T03:00:00.000Z',
    })
  })
  it('let go of what has ended, marked or applied for', () => {
    const withdraw = { type: 'withdraw', reasons: '已解决' } as never
    expect(onList(standing().and(t3, appellant(), withdraw))).toEqual([])
    expect(onList(asked().and(t3, appellant(), withdraw))).toEqual([])
    expect(ticketRow(standing().ticket).marks).toEqual(['hard-case'])
  })
})

describe('who sees a mark', () => {
  const story = standing('unreasonable').and(t3, operator, {
    type: 'addCoHandler',
    unit: 'heping-urban-management',
    reasons: '协办',
  } as never)
  const { ticket } = story
  const log = decisionsOf(story)

  it('the platform’s side, with reasons and persons', () => {
    for (const actor of [operator, supervisor, businessEnvironment])
      expect(ticketView(ticket, actor)).toMatchObject({
        marks: [{ mark: 'unreasonable', stage: 'standing', by: { unit: 'heping-housing' }, decided: { by: {} } }],
      })
  })
  it('the unit that applied, with what was decided; the others, that it stands', () => {
    expect(workOrderView(ticket, first)?.marks).toMatchObject([
      { request: 'mark-1', stage: 'standing', reasons: '涉及多个部门，久议不决', decisionReasons: '情况属实' },
    ])
    const [other] = workOrderView(ticket, second)?.marks ?? []
    expect(JSON.parse(JSON.stringify(other))).toEqual({
      mark: 'unreasonable',
      stage: 'standing',
      since: '2026-10-09T03:00:00.000Z',
    })
    const beyond = asked('beyond-powers').and(t2, supervisor, decide())
    expect(workOrderView(beyond.ticket, first)?.marks).toHaveLength(1)
  })
  it('in the rows of units too, once it stands and concerns them', () => {
    const rows = ({ ticket }: Story) => ticket.orders.map((order) => orderRow(order, ticket).marks)
    expect(rows(story)).toEqual([['unreasonable'], ['unreasonable']])
    expect(rows(asked())).toEqual([undefined])
    const beyond = asked('beyond-powers').and(t2, operator, {
      type: 'addCoHandler',
      unit: 'heping-urban-management',
      reasons: '协办',
    } as never)
    expect(rows(beyond.and(t3, supervisor, decide()))).toEqual([['beyond-powers'], undefined])
    expect(rows(standing().and(t3, supervisor, end))).toEqual([undefined])
  })
  it('no other unit, while it is only applied for or is about another', () => {
    for (const mark of ['hard-case', 'beyond-powers'] as const) {
      const both = asked(mark).and(t2, operator, {
        type: 'addCoHandler',
        unit: 'heping-urban-management',
        reasons: '协办',
      } as never)
      expect(workOrderView(both.ticket, second)?.marks).toBeUndefined()
      if (mark === 'beyond-powers')
        expect(workOrderView(both.and(t3, supervisor, decide()).ticket, second)?.marks).toBeUndefined()
    }
  })
  it('never the appellant or the channel, and nobody by an announcement', () => {
    const seen = [
      appellantView(ticket),
      { ...matterOf(ticket, log, law), log: undefined },
      linkedTicketView(ticket),
      [appellant(), channel(), lead].map((actor) => timelineView(log, actor)),
    ]
    expect(JSON.stringify(seen)).not.toMatch(/unreasonable|mark-1|mark-requested|mark-decided|"marks"/)
    const announced = log
      .flatMap((decision) => effectsOf(decision, ticket, ticket))
      .filter((one) => one.type === 'announce')
    expect(announced.filter(({ name }) => name.startsWith('mark-'))).toEqual([])
  })
})

describe('a mark is no outcome', () => {
  /** What the law makes of a ticket: all but the mark, its version and its lists. */
  const ofTheLaw = ({ ticket }: Story) => {
    const { marks: _, version: __, ...rest } = ticket
    const { marks: ___, ...row } = ticketRow(ticket)
    const roles = ['operator', 'department', 'supervisor', 'appellant', 'channel'] as const
    return {
      ticket: rest,
      row,
      facts: { ...factsOf(ticket), version: undefined },
      retained: retained(ticket),
      next: roles.map((role) => possibleIn(ticket.state, role, law.rules)),
      rows: listedRows(ticket).filter(({ key }) => !key.startsWith('mark-')),
    }
  }
  const steps = [
    ['2026-10-12T09:00+08:00', lead, { type: 'acknowledge', order: first, by: '李工' }],
    ['2026-10-12T10:00+08:00', lead, { type: 'replyInterim', order: first, record: '查勘', answer: '已安排检修' }],
    ['2026-10-13T10:00+08:00', operator, { type: 'urge', order: first }],
    [
      '2026-10-14T09:00+08:00',
      lead,
      {
        type: 'reply',
        order: first,
        record: '更换曳引机',
        answer: '电梯已恢复运行',
        consultation: { at: '2026-10-14T08:50:00+08:00', by: '李工', how: 'phone' },
      },
    ],
    ['2026-10-14T10:00+08:00', operator, { type: 'passCheck' }],
    [
      '2026-10-14T11:00+08:00',
      operator,
      { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已恢复' },
    ],
    ['2026-10-15T09:00+08:00', appellant(), { type: 'rate', level: 1, via: 'link' }],
  ] as const

  it.each(caseMarks)(
    '%s: state, limits, figures and next steps are the same with it and without, to the end',
    (mark) => {
      let [without, applied, marked, refused] = [
        dispatched(),
        asked(mark),
        standing(mark),
        asked(mark).and(t2, supervisor, decide('refused')),
      ]
      for (const [at, by, command] of steps) {
        expect(ofTheLaw(applied)).toEqual(ofTheLaw(without))
        expect(ofTheLaw(marked)).toEqual(ofTheLaw(without))
        expect(ofTheLaw(refused)).toEqual(ofTheLaw(without))
        ;[without, applied, marked, refused] = [without, applied, marked, refused].map((story) =>
          story.sweptTo(at).and(at, by, command as never),
        ) as [Story, Story, Story, Story]
      }
      expect(ofTheLaw(marked)).toEqual(ofTheLaw(without))
      expect(without.ticket.state).toBe('closed')
    },
  )
})
