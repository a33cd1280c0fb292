/** 链接 — a channel asks for a link to put into a message of its own. */
import * as z from 'zod'
import { linkPurposes } from '../../access/links.ts'
import { route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { onTicket } from './command-route.ts'

export const linksRoutes = {
  // Not operators: with a link and four digits that they may look up, they could rate in the appellant's name.
  makeLink: route({
    method: 'POST',
    path: `${onTicket}/links`,
    function: 'intake',
    who: ['channel'],
    article: articleOf('rating'),
    summary: {
      zh: '取得链接，由渠道写入自己发出的消息；不得与查询码同在一条消息中',
      en: 'A link for a message of the channel’s own, never in one message with the access code',
    },
    body: lazily(() =>
      z.strictObject({ purpose: z.enum(linkPurposes).describe('办理进展、补充情况、评价 what its page is for') }),
    ),
    status: 201,
  }),
}
