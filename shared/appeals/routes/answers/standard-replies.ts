/** 答复口径模板 — as it is answered, filled in for a ticket if one was named. */
import * as z from 'zod'
import { replyFacts, standardReply } from '../../../city/standard-replies.ts'
import { pageOf } from '../../../door/pages.ts'

const names = Object.keys(replyFacts) as [keyof typeof replyFacts]

const reply = standardReply()
  .extend({
    filled: z
      .strictObject({
        ticket: z.string(),
        text: z.string().describe('已填入的正文，缺的变量留在花括号内 what is missing stays in braces'),
        missing: z.array(z.enum(names)).describe('还须填写的变量 what is left to fill in'),
      })
      .optional(),
  })
  .meta({ id: 'StandardReply', description: '答复口径模板 a standard reply' })

export const fillingAnswers = {
  readStandardReply: reply,
  listStandardReplies: pageOf(reply),
}
