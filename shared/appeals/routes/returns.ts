/** 退件 — asking to give an order back, and deciding on it. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, onOrder } from './command-route.ts'

export const returnsRoutes = {
  requestReturn: commandRoute('requestReturn', {
    path: `${onOrder}/return-requests`,
    function: 'returns',
    summary: { zh: '申请退回或转办', en: 'Ask to give the order back or transfer it' },
  }),
  decideReturn: commandRoute('decideReturn', {
    path: `${onOrder}/return-decision`,
    function: 'returns',
    summary: { zh: '审定退件', en: 'Decide on a return' },
  }),
  listRulings: route({
    method: 'GET',
    path: '/v1/rulings',
    function: 'returns',
    who: platformSide,
    article: articleOf('returning'),
    summary: {
      zh: '派单异议审核：查询退件审定及其理由',
      en: 'Past rulings on returns with their reasons: by category, by category and area, or by unit',
    },
    query: lazily(() =>
      z.strictObject({
        category: z.string().max(40).optional(),
        area: z.string().max(12).optional(),
        unit: z.string().max(40).optional(),
        text: z
          .string()
          .min(1)
          .max(100)
          .optional()
          .describe(
            'only those that say this: of all rulings asked for, a thousand a call; the cursor goes on behind them',
          ),
        ...paging,
      }),
    ),
    status: 200,
  }),
  reassign: commandRoute('reassign', {
    path: `${onOrder}/reassignment`,
    function: 'returns',
    summary: { zh: '改派', en: 'The authority gives the order to another unit' },
  }),
}
