/** 派单 — to departments, by the dispatch catalogue or by hand. */

import * as z from 'zod'
import { date } from '../../city/city.ts'
import { platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, onOrder, onTicket } from './command-route.ts'

export const dispatchRoutes = {
  dispatch: commandRoute('dispatch', {
    path: `${onTicket}/dispatches`,
    function: 'dispatch',
    summary: { zh: '派单', en: 'Dispatch to lead and co-handlers' },
  }),
  addCoHandler: commandRoute('addCoHandler', {
    path: `${onTicket}/co-handlers`,
    function: 'dispatch',
    summary: { zh: '增加协办单位', en: 'Add a co-handler while the matter is handled' },
  }),
  removeCoHandler: commandRoute('removeCoHandler', {
    path: `${onOrder}/removal`,
    function: 'dispatch',
    summary: { zh: '撤销协办', en: 'Take a co-handler out again' },
  }),
  findInCatalogue: route({
    method: 'GET',
    path: '/v1/catalogue/match',
    function: 'dispatch',
    who: platformSide,
    article: articleOf('catalogue'),
    summary: { zh: '查询派发工单目录', en: 'Whom the dispatch catalogue names for a category and area' },
    query: lazily(() => z.strictObject({ category: z.string(), area: z.string(), on: date.optional() })),
    status: 200,
  }),
}
