/** 名称 — what states of comments and verdicts are called in sentences and tables. */
import type { Name } from '../../door/sentence.ts'
import type { CommentState, Verdict } from './words.ts'

export const commentStateNames: Readonly<Record<CommentState, Name>> = {
  shown: ['已展示', 'shown'],
  waiting: ['待筛选', 'waiting to be screened'],
  published: ['已公开', 'published'],
  handed: ['已转责任单位', 'handed to the unit'],
  'off-topic': ['不在受理范围', 'off topic'],
  'taken-down': ['已撤下', 'taken down'],
}

export const verdictNames: Readonly<Record<Verdict, Name>> = {
  adopted: ['采纳', 'adopted'],
  partly: ['部分采纳', 'adopted in part'],
  'not-adopted': ['不采纳', 'not adopted'],
}
