/** 组装 — what calls for figures and scores are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import type { Facts } from './ports.ts'
import { dynamoChanges } from './storage/changes.ts'
import { dynamoDays } from './storage/days.ts'

export function composeEvaluation(facts: Facts, on = platform()) {
  const city = composeCity(on)
  const { registry } = city.settings.tables
  return { ...city, ...facts, days: dynamoDays(city.dynamo, registry), changes: dynamoChanges(city.dynamo, registry) }
}
export type CallDeps = ReturnType<typeof composeEvaluation>
