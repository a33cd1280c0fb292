/** 谁可以看 — when a result is shown, and to whom which of its units. */
import type { Actor } from '../../access/actor.ts'
import { isInBranch, type Place, seesEverything } from '../../access/sees.ts'
import type { ResultRow } from './ports.ts'
import type { Result } from './result.ts'
import type { ResultGroup } from './words.ts'

/** Whoever sees everything of the city sees it from its beginning. */
export const seesResult = (actor: Actor, { announcedAt }: Pick<ResultRow, 'announcedAt'>, place: Place): boolean =>
  announcedAt !== undefined || seesEverything(actor, place)

/** Of the city and its areas everybody inside may know. */
export const seesRow = (
  actor: Actor,
  { by, of }: { by: ResultGroup; of: string },
  { publishedAt }: Pick<Result, 'publishedAt'>,
  place: Place,
): boolean => by !== 'unit' || publishedAt !== undefined || isInBranch(of, actor, place)
