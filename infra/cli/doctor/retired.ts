/** Finds what still points to a retiring unit: rows, endpoint, keys, emergencies. */

import type { City, EmergencyKind, Unit } from '../../../shared/city/city.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { isRetired } from '../../../shared/city/retirement.ts'
import { keysEndOn } from '../../../shared/city/retiring.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { addDays } from '../../../shared/law/civil-date.ts'
import { regulations } from '../../../shared/law/regulations.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { stillNaming } from '../../cities/schema/retirements.ts'
import { type Check, type Finding, few, note, soon, wrong } from './finding.ts'

/** Before its day there is time to mend it; from that day on, what is sent there by the catalogue is refused. */
export const retired: Check = async ({ deployment: { dynamo, tables }, city, now }) => {
  const retiring = city?.units.filter(({ retires }) => retires) ?? []
  if (!city || retiring.length === 0) return []
  const registry = dynamoRegistry(dynamo, tables.registry)
  const today = dateOf(now.toISOString())
  const endpoints = new Set((await registry.endpoints()).map(({ receiver }) => receiver))
  const keys = (await registry.keys()).filter(({ expires }) => Date.parse(expires) > now.getTime())
  return retiring.flatMap((unit) => {
    const { code } = unit
    const said = isRetired(unit, today) ? wrong : soon
    const theirs = keys.filter((key) => key.unit === code).map(({ id, name }) => `${id} (${name})`)
    return [
      ...stillNaming(unit, city).map((row) =>
        said(
          row,
          'PUT /v1/catalogue, PUT /v1/responsibility-list or the city’s file: name its successor from that day on',
        ),
      ),
      ...untaken(unit, city, said),
      ...(isRetired(unit, today) && endpoints.has(`unit#${code}`)
        ? [
            note(
              `"${code}" has retired and still has an endpoint`,
              'DELETE /v1/endpoints/unit/{code} once its orders are finished',
            ),
          ]
        : []),
      ...(theirs.length > 0
        ? [note(`${keysOf(unit, city, today)}: ${few(theirs)}`, 'give its people keys of the unit that follows it')]
        : []),
    ]
  })
}

function keysOf({ code, retires }: Unit, { rules }: City, today: string): string {
  const inForce = regulations[rules]
  const end = retires && inForce ? keysEndOn(retires, inForce) : undefined
  return end && end <= today
    ? `keys of "${code}", which has retired, open nothing since ${end}`
    : `keys of "${code}", which retires on ${retires?.from}, end with it on ${end}`
}

/** An emergency of a kind that no unit takes is refused when it is reported. */
function untaken({ code, emergencies, retires }: Unit, city: City, said: typeof wrong): Finding[] {
  if (!retires) return []
  const { from } = retires
  const registry = registryOf(city)
  const areaWithout = (kind: EmergencyKind) =>
    city.areas.find(
      ({ code: area }) =>
        registry.emergencyUnits(kind, area, addDays(from, -1)).includes(code) &&
        registry.emergencyUnits(kind, area, from).length === 0,
    )
  return emergencies.flatMap((kind) => {
    const area = areaWithout(kind)
    const what = `"${code}" retires on ${from}, and then ${area?.name} has no unit for emergencies of the kind ${kind}`
    return area ? [said(what, 'PUT /v1/units: name another, or a successor')] : []
  })
}
