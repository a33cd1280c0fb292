/** 不予配合 — thirty consecutive days from the record; any cooperation resets them (第二十五条（八）). */
import { decided, type Rule, refused } from '../decision.ts'
import { holdsAnOrder } from '../handling/orders.ts'

export const recordNonCooperation: Rule<'recordNonCooperation'> = ({ facts }, ticket, context) => {
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  if (ticket.nonCooperationSince) return refused('non-cooperation.already-recorded')

  return decided({ type: 'non-cooperation-recorded', facts })
}

export const recordCooperation: Rule<'recordCooperation'> = ({ facts, because }, ticket, context) => {
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  if (!ticket.nonCooperationSince) return refused('non-cooperation.not-recorded')

  return decided({ type: 'cooperation-recorded', facts, shownBy: because })
}
