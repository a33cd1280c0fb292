/** 未答问题 — calls that list, claim, release and close what was looked for in vain. */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { questionStates } from './words.ts'

const here = 'knowledge' as const
const article = articleOf('knowledge')
const one = '/v1/article-questions/{question}'

const closing = lazily(() =>
  z.union([
    z.strictObject({ article: z.string().min(1).max(60).describe('由该条目答复 the article that answers it') }),
    z.strictObject({ reasons: writtenText.max(500).describe('不属知识库事项的理由 why it is no matter of knowledge') }),
  ]),
)

export const articleQuestionRoutes = {
  listArticleQuestions: route({
    method: 'GET',
    path: '/v1/article-questions',
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '未答问题：话务检索没有答案、看了没用的，按周归并，去除个人信息',
      en: 'What the desk looked for in vain, grouped by week, without anything of a person',
    },
    query: lazily(() => z.strictObject({ state: z.enum(questionStates).optional(), ...paging })),
    status: 200,
  }),
  claimArticleQuestion: route({
    method: 'POST',
    path: `${one}/claim`,
    function: here,
    who: platformSide,
    article,
    summary: { zh: '认领未答问题，须用本人的密钥', en: 'Claim a question, by a personal key' },
    status: 200,
  }),
  releaseArticleQuestion: route({
    method: 'POST',
    path: `${one}/release`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '退回已认领的未答问题：本人、班长或者监督人员，须用本人的密钥',
      en: 'Give a claimed question back: whoever claimed it, leads the desk, or supervises, by a personal key',
    },
    status: 200,
  }),
  closeArticleQuestion: route({
    method: 'POST',
    path: `${one}/closing`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '了结未答问题：由某条目答复，或者不属知识库事项并说明理由',
      en: 'Close a question: an article in force answers it, or it is no matter of knowledge, with reasons',
    },
    body: closing,
    status: 200,
  }),
}
export type ArticleQuestionRoutes = typeof articleQuestionRoutes
