/** 列表行 — what lists show of a ladder, and what the platform asks of it. */
import { fellOf, type Ladder } from './ladder.ts'
import type { KeptRow, LadderRow } from './ports.ts'
import { currentStep, lastCheck, looksNext, openTerms } from './terms.ts'

export function rowOf(ladder: Ladder): LadderRow {
  const { id, unit, state, grounds, proposed, over } = ladder
  const step = currentStep(ladder)
  const lastDayOf = (term: string) => openTerms(ladder).find((one) => one.term === term)?.lastDay
  return {
    ...{ ladder: id, unit, state, results: grounds.map(({ result }) => result), proposedAt: proposed.at },
    ...{ step: step?.step, issuedAt: step?.at, receivedAt: step?.received?.at, repliedAt: step?.reply?.at },
    reportedAt: step?.reports.at(-1)?.at,
    finding: step && lastCheck(step)?.finding,
    ...{ replyBy: lastDayOf('reply'), reportBy: lastDayOf('report'), checkBy: lastDayOf('check') },
    ...{ fellBy: fellOf(ladder)?.result, overAt: over?.at },
  }
}

export const keptRowOf = (ladder: Ladder): KeptRow => ({
  ...rowOf(ladder),
  published: ladder.steps.flatMap(({ isPublic, step, at }) => (isPublic ? [{ step, issuedAt: at }] : [])),
  looksNext: looksNext(ladder),
})
