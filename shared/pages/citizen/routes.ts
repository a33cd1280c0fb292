/** 公众网页路由 — pages of citizens: what anyone reads, and what is theirs. */
import * as z from 'zod'
import { route } from '../../door/route.ts'
import { lazily } from '../../schema/lazily.ts'

const page = {
  function: 'pages',
  who: 'anyone',
  status: 200,
  media: 'text/html; charset=utf-8',
  page: true,
} as const

/** Whatever its fields are: the call that it fills has their schema. */
const form = lazily(() => z.record(z.string().max(100), z.string().max(20_000)))

const says = (zh: string, en: string) => ({ zh, en })

export const citizenRoutes = {
  citizenHome: route({ ...page, method: 'GET', path: '/', summary: says('首页', 'What one can do here') }),
  openAppeal: route({ ...page, method: 'GET', path: '/appeal', summary: says('提出诉求', 'Bring an appeal') }),
  sendAppeal: route({
    ...{ ...page, method: 'POST', path: '/appeal', body: form },
    summary: says('核对、提交诉求', 'Checks an appeal, and sends it'),
  }),
  openOwn: route({ ...page, method: 'GET', path: '/my', summary: says('查询本人诉求', 'One’s own appeal') }),
  signInToOwn: route({
    ...{ ...page, method: 'POST', path: '/my/sign-in', body: form },
    summary: says('凭编号和查询码查询', 'Number and access code are shown'),
  }),
  signOutOfOwn: route({ ...page, method: 'POST', path: '/my/sign-out', summary: says('退出', 'Leave'), body: form }),
  actOnOwn: route({
    ...{ ...page, method: 'POST', path: '/my/acts/{act}', body: form },
    summary: says('补充、撤回、评价', 'Adds to it, withdraws it, rates it'),
  }),
  showOwnFiles: route({ ...page, method: 'GET', path: '/my/files', summary: says('照片和材料', 'Own files') }),
  askOwnFile: route({
    ...{ ...page, method: 'POST', path: '/my/files', body: form },
    summary: says('提交照片、材料', 'The form that sends a file'),
  }),
  openOwnFile: route({ ...page, method: 'GET', path: '/my/files/{file}', summary: says('打开附件', 'Opens a file') }),
  listDrafts: route({ ...page, method: 'GET', path: '/drafts', summary: says('征求意见', 'Drafts for the public') }),
  showDraft: route({ ...page, method: 'GET', path: '/drafts/{draft}', summary: says('草案', 'A draft') }),
  listComments: route({
    ...{ ...page, method: 'GET', path: '/drafts/{draft}/comments' },
    summary: says('公众意见', 'Comments of the public'),
  }),
  showReport: route({
    ...{ ...page, method: 'GET', path: '/drafts/{draft}/report' },
    summary: says('征求意见情况报告', 'The report on a draft'),
  }),
  openComment: route({
    ...{ ...page, method: 'GET', path: '/drafts/{draft}/comment' },
    summary: says('提意见', 'The form of a comment'),
  }),
  sendComment: route({
    ...{ ...page, method: 'POST', path: '/drafts/{draft}/comment', body: form },
    summary: says('提交意见', 'Sends a comment'),
  }),
  openOwnComment: route({ ...page, method: 'GET', path: '/my/comment', summary: says('查询本人意见', 'Own comment') }),
  showOwnComment: route({
    ...{ ...page, method: 'POST', path: '/my/comment', body: form },
    summary: says('凭意见编号和查询码查询', 'What became of one’s own comment'),
  }),
  searchKnowledge: route({ ...page, method: 'GET', path: '/knowledge', summary: says('知识库', 'Answers') }),
  showArticle: route({ ...page, method: 'GET', path: '/knowledge/{article}', summary: says('知识条目', 'An answer') }),
  showFigures: route({ ...page, method: 'GET', path: '/open/figures', summary: says('公开数字', 'Open figures') }),
  showResults: route({ ...page, method: 'GET', path: '/open/results', summary: says('考核结果', 'Published results') }),
  showInspections: route({ ...page, method: 'GET', path: '/open/inspections', summary: says('抽检', 'Inspections') }),
  showUnits: route({
    ...page,
    method: 'GET',
    path: '/open/units',
    summary: says('谁负责什么', 'Who answers for what'),
  }),
  showInquiries: route({ ...page, method: 'GET', path: '/open/inquiries', summary: says('监督询问', 'Inquiries') }),
}
