/** 更正 — a new result that names its predecessor and the rulings that caused it. */
import type { AppealStanding } from '../appeals/standing.ts'
import { excludedIn } from '../appeals/standing.ts'
import { type Refusal, refused } from './refusals.ts'
import type { Begun, Result } from './result.ts'
import { resultStates } from './words.ts'

/** @param rulings numbers of appeals; each excludes something that the predecessor did not */
export function restating(
  predecessor: Result | undefined,
  { rulings, reason }: { rulings: readonly string[]; reason: string },
  appeals: readonly AppealStanding[],
): Pick<Begun, 'restates'> | Refusal {
  if (!predecessor) return refused('result.unknown')
  const { approved, id, state } = predecessor
  if (!approved || resultStates.indexOf(state) < resultStates.indexOf('approved'))
    return refused('result.not-approved', { result: id })
  const known = new Set(predecessor.review?.excluded.map(({ appeal }) => appeal))
  const fitting = new Set(excludedIn(appeals).flatMap(({ appeal }) => (known.has(appeal) ? [] : [appeal])))
  const unfit = rulings.filter((ruling) => !fitting.has(ruling))
  if (unfit.length > 0) return refused('result.rulings-do-not-fit', { rulings: unfit })
  return { restates: { result: id, manifest: approved.manifest, rulings: [...new Set(rulings)].sort(), reason } }
}
