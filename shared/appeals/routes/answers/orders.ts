/** 工单 — a work order in answers and posts, for its unit and the platform. */

import * as z from 'zod'
import { authorities } from '../../../access/actor.ts'
import { articleInEnglish, articleOf } from '../../../law/articles.ts'
import { clockKind, replyClock } from '../../../law/limit.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { moment } from '../../../schema/moment.ts'
import { waysToDispatch } from '../../matters/dispatching/events.ts'
import { orderRoles, orderStates, receiptWays } from '../../matters/dispatching/words.ts'
import { extensionDecisions, extensionKinds, extensionStates } from '../../matters/extending/words.ts'
import { consultation } from '../../matters/handling/commands.ts'
import { caseMarks, markStages } from '../../matters/marking/words.ts'
import { returnDecisions, returnForms, returnGrounds } from '../../matters/returning/words.ts'
import { answerWays, raisingCauses, supervisionStates } from '../../matters/supervising/words.ts'
import { clockStatuses } from '../../ticket/clock-status.ts'
import { endCauses } from '../../words/end-causes.ts'
import { statutoryLimit, whyLapsed } from '../../words/event-fields.ts'
import { addedFacts, links } from './added.ts'
import { appealShape, contacts, publicAnswer, supplementAnswer } from './appeals.ts'
import { findingAnswer } from './reply-findings.ts'

const text = z.string()
const unit = z.string().describe('单位代码 code of a unit')
const orderState = z.enum(orderStates)

export const clockAnswer = z
  .strictObject({
    clock: clockKind,
    order: z.string().optional().describe('工单编号；无则为诉求件的时限 of the ticket itself where left out'),
    subject: z.string().optional().describe('所属评价、线索等 the rating, finding, record or clue it belongs to'),
    start: moment,
    lastDay: z.iso.date(),
    limit: moment.describe('最后一日24时 24:00 of the last day, Asia/Shanghai'),
    provisional: z
      .boolean()
      .describe('涉及尚未公布放假安排的年份 reaches into a year whose arrangement is not published'),
    status: z
      .enum(clockStatuses)
      .describe('missed：时限已过而未办，其后工单收回或诉求件终止 owed and not given by its limit, then overtaken'),
    endedAt: moment.optional(),
    rules: z.string().describe('规则及版本 liaoning-draft-2021@1'),
  })
  .meta({ id: 'Clock', description: '时限 a limit that runs or ran' })

const shortClock = z.strictObject({ lastDay: z.iso.date(), limit: moment, status: clockAnswer.shape.status })

const returnRequestAnswer = z
  .strictObject({
    at: moment,
    ground: z.enum(returnGrounds),
    articleGround: z
      .int()
      .optional()
      .describe(`${articleOf('rejection')}第几项 ground of ${articleInEnglish('rejection')}`),
    form: z.enum(returnForms),
    proposes: unit.optional(),
    reasons: text,
    newGrounds: text.optional(),
    decidedAt: moment.optional(),
    decision: z.enum(returnDecisions).optional(),
    because: whyLapsed.optional().describe('失效原因 why it lapsed undecided'),
    decisionReasons: text.optional(),
    transferredTo: unit.optional(),
  })
  .meta({ id: 'ReturnRequest', description: '退件申请及其审定 a request to give an order back, and what became of it' })

const interimAnswer = publicAnswer.extend({ record: text.describe('办理记录，不公开 internal record') })
const replyAnswer = interimAnswer.extend({
  consultation: consultation().optional(),
  withoutCoHandlers: z.string().optional(),
})

export const extensionAnswer = z
  .strictObject({
    extension: z.int().describe('第几次申请'),
    requestedAt: moment,
    order: z.string(),
    clock: replyClock,
    kind: z.enum(extensionKinds),
    decidedBy: z.enum(authorities),
    originalLastDay: z.iso.date(),
    asksUntil: z.iso.date(),
    months: z.int().optional(),
    reasons: text,
    decidedAt: moment.optional(),
    decision: z.enum(extensionDecisions).optional(),
    because: whyLapsed.optional().describe('失效原因 why it lapsed undecided'),
    decisionReasons: text.optional(),
    authority: z.enum(authorities).optional(),
    grantedUntil: z.iso.date().optional(),
    grantedMonths: z.int().optional(),
    state: z.enum(extensionStates),
  })
  .meta({ id: 'Extension', description: '延期申请 an application for more time' })

export const supervisionAnswer = z
  .strictObject({
    supervision: z.int().describe('第几次督办'),
    order: z.string(),
    triggers: z.array(triggerCode),
    step: supervisionStep,
    level: supervisionLevel,
    to: z.array(unit),
    openedAt: moment,
    demands: z.array(
      z.strictObject({
        at: moment,
        step: supervisionStep,
        level: supervisionLevel,
        cause: z.enum(raisingCauses),
        demand: text,
        article: z.string(),
      }),
    ),
    answeredAt: moment.optional(),
    answers: z.array(z.strictObject({ at: moment, by: z.enum(answerWays), text: text.optional() })),
    dischargedAt: moment.optional(),
    note: text.optional(),
    unit: unit.optional(),
    state: z.enum(supervisionStates),
    limitsPassed: z.array(moment),
    answerBy: shortClock.optional(),
  })
  .meta({ id: 'Supervision', description: '督办 a supervision: what called for it, what was asked and answered' })

