/** 登记簿 — suggestions, counted calls, and what is beside the keys, as they are listed. */
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import type { KeyRecord } from '../../shared/city/records/keys.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { dynamoSuggestions } from '../../shared/city/suggestions/store.ts'
import { at, inTime } from '../contracts/ports/words.ts'
import { deciding } from '../support/deciding.ts'
import { emptyTables } from '../support/tables.ts'

const world = () => {
  const client = emptyTables()
  return { client, registry: dynamoRegistry(client, 'registry'), records: deciding(client) }
}

it('suggestions are listed as they stand', async () => {
  const { client, registry } = world()
  expect(await registry.suggestions()).toEqual([])
  const by = { role: 'department', id: 'd', unit: 'water' } as const
  const asked = { category: 'c', area: '210102', lead: 'water', coHandlers: [], reasons: '目录有误' }
  const row = { id: 'one', ...asked, at: at('09:00'), by }
  const birth = { n: 1, at: at('09:00'), attempt: 'a1', by, command: 'suggest' }
  const log = [{ ...birth, events: [{ type: 'suggested' as const, ...asked }] }]
  await dynamoSuggestions(client, 'registry').write('one', log, row, inTime)
  expect(await registry.suggestions()).toEqual([row])
})

it('counted calls are listed by their days, the last count of a day', async () => {
  const { registry, records } = world()
  await records.calls('2026-10-10', 9, 8)
  await records.calls('2026-10-09', 1, 1)
  await records.calls('2026-10-09', 5, 4)
  expect(await registry.calls()).toEqual([
    { day: '2026-10-09', offered: 5, answered: 4 },
    { day: '2026-10-10', offered: 9, answered: 8 },
  ])
})

it('a key stands on its unit’s list until it is revoked, and one without a unit on none', async () => {
  const { client, registry, records } = world()
  const key: KeyRecord = {
    ...{ id: 'k', secretHash: 'h', role: 'department', unit: 'water', name: '水务' },
    ...{ expires: '2027-01-01T00:00:00.000Z', perMinute: 60 },
  }
  const beside = async (unit: string) => {
    const asked = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: `keys#${unit}` } } }
    const { Items = [] } = await client.send(new QueryCommand({ TableName: 'registry', ...asked }))
    return Items.map(({ sk }) => sk?.S)
  }
  const { unit: _, ...operators } = key
  await records.issue(key)
  await records.issue({ ...operators, id: 'o', role: 'operator' })
  expect([await beside('water'), await beside('undefined')]).toEqual([['k'], []])
  expect((await registry.keysOf('water')).map(({ id }) => id)).toEqual(['k'])
  await records.revoke('o')
  await records.revoke('k')
  expect(await registry.keysOf('water')).toEqual([])
})

it('a counter goes by itself two windows after its own', async () => {
  const { client, registry } = world()
  await registry.count('a', 7, 60)
  const Key = { pk: { S: 'count#a' }, sk: { S: '7' } }
  const { Item } = await client.send(new GetItemCommand({ TableName: 'registry', Key }))
  expect(Item?.expires).toEqual({ N: '540' })
})

it('what was tried goes by itself when it was said', async () => {
  const { client, registry } = world()
  await registry.keepGuesses('t', 0, { tried: [], known: [] }, 1_760_000_000)
  const Key = { pk: { S: 'guesses#t' }, sk: { S: 'guesses' } }
  const { Item } = await client.send(new GetItemCommand({ TableName: 'registry', Key }))
  expect(Item?.expires).toEqual({ N: '1760000000' })
})

it('rows of the responsibility list follow each other by their matter, whoever entered them at once', async () => {
  const { client, registry, records } = world()
  expect(await registry.city()).toBeUndefined()
  const { city } = readCity('shenyang')
  const row = city.responsibilities.find(({ until }) => until === undefined)
  if (!row) throw new Error('the city has no responsibilities')
  const another = { ...row, matter: 'another' }
  await loadCity(client, 'registry', { ...city, catalogue: [], responsibilities: [row, another] })
  for (const from of ['2026-12-01', '2026-11-01']) await records.responsibility({ ...row, from })
  const found = (await registry.city())?.responsibilities ?? []
  const untilOf = (matter: string) => found.filter((one) => one.matter === matter).map(({ until }) => until)
  expect(untilOf(row.matter)).toEqual(['2026-10-31', '2026-11-30', undefined])
  expect(untilOf(another.matter)).toEqual([undefined])
})
