/** 补正 — the appellant supplies what was asked for, in time or late (第十八条、第十九条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const supplySupplement: Rule<'supplySupplement'> = ({ text }, { supplement }) => {
  if (!supplement || supplement.suppliedAt) return refused('supplement.not-asked')

  return decided({ type: 'supplement-supplied', text })
}
