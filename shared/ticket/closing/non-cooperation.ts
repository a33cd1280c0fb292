/** 不予配合 — thirty consecutive days from the record; any cooperation resets them (第二十五条（八）). */
import { decided, type Rule, refused } from '../decision.ts'
import { holdsAnOrder } from '../handling/orders.ts'

export const recordNonCooperation: Rule<'recordNonCooperation'> = ({ facts }, ticket, context) => {
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  // The platform may still stand behind what a unit recorded; the thirty days run on from the unit's record.
  const verified = context.actor.role !== 'department' || undefined
  if (ticket.nonCooperationSince && (!verified || ticket.nonCooperationVerified))
    return refused('non-cooperation.already-recorded')

  return decided({ type: 'non-cooperation-recorded', facts, ...(verified && { verified }) })
}

export const recordCooperation: Rule<'recordCooperation'> = ({ facts, because }, ticket, context) => {
  if (!holdsAnOrder(ticket, context)) return refused('ticket.not-held')
  if (!ticket.nonCooperationSince) return refused('non-cooperation.not-recorded')

  return decided({ type: 'cooperation-recorded', facts, shownBy: because })
}
