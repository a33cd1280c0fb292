/** 督办 — what calls for it, its steps and levels, answers and silence (第二十三条、第二十四条). */
import { describe, expect, it } from 'vitest'
import { openSupervision } from '../../../shared/appeals/matters/supervising/open.ts'
import { findSupervision, supervisionState } from '../../../shared/appeals/matters/supervising/supervision.ts'
import { supervisionView } from '../../../shared/appeals/matters/supervising/view.ts'
import { explainClocks } from '../../support/explained.ts'
import {
  agreement,
  businessEnvironment,
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
import { toldInCall } from '../ticket/endings.ts'

const dispatched = (day = '2026-10-09', born = {}) =>
  registered({ at: `${day}T08:30+08:00`, ...born })
    .and(`${day}T08:40+08:00`, operator, { type: 'accept', toldInCall })
    .and(`${day}T09:00+08:00`, operator, { type: 'dispatch' })
const lead = department('heping-housing')
const twoTexts = { record: '现场核实', answer: '已修复' }
const reply = {
  type: 'reply',
  order: first,
  ...twoTexts,
  consultation: { at: '2026-10-10T10:00:00+08:00', by: '李工', how: 'phone' },
} as const
const demand = { type: 'supervise', order: first, trigger: 'wrong-finding', demand: '请重新核实楼内供电' } as const
const answer = { type: 'answerSupervision', supervision: 1, text: '已重新核实并整改' } as const
const standing = ({ ticket }: Story, n = 1) => {
  const supervision = findSupervision(ticket, n)
  return supervision && { ...supervision, state: supervisionState(supervision, ticket) }
}

describe('四种情形', () => {
  it('(1) facts unclear: the authority opens it with a demand, and the unit has three working days to answer', () => {
    const story = dispatched().and('2026-10-09T10:00+08:00', supervisor, demand)
    expect(standing(story)).toMatchObject({
      state: 'open',
      step: 'remind',
      level: 'ordinary',
      triggers: ['wrong-finding'],
      to: ['heping-housing'],
    })
    // 10-10 is a make-up Saturday
    expect(story.clock('supervision-answer', first)).toMatchObject({ lastDay: '2026-10-13' })
  })

  it('(2) the limit passed with no reply and no reason on record: it opens by itself at that moment', () => {
    const before = dispatched().sweptTo('2026-10-15T23:59+08:00')
    expect(before.ticket.supervisions).toEqual([])
    const story = before.sweptTo('2026-10-16T00:00+08:00')
    expect(standing(story)).toMatchObject({ state: 'open', step: 'remind', triggers: ['overdue'] })
    expect(story.log.at(-1)?.events.map(({ type }) => type)).toEqual([
      'limit-passed',
      'supervision-opened',
      'clock-started',
    ])
  })

  it('(2) by hand too, only where a limit has passed', () => {
    const overdue = (story: Story, at: string) => story.when(at, supervisor, { ...demand, trigger: 'overdue' })
    overdue(dispatched(), '2026-10-15T23:59+08:00').refuses('supervision.nothing-passed')
    // not found by the sweep yet
    overdue(dispatched(), '2026-10-16T00:00+08:00').decides('supervision-opened')
    const late = dispatched().and('2026-10-16T09:00+08:00', lead, { type: 'replyInterim', order: first, ...twoTexts })
    overdue(late, '2026-10-16T10:00+08:00').decides('supervision-opened')
    dispatched()
      .when('2026-10-16T00:00+08:00', supervisor, { ...demand, trigger: 'weekly-report-missed' })
      .refuses('supervision.nothing-passed')
  })

  it('(2) one limit calls once; the next one that passes calls again and goes a step up', () => {
    const interim = dispatched().sweptTo('2026-10-16T00:00+08:00').and('2026-10-16T09:00+08:00', lead, answer)
    const noted = interim.and('2026-10-16T10:00+08:00', supervisor, { type: 'urge', order: first })
    expect(standing(noted)?.demands).toHaveLength(1)
    const final = noted.sweptTo('2026-10-31T00:00+08:00')
    expect(standing(final)).toMatchObject({ state: 'open', step: 'track', triggers: ['overdue'] })
  })

  it('(2) a reason on record sets it aside, and it fires when the reason falls away', () => {
    const excused = dispatched()
      .and('2026-10-12T09:00+08:00', operator, { type: 'recordNonCooperation', facts: '三次上门均被拒绝' })
      .sweptTo('2026-10-16T00:00+08:00')
    expect(excused.clock('interim-reply')).toMatchObject({ passedAt: expect.any(String) })
    expect(excused.ticket.supervisions).toEqual([])
    excused
      .when('2026-10-16T09:00+08:00', lead, {
        type: 'recordCooperation',
        facts: '诉求人同意入户',
        because: 'cooperates',
      })
      .decides('cooperation-recorded', 'supervision-opened')
  })

  it('(2) a reply in time is followed by nothing', () => {
    const story = dispatched().and('2026-10-12T09:00+08:00', lead, reply).sweptTo('2026-12-31T00:00+08:00')
    expect(story.ticket.supervisions).toEqual([])
  })

  it('(3) and other causes are opened by the matter that finds them, and join what stands already', () => {
    const context = { ...law, now: instant('2026-10-12T09:00+08:00'), today: '2026-10-12', actor: supervisor }
    const called = { trigger: 'repeated-returns', order: { number: first, unit: 'heping-housing' } } as const
    expect(openSupervision(called, dispatched().ticket, context)).toMatchObject({
      type: 'supervision-opened',
      step: 'remind',
      demand: expect.stringContaining('首接负责'),
    })
    const { ticket } = dispatched().and('2026-10-09T10:00+08:00', supervisor, demand)
    expect(openSupervision(called, ticket, context)).toMatchObject({ type: 'supervision-raised', step: 'track' })
  })

  it('(4) not closed without good reason is for the authority to find, of either kind', () =>
    dispatched()
      .when('2026-10-12T09:00+08:00', businessEnvironment, { ...demand, trigger: 'not-closed' })
      .decides('supervision-opened'))
})

describe('提醒、跟踪、督办', () => {
  const silent = (until: string) => dispatched().and('2026-10-09T10:00+08:00', supervisor, demand).sweptTo(until)

  it('an answer that does not come goes a step up, to the unit above too, and asks again with a new day', () => {
    const tracked = silent('2026-10-14T00:00+08:00')
    expect(standing(tracked)).toMatchObject({ step: 'track', to: ['heping-housing', 'heping'], state: 'open' })
    expect(tracked.clock('supervision-answer', first)).toMatchObject({ lastDay: '2026-10-16' })
    expect(tracked.log.at(-1)?.events[0]).toMatchObject({ type: 'limit-passed', clock: 'supervision-answer' })
    expect(standing(silent('2026-10-17T00:00+08:00'))).toMatchObject({ step: 'supervise', level: 'ordinary' })
  })

  it('from the last step it becomes a key supervision, and at the top it stays on the lists', () => {
    const { ticket } = silent('2027-03-01T00:00+08:00')
    const supervision = standing({ ticket } as Story)
    expect(supervision).toMatchObject({ step: 'supervise', level: 'key', state: 'open' })
    expect(supervision?.to).toEqual(['heping-housing', 'heping', 'sy'])
    // opened, then track, supervise, overdue twice (interim and final), key
    expect(supervision?.demands.length).toBeLessThan(9)
    expect(ticket.clocks.filter(({ kind, endedAt }) => kind === 'supervision-answer' && !endedAt)).toEqual([])
  })

  it('begins at the last step where the city names the topic a key matter, for as long as it does', () => {
    const heating = { category: 'heating-temperature' }
    const order = dispatched('2026-11-02', heating)
    const unit = order.ticket.orders[0]?.number ?? ''
    expect(
      order.when('2026-11-03T09:00+08:00', supervisor, { ...demand, order: unit }).events('supervision-opened'),
    ).toEqual([expect.objectContaining({ step: 'supervise', level: 'key' })])
    expect(
      dispatched('2026-10-12', heating).when('2026-10-12T10:00+08:00', supervisor, demand).events('supervision-opened'),
    ).toEqual([expect.objectContaining({ step: 'remind', level: 'ordinary' })])
  })

  it('the authority may raise it by hand, and sets the day itself', () => {
    const story = dispatched()
      .and('2026-10-09T10:00+08:00', supervisor, { ...demand, until: '2026-10-20' })
      .and('2026-10-12T10:00+08:00', supervisor, {
        type: 'raiseSupervision',
        supervision: 1,
        demand: '请分管负责人到场',
        level: 'key',
        until: '2026-10-13',
      })
    expect(standing(story)).toMatchObject({ step: 'supervise', level: 'key', to: ['heping-housing'] })
    expect(
      story.ticket.clocks.filter(({ kind }) => kind === 'supervision-answer').map((c) => [c.lastDay, c.outcome]),
    ).toEqual([
      ['2026-10-20', 'void'],
      ['2026-10-13', undefined],
    ])
  })

  it('explains until when to answer: the time of the step, or the day the authority set', () => {
    const explained = (story: Story) =>
      explainClocks(story.ticket, lead, law).find(({ clock }) => clock === 'supervision-answer')
    const counted = explained(dispatched().and('2026-10-09T10:00+08:00', supervisor, demand))
    expect(counted).toMatchObject({ article: '第二十四条', lastDay: '2026-10-13', moved: false })
    expect(counted?.days.filter((day) => day.counted).map(({ date }) => date)).toEqual([
      '2026-10-10',
      '2026-10-12',
      '2026-10-13',
    ])
    expect(explained(silent('2026-10-14T00:00+08:00'))?.status).toBe('passed')
    const set = explained(dispatched().and('2026-10-09T10:00+08:00', supervisor, { ...demand, until: '2026-10-20' }))
    expect(set).toMatchObject({ lastDay: '2026-10-20', moved: true, days: [] })
  })

  it('every demand says the article it rests on', () => {
    const { ticket } = dispatched().and('2026-10-09T10:00+08:00', supervisor, demand).sweptTo('2026-10-17T00:00+08:00')
    expect(ticket.supervisions[0]?.demands.map(({ cause, article }) => [cause, article])).toEqual([
      ['trigger', '第二十三条（一）'],
      ['unanswered', '第二十四条'],
      ['trigger', '第二十三条（二）'],
    ])
  })

  it('refuses a day that is not after today', () =>
    dispatched()
      .when('2026-10-09T10:00+08:00', supervisor, { ...demand, until: '2026-10-09' })
      .refuses('supervision.day-past'))
})

describe('回复与销号', () => {
  const opened = () => dispatched().and('2026-10-09T10:00+08:00', supervisor, demand)

  it('is answered by the unit asked or one above it, in a text of its own', () => {
    const story = opened().and('2026-10-13T23:59+08:00', lead, answer)
    expect(standing(story)?.state).toBe('answered')
    expect(story.clock('supervision-answer', first)?.outcome).toBe('met')
    opened().when('2026-10-12T09:00+08:00', department('heping'), answer).decides('supervision-answered')
    opened().when('2026-10-12T09:00+08:00', department('sy-public-security'), answer).refuses('ticket.unknown')
  })

  it('a final reply is no answer where the finding itself was wrong, but is one where only the reply was late', () => {
    opened().when('2026-10-12T09:00+08:00', lead, reply).decides('replied')
    dispatched()
      .sweptTo('2026-10-16T00:00+08:00')
      .when('2026-10-16T09:00+08:00', lead, reply)
      .decides('replied', 'supervision-answered')
  })

  it('an answer already given is not given again by the reply', () =>
    dispatched()
      .sweptTo('2026-10-16T00:00+08:00')
      .and('2026-10-16T09:00+08:00', lead, answer)
      .when('2026-10-16T10:00+08:00', lead, reply)
      .decides('replied'))

  it('is discharged only when answered; unsatisfied, the authority asks anew one step up', () => {
    const discharge = { type: 'dischargeSupervision', supervision: 1 } as const
    opened().when('2026-10-12T09:00+08:00', supervisor, discharge).refuses('supervision.not-answered')
    const answered = opened().and('2026-10-12T09:00+08:00', lead, answer)
    answered.when('2026-10-12T10:00+08:00', lead, answer).refuses('supervision.already-answered')
    const raised = answered.and('2026-10-12T10:00+08:00', supervisor, {
      type: 'raiseSupervision',
      supervision: 1,
      demand: '整改照片缺失，请补充',
    })
    expect(standing(raised)).toMatchObject({ step: 'track', state: 'open', demands: [{}, { cause: 'unsatisfactory' }] })
    const done = raised
      .and('2026-10-13T09:00+08:00', lead, answer)
      .and('2026-10-13T10:00+08:00', businessEnvironment, discharge)
    expect(standing(done)?.state).toBe('discharged')
    done.when('2026-10-13T11:00+08:00', supervisor, discharge).refuses('supervision.over')
    done.when('2026-10-13T11:00+08:00', supervisor, { ...discharge, supervision: 7 }).refuses('supervision.unknown')
  })

  it('an order has one supervision at a time, and a second after the first was discharged', () => {
    opened().when('2026-10-12T09:00+08:00', supervisor, demand).refuses('supervision.already-open')
    const done = opened()
      .and('2026-10-12T09:00+08:00', lead, answer)
      .and('2026-10-12T10:00+08:00', supervisor, { type: 'dischargeSupervision', supervision: 1 })
      .and('2026-10-12T11:00+08:00', supervisor, demand)
    expect(done.ticket.supervisions.map(({ n }) => n)).toEqual([1, 2])
  })

  it('each authority acts at its level: a district’s not on the city’s bureaus', () => {
    const district = { ...supervisor, unit: 'heping' }
    dispatched().when('2026-10-12T09:00+08:00', district, demand).decides('supervision-opened')
    dispatched()
      .when('2026-10-12T09:00+08:00', { ...supervisor, unit: 'tiexi' }, demand)
      .refuses('work-order.unknown')
    opened()
      .when(
        '2026-10-12T09:00+08:00',
        { ...supervisor, unit: 'tiexi' },
        { type: 'raiseSupervision', supervision: 1, demand: '' },
      )
      .refuses('ticket.unknown')
  })

  it('ends with its order: no clock of a closed ticket runs', () => {
    const closed = opened()
      .and('2026-10-12T09:00+08:00', lead, reply)
      .and('2026-10-12T10:00+08:00', operator, { type: 'passCheck' })
      .and('2026-10-12T11:00+08:00', operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '已修复',
      })
    expect(standing(closed)?.state).toBe('ended')
    expect(closed.ticket.clocks.filter(({ endedAt }) => !endedAt).map(({ kind }) => kind)).toEqual(['callback'])
    closed.when('2026-10-12T12:00+08:00', supervisor, demand).refuses('ticket.not-allowed-here')
  })
})

