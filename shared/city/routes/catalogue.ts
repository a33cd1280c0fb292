/** 派发工单目录与确责清单 — their rows and history, and the suggestions of those who work with them (第二十条、第二十二条). */

import * as z from 'zod'
import { inside, paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { catalogueEntry, date, responsibility } from '../city.ts'
import { suggestionDecisions } from '../suggestions/suggestion.ts'

const keepers = ['admin', 'supervisor'] as const

export const catalogueRoutes = {
  putCatalogueEntry: route({
    method: 'PUT',
    path: '/v1/catalogue/{category}/{area}',
    function: 'registry',
    who: keepers,
    article: articleOf('catalogue'),
    summary: { zh: '调整派发工单目录', en: 'Adjust the dispatch catalogue from a day on; history is kept' },
    body: lazily(() => catalogueEntry().omit({ category: true, area: true, until: true })),
    status: 200,
  }),
  readCatalogueHistory: route({
    method: 'GET',
    path: '/v1/catalogue/{category}/{area}',
    function: 'registry',
    who: inside,
    article: articleOf('catalogue'),
    summary: {
      zh: '目录条目及其历史',
      en: 'Every row there was, is and will be for a category and area, newest first',
    },
    status: 200,
  }),
  suggestCatalogueEntry: route({
    method: 'POST',
    path: '/v1/catalogue-suggestions',
    function: 'registry',
    who: [...platformSide, 'department'],
    article: articleOf('catalogue'),
    summary: { zh: '建议调整目录', en: 'Suggest another row for the catalogue, with reasons' },
    body: lazily(() =>
      catalogueEntry()
        .pick({ category: true, area: true, lead: true, coHandlers: true })
        .extend({ reasons: writtenText }),
    ),
    status: 201,
  }),
  listCatalogueSuggestions: route({
    method: 'GET',
    path: '/v1/catalogue-suggestions',
    function: 'registry',
    who: inside,
    article: articleOf('catalogue'),
    summary: { zh: '目录调整建议', en: 'Suggestions, newest first: a department sees its own' },
    query: lazily(() =>
      z.strictObject({ state: z.enum(['open', 'decided', 'all']).default('open'), limit: paging.limit }),
    ),
    status: 200,
  }),
  decideCatalogueSuggestion: route({
    method: 'POST',
    path: '/v1/catalogue-suggestions/{suggestion}/decision',
    function: 'registry',
    who: ['supervisor'],
    article: articleOf('catalogue'),
    summary: { zh: '审定目录调整建议', en: 'Adopt a suggestion from a day on, or decline it, with reasons' },
    body: lazily(() =>
      z.strictObject({ decision: z.enum(suggestionDecisions), reasons: writtenText, from: date.optional() }),
    ),
    status: 201,
  }),
  listResponsibilities: route({
    method: 'GET',
    path: '/v1/responsibility-list',
    function: 'registry',
    who: inside,
    article: articleOf('responsibility'),
    summary: { zh: '确责清单', en: 'The responsibility list: matters in force, or with their history' },
    query: lazily(() => z.strictObject({ history: z.enum(['yes', 'no']).default('no') })),
    status: 200,
  }),
  putResponsibility: route({
    method: 'PUT',
    path: '/v1/responsibility-list/{matter}',
    function: 'registry',
    who: keepers,
    article: articleOf('responsibility'),
    summary: {
      zh: '确定或变更跨部门事项的主体责任部门（协商或裁定）',
      en: 'Name who leads in a matter from a day on, by negotiation or by a ruling on a return',
    },
    body: lazily(() => responsibility().omit({ matter: true, until: true })),
    status: 200,
  }),
}
