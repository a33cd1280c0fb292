/** 数据流的存放 — a damaged entry stops whoever reads it, and no writer behind it. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { append, shardOfSubject } from '../../shared/sharing/feed/append.ts'
import type { Fact } from '../../shared/sharing/feed/line.ts'
import { dynamoPlaces } from '../../shared/sharing/storage/places.ts'
import { feedPartitions } from '../../shared/storage/tables.ts'
import { emptyTables } from '../support/tables.ts'

const fact = (id: string) => ({ line: { id, subject: 't', version: 1, type: 'accepted' } }) as unknown as Fact

it('a damaged entry stops no writer, and is told to whoever reads it', async () => {
  const client = emptyTables()
  const places = dynamoPlaces(client, 'registry')
  const clock = { now: () => new Date('2026-11-30T01:00:00Z'), sleep: async () => {} }
  const write = (id: string) =>
    append([fact(id)], undefined, { places, days: { list: async () => [] }, clock, draw: () => 0 })
  await write('a')
  const shard = shardOfSubject('t')
  const Key = { pk: { S: feedPartitions[shard] ?? '' }, sk: { S: '000000000001' } }
  const damaged = { ':facts': { B: Buffer.from('damaged') } }
  await client.send(
    new UpdateItemCommand({
      ...{ TableName: 'registry', Key },
      UpdateExpression: 'SET facts = :facts',
      ExpressionAttributeValues: damaged,
    }),
  )
  await write('b')
  expect((await places.newest(shard, 5)).map(({ place, facts }) => [place, facts.length])).toEqual([
    [2, 1],
    [1, 0],
  ])
  await expect(places.behind(shard, 0, 5)).rejects.toThrow('place 1 of shard')
})