describe('催办', () => {
  it('is counted on the order with its last time, moves no limit, and is no supervision', () => {
    const story = dispatched()
      .and('2026-10-10T09:00+08:00', operator, { type: 'urge', order: first })
      .and('2026-10-12T09:00+08:00', supervisor, { type: 'urge', order: first, note: '诉求人来电催办' })
    expect(story.ticket.orders[0]?.urged).toEqual({ times: 2, lastAt: instant('2026-10-12T09:00+08:00') })
    expect(story.clock('final-reply')?.lastDay).toBe('2026-10-29')
    expect(story.ticket.supervisions).toEqual([])
  })
  it('is for the platform and the authority', () =>
    dispatched()
      .when('2026-10-10T09:00+08:00', lead, { type: 'urge', order: first })
      .refuses('ticket.role-not-allowed'))
})

describe('督办的记录', () => {
  const opened = () => dispatched().and('2026-10-09T10:00+08:00', supervisor, demand)
  const asked = {
    at: instant('2026-10-09T10:00+08:00'),
    step: 'remind',
    level: 'ordinary',
    cause: 'trigger',
    demand: '请重新核实楼内供电',
    article: '第二十三条（一）',
  }
  const kept = {
    n: 1,
    order: first,
    triggers: ['wrong-finding'],
    limits: [],
    step: 'remind',
    level: 'ordinary',
    to: ['heping-housing'],
    branch: ['heping-housing', 'heping'],
    openedAt: asked.at,
    demands: [asked],
    answers: [],
  }
  const answered = () => opened().and('2026-10-12T09:00+08:00', lead, answer)
  const said = { at: instant('2026-10-12T09:00+08:00'), by: 'text', text: '已重新核实并整改' }

  it('begins with what called for it, and keeps each answer and each demand in its turn', () => {
    expect(opened().ticket.supervisions).toEqual([kept])
    expect(answered().ticket.supervisions).toEqual([{ ...kept, answeredAt: said.at, answers: [said] }])
    const again = answered()
      .and('2026-10-12T10:00+08:00', supervisor, { type: 'raiseSupervision', supervision: 1, demand: '请补充照片' })
      .and('2026-10-13T09:00+08:00', lead, { ...answer, text: '照片已补' })
      .and('2026-10-13T10:00+08:00', supervisor, { type: 'dischargeSupervision', supervision: 1, note: '属实' })
    expect(again.ticket.supervisions).toEqual([
      {
        ...kept,
        step: 'track',
        demands: [
          asked,
          {
            at: instant('2026-10-12T10:00+08:00'),
            step: 'track',
            level: 'ordinary',
            cause: 'unsatisfactory',
            demand: '请补充照片',
            article: '第二十四条',
          },
        ],
        answeredAt: instant('2026-10-13T09:00+08:00'),
        answers: [said, { at: instant('2026-10-13T09:00+08:00'), by: 'text', text: '照片已补' }],
        dischargedAt: instant('2026-10-13T10:00+08:00'),
        note: '属实',
      },
    ])
  })
  it('answered by the reply itself, it keeps no text', () => {
    const { ticket } = dispatched().sweptTo('2026-10-16T00:00+08:00').and('2026-10-16T09:00+08:00', lead, reply)
    expect(ticket.supervisions[0]?.answers).toStrictEqual([{ at: instant('2026-10-16T09:00+08:00'), by: 'reply' }])
    expect(ticket.supervisions[0]?.limits).toEqual([instant('2026-10-16T00:00+08:00')])
  })
  it('discharged without a note, it keeps none', () => {
    const { ticket } = answered().and('2026-10-12T10:00+08:00', supervisor, {
      type: 'dischargeSupervision',
      supervision: 1,
    })
    expect(ticket.supervisions[0]).not.toHaveProperty('note')
  })
  it('every trigger that joins is kept once, and every limit that called', () => {
    const late = dispatched()
      .sweptTo('2026-10-16T00:00+08:00')
      .and('2026-10-16T09:00+08:00', lead, {
        type: 'requestExtension',
        order: first,
        kind: 'general',
        months: 1,
        reasons: '需订购配件',
      })
      .and('2026-10-16T10:00+08:00', supervisor, {
        type: 'decideExtension',
        extension: 1,
        decision: 'grant',
        reasons: '属实',
      })
      .sweptTo('2026-10-24T00:00+08:00')
    expect(standing(late)).toMatchObject({
      triggers: ['overdue', 'weekly-report-missed'],
      limits: [instant('2026-10-16T00:00+08:00')],
    })
  })
  it('shows the unit asked what is demanded and until when; to readers a limit not set is none', () => {
    const { ticket } = opened()
    const [supervision] = ticket.supervisions
    if (!supervision) throw new Error('nothing was opened')
    const { n: _, branch: __, limits: ___, ...shown } = kept
    const view = {
      supervision: 1,
      ...shown,
      unit: 'heping-housing',
      state: 'open',
      limitsPassed: [],
      answerBy: { lastDay: '2026-10-13', limit: instant('2026-10-14T00:00+08:00'), status: 'running' },
    }
    expect(supervisionView(supervision, ticket)).toEqual(view)
    expect(supervisionView(supervision, { ...ticket, clocks: [] })).toEqual({ ...view, answerBy: undefined })
  })
})

