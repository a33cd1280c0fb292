/** 在办督办 — the supervision that an authority is about to act on. */

import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { Supervision } from './shape.ts'
import { findSupervision, supervisionState } from './supervision.ts'

export function reachedSupervision(n: number, ticket: Ticket): Supervision | Refusal {
  const supervision = findSupervision(ticket, n)
  if (!supervision) return refused('supervision.unknown', { supervision: n })
  return stillStanding(supervision, ticket)
}

export function stillStanding(supervision: Supervision, ticket: Ticket): Supervision | Refusal {
  const state = supervisionState(supervision, ticket)
  return state === 'discharged' || state === 'ended' ? refused('supervision.over', { state }) : supervision
}
