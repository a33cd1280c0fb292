/** 清单 — answers with the rows of every list. */

import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { clockKind } from '../../../law/limit.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { moment } from '../../../schema/moment.ts'
import { dayShown } from '../../clocks/counted.ts'
import { worklists } from '../../kind/worklist.ts'
import { orderRoles, orderStates } from '../../matters/dispatching/words.ts'
import { extensionKinds } from '../../matters/extending/words.ts'
import { caseMarks } from '../../matters/marking/words.ts'
import { examinations, negativeKinds } from '../../matters/negative/words.ts'
import { returnForms, returnGrounds } from '../../matters/returning/words.ts'
import { goingOn } from '../../matters/supervising/words.ts'
import { states } from '../../ticket/states.ts'
import { ticketType } from '../../words/classification.ts'

const text = z.string()
export const ofTicket = { ticket: z.string(), title: text }
/** `ticket` in every row; `number` stays in those that were made with it. */
const numbered = { ticket: z.string(), number: z.string().describe('同 ticket the same as ticket'), title: text }
const placed = { category: z.string().optional(), area: z.string().optional() }
/** A unit, and what it is called. */
export const byUnit = {
  unit: z.string().optional(),
  unitName: z.string().optional().describe('单位名称 name of the unit'),
}
/** A limit, and which of its days today is. */
export const timed = {
  limit: moment.optional().describe('时限 until when'),
  day: dayShown().optional().describe('时限的第几天 which day of its limit it is'),
}

export const claimShown = z.strictObject({
  by: z.string().describe('工号'),
  name: z.string().optional(),
  since: moment,
})

export const ticketRow = z
  .strictObject({
    ...numbered,
    state: z.enum(states),
    worklist: z.enum(worklists),
    since: moment,
    registeredAt: moment,
    ticketType,
    ...placed,
    ...byUnit,
    units: z.array(z.string()).describe('承办过的单位 every unit that holds or held an order of it'),
    channel: z.string(),
    emergency: emergencyKind.optional(),
    marks: z
      .array(z.enum(caseMarks))
      .optional()
      .describe('有效的特殊标记，仅平台可见 marks that stand, to the platform only'),
    tags: z.array(z.string()).optional().describe('标签，仅平台可见 to the platform only'),
    ...timed,
    claimed: claimShown.optional().describe('认领人 who works on it'),
  })
  .meta({ id: 'TicketRow', description: '诉求件列表行 a ticket in a list' })

export const orderRow = z
  .strictObject({
    number: z.string().describe('工单编号 number of the work order'),
    unit: z.string(),
    unitName: byUnit.unitName,
    role: z.enum(orderRoles),
    state: z.enum(orderStates),
    dispatchedAt: moment,
    ...ofTicket,
    version: z.int(),
    ticketType,
    ...placed,
    emergency: emergencyKind.optional(),
    receivedAt: moment.optional(),
    acknowledgedAt: moment.optional(),
    ...timed,
    provisional: z.boolean().optional(),
    returnPending: z.boolean(),
    extensionPending: z.boolean(),
    supervision: supervisionStep.optional(),
    urged: z.int().describe('催办次数'),
    marks: z.array(z.enum(caseMarks)).optional().describe('有效的特殊标记 marks that stand'),
    changedAt: moment.optional().describe('本行最近更新时间 when this row was last written'),
  })
  .meta({ id: 'OrderRow', description: '工单列表行 a work order in its unit’s list' })

/** 派单异议审定 — what was ruled on a return, with its reasons. */
export const rulingAnswer = z
  .strictObject({
    ...ofTicket,
    workOrder: z.string(),
    unit: z.string(),
    unitName: byUnit.unitName,
    ...placed,
    ground: z.enum(returnGrounds),
    articleGround: z.int().optional(),
    form: z.enum(returnForms),
    proposes: z.string().optional(),
    reasons: text,
    newGrounds: text.optional(),
    at: moment,
    decision: z.enum(['approved', 'refused']),
    decidedAt: moment,
    decisionReasons: text.optional(),
    transferredTo: z.string().optional(),
  })
  .meta({ id: 'Ruling' })

