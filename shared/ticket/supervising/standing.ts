/** The supervision an authority is about to act on: it is at this authority's level and not over yet; otherwise why not. */

import { type Context, type Refusal, refused } from '../decision.ts'
import { judges } from '../jurisdiction.ts'
import { findOrder, type Ticket } from '../ticket.ts'
import { findSupervision, type Supervision, supervisionState } from './supervision.ts'

export function reachedSupervision(n: number, ticket: Ticket, context: Context): Supervision | Refusal {
  const supervision = findSupervision(ticket, n)
  if (!supervision) return refused('supervision.unknown', { supervision: n })
  const unit = findOrder(ticket, supervision.order)?.unit ?? ''
  if (!judges(unit, context)) return refused('supervision.other-level', { unit })
  return stillStanding(supervision, ticket)
}

export function stillStanding(supervision: Supervision, ticket: Ticket): Supervision | Refusal {
  const state = supervisionState(supervision, ticket)
  return state === 'discharged' || state === 'ended' ? refused('supervision.over', { state }) : supervision
}
