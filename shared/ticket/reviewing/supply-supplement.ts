/** 补正 — the appellant completes what was asked for; the dispatch clock starts when it is complete (第十八条、第十九条). */
import { decided, type Rule, refused } from '../decision.ts'

export const supplySupplement: Rule<'supplySupplement'> = ({ text }, ticket) => {
  const { supplement } = ticket
  if (!supplement || supplement.suppliedAt || supplement.lapsedAt) return refused('supplement.not-asked')

  return decided({ type: 'supplement-supplied', text })
}
