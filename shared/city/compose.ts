/** 组装 — puts the registry together: for calls about the city, and for whoever asks the law. */
import { errorFields, log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'
import { platform } from '../run/platform.ts'
import { dynamoActs } from '../storage/dynamo-acts.ts'
import { dynamoOnce } from '../storage/dynamo-once.ts'
import { dynamoTexts } from '../storage/dynamo-texts.ts'
import { lawOf } from './law-in-force.ts'
import type { Handling } from './ports.ts'
import { dynamoRegistry } from './storage/registry.ts'
import { dynamoSuggestions } from './suggestions/store.ts'

export function composeCity(on = platform()) {
  const { city, tables } = on.settings
  const registry = dynamoRegistry(on.dynamo, tables.registry)
  return {
    ...on,
    registry,
    counting: registry,
    once: dynamoOnce(on.dynamo, tables.registry),
    acts: dynamoActs(on.dynamo, tables.registry),
    texts: dynamoTexts(on.dynamo, tables.registry),
    suggestions: dynamoSuggestions(on.dynamo, tables.registry),
    law: lawOf(registry, { clock: on.clock, notReadAgain: told(city) }),
  }
}

/** What calls about the city are given. */
export type CallDeps = ReturnType<typeof composeCity> & Handling

/** The law is as old as its last reading then: whoever changed the catalogue must be able to see why nothing changes. */
const told = (city: string) => (error: unknown) => {
  log('warn', { message: 'the law could not be read again: the last one goes on', ...errorFields(error) })
  measure(city, { LawNotRead: 1 })
}
