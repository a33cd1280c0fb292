/** 查阅 — answers about a ticket besides itself: registration, log, deliveries, looks, links. */

import * as z from 'zod'
import { actor, roles } from '../../../access/actor.ts'
import { identityFields } from '../../../access/identities.ts'
import { catalogueEntry, responsibility } from '../../../city/city.ts'
import { clockKind, words } from '../../../law/limit.ts'
import { deliveryStates, receiverKinds } from '../../../record/deliveries.ts'
import { moment } from '../../../schema/moment.ts'
import { states } from '../../ticket/states.ts'
import { addedFacts } from './added.ts'
import { appealShape, closingAnswer, publicAnswer } from './appeals.ts'
import { rulingAnswer } from './rows.ts'

const text = z.string()

/** A registration: the number and the access code are what the appellant keeps. */
export const registeredAnswer = z.strictObject({
  number: z.string().meta({ description: '诉求件编号', example: '261009-48213077' }),
  accessCode: z.string().meta({
    description:
      '查询码，凭编号和查询码查询、补正、撤回、评价 with the number it opens progress, supplement, withdrawal and rating',
    example: '30571946',
  }),
  state: z.enum(states),
  call: z
    .strictObject({ number: z.string(), zh: z.string(), en: z.string() })
    .optional()
    .describe('应拨打的紧急热线 where to call instead, or besides: 110, 119, 120, 122'),
  registeredAt: moment,
  limits: z.array(z.strictObject({ clock: clockKind, lastDay: z.iso.date(), limit: moment, provisional: z.boolean() })),
  sameSource: z
    .literal(true)
    .optional()
    .describe(
      '同一来源编号的诉求件已经登记，不重复办理 the matter is here already under this number: nothing new was begun',
    ),
  joined: z
    .literal(true)
    .optional()
    .describe('并入此前的短信 a further piece of a message: it joined the appeal that came before it'),
})

/** 重新发给查询码 */
export const accessCodeAnswer = z.strictObject({
  number: z.string().meta({ description: '诉求件编号', example: '261009-48213077' }),
  accessCode: z.string().meta({ description: '新的查询码，原码作废 the one before is void', example: '30571946' }),
})

/** 何人 — who decided something, as the platform's side reads it. */
export const by = z.strictObject({
  role: z.enum(roles),
  id: z.string(),
  unit: z.string().optional(),
  staff: z.string().optional().describe('工号'),
  name: z.string().optional().describe('姓名，平台及其本单位可见 for the platform, and for their own unit'),
})

export const timelineAnswer = z.strictObject({
  ticket: z.string(),
  decisions: z.array(
    z.strictObject({
      n: z.int().describe('诉求件版本 version of the ticket it made'),
      at: moment,
      by,
      command: z.string(),
      rules: z.string(),
      events: z.array(z.looseObject({ event: z.string() })).describe('决定的内容 what was decided'),
    }),
  ),
})

const deliveryState = z
  .enum(deliveryStates)
  .describe('dead: 不再自动投递，待重新投递或作废 no longer tried by itself, until it is sent again or discarded')
/** One promise to deliver, as it stands. */
export const deliveryAnswer = z.strictObject({
  id: z.string().describe('webhook-id'),
  notice: z.string().describe('通知种类 what is told'),
  to: z.strictObject({ kind: z.enum(receiverKinds), code: z.string() }).describe('接收方 the receiver'),
  ticket: z.string().describe('诉求件编号 number of the ticket'),
  order: z.string().optional().describe('工单编号 number of the order'),
  version: z.int().describe('诉求件版本 version of the ticket that it tells of'),
  state: deliveryState,
  attempts: z.int().describe('已投递次数 how often it was tried'),
  posts: z.int().optional().describe('实际发出的请求数 how often a request was really opened'),
  waited: z.int().optional().describe('已等待的毫秒数 milliseconds that it was put off, with or without a try'),
  createdAt: moment.describe('应投递时刻 when it was promised'),
  nextCheckAt: moment.optional().describe('下次投递 when it is tried again'),
  askedAt: moment.optional().describe('要求重新投递的时刻 when somebody last had it sent again'),
  deliveredAt: moment.optional().describe('送达时刻 when it arrived'),
  how: z.literal('pull').optional().describe('单位自行拉取 its unit came for it before a post arrived'),
  lastStatus: z.int().optional().describe('接收方应答的状态码 what the receiver answered'),
  lastError: z.string().optional().describe('未送达的原因 why it has not arrived'),
  discarded: z
    .strictObject({ at: moment, by: actor, reason: z.string() })
    .optional()
    .describe('作废：何人、何时、理由 who discarded it, when and why'),
})
export const actAnswer = z.strictObject({
  n: z.int().describe('序号 counted from the first'),
  before: z.string().describe('前一条的哈希 hash of the act before'),
  what: z.string().describe('行为 what was done'),
  at: moment.describe('时刻 when'),
  by: actor.describe('行为人 who'),
  subject: z.string().describe('对象 what it was done to'),
  ticket: z.string().optional().describe('诉求件编号 the ticket it concerns'),
  reason: z.string().optional().describe('理由 why'),
  decided: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      '决定的内容，如撤并日期和承接单位，及决定前的（former…） what was decided, as the day of a retirement and the successor, and what stood before (former…)',
    ),
  once: z
    .string()
    .optional()
    .describe('同一 Idempotency-Key 的请求 the request under one Idempotency-Key that it was done by'),
})
export const actsAnswer = z.strictObject({
  items: z.array(actAnswer),
  next: z.string().optional().describe('下一页的游标 cursor of the next page'),
})

