/** 督办、延期 — what the authority asks of units that handle, and what they ask of it. */

import * as z from 'zod'
import { authorities } from '../../access/actor.ts'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, commandRouteByHand, onOrder, onTicket } from './command-route.ts'

const onSupervision = `${onTicket}/supervisions/{supervision}` as const

export const supervisionRoutes = {
  requestExtension: commandRouteByHand('requestExtension', {
    path: `${onOrder}/extension-requests`,
    function: 'supervision',
    summary: { zh: '申请延期', en: 'Ask for more time for the final reply' },
  }),
  decideExtension: commandRoute('decideExtension', {
    path: `${onTicket}/extension-requests/{extension}/decision`,
    function: 'supervision',
    summary: { zh: '审批延期', en: 'Grant or refuse an extension' },
  }),
  reportProgress: commandRoute('reportProgress', {
    path: `${onOrder}/progress-reports`,
    function: 'supervision',
    summary: { zh: '每周报告进展', en: 'Weekly progress report' },
  }),
  listExtensionRequests: route({
    method: 'GET',
    path: '/v1/extension-requests',
    function: 'supervision',
    who: platformSide,
    article: articleOf('extension'),
    summary: { zh: '待审批的延期申请', en: 'Applications for extension that wait for a decision, the oldest first' },
    query: lazily(() =>
      z.strictObject({
        authority: z.enum(authorities).optional().describe('who decides; supervisors: their own kind when absent'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  listSupervisions: route({
    method: 'GET',
    path: '/v1/supervisions',
    function: 'supervision',
    who: ['department', ...platformSide],
    article: articleOf('supervision.lists'),
    summary: {
      zh: '督办清单（未销号）：全市，或者一个单位及其下级单位',
      en: 'Supervisions not yet discharged: of the city, or of a unit and those below it',
    },
    query: lazily(() =>
      z.strictObject({
        unit: z.string().optional().describe('a unit with its sub-units; departments: your own when absent'),
        ...paging,
      }),
    ),
    status: 200,
  }),
  supervise: commandRoute('supervise', {
    path: `${onOrder}/supervisions`,
    function: 'supervision',
    summary: { zh: '启动督办', en: 'Put a work order under supervision' },
  }),
  raiseSupervision: commandRoute('raiseSupervision', {
    path: `${onSupervision}/raises`,
    function: 'supervision',
    summary: { zh: '升级督办', en: 'Raise a supervision, or ask anew' },
  }),
  answerSupervision: commandRoute('answerSupervision', {
    path: `${onSupervision}/answers`,
    function: 'supervision',
    summary: { zh: '督办回复', en: 'Answer a supervision' },
  }),
  dischargeSupervision: commandRoute('dischargeSupervision', {
    path: `${onSupervision}/discharge`,
    function: 'supervision',
    summary: { zh: '督办销号', en: 'Discharge a supervision' },
  }),
  urge: commandRoute('urge', {
    path: `${onOrder}/urges`,
    function: 'supervision',
    summary: { zh: '催办', en: 'Urge the unit' },
  }),
}