export const emergencyRow = z.strictObject({
  ...numbered,
  emergency: emergencyKind.optional(),
  area: z.string().optional(),
  state: z.enum(states),
  registeredAt: moment,
  order: z.string().optional(),
  ...byUnit,
  dispatchedAt: moment.optional(),
  receivedAt: moment.optional(),
  raised: z.int().optional().describe('催签次数'),
  told: z.array(z.string()).optional(),
  limit: moment.optional(),
})

export const unsettledRow = z.strictObject({
  ...numbered,
  ticketType,
  ...placed,
  acceptedAt: moment,
  ...byUnit,
  repliedAt: moment.optional(),
  days: z.int().describe('受理以来的工作日 working days since acceptance'),
})

export const negativeRow = z.strictObject({
  ...numbered,
  outcome: z.int().describe('第几个否定结果'),
  at: moment,
  kind: z.enum(negativeKinds),
  ground: z.union([z.int(), z.string()]),
  alternative: z.string().optional(),
  ...byUnit,
  ticketType,
  ...placed,
  decision: z.enum(examinations).optional(),
})

export const enterpriseRow = z.strictObject({
  ...numbered,
  area: z.string().optional(),
  state: z.enum(states),
  acceptedAt: moment.optional(),
  ...byUnit,
  opinionAt: moment.optional().describe('初步处理意见 when the preliminary opinion was given'),
  ground: z.int().optional(),
  alternative: z.string().optional(),
  toldAt: moment.optional(),
  consent: z.strictObject({ document: z.string(), signedOn: z.iso.date() }).optional(),
})

export const reclassificationRow = z.strictObject({
  ...numbered,
  first: ticketType,
  now: ticketType,
  ...byUnit,
  changes: z.array(z.strictObject({ at: moment, from: ticketType, to: ticketType })),
})

export const assistanceRow = z.strictObject({
  number: z.string().describe('协助任务编号'),
  ...ofTicket,
  unit: z.string(),
  unitName: byUnit.unitName,
  workOrder: z.string(),
  until: z.iso.date(),
  askedAt: moment,
})

export const extensionRow = z.strictObject({
  ...ofTicket,
  ...placed,
  extension: z.int(),
  order: z.string(),
  ...byUnit,
  clock: clockKind,
  kind: z.enum(extensionKinds),
  requestedAt: moment,
  originalLastDay: z.iso.date(),
  asksUntil: z.iso.date(),
  ...timed,
})

export const supervisionRow = z.strictObject({
  ...ofTicket,
  ...placed,
  supervision: z.int(),
  order: z.string(),
  ...byUnit,
  triggers: z.array(triggerCode),
  step: supervisionStep,
  level: supervisionLevel,
  state: z.enum(goingOn),
  demands: z.int(),
  openedAt: moment,
  answeredAt: moment.optional(),
  ...timed,
  passed: z.boolean(),
  urged: z.strictObject({ times: z.int(), lastAt: moment }).optional(),
})

export const mergedRow = z.strictObject({
  ...ofTicket,
  state: z.enum(states),
  seen: z.int().optional(),
  registeredAt: moment,
  applications: z.int().describe('延期申请次数'),
})

/** 交班 — what became of each ticket that was claimed. */
export const shiftEnded = z.strictObject({
  staff: z.string().describe('工号 whose shift ended'),
  handedOverTo: z.string().optional(),
  items: z.array(
    z.strictObject({
      ticket: z.string(),
      refused: z.string().optional().describe('未能交接的原因代码 why it stayed: code of a refusal'),
    }),
  ),
  more: z.boolean().describe('还有未交接的，再次调用 there are more: ask again'),
})

export const passedOnRow = z.strictObject({
  ...ofTicket,
  ...placed,
  ...byUnit,
  units: z.array(z.string()),
  returns: z.int().describe('申请退件次数 how often it was asked back'),
  transfers: z.int().describe('转办次数 how often it changed hands'),
  pending: z.boolean().describe('退件待审定 a return waits for its decision'),
})

export const orderCounts = z.strictObject({
  unit: z.string(),
  open: z.int().describe('在办'),
  overdue: z.int().describe('已逾期'),
  today: z.int().describe('今日到期'),
  threeDays: z.int().describe('今日起三日内到期 within three days, today with them'),
  unacknowledged: z.int().describe('未签收'),
  returnPending: z.int().describe('退件待审定'),
  extensionPending: z.int().describe('延期待审批'),
  supervised: z.int().describe('督办中'),
  oldest: moment.optional().describe('最早时限 the earliest limit'),
})
