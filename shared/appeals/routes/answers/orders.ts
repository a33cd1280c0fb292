/** 工单 — a work order in answers and posts, for its unit and the platform. */

import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { waysToDispatch } from '../../matters/dispatching/events.ts'
import { orderRoles, orderStates, receiptWays } from '../../matters/dispatching/words.ts'
import { consultation } from '../../matters/handling/commands.ts'
import { caseMarks, markStages } from '../../matters/marking/words.ts'
import { endCauses } from '../../words/end-causes.ts'
import { statutoryLimit } from '../../words/event-fields.ts'
import { addedFacts, links } from './added.ts'
import { appealShape, contacts, publicAnswer, quotedAnswer, supplementAnswer } from './appeals.ts'
import { clockAnswer, shortClock } from './clock.ts'
import { assistanceAnswer, extensionAnswer, returnRequestAnswer, supervisionAnswer } from './order-requests.ts'
import { findingAnswer } from './reply-findings.ts'

const text = z.string()
const unit = z.string().describe('单位代码 code of a unit')
const orderState = z.enum(orderStates)

const interimAnswer = publicAnswer.extend({ record: text.describe('办理记录，不公开 internal record') })
const replyAnswer = interimAnswer.extend({
  consultation: consultation().optional(),
  knowledge: quotedAnswer.optional(),
  withoutCoHandlers: z.string().optional(),
})

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
    byItself: z.literal(true).optional().describe('系统自动派单 by its suggestion alone, as the city allows'),
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
