/** 同级主管部门 — an authority acts at its level: over its own unit's tree; without a unit, over the whole city (第二十一条、第二十三条、第三十九条). */
import type { Context } from './decision.ts'

/** True when this unit stands in the acting authority's tree. */
export const reaches = (unit: string, { actor, registry }: Pick<Context, 'actor' | 'registry'>): boolean =>
  actor.unit === undefined || registry.isWithin(unit, actor.unit)
