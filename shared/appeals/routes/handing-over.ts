/** 移送、转接 — calls that hand matters over to other platforms and lines, and take them back. */
import * as z from 'zod'
import { paging, platformSide, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { lazily } from '../../schema/lazily.ts'
import { commandRoute, commandRouteByHand, onTicket } from './command-route.ts'

const here = 'intake' as const

export const handingOverRoutes = {
  handOver: commandRoute('handOver', {
    path: `${onTicket}/hand-overs`,
    function: here,
    summary: {
      zh: '移送信访、督查，或者转接其他热线',
      en: 'Hand a matter over to petitions, a supervision platform or another line',
    },
  }),
  recordHandOverReceipt: commandRouteByHand('recordHandOverReceipt', {
    path: `${onTicket}/hand-overs/receipts`,
    function: here,
    summary: {
      zh: '签收移送件；电话交接的，平台记录何人何时接收',
      en: 'Sign for a hand-over; of one by telephone the platform records who took it, and when',
    },
  }),
  handBack: commandRouteByHand('handBack', {
    path: `${onTicket}/hand-overs/returns`,
    function: here,
    summary: { zh: '退回移送件，原编号不变', en: 'Hand a matter back: its number stays' },
  }),
  listHandOvers: route({
    method: 'GET',
    path: '/v1/hand-overs',
    function: here,
    who: ['channel', ...platformSide],
    article: articleOf('handing-over'),
    summary: {
      zh: '移送件：渠道看移送给自己的，平台看尚未签收的',
      en: 'Hand-overs: to the channel that asks; to the platform those that nobody signed for yet, by limit',
    },
    query: lazily(() => z.strictObject(paging)),
    status: 200,
  }),
}
