/** 应答 — the schema of what each call about telling answers, by the name of its route. */
import * as z from 'zod'
import { languages, ways } from '../city/notices/words.ts'
import { pageOf } from '../door/pages.ts'
import { proofs } from '../law/telling.ts'
import { moment } from '../schema/moment.ts'
import { callOutcomes, noticeStates, reasons, receiptStatuses } from './words.ts'

const row = {
  notice: z.string().describe('告知编号 its id'),
  ticket: z.string().describe('诉求件或者意见的编号 number of the ticket, or of the comment'),
  type: z.string().describe('告知事项 what is told, as posts name it: appeal.accepted'),
  decidedAt: moment,
  state: z.enum(noticeStates),
  way: z.enum(ways).optional(),
  why: z.enum(reasons).optional().describe('改用该方式或者停止的原因 why this way, or why no more'),
  owed: z.boolean().describe('应当告知 it must reach the appellant'),
  until: moment.optional(),
  overdue: z.boolean().describe('逾期未告知 untold, and its limit has passed'),
  restricted: z.boolean().describe('只告知有新的情况 only that there is news may be said'),
  calls: z.int().describe('已联系次数 calls made'),
}

const told = z.strictObject({
  how: z.enum(proofs),
  at: moment,
  by: z.string().optional().describe('告知人，仅平台可见 for the platform alone'),
  callId: z.string().optional().describe('通话编号，仅平台可见 for the platform alone'),
  through: z.string().optional().describe('经其后的告知 told with this later notice, which says it too'),
})

export const noticeAnswer = z.strictObject({
  ...row,
  language: z.enum(languages),
  text: z.string().optional().describe('告知文本，可朗读 the sentence, to be read aloud'),
  messages: z.array(
    z.strictObject({
      way: z.enum(ways),
      at: moment,
      notBefore: moment.optional(),
      sentAt: moment.optional(),
      handedAt: moment.optional().describe('网关、渠道接收的时间，不是告知 when it was taken, which tells nobody'),
      receipt: z.strictObject({ status: z.enum(receiptStatuses), at: moment, code: z.string().optional() }).optional(),
    }),
  ),
  attempts: z
    .array(
      z.strictObject({
        by: z.string(),
        at: moment,
        outcome: z.enum(callOutcomes),
        number: z.string().optional().describe('所拨号码，部分隐去 the number that was called, in part'),
        recording: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .optional()
    .describe('联系记录，仅平台可见 for the platform alone'),
  told: told.optional(),
  untold: z
    .string()
    .optional()
    .describe('告知后得知未送达的原因，仅平台可见 why it turned out not to have arrived; for the platform alone'),
  readAt: moment.optional(),
})

const ofTicket = z.strictObject({ ticket: z.string(), items: z.array(noticeAnswer) })

export const tellingAnswers = {
  tryGateway: z.strictObject({
    outcome: z
      .enum(['received', 'later', 'refused', 'never'])
      .describe('网关是否受理，不等于送达 whether it was accepted, which is not whether it arrives'),
    status: z.int().optional().describe('the gateway’s own HTTP status'),
    error: z.string().optional(),
    providerId: z.string().optional().describe('网关编号 what the gateway calls the message'),
  }),
  listTicketNotices: ofTicket,
  recordTelling: ofTicket,
  tellAgain: ofTicket,
  recordPosting: noticeAnswer,
  recordFailure: noticeAnswer,
  printNotice: z.strictObject({
    notice: z.string(),
    name: z.string(),
    address: z.string(),
    text: z.string(),
  }),
  listNotices: pageOf(z.strictObject(row)),
}