export const deliveriesAnswer = z.strictObject({
  items: z.array(deliveryAnswer),
})

const look = z.strictObject({
  at: moment,
  by: actor,
  from: z.strictObject({ ip: z.string(), request: z.string() }),
  purpose: z.string(),
  call: z.string().optional().describe('来电查询所在的通话 the call in which it was looked up'),
  order: z.string().optional(),
  fields: z.array(z.string()),
})
const delivered = z.strictObject({
  at: moment,
  ticket: z.string(),
  id: z.string().describe('webhook-id'),
  unit: z.string(),
  order: z.string().optional(),
  attempts: z.int(),
  state: deliveryState,
})
/** Looks at a ticket's identity data, and posts that carried it. */
export const looksAnswer = z.array(
  z.discriminatedUnion('how', [
    look.extend({ how: z.literal('look'), ticket: z.string() }),
    delivered.extend({ how: z.literal('delivery') }),
  ]),
)
/** Looks at a number that called and was missed. */
export const missedCallLooks = z.strictObject({ call: z.string(), items: z.array(look) })

/** Looks at the number and text of an answer by message. */
export const answerLooks = z.strictObject({ answer: z.string(), items: z.array(look) })

export const misuseInForce = z.array(
  z.strictObject({ record: z.string(), kind: z.string(), at: moment, stage: z.string() }),
)

const personal = z.partialRecord(z.enum(identityFields), z.string().nullable())

export const identityAnswer = z.strictObject({
  corrections: z
    .array(z.strictObject({ n: z.int(), at: moment, by: actor, reason: z.string(), before: personal, after: personal }))
    .optional()
    .describe('更正记录，仅话务员可见 what it said before, to operators'),
  name: z.string(),
  phone: z.string(),
  email: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
})

export const mergedAppealAnswer = z.strictObject({
  ticket: z.string(),
  workOrder: z.string().optional(),
  title: text,
  text,
  place: z.string().optional(),
  occurredAt: moment.optional(),
  registeredAt: moment,
  addedFacts,
})

const { ticketType, category: ofCategory, area, state } = appealShape
export const linkedAnswer = z.strictObject({
  relation: z.enum(['earlier', 'later']),
  ticket: z.string(),
  news: text.optional().describe('新情况、新理由 what is new'),
  state: state.optional(),
  ticketType: ticketType.optional(),
  category: ofCategory,
  area,
  title: text.optional(),
  text: text.optional(),
  registeredAt: moment.optional(),
  unit: z.string().optional(),
  interimAnswer: publicAnswer.optional(),
  answer: publicAnswer.optional(),
  outcome: z.string().optional(),
  closing: closingAnswer.optional(),
})

/** Whom list or catalogue names, why, and what was ruled on returns of its like. */
export const matchAnswer = z.strictObject({
  ...catalogueEntry().shape,
  by: z.enum(['responsibility-list', 'catalogue']),
  why: words,
  matter: z.string().optional(),
  source: responsibility().shape.source.optional(),
  rulings: z.array(rulingAnswer),
  retired: z
    .array(
      z.strictObject({
        unit: z.string().describe('所列单位 a unit that is named here'),
        from: z.iso.date().describe('撤并日期 since when it takes nothing new'),
        successor: z.string().optional().describe('现由其承接 who takes it now'),
      }),
    )
    .optional()
    .describe('其中已撤并的，派单会被拒绝 of those named, the retired: a dispatch to them is refused'),
})
