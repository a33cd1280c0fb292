/** 涉企营商环境 — calls for its review, its closing, and changes of classification. */

import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, onOrder, onTicket } from './command-route.ts'

export const enterpriseRoutes = {
  reviewEnterprise: commandRoute('reviewEnterprise', {
    path: `${onTicket}/enterprise-review`,
    function: 'handling',
    summary: { zh: '审定涉企营商环境事项', en: 'Review an enterprise matter: confirm or reclassify' },
  }),
  tellAppellant: commandRoute('tellAppellant', {
    path: `${onOrder}/appellant-notice`,
    function: 'handling',
    summary: { zh: '承办单位告知诉求人', en: 'The department has told the appellant; a consent as signed' },
  }),
  reportClosing: commandRoute('reportClosing', {
    path: `${onOrder}/closing-report`,
    function: 'handling',
    summary: { zh: '向营商环境建设主管部门通报办结', en: 'Report the closing and its reasons to the authority' },
  }),
  listEnterpriseMatters: route({
    method: 'GET',
    path: '/v1/enterprise-matters',
    function: 'handling',
    who: platformSide,
    article: articleOf('enterprise.reviewed-first'),
    summary: {
      zh: '涉企营商环境事项：待审定、已有初步处理意见而未办结、已通报办结、办结未通报、审定已更正',
      en: 'Enterprise matters to be reviewed, with a preliminary opinion and not closed, reported as closed, closed and not reported, or whose review was corrected',
    },
    query: lazily(() =>
      z.strictObject({
        list: z.enum(['to-review', 'opinion-given', 'closing-reports', 'unreported', 'corrected']).default('to-review'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  reclassify: commandRoute('reclassify', {
    path: `${onTicket}/reclassification`,
    function: 'handling',
    summary: { zh: '变更定性', en: 'Take an accepted appeal for another type, with reasons' },
  }),
  listReclassifications: route({
    method: 'GET',
    path: '/v1/reclassifications',
    function: 'handling',
    who: platformSide,
    article: articleOf('enterprise.review'),
    summary: {
      zh: '定性变更清单',
      en: 'Every appeal taken for something else than it first was, the newest change first',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
}
