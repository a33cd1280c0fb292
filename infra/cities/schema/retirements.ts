/** 机构撤并 in a city file: wrong successors, units left below, rows still naming the unit. */
import type { City, Unit } from '../../../shared/city/city.ts'
import { isRetired, rowsNaming } from '../../../shared/city/retirement.ts'

/** Sentences about what a retirement contradicts. */
export function retirementsIn(city: City): string[] {
  const units = new Map(city.units.map((unit) => [unit.code, unit]))
  return city.units.flatMap((unit) => {
    const { code, retires } = unit
    if (!retires) return []
    const left = city.units.filter(({ parent, ...below }) => parent === code && !isRetired(below, retires.from))
    return [
      ...cannotFollow(unit, units),
      ...left.map(
        (below) => `unit "${below.code}": it stands below "${code}", which retires on ${retires.from}, and does not`,
      ),
      ...stillNaming(unit, city),
    ]
  })
}

function cannotFollow({ code, kind, retires }: Unit, units: ReadonlyMap<string, Unit>): string[] {
  const { from = '', successor } = retires ?? {}
  if (successor === undefined) return []
  const follows = units.get(successor)
  const said = `unit "${code}": its successor "${successor}"`
  if (successor === code) return [`unit "${code}": it follows itself`]
  if (!follows) return [`${said} is no unit of this city`]
  if ((follows.kind === 'community') !== (kind === 'community'))
    return [`${said} is not of its like: communities assist, and take no orders (art. 21)`]
  return isRetired(follows, from) ? [`${said} is retired itself by ${from}`] : []
}

/** Rows in force after the unit's day that still name it, and the city's emergency bureau. */
export function stillNaming(unit: Unit, city: City): string[] {
  const { code, retires } = unit
  if (!retires) return []
  const { catalogue, responsibilities } = rowsNaming(unit, city)
  const names = `"${code}", which retires on ${retires.from}`
  return [
    ...catalogue.map(
      ({ category, area, from }) => `catalogue "${category}" in ${area}: the row from ${from} names ${names}`,
    ),
    ...responsibilities.map(
      ({ matter, from }) => `responsibility list "${matter}": the entry from ${from} names ${names}`,
    ),
    ...(city.emergencyBureau === code ? [`emergencyBureau: it is ${names}`] : []),
  ]
}
