/** 正当理由 — the appellant says why a supplement cannot be supplied (第十七条（十）、第二十五条（四）). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { isAskers } from './asked-by.ts'

export const explainSupplement: Rule<'explainSupplement'> = ({ reason }, { supplement }) => {
  if (!supplement || supplement.suppliedAt) return refused('supplement.not-asked')
  if (supplement.explanation) return refused('supplement.already-explained')

  return decided({ type: 'supplement-explained', reason })
}

export const judgeExplanation: Rule<'judgeExplanation'> = ({ good, reasons }, ticket, context) => {
  const { supplement } = ticket
  const explanation = supplement?.explanation
  if (!supplement || !explanation) return refused('supplement.no-reason-given')
  if (explanation.judgedAt) return refused('supplement.already-explained')
  if (!isAskers(supplement, ticket, context)) return refused('supplement.asked-by-another')

  return decided({ type: 'explanation-judged', good, reasons })
}
