/** 审核把关 — checks every reply before closing, and sends back what is wrong (第二十条、第二十二条). */

import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder, leadOrder } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import { lookedAgain, unseenPersonalData } from './second-look.ts'

export const sendBack: Rule<'sendBack'> = ({ workOrder, reasons }, ticket) => {
  const lead = leadOrder(ticket)
  const order = workOrder === undefined ? lead : findOrder(ticket, workOrder)
  if (!order) return refused('work-order.unknown')
  if (order.role === 'sub') return refused('check.passed-down')
  if (order.state !== 'replied') return refused('check.nothing-replied', { state: order.state })
  if (order.role === 'lead') return decided({ type: 'sent-back', order: order.number, reasons })

  const contribution = { type: 'contribution-sent-back' as const, order: order.number, reasons }
  return lead && restsOn(lead, order)
    ? decided(contribution, { type: 'sent-back', order: lead.number, reasons })
    : decided(contribution)
}

export const passCheck: Rule<'passCheck'> = ({ note, secondLook }, ticket) => {
  const order = leadOrder(ticket)
  if (!order) return refused('work-order.unknown')
  if (ticket.check) return refused('check.already-passed')

  const unseen = unseenPersonalData(order.reply?.answer, secondLook)
  if (unseen) return unseen

  return decided({ type: 'check-passed', order: order.number, ...(note ? { note } : {}), ...lookedAgain(secondLook) })
}

/** The joint reply stands on what was contributed before it: it falls with it. A part owed after it is checked alone. */
const restsOn = ({ state, reply }: WorkOrder, { reply: part }: WorkOrder): boolean =>
  state === 'replied' && (part?.at ?? '') <= (reply?.at ?? '')