describe('每一工单各自督办', () => {
  const helper = 'heping-urban-management'
  const together = () =>
    registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', coHandlers: [helper] })
  const reassign = { type: 'reassign', order: first, to: 'sy-housing', reasons: '职责已划转' } as const
  const of = ({ ticket }: Story) => ticket.supervisions.map(({ order, triggers }) => [order, ...triggers])

  it('whose limit passed is asked, and not the co-handler whose own still runs', () =>
    expect(of(together().sweptTo('2026-10-16T00:00+08:00'))).toEqual([[first, 'overdue']]))
  it('two units late at the same hour are both asked', () =>
    expect(of(together().sweptTo('2026-10-30T00:00+08:00'))).toEqual([
      [first, 'overdue'],
      [second, 'overdue'],
    ]))
  it('a demand to the one leaves the other’s as it was', () => {
    const two = together()
      .and('2026-10-09T10:00+08:00', supervisor, demand)
      .and('2026-10-09T10:00+08:00', supervisor, { ...demand, order: second })
    const raised = two.and('2026-10-12T10:00+08:00', supervisor, {
      type: 'raiseSupervision',
      supervision: 2,
      demand: '请说明',
    })
    expect(raised.ticket.supervisions[0]).toEqual(two.ticket.supervisions[0])
    expect(standing(raised, 2)).toMatchObject({ step: 'track', order: second })
  })
  it('a contribution answers what only asked for one', () =>
    together()
      .sweptTo('2026-10-30T00:00+08:00')
      .when('2026-10-30T09:00+08:00', department(helper), {
        type: 'reply',
        order: second,
        record: '已清理',
        answer: '已配合',
      })
      .decides('contributed', 'supervision-answered'))
  it('goes on while its order’s reply is checked, and is over with its order, not with another’s', () => {
    const opened = together().and('2026-10-09T10:00+08:00', supervisor, demand)
    const replied = opened.and('2026-10-12T09:00+08:00', lead, { ...reply, withoutCoHandlers: '逾期' })
    expect(standing(replied)?.state).toBe('open')
    const moved = opened.and('2026-10-12T09:00+08:00', supervisor, reassign)
    expect(standing(moved)?.state).toBe('ended')
    const at = '2026-10-12T10:00+08:00'
    const over = 'supervision.over'
    moved.when(at, supervisor, { type: 'raiseSupervision', supervision: 1, demand: '请说明' }).refuses(over)
    moved.when(at, supervisor, { type: 'dischargeSupervision', supervision: 1 }).refuses(over)
    moved.when(at, lead, answer).refuses(over)
  })
  it('may be of an answer that is being checked', () =>
    dispatched()
      .and('2026-10-12T09:00+08:00', lead, reply)
      .when('2026-10-12T10:00+08:00', supervisor, demand)
      .decides('supervision-opened'))
  it('of an order that is out of the unit’s hands none is opened, and nobody is urged', () => {
    const moved = together().and('2026-10-12T09:00+08:00', supervisor, reassign)
    moved.when('2026-10-12T10:00+08:00', supervisor, demand).refuses('work-order.not-open')
    moved.when('2026-10-12T10:00+08:00', operator, { type: 'urge', order: first }).refuses('work-order.not-open')
  })
  it('discharged, it is answered no more', () =>
    together()
      .and('2026-10-09T10:00+08:00', supervisor, demand)
      .and('2026-10-12T09:00+08:00', lead, answer)
      .and('2026-10-12T10:00+08:00', supervisor, { type: 'dischargeSupervision', supervision: 1 })
      .when('2026-10-12T11:00+08:00', lead, answer)
      .refuses('supervision.over'))
})