export const assistanceAnswer = z
  .strictObject({
    task: z.string(),
    workOrder: z.string(),
    unit: unit.describe('村（社区） the village or community'),
    askedBy: unit.optional(),
    text,
    until: z.iso.date(),
    askedAt: moment,
    report: z.strictObject({ at: moment, text, by: z.string() }).optional(),
    ticket: z.strictObject({
      title: text,
      category: z.string().optional(),
      area: z.string().optional(),
      place: z.string().optional(),
    }),
  })
  .meta({ id: 'AssistanceTask', description: '协助任务 what a village or community was asked to help with' })

export const endedAnswer = z
  .strictObject({
    at: moment.optional(),
    because: z.enum(endCauses),
    zh: z.string(),
    en: z.string(),
    reasons: text.optional(),
  })
  .optional()
  .describe('为何结束 what ended it before its unit did')

const sentBack = z.array(z.strictObject({ at: moment, reasons: text }))

const orderBelow = z.strictObject({
  workOrder: z.string(),
  passedFrom: z.string().optional(),
  unit,
  orderState,
  instructions: text.optional(),
  passedAt: moment,
  receivedAt: moment.optional(),
  acknowledgedAt: moment.optional(),
  reply: replyAnswer.optional(),
  sentBack,
  adoptedAt: moment.optional(),
  ended: endedAnswer,
  limit: shortClock.optional(),
})

/** What both readers of an order see of its handling. */
const handling = {
  dispatchedAt: moment,
  receivedAt: moment.optional().describe('首次送达或拉取 first delivered or pulled: the return limit runs from here'),
  acknowledgedAt: moment.optional(),
  interim: interimAnswer.optional(),
  reply: replyAnswer.optional(),
  sentBack,
  ended: endedAnswer,
  returnRequest: returnRequestAnswer.optional(),
  earlierReturns: z.array(returnRequestAnswer),
  urged: z.strictObject({ times: z.int(), lastAt: moment }).optional(),
  reports: z.array(z.strictObject({ at: moment, text, due: moment.optional() })).optional(),
}

/** 特殊标记 — as a unit concerned reads it. */
const markOfUnit = z.strictObject({
  request: z.string().optional().describe('本单位申请的编号 of an application of its own'),
  mark: z.enum(caseMarks),
  stage: z.enum(markStages),
  requestedAt: moment.optional(),
  reasons: text.optional(),
  since: moment.optional().describe('审定时刻 when it was decided'),
  decisionReasons: text.optional(),
  endedAt: moment.optional(),
  endReasons: text.optional(),
})

export const workOrderAnswer = z
  .strictObject({
    workOrder: z.string(),
    role: z.enum(orderRoles),
    unit,
    orderState,
    leadUnit: unit.optional(),
    coHandlers: z.array(unit).optional(),
    passedDownBy: unit.optional(),
    instructions: text.optional(),
    adoptedAt: moment.optional(),
    passedDown: z.array(orderBelow),
    assistance: z.array(assistanceAnswer),
    ticket: z.strictObject(appealShape),
    appellant: z
      .strictObject({
        name: z.string(),
        phone: z.string(),
        email: z.string().optional(),
        address: z.string().optional(),
      })
      .optional()
      .describe(
        '联系人，查看留痕；不在办理中、保密件即脱敏 whom to speak to: each look is recorded; masked once out of hand, and in confidential matters',
      ),
    contacts: contacts.optional(),
    ...handling,
    supplement: supplementAnswer.optional(),
    extensions: z.array(extensionAnswer),
    supervisions: z.array(supervisionAnswer),
    reopened: z.strictObject({ at: moment, cause: z.string(), reasons: text }).optional(),
    marks: z.array(markOfUnit).optional().describe('特殊标记 marks: its own applications, and what stands of others'),
    circulars: z.array(
      z.strictObject({
        record: z.string(),
        ground: z.int(),
        reasons: text.optional(),
        circular: z.looseObject({ at: moment }).optional(),
      }),
    ),
    addedFacts,
    ...links,
    leadsOthers: z.boolean().describe('有并入件 other appeals are merged into it'),
    limits: z.array(clockAnswer).describe('正在计算的时限 limits that run'),
  })
  .meta({ id: 'WorkOrder', description: '工单 a work order as its unit reads it' })

/** The same order within a ticket, as the platform's side reads it. */
export const orderOfTicket = z
  .strictObject({
    number: z.string(),
    unit,
    role: z.enum(orderRoles),
    parent: z.string().optional(),
    instructions: text.optional(),
    adoptedAt: moment.optional(),
    by: z.enum([...waysToDispatch, 'passed-down']),
    state: orderState,
    statutory: statutoryLimit().optional(),
    receivedBy: z.enum(receiptWays).optional(),
    raised: z.int().describe('突发事项催签次数 how often an emergency was raised'),
    raisedTo: z.array(unit).optional(),
    findings: z
      .array(findingAnswer)
      .optional()
      .describe('把关前检查：主办答复待审核或者已审核时 of the lead’s reply that stands'),
    ...handling,
    endedAt: moment.optional(),
    limits: z.strictObject({ reply: moment.optional(), returnRequest: moment.optional() }),
  })
  .meta({ id: 'OrderOfTicket', description: '诉求件的工单 a work order within its ticket' })
