/** 组装 — what calls about the city need besides: its records. */
import { type CallDeps, composeCalls } from '../run/compose.ts'
import type { Handling } from './ports.ts'
import { dynamoSuggestions } from './suggestions/store.ts'

export function composeCity() {
  const calls = composeCalls()
  return { ...calls, suggestions: dynamoSuggestions(calls.dynamo, calls.settings.tables.registry) }
}
export type CityDeps = CallDeps & Pick<ReturnType<typeof composeCity>, 'suggestions'> & Handling
