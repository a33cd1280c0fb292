/** The law in force for this city: rules, calendar and registry, read together and kept for half a minute. */
import type { RegistryStore } from '../adapters/dynamo-registry.ts'
import type { Law } from '../application/execute.ts'
import { registryOf } from '../city/registry.ts'
import { arrangements } from '../regulation/arrangements.ts'
import { calendarOf } from '../regulation/calendar.ts'
import { regulations } from '../regulation/regulations.ts'
import { clock } from './clock.ts'
import { DoorRefusal } from './input.ts'

/** A change of the catalogue or of a unit is seen everywhere within this time. */
const keptFor = 30_000

export function lawOf(store: Pick<RegistryStore, 'city'>): () => Promise<Law> {
  let kept: { law: Promise<Law>; until: number } | undefined
  return () => {
    if (!kept || clock.real() > kept.until) {
      const law = read(store)
      kept = { law, until: clock.real() + keptFor }
      law.catch(() => {
        kept = undefined
      })
    }
    return kept.law
  }
}

async function read(store: Pick<RegistryStore, 'city'>): Promise<Law> {
  const city = await store.city()
  if (!city) throw new DoorRefusal('city.not-seeded')
  const rules = regulations[city.rules]
  if (!rules) throw new Error(`the city names rules that are not here: ${city.rules}`)
  return { rules, calendar: calendarOf(arrangements, city.calendar), registry: registryOf(city) }
}