describe('记录在案的理由', () => {
  const limit = '2026-10-16T00:00+08:00'
  const received = () =>
    dispatched().and(
      '2026-10-09T09:10+08:00',
      { role: 'system', id: 'delivery' },
      { type: 'recordReceipt', order: first, how: 'push', at: instant('2026-10-09T09:10+08:00') },
    )
  const request = {
    type: 'requestReturn',
    order: first,
    ground: 'not-responsible',
    form: 'give-back',
    reasons: '由街道代管',
  } as const
  const ask = { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-20', agreement } as const

  it('a return that waits to be decided sets it aside; refused, it fires', () => {
    const pending = received().and('2026-10-09T10:00+08:00', lead, request).sweptTo(limit)
    expect(pending.ticket.supervisions).toEqual([])
    pending
      .when('2026-10-16T09:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'refuse',
        reasons: '属地管理',
      })
      .decides('return-refused', 'supervision-opened')
  })
  it('what a unit asked of the appellant, or recorded about them by itself, sets nothing aside', () => {
    const record = { type: 'recordNonCooperation', facts: '三次上门均被拒绝' } as const
    for (const word of [ask, record])
      expect(dispatched().and('2026-10-09T10:00+08:00', lead, word).sweptTo(limit).ticket.supervisions).toMatchObject([
        { order: first, triggers: ['overdue'] },
      ])
  })
  it('non-cooperation that the platform verified sets it aside while it lasts; its days run on from the unit’s record', () => {
    const record = { type: 'recordNonCooperation', facts: '三次上门均被拒绝' } as const
    const recorded = dispatched().and('2026-10-09T10:00+08:00', lead, record)
    recorded.when('2026-10-12T10:00+08:00', lead, record).refuses('non-cooperation.already-recorded')
    const verified = recorded.and('2026-10-12T10:00+08:00', operator, record)
    expect(verified.ticket.nonCooperationSince).toBe(instant('2026-10-09T10:00+08:00'))
    verified.when('2026-10-12T11:00+08:00', operator, record).refuses('non-cooperation.already-recorded')
    expect(verified.sweptTo(limit).ticket.supervisions).toEqual([])
    const cooperates = { type: 'recordCooperation', facts: '已配合', because: 'cooperates' } as const
    verified
      .sweptTo(limit)
      .when('2026-10-16T09:00+08:00', operator, cooperates)
      .decides('cooperation-recorded', 'supervision-opened')
    const anew = verified
      .and('2026-10-13T09:00+08:00', operator, cooperates)
      .and('2026-10-13T10:00+08:00', lead, record)
    expect(anew.sweptTo(limit).ticket.supervisions).toMatchObject([{ triggers: ['overdue'] }])
  })
  it('what was asked at review, before an emergency was dispatched at once, is no reason of the unit’s', () => {
    const declared = registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:35+08:00', operator, { ...ask, until: '2026-10-29', agreement: undefined })
      .and('2026-10-09T08:40+08:00', operator, { type: 'declareEmergency', kind: 'accident', reasons: '有人被困' })
    const urgent = declared.ticket.orders
      .reduce(
        (story, { number: order, unit }) =>
          story.and('2026-10-09T08:41+08:00', department(unit), { type: 'acknowledge', order }),
        declared,
      )
      .sweptTo(limit)
    const order = urgent.ticket.orders.find(({ role }) => role === 'lead')?.number
    expect(urgent.ticket.supervisions).toMatchObject([{ order, triggers: ['overdue'] }])
  })
})

