/** Computes figures of whole tickets, from facts as a table returns them. */

import { type FigureFacts, factsOf } from '../../shared/appeals/kind/facts.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { type Evaluation, figuresFor } from '../../shared/evaluation/evaluate.ts'
import { behind } from '../../shared/evaluation/occasions/behind.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import type { By } from '../../shared/evaluation/words.ts'
import { evaluate as evaluateFacts } from '../support/evaluated.ts'
import { law } from '../support/story.ts'

/** Every figure that counts tickets, by code. */
export const ticketFigures = law.rules.figures.filter(({ occasion }) => occasion !== 'call').map(({ code }) => code)

const kept = (tickets: readonly Ticket[]): FigureFacts[] => JSON.parse(JSON.stringify(tickets.map(factsOf)))

export const evaluate = (
  tickets: readonly Ticket[],
  calls: Parameters<typeof evaluateFacts>[1],
  by: By,
  evaluation: Evaluation,
) => evaluateFacts(kept(tickets), calls, by, evaluation)

export function ticketsBehind(
  code: string,
  tickets: readonly Ticket[],
  of: string | undefined,
  evaluation: Evaluation,
): { numerator: string[]; denominatorOnly: string[] } {
  const figure = figuresFor(evaluation).find((one) => one.code === code)
  if (!figure) throw new Error(`no such figure: ${code}`)
  const by = of === undefined ? 'city' : /^[0-9]{6}$/.test(of) ? 'area' : 'unit'
  const columns = columnsOf(kept(tickets).map((ticket) => countedOf(ticket, evaluation)))
  const found = [...behind(columns, { ...evaluation, figure, by, of: of ?? 'city' })]
  const numbers = (isHit: boolean) => found.flatMap(({ ticket, hit }) => (hit === isHit ? [ticket] : []))
  return { numerator: numbers(true), denominatorOnly: numbers(false) }
}
