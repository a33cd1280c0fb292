/** 短信答复、按键评价 — what is answered about answers; number and text only to who asks for them. */
import * as z from 'zod'
import { pageOf } from '../../../door/pages.ts'
import { moment } from '../../../schema/moment.ts'
import { answerFates, whyToPersons } from '../../words/message-answers.ts'
import { answerLooks } from './reading.ts'

const why = z.enum(whyToPersons).describe('他人号码、无待评事项、无法识别、未能追问 why a person has to see it')

export const messageAnswersAnswers = {
  takeAnswer: z.strictObject({
    answer: z.string(),
    fate: z.enum(answerFates).describe('计入、追问、转人工 counted, asked back, or handed to a person'),
    reply: z.string().optional().describe('应发回的短信 to be sent back to the number'),
  }),
  listAnswers: pageOf(z.strictObject({ id: z.string(), at: moment, gateway: z.string(), why })),
  readAnswer: z.strictObject({ answer: z.string(), at: moment, why, sender: z.string(), text: z.string() }),
  listAnswerLooks: answerLooks,
  settleAnswer: z.strictObject({ answer: z.string(), settledAt: moment }),
  rateByKey: z.strictObject({
    ticket: z
      .string()
      .optional()
      .describe('计入的诉求件；没有的，待通话关联后计入 none yet: it counts once the call is linked'),
    level: z.int(),
  }),
}
