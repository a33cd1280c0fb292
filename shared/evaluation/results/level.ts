/** 本级 — whose result it is: the city’s, or a district government’s (art. 27). */
import type { Actor } from '../../access/actor.ts'
import { isHeadOf, type Place, seesEverything } from '../../access/sees.ts'

/** Of the level itself: whoever stands above reads it and decides nothing on it. @param branch undefined for the city */
export const isOfLevel = (actor: Actor, branch: string | undefined, place: Place): boolean =>
  branch === undefined
    ? seesEverything(actor, place)
    : actor.role === 'system' || (actor.role === 'supervisor' && actor.unit === branch)

/** By whose key it is begun. @returns city for whoever sees all of it; undefined for who stands at the head of no district */
export function levelOf(actor: Actor, place: Place): { branch: string | undefined } | undefined {
  if (seesEverything(actor, place)) return { branch: undefined }
  const { unit } = actor
  const area = unit === undefined ? undefined : place.registry.unit(unit)?.area
  return area !== undefined && isHeadOf(area, actor, place) ? { branch: unit } : undefined
}

/** Whether a unit belongs to what a result counts. */
export const isCountedIn = (branch: string | undefined, unit: string, { registry }: Pick<Place, 'registry'>): boolean =>
  branch === undefined || registry.isWithin(unit, branch)
