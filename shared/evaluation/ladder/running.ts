/** 连续的考核结果 — the last approved results whose nodes follow one another (art. 27, 31). */
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { lastApproved } from '../results/last-approved.ts'
import { periodOf, resultId } from '../results/period.ts'
import type { Results } from '../results/ports.ts'
import type { Result } from '../results/result.ts'

interface Deps {
  results: Pick<Results, 'read'>
  rules: Rules
  now: string
}

/** A result is approved within so many years of its node, or nobody waits for it. */
const yearsBack = 2

/** The oldest first: the last that is approved, and those of the nodes before it as far as they are approved; at most as many as the ladder asks for. */
export async function approvedRunning({ results, rules, now }: Deps): Promise<Result[]> {
  const { results: asked } = rules.fairness.longAtTheBottom
  const running: Result[] = []
  for (const first of nodesBack(rules, dateOf(now))) {
    const result = await lastApproved(first, { results })
    if (!result && running.length > 0) break
    if (result) running.unshift(result)
    if (running.length === asked) break
  }
  return running
}

/** Results of the nodes that are over, the newest first. */
function nodesBack({ evaluation: { nodes }, fairness }: Rules, today: string): string[] {
  const year = Number(today.slice(0, 4))
  const years = yearsBack + Math.ceil(fairness.longAtTheBottom.results / nodes.length)
  return Array.from({ length: years + 1 }, (_, back) => year - back)
    .flatMap((of) => nodes.map((node) => ({ id: resultId(node.code, of), last: periodOf(node, of).to })))
    .filter(({ last }) => last < today)
    .sort((one, other) => (one.last < other.last ? 1 : -1))
    .map(({ id }) => id)
}
