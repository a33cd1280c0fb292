/** 谁可以看 — when a result is shown, and to whom which of its units. */
import type { Actor } from '../../access/actor.ts'
import { isInBranch, type Place, seesEverything } from '../../access/sees.ts'
import { isOfLevel } from './level.ts'
import type { ResultRow } from './ports.ts'
import type { Result } from './result.ts'
import type { ResultGroup } from './words.ts'

/** Whoever decides on it, and whoever sees everything of the city, from its beginning; a district’s own units once the list stands, others once it is published. */
export const seesResult = (
  actor: Actor,
  { announcedAt, publishedAt, branch }: Pick<ResultRow, 'announcedAt' | 'publishedAt' | 'branch'>,
  place: Place,
): boolean =>
  seesEverything(actor, place) ||
  isOfLevel(actor, branch, place) ||
  publishedAt !== undefined ||
  (announcedAt !== undefined && (branch === undefined || isWithin(actor, branch, place)))

const isWithin = ({ unit }: Actor, branch: string, { registry }: Place): boolean =>
  unit !== undefined && registry.isWithin(unit, branch)

/** Of the city and its areas everybody inside may know. */
export const seesRow = (
  actor: Actor,
  { by, of }: { by: ResultGroup; of: string },
  { publishedAt }: Pick<Result, 'publishedAt'>,
  place: Place,
): boolean => by !== 'unit' || publishedAt !== undefined || isInBranch(of, actor, place)
