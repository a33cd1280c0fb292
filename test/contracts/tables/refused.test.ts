/** What is refused, by name and wholly; and that earlier data open. */
import { expect, it } from 'vitest'
import type { AttributeValue } from '../../../infra/local/tables/definition.ts'
import { startTables } from '../../../infra/local/tables/tables.ts'
import { type Body, codeOf, empty, key, memory, TableName } from './engine.ts'
import { generator } from './generate.ts'
import { tables } from './layout.ts'

it('a batch of which one is wrong writes nothing', async () => {
  const { handle, ask, put } = empty()
  await put(key('standing', 's'))
  const RequestItems = {
    [TableName]: [
      { PutRequest: { Item: key('new', 's') } },
      { DeleteRequest: { Key: key('standing', 's') } },
      { PutRequest: { Item: key('', 's') } },
    ],
  }
  expect(codeOf((await handle('BatchWriteItem', { RequestItems })).body as Body)).toBe('ValidationException')
  expect((await ask('Scan', {})).Items).toEqual([key('standing', 's')])
})

const update = (UpdateExpression: string, value: AttributeValue) => ({
  ...{ TableName, Key: key('p', 's'), UpdateExpression, ExpressionAttributeValues: { ':v': value } },
})
const condition = (ConditionExpression: string, value: AttributeValue = { S: 'x' }) => ({
  ...{ TableName, Item: key('p', 's'), ConditionExpression, ExpressionAttributeValues: { ':v': value } },
})

it.each([
  ['TransactWriteItems', {}, 'TransactWriteItems'],
  ['DescribeTable', { TableName }, 'DescribeTable'],
  ['PutItem', { TableName, Item: key('p', 's'), Expected: {} }, 'Expected'],
  [
    'PutItem',
    { TableName, Item: key('p', 's'), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    'ReturnValuesOnConditionCheckFailure',
  ],
  ['PutItem', { TableName, Item: { ...key('p', 's'), set: { SS: ['a'] } } }, 'Item.set'],
  ['Query', { TableName, KeyConditionExpression: 'pk = :p', Select: 'COUNT' }, 'Select'],
  ['Scan', { TableName, Segment: 0, TotalSegments: 2 }, 'Segment'],
  ['PutItem', condition('contains(label, :v)'), 'contains'],
  ['PutItem', condition('size(label) > :v'), 'size'],
  ['PutItem', condition('label.inner = :v'), 'a path into an attribute'],
  ['PutItem', condition('label[0] = :v'), 'a path into an attribute'],
  ['PutItem', condition('NOT label = :v'), 'NOT'],
  ['PutItem', condition('label IN (:v)'), 'IN'],
  ['PutItem', condition('label = other'), 'other'],
  ['UpdateItem', update('SET label = list_append(label, :v)', { L: [] }), 'list_append'],
  ['UpdateItem', update('SET n = n + :v', { N: '1' }), 'n'],
  ['UpdateItem', update('DELETE label :v', { S: 'x' }), 'DELETE'],
])('refuses what it does not know: %s %j, naming %s', async (operation, input, named) => {
  const { body, status } = await startTables(memory(), tables).handle(operation, input)
  expect(status).toBe(400)
  expect((body as Body).message).toContain(named)
  expect((body as Body).message).toMatch(/not supported here|no value of type/)
})

it('refuses every request that is wrong, and none that is right', async () => {
  const { handle } = empty()
  const made = generator(3)
  const rightAnyway = /not given|reserved word|another partition|adds to text|name too many/
  for (let n = 0; n < 3000; n++) {
    const call = made.next()
    const { body, status } = await handle(call.operation, call.input)
    const said = `${call.wrong}: ${JSON.stringify(call)} → ${JSON.stringify(body)}`
    if (!call.wrong)
      expect(codeOf(body as Body), said).not.toMatch(/^(Serialization|ResourceNotFound|UnknownOperation)/)
    if (!call.wrong && call.operation !== 'UpdateItem')
      expect(codeOf(body as Body), said).not.toBe('ValidationException')
    if (call.wrong && !rightAnyway.test(call.wrong)) expect(status, said).toBe(400)
  }
})

it('opens the data of the release that stood on dynalite', async () => {
  const state = memory()
  state.exec('CREATE TABLE tables (name TEXT PRIMARY KEY, definition TEXT NOT NULL)')
  state.exec('CREATE TABLE "items tickets" (k TEXT PRIMARY KEY, v TEXT NOT NULL)')
  state.exec('CREATE TABLE "index tickets lists" (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID')
  const entry = {
    pk: { S: '汉' },
    sk: { S: 'ticket' },
    list: { S: 'review' },
    since: { S: '2026-10' },
    label: { S: 'x' },
  }
  const item = { ...entry, other: { BOOL: true } }
  const insert = (table: string, k: string, v: object): void =>
    void state.statement(`INSERT INTO "${table}" VALUES (?, ?)`).run(k, JSON.stringify(v))
  insert('tables', 'tickets', tables[0] ?? {})
  insert('items tickets', 'd0e89d/e6b189/7469636b6574/', item)
  insert('index tickets lists', 'a5554d/726576696577/323032362d3130/d0e89d/e6b189/7469636b6574/', entry)

  const { handle } = startTables(state, tables)
  expect((await handle('GetItem', { TableName, Key: key('汉', 'ticket') })).body).toMatchObject({ Item: item })
  const lists = {
    TableName,
    IndexName: 'lists',
    KeyConditionExpression: '#l = :l',
    ExpressionAttributeNames: { '#l': 'list' },
  }
  const listed = () => handle('Query', { ...lists, ExpressionAttributeValues: { ':l': { S: 'review' } } })
  expect((await listed()).body).toMatchObject({ Items: [entry] })
  await handle('DeleteItem', { TableName, Key: key('汉', 'ticket') })
  expect((await listed()).body).toMatchObject({ Items: [] })
})
