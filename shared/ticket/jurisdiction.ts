/** 同级审定 — which units an authority judges: all of the city's, or those of the tree its key names (第二十一条、第二十三条、第三十九条). */
import type { Context } from './decision.ts'

/** A district's authority has a key with the district's government as its unit: it judges that tree and no other. */
export const judges = (unit: string, { actor, registry }: Pick<Context, 'actor' | 'registry'>): boolean =>
  actor.unit === undefined || registry.isWithin(unit, actor.unit)
