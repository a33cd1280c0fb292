/** 答复口径模板 — calls that find the city's wording, and fill it in for a ticket. */
import * as z from 'zod'
import { date } from '../../city/city.ts'
import { replyUses } from '../../city/standard-replies.ts'
import { inside, paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { states } from '../ticket/states.ts'

const article = articleOf('standard-replies')

const ticket = z
  .string()
  .max(40)
  .optional()
  .describe('填入该诉求件，只填本人可见的 to be filled in for this ticket, with what is yours to see')

export const fillingRoutes = {
  readStandardReply: route({
    method: 'GET',
    path: '/v1/standard-replies/{reply}',
    function: 'intake',
    who: inside,
    article,
    summary: { zh: '查询答复口径模板，可填入诉求件', en: 'One standard reply, filled in for a ticket if one is named' },
    query: lazily(() => z.strictObject({ ticket })),
    status: 200,
  }),
  listStandardReplies: route({
    method: 'GET',
    path: '/v1/standard-replies',
    function: 'intake',
    who: inside,
    article,
    summary: {
      zh: '答复口径模板清单：先本分类，再上级分类，后通用；指明诉求件的，按其分类、区划和状态',
      en: 'Standard replies: of the category, then of those above it, then for all; of a ticket by its category, area and state',
    },
    query: lazily(() =>
      z.strictObject({
        ticket,
        category: z.string().max(40).optional(),
        area: z.string().max(12).optional(),
        use: z.enum(replyUses).optional(),
        state: z.enum(states).optional().describe('诉求件状态，列出该状态所用的 what is of use in this state'),
        ground: z.coerce.number().int().positive().optional().describe('不予受理情形的序号'),
        on: date.optional().describe('当日有效的，默认今日 in force on this day; today where left out'),
        all: z.enum(['yes', 'no']).default('no').describe('yes：含未启用和已停用的 those not in force too'),
        ...paging,
      }),
    ),
    status: 200,
  }),
}
