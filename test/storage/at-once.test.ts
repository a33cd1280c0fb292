/** Administrators acting at once make no circle of units and no overlapping rows. */
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { putCategory, putUnit } from '../../shared/city/calls/administering.ts'
import { putCatalogueEntry } from '../../shared/city/calls/cataloguing.ts'
import type { CallDeps } from '../../shared/city/compose.ts'
import { overlapping } from '../../shared/city/rows.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { needed } from '../support/deciding.ts'
import { emptyTables } from '../support/tables.ts'

const admin = { role: 'admin', id: 'ada' }
const { city } = readCity('shenyang')
const { units, categories } = city

async function world() {
  const client = emptyTables()
  await loadCity(client, 'registry', city)
  const registry = dynamoRegistry(client, 'registry')
  const clock = { ...needed(client).clock, now: () => new Date('2026-10-09T01:00:00.000Z') }
  const law = async () => ({ rules: { statutes: [] } })
  const deps = { ...needed(client), registry, clock, law } as unknown as CallDeps
  const call = (params: object, body: object) => ({ params, body, actor: admin }) as never
  return { client, registry, deps, call }
}

const [one, other] = units.filter(
  ({ level, parent }) => level === 'district' && !units.some((it) => it.code === parent && it.level === 'district'),
)
if (!one || !other) throw new Error('the city has no two districts')

it('two units that are moved below each other: one is moved, and the other is told why not', async () => {
  const { registry, deps, call } = await world()
  const move = ({ code, ...unit }: typeof one, parent: string) =>
    putUnit(call({ unit: code }, { ...unit, parent }), deps)
  const outcomes = await Promise.allSettled([move(one, other.code), move(other, one.code)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'input.invalid' } })
  const after = (await registry.city())?.units.filter(({ code }) => code === one.code || code === other.code)
  const crossed = after?.filter(({ parent }) => parent === one.code || parent === other.code)
  expect(crossed).toHaveLength(1)
})

it('two categories likewise', async () => {
  const { deps, call } = await world()
  const [first, second] = categories.filter(({ parent }) => parent === undefined)
  if (!first || !second) throw new Error('the city has no two categories')
  const move = ({ code, ...category }: typeof first, parent: string) =>
    putCategory(call({ category: code }, { ...category, parent }), deps)
  const outcomes = await Promise.allSettled([move(first, second.code), move(second, first.code)])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

it('a city that is loaded again stands as its file says', async () => {
  const { client, registry, deps, call } = await world()
  const { code, ...unit } = one
  await putUnit(call({ unit: code }, { ...unit, parent: other.code }), deps)
  expect((await registry.city())?.units.find((it) => it.code === code)?.parent).toBe(other.code)
  await loadCity(client, 'registry', city)
  expect((await registry.city())?.units.find((it) => it.code === code)?.parent).toBe(one.parent)
})

it('rows from two days follow each other, and the row before them ends when the first begins', async () => {
  const { registry, deps, call } = await world()
  const [row] = city.catalogue.filter(({ until }) => until === undefined)
  if (!row) throw new Error('the city has no catalogue')
  const { category, area, lead } = row
  const enter = (from: string) => putCatalogueEntry(call({ category, area }, { lead, coHandlers: [], from }), deps)
  await Promise.all([enter('2026-11-01'), enter('2026-12-01')])
  const rows = (await registry.city())?.catalogue.filter((it) => it.category === category && it.area === area) ?? []
  expect(overlapping(rows)).toEqual([])
  expect(rows.slice(-3).map(({ until }) => until)).toEqual(['2026-10-31', '2026-11-30', undefined])
})
