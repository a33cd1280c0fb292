/** 短信答复、按键评价 — calls by which answers come in, and a person sees to them. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { instant } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { telephone } from '../../schema/telephone.ts'
import { line } from '../../schema/text.ts'
import { idOfCall } from '../words/phone-calls.ts'

const article = articleOf('rating')
const onAnswer = '/v1/sms-answers/{answer}'

export const messageAnswersRoutes = {
  takeAnswer: route({
    method: 'POST',
    path: '/v1/sms-answers',
    function: 'intake',
    who: ['channel'],
    article,
    summary: {
      zh: '报送短信答复：只计入诉求人本人号码的待评事项；需要追问的，应答中有回复内容',
      en: 'An answer by message: counts for matters of that very number; what has to be asked back is in the answer',
    },
    body: lazily(() =>
      z.strictObject({
        messageId: z.string().min(1).max(100).describe('短信编号，重复报送只计一次 the same again counts once'),
        sender: telephone.describe('来信号码 the number that it came from'),
        text: z.string().trim().min(1).max(500),
        at: instant,
      }),
    ),
    status: 201,
  }),
  listAnswers: route({
    method: 'GET',
    path: '/v1/sms-answers',
    function: 'intake',
    who: platformSide,
    article,
    summary: {
      zh: '待人工查看的短信答复：他人号码、无待评事项、无法识别，均未计入',
      en: 'Answers for a person to see: from another’s number, to nothing asked, or unreadable; none of them counts',
    },
    query: lazily(() => z.strictObject({ ...paging })),
    status: 200,
  }),
  readAnswer: route({
    method: 'GET',
    path: onAnswer,
    function: 'intake',
    who: ['operator'],
    article: articleOf('identity'),
    summary: { zh: '查看短信答复的号码和内容（留痕）', en: 'Its number and text; every look is recorded' },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  listAnswerLooks: route({
    method: 'GET',
    path: `${onAnswer}/looks`,
    function: 'intake',
    who: ['supervisor', 'admin'],
    article: articleOf('identity'),
    summary: { zh: '短信答复查看记录', en: 'Who saw the number and text of an answer' },
    status: 200,
  }),
  settleAnswer: route({
    method: 'POST',
    path: `${onAnswer}/settlements`,
    function: 'intake',
    who: ['operator'],
    article,
    summary: { zh: '短信答复已处理', en: 'A person has seen to it' },
    body: lazily(() => z.strictObject({ by: line, note: line.optional() })),
    status: 201,
  }),
  rateByKey: route({
    method: 'POST',
    path: '/v1/key-ratings',
    function: 'intake',
    who: ['channel'],
    article,
    summary: {
      zh: '报送按键评价：一次通话、一件诉求评一次，重复按键以第一次为准；通话尚未关联诉求件的，关联后计入',
      en: 'A rating by key after a call: once a call and matter; the first press stands, and counts once the call is linked',
    },
    body: lazily(() =>
      z.strictObject({
        callId: idOfCall.describe('话务系统的通话编号 its own id of the call'),
        ticket: z
          .string()
          .max(40)
          .optional()
          .describe('诉求件编号；通话只关联一件的可不填 needed where several were spoken of'),
        key: z
          .string()
          .regex(/^[0-9*#]$/, said('one key: a digit, * or #', '应为一个按键：数字、* 或者 #。'))
          .describe('按键，含义见 GET /v1/regulation 的 telling.answers.keys'),
      }),
    ),
    status: 201,
  }),
}
