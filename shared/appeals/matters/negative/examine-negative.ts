/** 核查否定结果 — the authority confirms it, or has the matter done again (第九条、第二十条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { workedAgain } from '../reopening/worked-again.ts'

export const examineNegative: Rule<'examineNegative'> = ({ outcome: number, decision, reasons }, ticket, context) => {
  const outcome = ticket.negatives[number - 1]
  if (!outcome) return refused('negative.unknown', { outcomes: ticket.negatives.length })
  if (outcome.examined) return refused('negative.already-examined')
  const examined = { type: 'negative-examined' as const, outcome: number, decision, reasons }
  if (decision === 'confirm') return decided(examined)
  // No ticket stands returned: that was the authority's own decision, and the matter has gone on to another unit.
  const stands = ticket.state === outcome.kind && number === ticket.negatives.length
  if (!stands) return refused('negative.nothing-to-redo', { state: ticket.state })
  const again = workedAgain({ cause: 'negative-outcome', reasons }, ticket, context)
  if (isRefusal(again)) return again

  return decided(examined, ...again)
}
