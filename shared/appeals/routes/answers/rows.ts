/** 清单 — answers with the rows of every list. */

import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { clockKind } from '../../../law/limit.ts'
import { supervisionLevel, supervisionStep, triggerCode } from '../../../law/supervision.ts'
import { moment } from '../../../schema/moment.ts'
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
const unit = z.string().optional()

export const ticketRow = z
  .strictObject({
    ...numbered,
    state: z.enum(states),
    worklist: z.enum(worklists),
    since: moment,
    registeredAt: moment,
    ticketType,
    ...placed,
    unit,
    units: z.array(z.string()).describe('承办过的单位 every unit that holds or held an order of it'),
    channel: z.string(),
    emergency: emergencyKind.optional(),
    marks: z
      .array(z.enum(caseMarks))
      .optional()
      .describe('有效的特殊标记，仅平台可见 marks that stand, to the platform only'),
    tags: z.array(z.string()).optional().describe('标签，仅平台可见 to the platform only'),
    limit: moment.optional().describe('最近的时限 the earliest limit that runs'),
  })
  .meta({ id: 'TicketRow', description: '诉求件列表行 a ticket in a list' })

export const orderRow = z
  .strictObject({
    number: z.string().describe('工单编号 number of the work order'),
    unit: z.string(),
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
    limit: moment.optional().describe('最近的时限 the earliest limit that runs'),
    provisional: z.boolean().optional(),
    returnPending: z.boolean(),
    extensionPending: z.boolean(),
    supervision: supervisionStep.optional(),
    urged: z.int().describe('催办次数'),
  })
  .meta({ id: 'OrderRow', description: '工单列表行 a work order in its unit’s list' })

/** 派单异议审定 — what was ruled on a return, with its reasons. */
export const rulingAnswer = z
  .strictObject({
    ...ofTicket,
    workOrder: z.string(),
    unit: z.string(),
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
  unit,
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
  unit,
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
  unit,
  ticketType,
  ...placed,
  decision: z.enum(examinations).optional(),
})

export const enterpriseRow = z.strictObject({
  ...numbered,
  area: z.string().optional(),
  state: z.enum(states),
  acceptedAt: moment.optional(),
  unit,
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
  unit,
  changes: z.array(z.strictObject({ at: moment, from: ticketType, to: ticketType })),
})

export const assistanceRow = z.strictObject({
  number: z.string().describe('协助任务编号'),
  ...ofTicket,
  unit: z.string(),
  workOrder: z.string(),
  until: z.iso.date(),
  askedAt: moment,
})

export const extensionRow = z.strictObject({
  ...ofTicket,
  ...placed,
  extension: z.int(),
  order: z.string(),
  unit,
  clock: clockKind,
  kind: z.enum(extensionKinds),
  requestedAt: moment,
  originalLastDay: z.iso.date(),
  asksUntil: z.iso.date(),
  limit: moment.optional(),
})

export const supervisionRow = z.strictObject({
  ...ofTicket,
  ...placed,
  supervision: z.int(),
  order: z.string(),
  unit,
  triggers: z.array(triggerCode),
  step: supervisionStep,
  level: supervisionLevel,
  state: z.enum(goingOn),
  demands: z.int(),
  openedAt: moment,
  answeredAt: moment.optional(),
  limit: moment.optional(),
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
