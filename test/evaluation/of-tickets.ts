/** Computes figures of whole tickets, from facts as a table returns them. */

import { type FigureFacts, factsOf } from '../../shared/appeals/kind/facts.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { evaluate as evaluateFacts, ticketsBehind as factsBehind } from '../../shared/evaluation/evaluate.ts'

const kept = (tickets: readonly Ticket[]): FigureFacts[] => JSON.parse(JSON.stringify(tickets.map(factsOf)))

type Rest<F> = F extends (tickets: never, ...rest: infer R) => unknown ? R : never

export const evaluate = (tickets: readonly Ticket[], ...rest: Rest<typeof evaluateFacts>) =>
  evaluateFacts(kept(tickets), ...rest)

export const ticketsBehind = (
  figure: Parameters<typeof factsBehind>[0],
  tickets: readonly Ticket[],
  of: string | undefined,
  evaluation: Parameters<typeof factsBehind>[3],
) => factsBehind(figure, kept(tickets), of, evaluation)
