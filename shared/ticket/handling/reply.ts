/** 最终答复 — by the lead, with a record of consulting the appellant; a co-handler's is a contribution (第二十一条、第二十二条). */
import { decided, isRefusal, type Rule, refused } from '../decision.ts'
import { ownOpenOrder } from './orders.ts'

export const reply: Rule<'reply'> = ({ order: number, record, answer, consultation }, ticket, context) => {
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  if (order.role === 'co') return decided({ type: 'contributed', order: number, record, answer })
  if (!consultation) return refused('reply.needs-consultation')

  return decided({ type: 'replied', order: number, record, answer, consultation })
}
