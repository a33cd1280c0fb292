/** 不予配合 — thirty consecutive days from the record; any cooperation resets them (第二十五条（八）). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const recordNonCooperation: Rule<'recordNonCooperation'> = ({ facts }, ticket, context) => {
  // The platform may still stand behind what a unit recorded; the thirty days run on from the unit's record.
  const verified = context.actor.role !== 'department' || undefined
  if (ticket.nonCooperationSince && (!verified || ticket.nonCooperationVerified))
    return refused('non-cooperation.already-recorded')

  return decided({ type: 'non-cooperation-recorded', facts, ...(verified && { verified }) })
}

export const recordCooperation: Rule<'recordCooperation'> = ({ facts, because }, ticket) => {
  if (!ticket.nonCooperationSince) return refused('non-cooperation.not-recorded')

  return decided({ type: 'cooperation-recorded', facts, shownBy: because })
}
