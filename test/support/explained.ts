/** Every limit of a ticket explained; a refusal is an error of the test. */
import { type ExplainedClock, explainClocks as explain } from '../../shared/appeals/clocks/explain.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'

export function explainClocks(...asked: Parameters<typeof explain>): ExplainedClock[] {
  const explained = explain(...asked)
  if (isRefusal(explained)) throw new Error(explained.refused)
  return explained
}
