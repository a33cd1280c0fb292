/** 派单建议 — calls for suggestions beside a text or a ticket, and for how they do. */

import * as z from 'zod'
import { areaCode, date } from '../../city/city.ts'
import { platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { line, writtenText } from '../../schema/text.ts'
import { onTicket } from './command-route.ts'

const article = articleOf('catalogue')
const on = date.optional().describe('按哪一日的目录，默认当日 the catalogue of which day; today where left out')

export const suggestingRoutes = {
  suggestDispatch: route({
    method: 'POST',
    path: '/v1/suggestions',
    function: 'dispatch',
    who: platformSide,
    article,
    summary: {
      zh: '派单建议：对一段文字，给出最可能的三个分类、依据词、现行目录的承办单位和相似的诉求件（只建议，不决定）',
      en: 'For a text: the three likeliest categories with the words that decided, whom the catalogue in force names, similar past tickets; it decides nothing',
    },
    body: lazily(() =>
      z.strictObject({
        title: line,
        text: writtenText,
        area: areaCode.optional().describe('已知的区域；不填则从文字中识别 where it is known'),
        on,
      }),
    ),
    status: 200,
  }),
  readSuggestion: route({
    method: 'GET',
    path: `${onTicket}/suggestion`,
    function: 'dispatch',
    who: platformSide,
    article,
    summary: {
      zh: '对诉求件的派单建议（只建议，不决定）',
      en: 'What would be suggested for a ticket; it decides nothing',
    },
    query: lazily(() => z.strictObject({ on })),
    status: 200,
  }),
  readSuggestionReport: route({
    method: 'GET',
    path: '/v1/suggestions/report',
    function: 'dispatch',
    who: ['supervisor', 'admin'],
    article,
    summary: {
      zh: '派单建议的检验：按时间回放的命中、覆盖、可免的退单，与关键词基线对照；采纳情况',
      en: 'How suggestions do: replayed in the order of time beside the keyword baseline, returns avoided, how often they were followed',
    },
    status: 200,
  }),
}
