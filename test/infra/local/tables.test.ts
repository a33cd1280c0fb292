/** The table engine: indexes survive a kill, conditions hold, expired items go. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openState } from '../../../infra/local/state/state.ts'
import type { Item } from '../../../infra/local/tables/definition.ts'
import { startTables, type Tables } from '../../../infra/local/tables/tables.ts'
import { table } from './table.ts'

const TableName = 'tickets'
const inMemory = (): Tables =>
  startTables(
    openState(undefined, () => {}),
    [table],
  )
const itemsOf = async (tables: Tables, operation: string, more: object = {}): Promise<Item[]> => {
  const { body } = await tables.handle(operation, { TableName, ...more })
  return (body as { Items: Item[] }).Items
}
const listed = (tables: Tables, list: string): Promise<Item[]> =>
  itemsOf(tables, 'Query', {
    IndexName: 'lists',
    KeyConditionExpression: '#list = :list',
    ExpressionAttributeNames: { '#list': 'list' },
    ExpressionAttributeValues: { ':list': { S: list } },
  })

it('after kill -9 every acknowledged write is there, and the index lists each item once, where it stands', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-tables-'))
  for (let kill = 0; kill < 2; kill++) {
    const writer = spawn(process.execPath, [fileURLToPath(new URL('./tables-process.ts', import.meta.url)), folder])
    let acknowledged = ''
    await new Promise<void>((enough) =>
      writer.stdout.on('data', (chunk: Buffer) => {
        acknowledged += chunk
        if (acknowledged.length > 1000) enough()
      }),
    )
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const last = Number(acknowledged.trimEnd().split('\n').at(-1))
    expect(last).toBeGreaterThan(100)

    const state = openState(folder, () => {})
    const tables = startTables(state, [table])
    const items = await itemsOf(tables, 'Scan')
    const latest = Math.max(...items.map(({ since }) => Number(since?.S)))
    expect(latest).toBeGreaterThanOrEqual(last)
    const entries = [...(await listed(tables, 'review')), ...(await listed(tables, 'handling'))]
    const sorted = (all: Item[]) => all.map((item) => `${item.pk?.S} ${item.list?.S} ${item.since?.S}`).sort()
    expect(sorted(entries)).toEqual(sorted(items))
    state.close()
  }
  rmSync(folder, { recursive: true })
})

it('an item moves in the index with its attributes, and leaves it with them', async () => {
  const tables = inMemory()
  const put = (item: object) => tables.handle('PutItem', { TableName, Item: { pk: { S: 'a' }, ...item } })
  await put({ list: { S: 'review' }, since: { S: '1' } })
  expect(await listed(tables, 'review')).toHaveLength(1)
  await put({ list: { S: 'handling' }, since: { S: '2' } })
  expect([await listed(tables, 'review'), await listed(tables, 'handling')]).toMatchObject([
    [],
    [{ since: { S: '2' } }],
  ])
  await put({ since: { S: '3' } })
  expect(await listed(tables, 'handling')).toEqual([])
})

it('a write whose condition fails changes nothing', async () => {
  const tables = inMemory()
  const Item = { pk: { S: 'a' }, since: { S: '1' } }
  const once = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }
  expect((await tables.handle('PutItem', once)).status).toBe(200)
  const again = await tables.handle('PutItem', { ...once, Item: { ...Item, since: { S: '2' } } })
  expect(again).toMatchObject({ status: 400, body: { __type: expect.stringContaining('ConditionalCheckFailed') } })
  expect(await itemsOf(tables, 'Scan')).toEqual([Item])
})

it('what has expired goes, with its index entry; what has not stays', async () => {
  const tables = inMemory()
  const put = (pk: string, expires: number) =>
    tables.handle('PutItem', {
      TableName,
      Item: { pk: { S: pk }, list: { S: 'review' }, since: { S: pk }, expires: { N: String(expires) } },
    })
  await put('old', 1000)
  await put('new', 2000)
  expect(await tables.expire(1_500_000)).toBe(1)
  expect(await itemsOf(tables, 'Scan')).toMatchObject([{ pk: { S: 'new' } }])
  expect(await listed(tables, 'review')).toMatchObject([{ pk: { S: 'new' } }])
})
