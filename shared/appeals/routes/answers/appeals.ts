/** 诉求 — what was asked and answered, the parts that every view of a ticket shares. */

import * as z from 'zod'
import { emergencyKind } from '../../../city/city.ts'
import { articleInEnglish, articleOf } from '../../../law/articles.ts'
import { point } from '../../../places/point.ts'
import { moment } from '../../../schema/moment.ts'
import { callOutcomes } from '../../matters/calling-back/words.ts'
import { withdrawalForms } from '../../matters/closing/words.ts'
import { confidentialityCauses, waysSeen } from '../../matters/confidentiality/words.ts'
import { filedAs } from '../../matters/reviewing/words.ts'
import { supplementParts } from '../../matters/supplementing/words.ts'
import { states } from '../../ticket/states.ts'
import { ticketType } from '../../words/classification.ts'
import { whyLapsed } from '../../words/event-fields.ts'
import { spoken } from '../../words/fields.ts'

const text = z.string()

/** The appeal itself. */
export const appealShape = {
  number: z.string().describe('诉求件编号 number of the ticket'),
  state: z.enum(states),
  ticketType,
  category: z.string().optional(),
  area: z.string().optional(),
  title: text,
  text,
  place: z.string().optional(),
  points: z.array(point()).optional().describe('事发地点坐标，两种坐标系 the point in both datums'),
  areaOfPoint: z.string().optional().describe('区划图上该点所在区划 what the map says of the point'),
  occurredAt: moment.optional(),
  emergency: emergencyKind.optional(),
  externalLine: z.string().optional().describe('110、119、120、122'),
  registeredAt: moment,
  confidential: z.boolean().describe('保密件：承办单位不知诉求人是谁 units handle it without knowing who brought it'),
}

const seenBy = z
  .array(z.strictObject({ unit: z.string(), at: moment, how: z.enum(waysSeen) }))
  .describe('此前已知悉姓名、电话的单位及时间 units that knew name and telephone before, and since when')
const cause = z.enum(confidentialityCauses).describe('诉求人要求，或者因属举报 asked for, or because it is a report')
/** 保密 — as the appellant is told it, and as it was set and given up. */
export const confidentialityTold = z.strictObject({ confidential: z.boolean(), since: moment, cause, seenBy })
export const confidentialitySet = z.strictObject({
  at: moment,
  confidential: z.boolean(),
  cause,
  how: z.string().optional().describe('诉求人如何表示放弃 how the appellant said so'),
  seenBy,
})
export const unitVersion = z
  .strictObject({ at: moment, title: text, text, place: z.string().optional() })
  .describe('派单文本 what units read instead of the appeal')
export const contacts = z
  .array(
    z.strictObject({
      at: moment,
      order: z.string(),
      contactedAt: moment,
      by: z.string(),
      how: spoken.exclude(['platform']),
      outcome: z.enum(callOutcomes),
      said: text.optional(),
    }),
  )
  .describe('平台代为联系诉求人 contacts that the platform made for the unit')

export const publicAnswer = z.strictObject({ at: moment, answer: text.describe('答复口径 public answer') })

export const supplementAnswer = z
  .strictObject({
    ask: text,
    until: z.iso.date(),
    during: z.enum(supplementParts).optional(),
    askedAt: moment.optional(),
    agreement: z
      .strictObject({ at: moment, how: spoken, with: z.string() })
      .optional()
      .describe('何时、以何方式、与谁约定的期限 when, how and with whom the last day was agreed'),
    extensions: z.int().optional().describe('期限延长的次数 how often it was given a later last day'),
    suppliedAt: moment.optional(),
    text: text.optional(),
    lapsedAt: moment.optional(),
    order: z.string().optional().describe('为哪一工单要求补充 the order it is asked for'),
    ended: z
      .strictObject({ at: moment, because: whyLapsed })
      .optional()
      .describe('因何不再等待 why it is not waited for any more'),
    explanation: z
      .strictObject({
        at: moment,
        reason: text,
        judgedAt: moment.optional(),
        good: z.boolean().optional(),
        judgement: text.optional(),
      })
      .optional(),
  })
  .meta({ id: 'Supplement', description: '补正 what was asked for, until when, and what became of it' })

/** 引用 — the article that a text rests on. */
export const quotedAnswer = z.strictObject({
  article: z.string(),
  version: z.union([z.int(), z.string()]),
  hash: z.string().optional().describe('所引用公开答复的SHA-256（base64url） of the text that is quoted'),
  change: text.optional().describe('答复与所引用文本的差异：[-删去-]{+加入+} what the answer says otherwise'),
})

const at = { at: moment }
/** 结果 — how an appeal ended without being closed by a ground. */
export const outcomeAnswer = z.strictObject({
  ...at,
  event: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('answered'),
      answer: text,
      knowledge: quotedAnswer,
    }),
    z.strictObject({
      type: z.literal('rejected'),
      ground: z.int().describe(`${articleOf('rejection')}第几项 ground of ${articleInEnglish('rejection')}`),
      reasons: text,
      earlierTicket: z.string().optional(),
    }),
    z.strictObject({
      type: z.literal('redirected'),
      to: z.string(),
      contact: z.string().optional(),
      reasons: text,
    }),
    z.strictObject({ type: z.literal('filed'), as: z.enum(filedAs), why: z.string(), reasons: text }),
    z.strictObject({
      type: z.literal('withdrawn'),
      how: z.enum(withdrawalForms),
      recording: z.string().optional(),
      document: z.string().optional(),
      reasons: text.optional(),
    }),
  ]),
})

export const closingAnswer = z.strictObject({
  ...at,
  ground: z.int().describe(`${articleOf('closing')}第几项 ground of ${articleInEnglish('closing')}`),
  reasons: text,
})
