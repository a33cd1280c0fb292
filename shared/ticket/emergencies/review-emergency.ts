/** 事后核定 — the review an emergency did not wait for: it was one, or it was not and goes back to an ordinary review (第十八条). */
import { decided, type Rule, refused } from '../decision.ts'

export const confirmEmergency: Rule<'confirmEmergency'> = ({ note }, ticket) => {
  if (!ticket.emergency) return refused('emergency.not-one')
  if (ticket.emergencyConfirmedAt) return refused('emergency.already-confirmed')

  return decided({ type: 'emergency-confirmed', ...(note ? { note } : {}) })
}

export const downgradeEmergency: Rule<'downgradeEmergency'> = ({ reasons }, ticket) => {
  if (!ticket.emergency) return refused('emergency.not-one')
  if (ticket.emergencyConfirmedAt) return refused('emergency.already-confirmed')

  return decided({ type: 'emergency-downgraded', reasons })
}
