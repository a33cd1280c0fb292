/** 认领 — calls by which members of the desk share out its tickets. */
import * as z from 'zod'
import { staffNumber } from '../../city/staff.ts'
import { paging, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, commandRouteByHand, onTicket } from './command-route.ts'

const desk = ['operator'] as const
const theirs = staffNumber
  .optional()
  .describe('工号，班长可指定他人 yourself when absent; others for the lead of the desk')

export const claimsRoutes = {
  claim: commandRouteByHand('claim', {
    path: `${onTicket}/claims`,
    function: 'handling',
    summary: { zh: '认领，或者交他人办理', en: 'Claim a ticket, or hand it over' },
  }),
  release: commandRoute('release', {
    path: `${onTicket}/release`,
    function: 'handling',
    summary: { zh: '放回', en: 'Let a claimed ticket go' },
  }),
  listClaims: route({
    method: 'GET',
    path: '/v1/claims',
    function: 'handling',
    who: desk,
    article: articleOf('claims'),
    summary: { zh: '本人认领的诉求件，时限近的在前', en: 'What you have claimed, the most urgent first' },
    query: lazily(() => z.strictObject({ staff: theirs, ...paging })),
    status: 200,
  }),
  endShift: route({
    method: 'POST',
    path: '/v1/shift-ends',
    function: 'handling',
    who: desk,
    article: articleOf('claims'),
    summary: {
      zh: '交班：认领的诉求件交接班人，或者放回；每次至多100件',
      en: 'The shift ends: what is claimed is handed over or let go, 100 at a time',
    },
    body: lazily(() =>
      z.strictObject({ staff: theirs, handOverTo: staffNumber.optional().describe('接班人 let go when absent') }),
    ),
    status: 201,
  }),
}
