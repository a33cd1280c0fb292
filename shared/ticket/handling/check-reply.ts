/** 审核把关 — process and result of every reply are checked before closing; what is wrong goes back (第二十条). */
import { decided, type Rule, refused } from '../decision.ts'
import { leadOrder } from '../ticket.ts'

export const sendBack: Rule<'sendBack'> = ({ reasons }, ticket) => {
  const order = leadOrder(ticket)
  if (!order) return refused('work-order.unknown')

  return decided({ type: 'sent-back', order: order.number, reasons })
}

export const passCheck: Rule<'passCheck'> = ({ note }, ticket) => {
  const order = leadOrder(ticket)
  if (!order) return refused('work-order.unknown')
  if (ticket.check) return refused('check.already-passed')

  return decided({ type: 'check-passed', order: order.number, ...(note ? { note } : {}) })
}
