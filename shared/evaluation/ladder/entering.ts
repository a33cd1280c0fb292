/** 提出督办 — who is long at the bottom, and whether they still are. */

import type { Rules } from '../../law/rules.ts'
import type { Sealed } from '../../record/sealed.ts'
import { longAtTheBottom } from '../fairness/long-at-the-bottom.ts'
import { lastApproved } from '../results/last-approved.ts'
import { baseOf } from '../results/period.ts'
import type { Results } from '../results/ports.ts'
import type { Ground } from './ground.ts'
import type { Ladder } from './ladder.ts'
import { approvedRunning } from './running.ts'
import { approvedOf, groundOf, standingsIn } from './standing.ts'

export interface EnteringDeps {
  results: Pick<Results, 'read'>
  sealed: Pick<Sealed, 'read'>
}

/** Units with what each rests on, the oldest result first; or too few results, and which there are. */
export type Entered =
  | { of: readonly string[]; grounds: ReadonlyMap<string, readonly Ground[]> }
  | { results: number; found: readonly string[] }

export async function entered(rules: Rules, now: string, deps: EnteringDeps): Promise<Entered> {
  const running = await approvedRunning({ ...deps, rules, now })
  const { longAtTheBottom: rule } = rules.fairness
  if (running.length < rule.results) return { results: rule.results, found: running.map(({ id }) => id) }
  const approved = await Promise.all(running.map((result) => approvedOf(result, deps.sealed)))
  const entries = longAtTheBottom(approved.map(standingsIn), rule)
  return {
    of: running.map(({ id }) => id),
    grounds: new Map(entries.map(({ unit }) => [unit, approved.map((one) => groundOf(one, unit))])),
  }
}

/** Each ground as it is restated now, by the same rule: of those that were not, nothing is worked out again. */
export async function standsNow(
  { unit, grounds }: Pick<Ladder, 'unit' | 'grounds'>,
  rules: Rules,
  { results, sealed }: EnteringDeps,
): Promise<{ ground: Ground; holds: boolean }[]> {
  const { longAtTheBottom: rule } = rules.fairness
  const looked = await Promise.all(
    grounds.map(async (named) => {
      const result = await lastApproved(baseOf(named.result), { results })
      if (!result || result.approved?.manifest === named.manifest) return []
      const approved = await approvedOf(result, sealed)
      const standings = standingsIn(approved)
      const holds = longAtTheBottom(
        Array.from({ length: rule.results }, () => standings),
        rule,
      ).some((one) => one.unit === unit)
      return [{ ground: groundOf(approved, unit), holds }]
    }),
  )
  return looked.flat()
}
