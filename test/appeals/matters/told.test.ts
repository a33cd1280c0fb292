/** 告知 — each decision tells its unit and its appellant, once (第十三条（一）). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import type { LaterCommand } from '../../../shared/appeals/ticket/decision.ts'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import { leading, leadNumber, mergeInto } from '../../support/merging.ts'
import {
  agreement,
  appellant,
  businessEnvironment,
  department,
  first,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { followed, told } from '../../support/told.ts'
import { checked, closed, dispatched, lead } from '../ticket/endings.ts'

type Command = { [N in LaterCommand]: CommandOf<N> }[LaterCommand]

const at = '2026-10-09T11:00+08:00'
const later = '2026-10-13T09:00+08:00'
const co = 'heping-urban-management'
const reply = (order: string) =>
  ({
    type: 'reply',
    order,
    record: '更换曳引机',
    answer: '电梯已恢复运行',
    consultation: { impossible: '三次未接' },
  }) as const
const ask = { type: 'requestSupplement', ask: '请补充照片', until: '2026-10-12', agreement } as const
const received = (order = first) =>
  ({ type: 'recordReceipt', order, how: 'push', at: '2026-10-09T01:30:00.000Z' }) as const
const giveBack = {
  type: 'requestReturn',
  order: first,
  ground: 'not-responsible',
  form: 'give-back',
  reasons: '非我单位职责',
} as const
const transfer = { ...giveBack, form: 'transfer', proposes: 'sy-housing' } as const
const extension = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '配件进口' } as const
const supervise = { type: 'supervise', order: first, trigger: 'wrong-finding', demand: '重新核实' } as const
const misconduct = {
  type: 'reportMisconduct',
  ground: 4,
  unit: 'heping-housing',
  facts: '未到场即报已维修',
  foundBy: 'report',
} as const
const upheld = {
  type: 'verifyMisconduct',
  record: 'misconduct-1',
  decision: 'upheld',
  serious: true,
  crime: false,
  reasons: '补写',
} as const
const step = (name: 'circular' | 'discipline') =>
  ({
    type: 'takeMisconductStep',
    record: 'misconduct-1',
    step: name,
    reference: '1',
    reportedUp: '2',
    to: '市纪委监委',
  }) as const

const helped = () => dispatched().and(at, operator, { type: 'addCoHandler', unit: co, reason: '共同查看' })
const supervised = () => dispatched().and(at, supervisor, supervise)
const returned = (request: typeof giveBack | typeof transfer) =>
  dispatched().and('2026-10-09T09:30+08:00', system('delivery'), received()).and(at, lead, request)
const merged = () =>
  registered()
    .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
    .and(at, operator, mergeInto, { lead: leading(dispatched()) })
const circular = () => closed().and(later, operator, misconduct).and(later, businessEnvironment, upheld)

const web = 'web'
const unit = 'heping-housing'

describe('初核', () => {
  it('registration is told', () => expect(told(registered())).toEqual([`appeal.registered → ${web}`]))
  it.each<[string, Command, string[]]>([
    ['acceptance', { type: 'accept' }, [`appeal.accepted → ${web}`]],
    ['refusal', { type: 'reject', ground: 1, reasons: '民事纠纷' }, [`appeal.rejected → ${web}`]],
    ['redirection', { type: 'redirect', to: '仲裁委', reasons: '专属' }, [`appeal.redirected → ${web}`]],
    ['what is to be supplied', ask, [`appeal.supplement-requested → ${web}`]],
    ['filing', { type: 'file', as: 'thanks', why: 'thanks', reasons: '表扬' }, [`appeal.filed → ${web}`]],
  ])('%s', (_, command, expected) => expect(told(registered().and(at, operator, command))).toEqual(expected))
  it('a direct answer', () =>
    expect(
      told(
        registered({ ticketType: 'consultation' }).and(at, operator, {
          type: 'answer',
          answer: '可在线办理',
          knowledge: { article: 'kb-1', version: 1 },
        }),
      ),
    ).toEqual([`appeal.answered → ${web}`]))
  it('what is supplied, explained or missed before acceptance concerns no unit', () => {
    const asked = registered().and(at, operator, ask)
    expect(told(asked.and(later, appellant(), { type: 'supplySupplement', text: '见附件' }))).toEqual([])
    expect(told(asked.and(at, appellant(), { type: 'explainSupplement', reason: '住院' }))).toEqual([])
    expect(told(asked.sweptTo(later))).toEqual([`appeal.supplement-lapsed → ${web}`])
    expect(
      told(asked.and(at, operator, { type: 'extendSupplement', until: '2026-10-20', agreed: '电话', agreement })),
    ).toEqual([`appeal.supplement-extended → ${web}`])
  })
})

describe('办理', () => {
  it.each<[string, () => Story, string[]]>([
    ['dispatch', dispatched, [`work-order.dispatched → ${unit}: ${first}`, `appeal.dispatched → ${web}`]],
    [
      'a dispatch to several units at once',
      () =>
        registered()
          .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
          .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch', coHandlers: [co] }),
      [
        `work-order.dispatched → ${unit}: ${first}`,
        `work-order.dispatched → ${co}: ${second}`,
        `appeal.dispatched → ${web}`,
      ],
    ],
    ['a co-handler that joins is the units’ affair', helped, [`work-order.dispatched → ${co}: ${second}`]],
    [
      'one that leaves learns that its order is over',
      () => helped().and(later, operator, { type: 'removeCoHandler', order: second, reason: '不需' }),
      [`work-order.ended → ${co}: ${second}`],
    ],
    ['a receipt is told to nobody', () => dispatched().and(at, system('delivery'), received()), []],
    ['nor an acknowledgement', () => dispatched().and(at, lead, { type: 'acknowledge', order: first }), []],
    [
      'an interim reply is told',
      () => dispatched().and(at, lead, { type: 'replyInterim', order: first, record: '已到场', answer: '订购配件' }),
      [`appeal.progressed → ${web}`],
    ],
    ['a reply only once it was checked', () => dispatched().and(at, lead, reply(first)), []],
    ['the checked reply', checked, [`appeal.replied → ${web}`]],
    [
      'the reply sent back',
      () => dispatched().and(at, lead, reply(first)).and(later, operator, { type: 'sendBack', reasons: '不清' }),
      [`work-order.sent-back → ${unit}: ${first}`],
    ],
    [
      'the contribution sent back goes to the co-handler',
      () =>
        helped()
          .and(later, department(co), reply(second))
          .and(later, operator, { type: 'sendBack', workOrder: second, reasons: '不清' }),
      [`work-order.sent-back → ${co}: ${second}`],
    ],
    [
      'urging',
      () => dispatched().and(at, operator, { type: 'urge', order: first }),
      [`work-order.urged → ${unit}: ${first}`],
    ],
    [
      'new facts',
      () => dispatched().and(at, appellant(), { type: 'addFacts', text: '又停了' }),
      [`work-order.facts-added → ${unit}: ${first}`],
    ],
    [
      'a change of type concerns whoever works on it, and the appellant',
      () => helped().and(later, operator, { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' }),
      [
        `work-order.reclassified → ${unit}: ${first}`,
        `work-order.reclassified → ${co}: ${second}`,
        `appeal.reclassified → ${web}`,
      ],
    ],
    [
      'a change of type no longer concerns who has answered',
      () =>
        helped()
          .and(later, department(co), reply(second))
          .and(later, operator, { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' }),
      [`work-order.reclassified → ${unit}: ${first}`, `appeal.reclassified → ${web}`],
    ],
    [
      'closing ends every order',
      () =>
        helped().and(later, operator, {
          type: 'close',
          ground: 5,
          alternative: 'untrue',
          evidence: { finding: '运行正常' },
          reasons: '与事实不符',
        }),
      [`appeal.closed → ${web}`, `work-order.ended → ${unit}: ${first}`, `work-order.ended → ${co}: ${second}`],
    ],
    [
      'a limit that passes is told to the unit, with what supervision makes of it',
      () => dispatched().sweptTo('2026-10-16T00:00+08:00'),
      [`work-order.limit-passed → ${unit}: ${first}`, `supervision.opened → ${unit}: ${first}`],
    ],
  ])('%s', (_, story, expected) => expect(told(story())).toEqual(expected))
})

describe('办理期间补正', () => {
  const asked = () => dispatched().and(at, operator, ask)
  it.each<[string, () => Story, string[]]>([
    ['what is asked', asked, [`appeal.supplement-requested → ${web}`]],
    [
      'what is supplied goes to the unit',
      () => asked().and(at, appellant(), { type: 'supplySupplement', text: '见附件' }),
      [`work-order.supplement-supplied → ${unit}: ${first}`],
    ],
    [
      'why it cannot be',
      () => asked().and(at, appellant(), { type: 'explainSupplement', reason: '住院' }),
      [`work-order.supplement-explained → ${unit}: ${first}`],
    ],
    [
      'whether that is a good reason',
      () =>
        asked()
          .and(at, appellant(), { type: 'explainSupplement', reason: '住院' })
          .and(later, operator, { type: 'judgeExplanation', good: true, reasons: '属实' }),
      [`appeal.explanation-judged → ${web}`],
    ],
    [
      'silence, told to both',
      () => asked().sweptTo(later),
      [`work-order.supplement-lapsed → ${unit}: ${first}`, `appeal.supplement-lapsed → ${web}`],
    ],
  ])('%s', (_, story, expected) => expect(told(story())).toEqual(expected))
})

describe('退回、转办、延期', () => {
  const decide = (story: Story, decision: 'approve' | 'refuse') =>
    story.and(later, supervisor, { type: 'decideReturn', order: first, decision, reasons: '成立' })
  it('a request is told to nobody, its refusal to the unit', () => {
    expect(told(returned(giveBack))).toEqual([])
    expect(told(decide(returned(giveBack), 'refuse'))).toEqual([`return-request.refused → ${unit}: ${first}`])
  })
  it('given back: the unit is told', () =>
    expect(told(decide(returned(giveBack), 'approve'))).toEqual([`return-request.approved → ${unit}: ${first}`]))
  it('transferred: the unit, the one that has it now, and the appellant', () =>
    expect(
      told(
        returned(transfer).and(later, supervisor, {
          type: 'decideReturn',
          order: first,
          decision: 'approve',
          transferTo: 'sy-housing',
          reasons: '成立',
        }),
      ),
    ).toEqual([
      `return-request.approved → ${unit}: ${first}`,
      `work-order.dispatched → sy-housing: ${second}`,
      `appeal.dispatched → ${web}`,
    ]))
  it('taken from it by the authority: its order is over', () =>
    expect(
      told(dispatched().and(later, supervisor, { type: 'reassign', order: first, to: 'sy-housing', reasons: '市级' })),
    ).toEqual([
      `work-order.dispatched → sy-housing: ${second}`,
      `appeal.dispatched → ${web}`,
      `work-order.ended → ${unit}: ${first}`,
    ]))
  it('more time is told to the unit and the appellant; a refusal to the unit', () => {
    const decide = (decision: 'grant' | 'refuse') =>
      dispatched()
        .and(at, lead, extension)
        .and(later, supervisor, { type: 'decideExtension', extension: 1, decision, reasons: '同意' })
    expect(told(decide('grant'))).toEqual([`extension-request.granted → ${unit}: ${first}`, `appeal.extended → ${web}`])
    expect(told(decide('refuse'))).toEqual([`extension-request.refused → ${unit}: ${first}`])
  })
})

describe('督办、问责', () => {
  it('each step goes to the unit like a work order', () => {
    expect(told(supervised())).toEqual([`supervision.opened → ${unit}: ${first}`])
    expect(
      told(supervised().and(later, supervisor, { type: 'raiseSupervision', supervision: 1, demand: '限期' })),
    ).toEqual([`supervision.raised → ${unit}: ${first}`])
    expect(
      told(
        supervised()
          .and(later, lead, { type: 'answerSupervision', supervision: 1, text: '已重新核实' })
          .and(later, supervisor, { type: 'dischargeSupervision', supervision: 1 }),
      ),
    ).toEqual([`supervision.discharged → ${unit}: ${first}`])
  })
  it('unanswered, the unit above is told too', () =>
    expect(told(supervised().sweptTo('2026-10-14T00:00+08:00'))).toEqual([
      `work-order.limit-passed → ${unit}: ${first}`,
      `supervision.raised → ${unit}: ${first}`,
      `supervision.raised → heping: ${first}`,
    ]))
  it('a circular goes to the unit it is against; what goes to the disciplinary body does not', () => {
    expect(told(circular())).toEqual([])
    expect(told(circular().and(later, businessEnvironment, step('circular')))).toEqual([
      `misconduct.circular → ${unit}`,
    ])
    expect(
      told(
        circular()
          .and(later, businessEnvironment, step('circular'))
          .and(later, businessEnvironment, step('discipline')),
      ),
    ).toEqual([])
  })
  it('of several records each circular goes to the unit of its own', () => {
    const record = 'misconduct-2'
    const both = circular()
      .and(later, operator, { ...misconduct, unit: 'sy-housing' })
      .and(later, businessEnvironment, { ...upheld, record })
    expect(told(both.and(later, businessEnvironment, { ...step('circular'), record }))).toEqual([
      'misconduct.circular → sy-housing',
    ])
  })
  it('against the platform itself there is no unit to be told', () => {
    const { unit: _, ...ofPlatform } = misconduct
    const story = closed()
      .and(later, operator, ofPlatform)
      .and(later, businessEnvironment, upheld)
      .and(later, businessEnvironment, step('circular'))
    expect(told(story)).toEqual([])
  })
})

describe('村（社区）协助', () => {
  const street = department('heping-nanhu-street')
  const asked = () =>
    registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', lead: 'heping-nanhu-street', reason: '属地' })
      .and(at, street, {
        type: 'askAssistance',
        order: first,
        unit: 'heping-wencui-community',
        ask: '请入户了解',
        until: '2026-10-12',
      })
      .and(at, street, {
        type: 'askAssistance',
        order: first,
        unit: 'heping-wencui-community',
        ask: '请张贴通知',
        until: '2026-10-12',
      })
  it('is asked of the community, and its report goes to the unit that asked', () => {
    expect(told(asked())).toEqual([`assistance-task.asked → heping-wencui-community: ${number}-a2`])
    expect(
      told(
        asked().and(later, department('heping-wencui-community'), {
          type: 'reportAssistance',
          task: `${number}-a2`,
          report: '已张贴',
        }),
      ),
    ).toEqual([`assistance-task.reported → heping-nanhu-street: ${first}`])
  })
})

describe('合并办理', () => {
  it('the unit that handles the matter under the leading ticket is told who joined, and their new facts', () => {
    expect(told(merged())).toEqual([
      `work-order.appeal-merged → ${unit}: ${first}`,
      `appeal.merged → ${web}`,
      `appeal.dispatched → ${web}`,
    ])
    expect(told(merged().and(later, appellant(), { type: 'addFacts', text: '又停了' }))).toEqual([
      `work-order.facts-added → ${unit}: ${first}`,
    ])
    expect(told(merged().and(later, operator, { type: 'unmerge', reasons: '并非同一问题' }))).toEqual([
      `appeal.unmerged → ${web}`,
    ])
  })
  it('before the lead is dispatched there is no unit to be told', () => {
    const early = registered().and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
    expect(told(early.and(at, operator, mergeInto, { lead: leading(early) }))).toEqual([`appeal.merged → ${web}`])
  })
  it('who has just joined is to follow its lead; who leads, to be followed', () => {
    const follow = (story: Story) => followed(story).filter(({ type }) => type === 'tell-merged')
    expect(follow(merged())).toEqual([{ type: 'tell-merged', lead: leadNumber }])
    const leads = dispatched().and(at, operator, { type: 'openMerging', reasons: '多人反映' })
    expect(follow(leads)).toEqual([])
    expect(follow(leads.and(later, lead, reply(first)))).toEqual([{ type: 'tell-merged', lead: number }])
    expect(follow(dispatched().and(later, lead, reply(first)))).toEqual([])
  })
})
