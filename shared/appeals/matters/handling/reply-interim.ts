/** 阶段性答复 — the lead's interim reply, or the preliminary opinion in an enterprise matter (第十九条（二）、（三）). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { ownOpenOrder } from './orders.ts'
import { lookedAgain, unseenPersonalData } from './second-look.ts'

export const replyInterim: Rule<'replyInterim'> = ({ order: number, record, answer, secondLook }, ticket, context) => {
  const order = ownOpenOrder(ticket, number, context)
  if (isRefusal(order)) return order
  if (order.role !== 'lead') return refused('reply.lead-only')
  if (ticket.ticketType === 'consultation' || ticket.ticketType === 'service') return refused('reply.interim-not-due')
  if (order.interim) return refused('reply.interim-already-given')
  // The appellant is shown it at once: nobody checks it in between.
  const unseen = unseenPersonalData(answer, secondLook)
  if (unseen) return unseen

  return decided({ type: 'interim-replied', order: number, record, answer, ...lookedAgain(secondLook) })
}
