/** 答复口径模板 — calls that keep the city's wording, with what it said before. */
import { inside, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { replyFacts, wording } from '../standard-replies.ts'

const keepers = ['admin', 'supervisor'] as const
const article = articleOf('standard-replies')
const facts = Object.entries(replyFacts)

export const standardRepliesRoutes = {
  putStandardReply: route({
    method: 'PUT',
    path: '/v1/standard-replies/{reply}',
    function: 'registry',
    who: keepers,
    article,
    summary: {
      zh: `制定或修改答复口径模板；可用变量：${facts.map(([name, { zh }]) => `{${name}} ${zh}`).join('、')}`,
      en: `Word a standard reply, or word it anew; it may name ${facts.map(([name]) => `{${name}}`).join(', ')}`,
    },
    body: wording,
    status: 200,
  }),
  listStandardReplyVersions: route({
    method: 'GET',
    path: '/v1/standard-replies/{reply}/versions',
    function: 'registry',
    who: inside,
    article,
    summary: { zh: '答复口径模板的历次文本', en: 'Every wording that a standard reply had, newest first' },
    status: 200,
  }),
}
