/** 意见 — how comments, the questions before them and decisions on them are refused. */
import { type RecordCode, type Refusal as RefusalOf, type Refusals, refusing } from '../../record/refusal.ts'
import type { DraftRefusal } from '../drafts/refusals.ts'

const provision = 'consulting' as const

export const commentRefusals = {
  'comment.unknown': {
    kind: 'unknown',
    zh: '这件草案没有这条意见。',
    en: 'This draft has no such comment.',
    provision,
  },
  'comment.code-wrong': {
    kind: 'conflict',
    zh: '没有这条意见，或者编号与查询码不符。',
    en: 'There is no such comment, or number and code do not belong together.',
    provision,
  },
  'comment.changed': {
    kind: 'changed',
    zh: '这条意见已被他人处理，请重新读取。',
    en: 'This comment was dealt with by others: read it again.',
  },
  'comment.not-open': {
    kind: 'conflict',
    zh: '这件草案{stage}，征求意见期限为{first}至{last}，现在不收意见。{where}。',
    en: 'This draft is {stage}: comments are taken from {first} to {last}. With anything else: {where}.',
    provision,
  },
  'comment.clause-unknown': {
    kind: 'invalid',
    zh: '这件草案没有第{clause}条；对整件草案提出意见的，不写条号。',
    en: 'This draft has no clause {clause}; of the whole draft no clause is named.',
    provision,
  },
  'comment.not-now': {
    kind: 'conflict',
    zh: '这条意见{commentState}，不能作此处理。',
    en: 'This comment is {commentState}: that cannot be done now.',
    provision,
  },
  'comment.no-reasons': {
    kind: 'invalid',
    zh: '不在受理范围的，应说明理由。',
    en: 'Whoever is told that it is off topic is told why.',
    provision,
  },
  'comment.not-published': {
    kind: 'invalid',
    zh: '只有公开的意见才整理编辑；不公开的按原文转责任单位。',
    en: 'Only what is published is edited: what is not goes to its unit as it came.',
    provision,
  },
  'comment.personal': {
    kind: 'invalid',
    zh: '理由公开或者告知提意见人，不写个人信息和诉求件编号：{words}。',
    en: 'Reasons are public, or told to whoever commented: no data of a person and no number of a ticket belong there: {words}.',
    provision,
  },
  'comment.reported': {
    kind: 'conflict',
    zh: '这件草案的征求意见情况报告已经发布，筛选和采纳情况不再变动。',
    en: 'The report of this draft is published: screening and verdicts are settled.',
    provision,
  },
  'captcha.foreign': {
    kind: 'invalid',
    zh: '该验证题不是本平台为这件草案所出，请重新取题。',
    en: 'This question was not asked here for this draft: ask for another.',
    provision,
  },
  'captcha.over': {
    kind: 'conflict',
    zh: '该验证题已超过十分钟，请重新取题。',
    en: 'This question is older than ten minutes: ask for another.',
    provision,
  },
  'captcha.used': {
    kind: 'conflict',
    zh: '该验证题已用过，每题只能提交一次意见，请重新取题。',
    en: 'This question was used: one brings one comment; ask for another.',
    provision,
  },
  'captcha.wrong': {
    kind: 'invalid',
    zh: '验证题没有答对，每题至多答{tries}次，也可以另取一题。',
    en: 'The question was not answered right: each may be answered {tries} times, or another asked for.',
    provision,
  },
  'captcha.unavailable': {
    kind: 'unavailable',
    zh: '验证码服务暂时不可用，请稍后再试。',
    en: 'Whether it was answered right cannot be told at the moment: try again later.',
    provision,
  },
} as const satisfies Refusals

type CommentRefusal = keyof typeof commentRefusals | DraftRefusal | RecordCode
export const refused = refusing<CommentRefusal>()
export type Refusal = RefusalOf<CommentRefusal>
