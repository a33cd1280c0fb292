/** 意见 — calls by which anyone comments, reads comments, and asks what became of their own. */
import * as z from 'zod'
import { paging, platformSide, route, wholeNumber } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { publicOne } from '../drafts/routes.ts'
import { commentForm } from './form.ts'
import { screenings, verdicts } from './words.ts'

const here = 'consultation' as const
const article = articleOf('consulting')
const kept = '/v1/consultations/{consultation}/comments'
const one = `${kept}/{comment}`
const reasons = lazily(() => z.strictObject({ reasons: writtenText.max(1_000) }))

export const commentRoutes = {
  askCommentQuestion: route({
    method: 'POST',
    path: `${publicOne}/questions`,
    function: here,
    who: 'anyone',
    article,
    summary: {
      zh: '取验证题：文字题，不需要脚本、图片、鼠标；十分钟内有效，只用一次',
      en: 'Ask for the question that a comment answers: in words, for ten minutes, used once',
    },
    status: 201,
  }),
  makeComment: route({
    method: 'POST',
    path: `${publicOne}/comments`,
    function: here,
    who: 'anyone',
    article,
    summary: {
      zh: '提出意见：表单各项必填，身份证只核对格式、不核验本人；同一表单再次提交得同一应答',
      en: 'Comment on a draft or a clause of it; sent again, the same form gets the same answer',
    },
    body: commentForm,
    status: 201,
  }),
  listPublicComments: route({
    method: 'GET',
    path: `${publicOne}/comments`,
    function: here,
    who: 'anyone',
    article,
    summary: { zh: '公众意见，新的在前；可只看一条', en: 'Comments of the public, the newest first; of one clause' },
    query: lazily(() => z.strictObject({ clause: wholeNumber(999).optional().describe('第几条'), ...paging })),
    status: 200,
  }),
  readOwnComment: route({
    method: 'POST',
    path: '/v1/comment-readings',
    function: here,
    who: 'anyone',
    article,
    summary: {
      zh: '凭意见编号和查询码查看本人意见的处理和采纳情况',
      en: 'What became of one’s own comment, by its number and code',
    },
    body: lazily(() => z.strictObject({ comment: line.max(40), code: line.max(40).describe('查询码') })),
    status: 200,
  }),
  listKeptComments: route({
    method: 'GET',
    path: kept,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '一件草案的全部意见或者待筛选的，先来的在前，不含何人所提',
      en: 'All comments of a draft, or those that wait to be screened, without who wrote them',
    },
    query: lazily(() => z.strictObject({ state: z.enum(['waiting']).optional(), ...paging })),
    status: 200,
  }),
  readKeptComment: route({
    method: 'GET',
    path: one,
    function: here,
    who: ['department', ...platformSide],
    article,
    summary: {
      zh: '一条意见：来文（已掩去个人信息）、公开的文本及其差异、处理经过',
      en: 'A comment as it came, masked, as it is public, with what differs, and what was done',
    },
    status: 200,
    versioned: true,
  }),
  screenComment: route({
    method: 'POST',
    path: `${one}/screening`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '阅览筛选、整理编辑、审核把关：公开并转责任单位、只转责任单位，或者不在受理范围（说明理由）',
      en: 'Screen a comment: published and handed to its unit, handed alone, or off topic with reasons',
    },
    body: lazily(() =>
      z.strictObject({
        outcome: z.enum(screenings),
        title: line.max(100).optional().describe('公开的标题 as it is published'),
        text: writtenText.optional().describe('公开的文本'),
        reasons: writtenText.max(1_000).optional(),
      }),
    ),
    status: 200,
    versioned: true,
  }),
  takeDownComment: route({
    method: 'POST',
    path: `${one}/removal`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '撤下已公开的意见，说明理由，原文留存',
      en: 'Take a public comment down, with reasons; what it said is kept',
    },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  putBackComment: route({
    method: 'POST',
    path: `${one}/restoration`,
    function: here,
    who: platformSide,
    article,
    summary: { zh: '恢复公开，说明理由', en: 'Show it again, with reasons' },
    body: reasons,
    status: 200,
    versioned: true,
  }),
  giveVerdicts: route({
    method: 'POST',
    path: '/v1/consultations/{consultation}/verdicts',
    function: here,
    who: ['department'],
    article,
    summary: {
      zh: '责任单位对意见作出采纳、部分采纳、不采纳的答复，说明理由；一次可答多条，逐条留痕',
      en: 'The responsible unit adopts comments, in part or not, with reasons: up to a hundred at once, each on record',
    },
    body: lazily(() =>
      z.strictObject({
        comments: z.array(line.max(40)).min(1).max(100),
        verdict: z.enum(verdicts).describe('adopted 采纳 · partly 部分采纳 · not-adopted 不采纳'),
        reasons: writtenText.max(1_000),
      }),
    ),
    status: 200,
  }),
  readCommenter: route({
    method: 'GET',
    path: `${one}/commenter`,
    function: here,
    who: platformSide,
    article,
    summary: {
      zh: '提意见人的身份信息和原文：须说明目的，逐次留痕；身份证未经核验',
      en: 'Who wrote it and their own words: a purpose is stated, each look is recorded; the ID number is unverified',
    },
    query: lazily(() => z.strictObject({ purpose: line })),
    status: 200,
  }),
  listCommenterLooks: route({
    method: 'GET',
    path: `${one}/looks`,
    function: here,
    who: ['supervisor'],
    article,
    summary: { zh: '谁看过提意见人的身份信息', en: 'Who looked at who wrote it' },
    status: 200,
  }),
}
export type CommentRoutes = typeof commentRoutes
