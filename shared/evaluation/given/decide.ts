/** 决定 — who gives points to whom, for what, and until when. */
import type { Actor } from '../../access/actor.ts'
import { type Place, seesEverything } from '../../access/sees.ts'
import type { Rules } from '../../law/rules.ts'
import type { ScoringTable } from '../../law/scoring.ts'
import { isOfOwnBranch } from '../own-branch.ts'
import type { GivenFor, Happened } from './given.ts'
import { type Refusal, refused } from './refusals.ts'

export interface GivePoints extends GivenFor {
  type: 'givePoints'
  points: number
  document: string
  reason: string
}

/** What points are given with. */
export interface Deciding {
  actor: Actor
  place: Place
  rules: Rules
  /** the table in force on the last day of the period */
  table: ScoringTable
  /** the result of this period that was begun and not withdrawn */
  result?: string | undefined
  /** of the member of staff who gives them */
  unitOfStaff?: string | undefined
}

export function decideGiving(command: GivePoints, deciding: Deciding): Happened[] | Refusal {
  const { actor, place, table, result, unitOfStaff } = deciding
  const { type: _, ...given } = command
  if (isOfOwnBranch({ actor, unitOfStaff, place }, given.unit))
    return refused('points.own-branch', { by: actor.staff ?? actor.id, unit: given.unit })
  if (!seesEverything(actor, place)) return refused('result.other-level')
  const known = givenComponents(table)
  const component = known.find(({ name }) => name?.zh === given.component)
  if (!component)
    return refused('points.component-unknown', {
      component: given.component,
      known: known.flatMap(({ name }) => name?.zh ?? []),
    })
  if (given.points > component.weight) return refused('points.too-many', { most: component.weight })
  if (result) return refused('points.counted-already', { result })
  return [{ type: 'points-given', ...given }]
}

/** 评定项 — those that no figure earns. */
export const givenComponents = ({ parts }: Pick<ScoringTable, 'parts'>) =>
  parts.flatMap(({ components }) => components.filter(({ points }) => points.rule === 'given'))
