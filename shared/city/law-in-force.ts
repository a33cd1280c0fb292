/** 现行规则 — reads the city's rules, calendar and registry, kept for half a minute. */

import { DoorRefusal } from '../door/input.ts'
import { arrangements } from '../law/arrangements.ts'
import { calendarOf } from '../law/calendar.ts'
import { rulesInForce } from '../law/regulations.ts'
import { dateOf } from '../law/shanghai-time.ts'
import type { Clock } from '../record/clock.ts'
import { type Clocks, type Stopwatch, stopwatch } from '../record/stopwatch.ts'
import type { Law } from './law.ts'
import { registryOf } from './registry.ts'
import type { RegistryStore } from './storage/registry.ts'

/** A change of the catalogue or of a unit is seen everywhere within this time. */
const keptFor = 30_000

interface Deps {
  clock: Clocks & Pick<Clock, 'now'>
  /** told when it could not be read again and the last one goes on */
  notReadAgain(error: unknown): void
}

export function lawOf(store: Pick<RegistryStore, 'city'>, { clock, notReadAgain }: Deps): () => Promise<Law> {
  let good: Law | undefined
  let kept: { law: Promise<Law>; age: Stopwatch; day: string } | undefined
  return () => {
    const day = dateOf(clock.now().toISOString())
    // Rules begin with their day, and not half a minute into it.
    if (kept && kept.day === day && kept.age() <= keptFor) return kept.law
    const law = read(store, day).then(
      (fresh) => {
        good = fresh
        return fresh
      },
      (error: unknown) => {
        // A registry that does not answer stops nobody: what was in force half a minute ago goes on for the next.
        if (!good) throw error
        notReadAgain(error)
        return good
      },
    )
    kept = { law, age: stopwatch(clock), day }
    law.catch(() => {
      kept = undefined
    })
    return law
  }
}

async function read(store: Pick<RegistryStore, 'city'>, today: string): Promise<Law> {
  const city = await store.city()
  if (!city) throw new DoorRefusal('city.not-seeded')
  // Rules that are loaded already and have not begun leave those before them in force.
  const rules = rulesInForce(city.rules, today) ?? rulesInForce(city.rulesBefore ?? '', today)
  if (!rules) throw new DoorRefusal('rules.unknown', { details: { rules: city.rules } })
  return { rules, calendar: calendarOf(arrangements, city.calendar), registry: registryOf(city) }
}
