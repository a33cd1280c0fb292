/** Finds units that cannot get their orders: no endpoint, and no key or no pull. */

import { dynamoOrders } from '../../../shared/appeals/storage/lists.ts'
import type { City } from '../../../shared/city/city.ts'
import { isRetired } from '../../../shared/city/retirement.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { inTurns } from '../../../shared/record/at-once.ts'
import { type Check, few, wrong } from './finding.ts'

const atOnce = 16
/** Hours an order may lie with a unit that pulls before somebody should ask. */
const patience = 24

export const unreachable: Check = async ({ deployment: { dynamo, tables }, city, file, now }) => {
  if (!city) return []
  const registry = dynamoRegistry(dynamo, tables.registry)
  const [endpoints, keys] = await Promise.all([registry.endpoints(), registry.keys()])
  const posted = new Set(endpoints.map(({ receiver }) => receiver))
  const pulling = new Set(
    keys.filter(({ expires }) => Date.parse(expires) > now.getTime()).flatMap(({ unit }) => unit ?? []),
  )
  const byPull = city.units.filter(({ kind, code }) => kind !== 'community' && !posted.has(`unit#${code}`))
  const today = dateOf(now.toISOString())
  const mute = byPull
    .filter((unit) => !isRetired(unit, today))
    .filter(({ code }) => !withAncestors(city, code).some((one) => pulling.has(one)))
    .map(({ code }) => code)
  const silent = await silentOf(byPull.map(({ code }) => code))
  return [
    ...(mute.length > 0
      ? [
          wrong(
            `${mute.length} units have neither an endpoint nor a key: ${few(mute)}`,
            `PUT /v1/endpoints/unit/{code}, or npm run city -- keys issue --role department --unit <code> --city ${file}`,
          ),
        ]
      : []),
    ...(silent.length > 0
      ? [
          wrong(
            `${silent.length} units have not pulled orders of more than ${patience} hours: ${few(silent)}`,
            'ask them; until they are received, nobody works on them and no return clock runs',
          ),
        ]
      : []),
  ]

  async function silentOf(units: readonly string[]): Promise<string[]> {
    const orders = dynamoOrders(dynamo, tables.tickets)
    const before = new Date(now.getTime() - patience * 3_600_000).toISOString()
    const silent: string[] = []
    await inTurns(atOnce, units, async (unit) => {
      const { items } = await orders.list(unit, true, 100, undefined)
      if (items.some(({ receivedAt, dispatchedAt }) => !receivedAt && dispatchedAt < before)) silent.push(unit)
    })
    return silent.sort()
  }
}

/** A unit's orders may be pulled with the key of any unit above it. */
function withAncestors(city: City, code: string): string[] {
  const parents = new Map(city.units.map((unit) => [unit.code, unit.parent]))
  const line: string[] = []
  for (let at: string | undefined = code; at && !line.includes(at); at = parents.get(at)) line.push(at)
  return line
}
