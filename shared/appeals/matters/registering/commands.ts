/** 登记 — commands: an appeal becomes a ticket (第十五条). */

import * as z from 'zod'
import { areaCode, emergencyKind } from '../../../city/city.ts'
import { instant } from '../../../law/civil-date.ts'
import { point } from '../../../places/point.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, reads } from '../../words/asking.ts'
import { appellantKind, ticketType } from '../../words/classification.ts'
import { code } from '../../words/fields.ts'
import { callId } from '../../words/phone-calls.ts'
import { tellBy, toldInCall } from '../telling/words.ts'

/** 登记 — what a ticket is born with; identity data travel beside it, never in it. */
export const register = command(['登记', 'register'], reads('open'), () =>
  z.strictObject({
    channel: code.describe('渠道代码，与密钥一致 the channel of the key'),
    reference: z
      .string()
      .min(1)
      .max(100)
      .describe('渠道流水号，重复提交得到同一应答 the channel’s own number: the same again gives the same answer'),
    ticketType: ticketType.describe(
      '咨询 服务 求助 投诉 举报 建议 涉企营商环境 表扬 无效 — what is asked for; the review settles it',
    ),
    category: code.optional().describe('诉求分类，见 GET /v1/city · one of the city’s categories'),
    area: areaCode.optional().describe('行政区划代码 where it happened'),
    businessEnvironment: z.boolean().default(false).describe('涉营商环境 the subject is the business environment'),
    title: line.describe('标题'),
    text: writtenText.describe('诉求内容 the request and its facts'),
    place: line.optional().describe('事发地点 where'),
    point: point()
      .optional()
      .describe(
        '事发地点坐标；未填区划的，按区划图确定 where on the map; where no area is said, it is that of the point',
      ),
    occurredAt: instant.optional(),
    appellantKind: appellantKind.default('person').describe('自然人、个体工商户、法人或其他组织'),
    emergency: emergencyKind
      .optional()
      .describe('自然灾害、事故灾难、公共卫生、社会安全：不待审核即送应急单位 told at once, before any review'),
    confidential: z
      .boolean()
      .optional()
      .describe(
        '诉求人要求保密（true）或者不要求保密（false）；未表示的，举报按保密办理 what the appellant says; reports are confidential where nothing is said',
      ),
    callId: callId.optional(),
    original: z
      .strictObject({
        number: line.describe('原编号 its number there'),
        registeredAt: instant.optional().describe('原登记时间 when it was registered there'),
        hotline: line.optional().describe('原热线 which one'),
      })
      .optional()
      .describe(
        '其他热线转来的：原编号和时间只作记录，各项时限自本平台登记之时起算 of an appeal that another hotline passed on; kept on record, while every limit counts from the registration here',
      ),
    externalLine: z
      .string()
      .max(10)
      .optional()
      .describe('属于该紧急热线 it belongs to this line: 110, 119, 120 or 122'),
    tellBy: tellBy()
      .optional()
      .describe(
        '希望的告知方式和语言 how to be told, and in which language; else as the channel and what is known allow',
      ),
    ...toldInCall,
  }),
)

/** 重新发给查询码 — the one before opens nothing from then on. */
export const issueAccessCode = command(['重新发给查询码', 'issue a new access code'], acts('ticket'), () =>
  z.strictObject({
    reasons: writtenText.describe('原因及核实身份的方式 why, and how it was made sure that it is the appellant'),
  }),
)

export const registeringCommands = {
  register,
  issueAccessCode,
}
