/** 合并办理 — merging many into one that leads, undoing it, and what merged appellants add. */

import * as z from 'zod'
import { paging, platformSide, route, wholeNumber } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { commandRoute, onOrder, onTicket } from './command-route.ts'

const article = articleOf('merging')

export const mergingRoutes = {
  mergeTickets: route({
    method: 'POST',
    path: `${onTicket}/merged-tickets`,
    function: 'intake',
    who: ['operator'],
    article,
    summary: { zh: '合并：多件并入本件，逐件说明结果', en: 'Merge tickets into this one; what became of each' },
    body: lazily(() =>
      z.strictObject({ tickets: z.array(z.string().min(1).max(40)).min(1).max(100), reasons: writtenText }),
    ),
    status: 200,
  }),
  listMerged: route({
    method: 'GET',
    path: `${onTicket}/merged-tickets`,
    function: 'intake',
    who: platformSide,
    article,
    summary: { zh: '并入本件的诉求件', en: 'The tickets merged into this one' },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
  endMerging: commandRoute('endMerging', {
    path: `${onTicket}/merging-end`,
    function: 'intake',
    summary: { zh: '解除牵头：并入的诉求件全部恢复单独办理', en: 'Free every ticket merged into this one' },
  }),
  unmerge: commandRoute('unmerge', {
    path: `${onTicket}/unmerging`,
    function: 'intake',
    summary: { zh: '撤销合并', en: 'Undo the merging of this ticket' },
  }),
  addFacts: commandRoute('addFacts', {
    path: `${onTicket}/facts`,
    function: 'intake',
    summary: { zh: '补充情况', en: 'Add facts, from registration until the matter is closed' },
  }),
  listMergedAppeals: route({
    method: 'GET',
    path: `${onOrder}/merged-appeals`,
    function: 'handling',
    who: ['department', ...platformSide],
    article: articleOf('identity'),
    summary: {
      zh: '一并办理的其他诉求（不含身份信息）',
      en: 'The other appeals handled with an order, without identities',
    },
    query: lazily(() => z.strictObject({ ...paging, limit: wholeNumber(25).default(10) })),
    status: 200,
  }),
}
