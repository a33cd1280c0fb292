/** 督办清单 at the door: one query of one list, the city's or a unit's with those below it. */
import type { Routes } from '../api/routes.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import { supervisionList } from '../ticket/supervising/listed.ts'
import type { CallDeps } from './compose.ts'
import type { Call, Reply } from './http.ts'
import { cursorFrom } from './reading.ts'

export async function listSupervisions(
  { query, actor }: Call<Routes['listSupervisions']>,
  deps: CallDeps,
): Promise<Reply | Refusal> {
  const cursor = cursorFrom(query.cursor)
  const { registry } = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit && !registry.unit(unit)) return refused('unit.unknown', { unit })
  if (unit && actor.unit && !registry.isWithin(unit, actor.unit)) return refused('work-order.other-unit')
  // The topmost unit's branch is the whole city.
  const branch = unit && registry.unit(unit)?.parent ? unit : undefined
  return { body: await deps.listed.page(supervisionList(branch), 'oldest', query.limit, cursor) }
}
