/** 所指的移送 — the hand-over that a command names, unless it was handed back. */
import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { HandOver } from './shape.ts'

export function standing(subject: string, { handOvers = [] }: Pick<Ticket, 'handOvers'>): HandOver | Refusal {
  const found = handOvers.find((one) => one.subject === subject)
  if (!found) return refused('hand-over.unknown')
  return found.back ? refused('hand-over.handed-back', { at: found.back.at }) : found
}