describe('逐级升级', () => {
  const steps = (story: Story) =>
    story.ticket.supervisions[0]?.demands.map(({ cause, step, level }) => [cause, step, level])
  const byHand = (unit: string) =>
    registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', lead: unit, reason: '指定' })
  /** Nothing else calls: the appellant does not cooperate, which is a reason on record. */
  const excused = { type: 'recordNonCooperation', facts: '三次上门均被拒绝' } as const

  it('with nobody above, silence still goes a step and at last a level up, and no further', () => {
    const silent = byHand('sy')
      .and('2026-10-09T09:30+08:00', operator, excused)
      .and('2026-10-09T10:00+08:00', supervisor, demand)
      .sweptTo('2027-03-01T00:00+08:00')
    expect(steps(silent)).toEqual([
      ['trigger', 'remind', 'ordinary'],
      ['unanswered', 'track', 'ordinary'],
      ['unanswered', 'supervise', 'ordinary'],
      ['unanswered', 'supervise', 'key'],
    ])
  })
  it('at the last step and level, silence draws in the units above, one by one', () => {
    const silent = byHand('heping-nanhu-street')
      .and('2026-10-09T09:30+08:00', operator, excused)
      .and('2026-10-09T10:00+08:00', supervisor, { ...demand, level: 'key' })
      .sweptTo('2027-03-01T00:00+08:00')
    expect(standing(silent)?.to).toEqual(['heping-nanhu-street', 'heping', 'sy'])
    expect(steps(silent)).toEqual([
      ['trigger', 'supervise', 'key'],
      ['unanswered', 'supervise', 'key'],
      ['unanswered', 'supervise', 'key'],
    ])
  })
  it('begins at the step the authority names, never below what the level begins at', () => {
    const opens = (more: object) =>
      dispatched()
        .when('2026-10-09T10:00+08:00', supervisor, { ...demand, ...more })
        .events('supervision-opened')
    expect(opens({ step: 'track' })).toMatchObject([{ step: 'track', level: 'ordinary' }])
    expect(opens({ step: 'remind', level: 'key' })).toMatchObject([{ step: 'supervise', level: 'key' }])
  })
  it('asked anew, the day for the answer lies after today', () => {
    const raise = (until: string) =>
      dispatched()
        .and('2026-10-09T10:00+08:00', supervisor, demand)
        .when('2026-10-12T10:00+08:00', supervisor, { type: 'raiseSupervision', supervision: 1, demand: '速办', until })
    raise('2026-10-12').refuses('supervision.day-past')
    raise('2026-10-13').decides('supervision-raised')
  })
  it('a reply answers nothing where a trigger has joined that asks for more than a reply', () => {
    const request = (newGrounds?: string) =>
      ({
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '由街道代管',
        ...(newGrounds ? { newGrounds } : {}),
      }) as const
    const refuse = { type: 'decideReturn', order: first, decision: 'refuse', reasons: '属地管理' } as const
    const joined = dispatched()
      .sweptTo('2026-10-16T00:00+08:00')
      .and('2026-10-16T09:00+08:00', lead, { type: 'acknowledge', order: first })
      .and('2026-10-16T10:00+08:00', lead, request())
      .and('2026-10-16T11:00+08:00', supervisor, refuse)
      .and('2026-10-16T12:00+08:00', lead, request('查到代管协议'))
      .and('2026-10-16T13:00+08:00', supervisor, refuse)
    expect(standing(joined)).toMatchObject({ triggers: ['overdue', 'repeated-returns'] })
    joined.when('2026-10-16T14:00+08:00', lead, reply).decides('replied')
  })
  it('a district’s authority urges and raises in its own tree, and in no other', () => {
    const opened = dispatched().and('2026-10-09T10:00+08:00', supervisor, demand)
    const raise = { type: 'raiseSupervision', supervision: 1, demand: '速办' } as const
    const urge = { type: 'urge', order: first } as const
    for (const command of [raise, urge]) {
      opened
        .when('2026-10-12T09:00+08:00', { ...supervisor, unit: 'tiexi' }, command)
        .refuses(command === raise ? 'ticket.unknown' : 'work-order.unknown')
      expect(
        opened.when('2026-10-12T09:00+08:00', { ...supervisor, unit: 'heping' }, command).decision,
      ).not.toHaveProperty('refused')
    }
  })
})
