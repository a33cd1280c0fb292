/** 退件 — asking to give an order back, and deciding on it. */
import { commandRoute, onOrder } from '../route.ts'

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
}
