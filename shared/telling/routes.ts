/** 告知 — calls by which notices are read, listed, told by telephone and posted as letters. */
import * as z from 'zod'
import { ways } from '../city/notices/words.ts'
import { paging, platformSide, route } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { instant } from '../law/civil-date.ts'
import { lazily } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { telephone } from '../schema/telephone.ts'
import { line } from '../schema/text.ts'
import { callOutcomes, noticeLists } from './words.ts'

const article = articleOf('telling')

const call = {
  by: line.describe('告知人 who telephoned: name or 工号'),
  at: instant.optional().describe('通话时间，未填的为现在 when; now where left out'),
  number: telephone
    .optional()
    .describe(
      '所拨号码，未填的为登记的第一个号码（与身份信息一并保存） the number that was called, the first that the appellant left where none is named; kept as personal data',
    ),
  recording: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('录音编号，或者本诉求件附件的编号 of the recording, or a file of this ticket'),
  note: line.optional().describe('说明 what was said, or why nobody could be reached'),
}

export const tellingRoutes = {
  listTicketNotices: route({
    method: 'GET',
    path: '/v1/tickets/{ticket}/notices',
    function: 'telling',
    who: [...platformSide, 'channel', 'appellant'],
    article,
    summary: {
      zh: '告知记录：告知了什么、方式、何时、回执；诉求人阅读即为已告知',
      en: 'Notices: what was told, which way, when, and what came of it; read by the appellant they are told',
    },
    status: 200,
  }),
  recordTelling: route({
    method: 'POST',
    path: '/v1/tickets/{ticket}/tellings',
    function: 'telling',
    who: platformSide,
    article,
    summary: {
      zh: '记录电话告知：一次通话告知全部待告知事项，或者未能联系',
      en: 'A call in which everything untold was told, or in which nobody could be reached',
    },
    body: lazily(() =>
      z
        .strictObject({
          outcome: z.enum(callOutcomes).describe('reached 已告知 · unreachable 未能联系'),
          ...call,
          notices: z.array(z.string()).min(1).max(50).optional().describe('只涉及其中这些 only these of them'),
        })
        // A name alone proves nothing (art. 18, the reading of what counts).
        .refine(({ outcome, recording, note }) => outcome === 'unreachable' || (recording ?? note) !== undefined, {
          path: ['note'],
          message: said('the recording, or a note of how they were told', '已告知的，应填录音编号或者说明。'),
        }),
    ),
    status: 201,
  }),
  tellAgain: route({
    method: 'POST',
    path: '/v1/tickets/{ticket}/renewed-tellings',
    function: 'telling',
    who: platformSide,
    article,
    summary: {
      zh: '未告知的再次告知，或者改以其他方式：已告知的、尚待回执的、诉求人另有要求的不重复',
      en: 'Tell once more, or another way, what is untold: never what was told, waits for a receipt, or is wished otherwise',
    },
    body: lazily(() =>
      z.strictObject({
        way: z
          .enum(ways)
          .exclude(['channel'])
          .optional()
          .describe(
            '方式，未填的为诉求人要求的，没有要求的依次为短信、电话、信件中可行的 as the appellant wishes where left out, else the first of sms, phone, letter that there is',
          ),
        notices: z.array(z.string()).min(1).max(50).optional().describe('只涉及其中这些 only these of them'),
      }),
    ),
    status: 201,
  }),
  recordPosting: route({
    method: 'POST',
    path: '/v1/tickets/{ticket}/notices/{notice}/postings',
    function: 'telling',
    who: platformSide,
    article,
    summary: { zh: '记录已寄出书面告知', en: 'Record that the letter was posted' },
    body: lazily(() =>
      z.strictObject({
        by: line.describe('寄送人 who posted it'),
        at: instant.optional().describe('寄出时间，未填的为现在 when; now where left out'),
      }),
    ),
    status: 201,
  }),
  recordFailure: route({
    method: 'POST',
    path: '/v1/tickets/{ticket}/notices/{notice}/failures',
    function: 'telling',
    who: ['channel'],
    article,
    summary: {
      zh: '渠道未能转告：时限继续，平台改以其他方式告知',
      en: 'The channel could not pass it on: the limit runs on, and the appellant is told another way',
    },
    body: lazily(() =>
      z.strictObject({
        code: z
          .string()
          .regex(
            /^[\w.:-]{1,60}$/,
            said('letters, digits and _ . : -, at most 60', '应为字母、数字和 _ . : -，不超过60个字符。'),
          )
          .refine(
            (code) => (code.match(/\d/g)?.length ?? 0) < 7,
            said('a code, with no number of anybody', '应为代码，不含号码。'),
          )
          .describe('原因代码，不含个人信息 why, as a code'),
      }),
    ),
    status: 201,
  }),
  printNotice: route({
    method: 'GET',
    path: '/v1/tickets/{ticket}/notices/{notice}/letter',
    function: 'telling',
    who: platformSide,
    article: articleOf('identity'),
    summary: {
      zh: '打印书面告知：收件人、地址和正文（留痕）',
      en: 'Name, address and text of a letter; the look is recorded',
    },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  listNotices: route({
    method: 'GET',
    path: '/v1/notices',
    function: 'telling',
    who: platformSide,
    article,
    summary: {
      zh: '未告知清单、待电话告知清单、待寄送清单，按时限排列',
      en: 'What is untold, to be told by telephone, or to be posted; by limit',
    },
    query: lazily(() => z.strictObject({ list: z.enum(noticeLists).default('untold'), ...paging })),
    status: 200,
  }),
}
export type Routes = typeof tellingRoutes
