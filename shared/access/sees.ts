/** 谁可以看 — the one rule of who may see a ticket or anything of it (第六条、第三十五条). */
import { isAreaWithin } from '../law/area.ts'
import type { Rules } from '../law/rules.ts'
import type { Actor } from './actor.ts'
import type { Holding, Thing } from './holding.ts'

/** The tree of units, the tree of categories, and how the law is read. */
export interface Place {
  /** what access asks of the city: which unit stands below which, where, and which category below which */
  registry: {
    isWithin(unit: string, ancestor: string): boolean
    isCategoryWithin(category: string, ancestor: string): boolean
    unit(code: string): { code: string; parent?: string | undefined; area: string } | undefined
  }
  rules: Pick<Rules, 'jurisdiction'>
}

/** True when it is theirs to look at; what is not, does not exist for them. */
export function sees(actor: Actor, thing: Thing, place: Place): boolean {
  const { of, handedTo } = thing
  switch (actor.role) {
    case 'system':
      return true
    case 'operator':
      return isInKey(actor, of, place)
    case 'appellant':
      return actor.ticket === of.ticket && (actor.code ?? 0) === (of.accessCodes ?? 0)
    case 'channel':
      return actor.channel === (handedTo ?? of.channel)
    case 'department':
      return ofUnit(actor, thing, place)
    case 'supervisor':
      return seesEverything(actor, place) || ofAuthority(actor, thing, place)
    case 'admin':
    case 'province':
    case 'government':
    case 'anyone':
      return false
  }
}

/** Nothing of the city is kept from them but what another kind of authority alone may see. */
export function seesEverything(actor: Actor, { registry }: Place): boolean {
  if (actor.role === 'system') return true
  if (actor.role === 'operator') return !isLimited(actor)
  // A key for the topmost unit is one for the city.
  return (
    actor.role === 'supervisor' &&
    (!actor.unit || (registry.unit(actor.unit)?.parent === undefined && registry.unit(actor.unit) !== undefined))
  )
}

export const isLimited = ({ categories, areas }: Actor): boolean => categories !== undefined || areas !== undefined

/** Within the categories and areas that an operator's key is limited to; what has none lies outside. */
export function isInKey(
  { categories, areas }: Actor,
  { category, area }: Pick<Holding, 'category' | 'area'>,
  { registry }: Pick<Place, 'registry'>,
): boolean {
  const inCategories = category !== undefined && categories?.some((one) => registry.isCategoryWithin(category, one))
  const inAreas = area !== undefined && areas?.some((one) => isAreaWithin(area, one))
  return (categories === undefined || inCategories === true) && (areas === undefined || inAreas === true)
}

/** 本级 — the unit stands in the tree that an authority's or a department's key names; without one, anywhere in the city. */
export const isInBranch = (
  unit: string | undefined,
  { unit: head }: Actor,
  { registry }: Pick<Place, 'registry'>,
): boolean => head === undefined || (unit !== undefined && registry.isWithin(unit, head))

/** Units above see what those below hold, never the reverse; a community sees the tasks it was asked for. */
function ofUnit(actor: Actor, { of, unit, community }: Thing, place: Place): boolean {
  if (actor.unit === undefined) return false
  if (isInBranch(community, actor, place)) return true
  return unit === undefined ? of.units.some((one) => isInBranch(one, actor, place)) : isInBranch(unit, actor, place)
}

/** Of what its units hold; of a matter one of them leads, the orders of the others too. */
function ofAuthority(actor: Actor, { of, unit }: Thing, place: Place): boolean {
  if (isInBranch(of.lead, actor, place)) return true
  if (unit !== undefined) return isInBranch(unit, actor, place)
  return of.units.some((one) => isInBranch(one, actor, place)) || isOfItsArea(actor, of, place)
}

/** 派单之前 — held by nobody yet: as the law is read (regulation, jurisdiction). */
export function isOfItsArea(
  { unit }: Pick<Actor, 'unit'>,
  { area, undispatched }: Holding,
  { registry, rules }: Place,
): boolean {
  if (!undispatched || area === undefined || rules.jurisdiction.undispatched === 'city') return false
  return isHeadOf(area, { unit }, { registry })
}

/** The government of this area, or of one it lies in. */
export function isHeadOf(area: string, { unit }: Pick<Actor, 'unit'>, { registry }: Pick<Place, 'registry'>): boolean {
  const head = unit === undefined ? undefined : registry.unit(unit)
  return head !== undefined && isHeadOfItsArea(head.code, registry) && isAreaWithin(area, head.area)
}

/** 本级政府 — the unit at the head of its area: a bureau or a street is none, though it stands in the same one. */
function isHeadOfItsArea(code: string, registry: Place['registry']): boolean {
  const seen = new Set<string>()
  for (let at = registry.unit(code); at && !seen.has(at.code); ) {
    seen.add(at.code)
    if (at.parent === undefined) return true
    const above = registry.unit(at.parent)
    if (above?.area === at.area) return false
    at = above
  }
  return false
}
