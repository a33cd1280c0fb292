/** 承接 — which units can be named to receive something, on a day (第二十一条第三款、第二十二条). */
import type { Refusal } from '../record/refusal.ts'
import { type CityCode, refused } from './refusals.ts'
import type { Registry } from './registry.ts'
import { isRetired } from './retirement.ts'

/** A registry, and the day that it is asked of. */
interface OnDay {
  registry: Pick<Registry, 'unit' | 'takesFor'>
  today: string
}

/** For whatever somebody is to receive: there is such a unit, and it has not retired. */
export function cannotReceive(code: string, { registry, today }: OnDay): Refusal<CityCode> | undefined {
  const unit = registry.unit(code)
  if (!unit) return refused('unit.unknown', { unit: code })
  if (!isRetired(unit, today)) return undefined
  return refused('unit.retired', {
    unit: code,
    from: unit.retires?.from,
    successor: registry.takesFor(code, today),
  })
}

/** Units must be able to receive, be named once, and not be villages or communities (第二十一条第三款). @param giving who has the order now */
export function cannotTakeOrders(units: readonly string[], on: OnDay, giving?: string): Refusal<CityCode> | undefined {
  for (const code of units) {
    if (on.registry.unit(code)?.kind === 'community') return refused('unit.takes-no-orders', { unit: code })
    const wrong = cannotReceive(code, on)
    if (wrong) return wrong
  }
  const twice = namedTwice(giving === undefined ? units : [...units, giving])
  if (twice) return refused('dispatch.unit-twice', { unit: twice })
}

export const namedTwice = (units: readonly string[]): string | undefined =>
  units.find((unit, index) => units.indexOf(unit) < index)
