/** 逐件计算 — figures of facts as they are kept, through the product's own fold. */
import type { FigureFacts } from '../../shared/appeals/index.ts'
import type { Calls } from '../../shared/evaluation/connection.ts'
import { type Evaluation, figuresFor, type Grouped, valuesOf } from '../../shared/evaluation/evaluate.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import type { By } from '../../shared/evaluation/words.ts'

export function evaluate(
  tickets: readonly FigureFacts[],
  calls: readonly Calls[],
  by: By,
  evaluation: Evaluation,
): Grouped[] {
  const { figures = figuresFor(evaluation) } = evaluation
  const fold = new Fold({ ...evaluation, figures, by })
  fold.add(columnsOf(tickets.map((ticket) => countedOf(ticket, evaluation))))
  return valuesOf(fold.cells(), calls, by, { ...evaluation, figures })
}
