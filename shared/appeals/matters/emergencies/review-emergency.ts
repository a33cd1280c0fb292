/** 事后核定 — reviews afterwards whether it really was an emergency (第十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import type { State } from '../../ticket/states.ts'
import { isInHand, type Ticket } from '../../ticket/ticket.ts'
import type { EventOf } from '../../words/event.ts'
import { isAwaited } from '../supplementing/unanswered.ts'

export const confirmEmergency: Rule<'confirmEmergency'> = ({ note }, ticket) => {
  if (!ticket.emergency) return refused('emergency.not-one')
  if (ticket.emergencyConfirmedAt) return refused('emergency.already-confirmed')

  return decided({ type: 'emergency-confirmed', ...(note ? { note } : {}) })
}

export const downgradeEmergency: Rule<'downgradeEmergency'> = ({ reasons }, ticket) => {
  if (!ticket.emergency) return refused('emergency.not-one')
  if (ticket.emergencyConfirmedAt) return refused('emergency.already-confirmed')

  return decided({ type: 'emergency-downgraded', reasons, to: whatGoesOn(ticket) })
}

/** 初核 — where the review is still to say what becomes of it. */
const underReview: readonly State[] = ['registered', 'awaiting-supplement']

/** What the emergency came on top of; without it, the ordinary review of what was registered. */
function whatGoesOn({ orders, beforeEmergency, supplement }: Ticket): EventOf<'emergency-downgraded'>['to'] {
  if (orders.some((order) => order.role === 'lead' && isInHand(order) && order.by !== 'emergency')) return 'handling'
  // Accepted once, refused and registered again, it still waits for its review.
  if (beforeEmergency?.acceptedAt && !underReview.includes(beforeEmergency.state)) return 'accepted'
  return isAwaited(supplement) && supplement.during === 'review' ? 'awaiting-supplement' : 'registered'
}
