/** 批量写入 — what a table has no room for is sent again, and a table that takes nothing is given up. */
import type { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { writeAll } from '../../shared/storage/dynamo-batches.ts'

/** A table that takes so many items of the first call, of the second, … and of every later one all. */
function world(...room: number[]) {
  const calls: string[][] = []
  const send = async ({ input: { RequestItems } }: BatchWriteItemCommand) => {
    const sent = RequestItems?.t ?? []
    calls.push(sent.map(({ PutRequest }) => PutRequest?.Item?.pk?.S ?? ''))
    return { UnprocessedItems: { t: sent.slice(room[calls.length - 1] ?? sent.length) } }
  }
  return { calls, client: { send } as unknown as DynamoDBClient }
}
const items = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: { S: `${n}` } }))

it('25 items are sent at once, and each is counted when it is written', async () => {
  const { calls, client } = world()
  const counts: number[] = []
  await writeAll(client, 't', items(60), { progress: (done) => counts.push(done) })
  expect(calls.map(({ length }) => length)).toEqual([25, 25, 10])
  expect(calls.flat()).toEqual(items(60).map(({ pk }) => pk.S))
  expect(counts).toEqual([25, 50, 60])
})

it('what the table had no room for is sent again, and nothing else', async () => {
  const { calls, client } = world(1, 0)
  await writeAll(client, 't', items(3))
  expect(calls).toEqual([
    ['0', '1', '2'],
    ['1', '2'],
    ['1', '2'],
  ])
})

it('a table that takes nothing is given up, and it is said how many items are not written', async () => {
  const { calls, client } = world(2, 0, 0, 0, 0)
  const given = writeAll(client, 't', items(3), { patience: 100 })
  await expect(given).rejects.toThrow('the table t takes nothing: 1 items are not written')
  expect(calls).toHaveLength(3)
})

it('of none nothing is sent', async () => {
  const { calls, client } = world()
  await writeAll(client, 't', [])
  expect(calls).toEqual([])
})
