/** 答复自查 — calls that look at replies before they are sent, before their check, and by unit. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { widest } from '../../law/widest.ts'
import { lazily } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'
import { writtenText } from '../../schema/text.ts'
import { consultation } from '../matters/handling/commands.ts'
import { code } from '../words/fields.ts'
import { onOrder, onTicket } from './command-route.ts'

const closingGround = { ground: z.int().min(1).max(widest.closingGround), alternative: code }
/** 草稿 — as it would be sent, and by which ground it would be closed. */
const draft = z.strictObject({
  record: writtenText,
  answer: writtenText,
  consultation: consultation().optional(),
  interim: z.boolean().optional().describe('阶段性答复 an interim reply'),
  closing: z.strictObject(closingGround).optional(),
})
/** 拟用的办结情形 — the ground that is thought of; that which was chosen, or reported, where left out. */
const closingChosen = lazily(() =>
  z
    .strictObject({
      ground: z.coerce.number().pipe(closingGround.ground).optional(),
      alternative: code.optional(),
    })
    .refine(({ ground, alternative }) => (ground === undefined) === (alternative === undefined), {
      path: ['alternative'],
      message: said('ground and alternative go together', '情形 ground 与分项 alternative 须同时写明。'),
    }),
)

export const replyChecksRoutes = {
  checkReplyDraft: route({
    method: 'POST',
    path: `${onOrder}/reply-checks`,
    function: 'handling',
    who: ['department', ...platformSide],
    article: articleOf('check'),
    summary: {
      zh: '答复自查：送出之前看一遍，只作提示，不留存',
      en: 'A look at a draft of a reply before it is sent: advice, nothing is kept',
    },
    body: lazily(() => draft),
    status: 200,
  }),
  readReplyFindings: route({
    method: 'GET',
    path: `${onTicket}/reply-findings`,
    function: 'handling',
    who: platformSide,
    article: articleOf('check'),
    summary: {
      zh: '把关前检查：待审核答复中的疑点及其字句，含与本单位其他答复雷同的',
      en: 'What a look at the reply that stands finds, with the words, also repeats of the unit’s other replies',
    },
    query: closingChosen,
    status: 200,
  }),
  listReplyFindings: route({
    method: 'GET',
    path: '/v1/reply-findings',
    function: 'handling',
    who: ['supervisor'],
    article: articleOf('check'),
    summary: {
      zh: '一个单位的答复疑点：逐页看其主办件的现有答复，每件有哪几类（不含雷同），只作提示',
      en: 'What is found in the replies of a unit, a page of its orders at a time, by reply: advice; repeats are not looked for',
    },
    query: lazily(() => z.strictObject({ unit: z.string().describe('承办单位'), ...paging })),
    status: 200,
  }),
}
