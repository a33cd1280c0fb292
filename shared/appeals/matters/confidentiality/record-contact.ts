/** 代为联系 — what the unit is to know of it, it reads in its order (第二十一条、第三十五条). */

import { isNotYet } from '../../../law/time-given.ts'
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { findOrder } from '../../ticket/ticket.ts'

export const recordContact: Rule<'recordContact'> = ({ workOrder, at, by, how, outcome, said }, ticket, { now }) => {
  if (!ticket.confidential) return refused('confidentiality.not-confidential')
  if (!findOrder(ticket, workOrder)) return refused('work-order.unknown')
  if (isNotYet(at, now)) return refused('contact.not-yet', { at })

  return decided({
    type: 'appellant-contacted',
    order: workOrder,
    contactedAt: at,
    by,
    how,
    outcome,
    ...(said ? { said } : {}),
  })
}
