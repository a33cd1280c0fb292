/** Pages, where they end, and what is measured of reads and writes. */
import { expect, it } from 'vitest'
import { codeOf, empty, key, TableName } from './engine.ts'
import { bytesOfTexts, largeItems, walked } from './large.ts'

it('a page ends with the item that makes it 1 MB, whatever is filtered out or shown', async () => {
  const { handle, put } = empty()
  const items = largeItems(1)
  for (const item of items) await put(item)
  const { pages, items: all } = await walked({ handle }, 'Query', {
    ...{ TableName, KeyConditionExpression: 'pk = :v', ExpressionAttributeValues: { ':v': { S: 'large' } } },
  })
  expect(all).toEqual(items)
  let last = 0
  for (const [n, bytes] of pages.entries()) {
    const read = all.slice(last)
    let count = 0
    for (let sum = 0; count < read.length && sum < 1_048_576; count++) sum += bytesOfTexts(read[count] ?? {})
    expect(bytes, `page ${n + 1}`).toBe(read.slice(0, count).reduce((sum, item) => sum + bytesOfTexts(item), 0))
    last += count
  }
  const filtered = await walked({ handle }, 'Query', {
    ...{
      TableName,
      KeyConditionExpression: 'pk = :v',
      FilterExpression: 'attribute_exists(label)',
      ProjectionExpression: 'sk',
    },
    ExpressionAttributeValues: { ':v': { S: 'large' } },
  })
  expect(filtered.pages.length).toBe(pages.length)
  expect(filtered.items).toEqual(items.filter(({ label }) => label).map(({ sk }) => ({ sk })))
})

it('a thousand entries with the same keys of an index are paged through, each once', async () => {
  const { handle, put } = empty()
  const same = { list: { S: 'review' }, since: { S: '2026-10-01' } }
  for (let n = 0; n < 1000; n++) await put({ ...key(`t${n}`, 'ticket'), ...same })
  for (const ScanIndexForward of [true, false]) {
    const input = {
      TableName,
      IndexName: 'lists',
      Limit: 33,
      ScanIndexForward,
      KeyConditionExpression: '#list = :list',
    }
    const given = { ExpressionAttributeNames: { '#list': 'list' }, ExpressionAttributeValues: { ':list': same.list } }
    const { items } = await walked({ handle }, 'Query', { ...input, ...given })
    expect(new Set(items.map(({ pk }) => pk?.S)).size).toBe(1000)
    expect(items).toHaveLength(1000)
  }
})

it('says where a page of an index ended, with the keys of both, and goes on there', async () => {
  const { ask, put } = empty()
  for (const n of ['1', '2', '3'])
    await put({ ...key(n, 's'), list: { S: 'l' }, since: { S: n }, other: { S: 'not in the index' } })
  const input = {
    ...{ IndexName: 'lists', Limit: 2, KeyConditionExpression: '#l = :l', ScanIndexForward: false },
    ...{ ExpressionAttributeNames: { '#l': 'list' }, ExpressionAttributeValues: { ':l': { S: 'l' } } },
  }
  const entry = (n: string) => ({ ...key(n, 's'), list: { S: 'l' }, since: { S: n } })
  const first = await ask('Query', input)
  expect(first).toMatchObject({ LastEvaluatedKey: entry('2'), ScannedCount: 2 })
  expect(first.Items).toEqual([entry('3'), entry('2')])
  const { Items, LastEvaluatedKey } = await ask('Query', { ...input, ExclusiveStartKey: first.LastEvaluatedKey })
  expect([Items, LastEvaluatedKey]).toEqual([[entry('1')], undefined])
  const elsewhere = await ask('Query', { ...input, ExclusiveStartKey: { ...entry('2'), list: { S: 'k' } } })
  expect(codeOf(elsewhere)).toBe('ValidationException')
})

const measured = { ReturnConsumedCapacity: 'INDEXES' }

it('measures what is written: the larger of both items, and each index that changes', async () => {
  const { ask, put } = empty()
  const item = { ...key('p', 's'), list: { S: 'l' }, since: { S: '1' }, label: { S: 'x'.repeat(1500) } }
  const units = (table: number, indexes?: Record<string, number>) => ({
    TableName,
    CapacityUnits: Object.values(indexes ?? {}).reduce((sum, one) => sum + one, table),
    Table: { CapacityUnits: table },
    ...(indexes
      ? {
          GlobalSecondaryIndexes: Object.fromEntries(
            Object.entries(indexes).map(([name, CapacityUnits]) => [name, { CapacityUnits }]),
          ),
        }
      : {}),
  })
  expect((await put(item, measured)).ConsumedCapacity).toEqual(units(2, { lists: 2 }))
  expect((await put(item, measured)).ConsumedCapacity).toEqual(units(2))
  expect((await put({ ...item, since: { S: '2' } }, measured)).ConsumedCapacity).toEqual(units(2, { lists: 4 }))
  expect((await put({ ...item, label: { S: '' }, since: { S: '2' } }, measured)).ConsumedCapacity).toEqual(
    units(2, { lists: 2 }),
  )
  expect((await ask('DeleteItem', { Key: key('p', 's'), ...measured })).ConsumedCapacity).toEqual(
    units(1, { lists: 1 }),
  )
  expect((await put(item, { ReturnConsumedCapacity: 'TOTAL' })).ConsumedCapacity).toEqual({
    TableName,
    CapacityUnits: 4,
  })
})

it('measures what is read: in steps of 4 KB, half as much if it need not be the newest', async () => {
  const { ask, put } = empty()
  await put({ ...key('p', 's'), label: { S: 'x'.repeat(5000) } })
  const read = { Key: key('p', 's'), ReturnConsumedCapacity: 'TOTAL' }
  expect((await ask('GetItem', read)).ConsumedCapacity).toEqual({ TableName, CapacityUnits: 1 })
  expect((await ask('GetItem', { ...read, ConsistentRead: true })).ConsumedCapacity).toEqual({
    TableName,
    CapacityUnits: 2,
  })
  expect((await ask('GetItem', { ...read, Key: key('p', 't') })).ConsumedCapacity).toEqual({
    TableName,
    CapacityUnits: 0.5,
  })
})
