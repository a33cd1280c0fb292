/** 封存清单的存放 — one item a sealed day, which the first writer keeps. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sealedObject } from '../../record/sealed.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { deflated, inflated, inflatedAtMost, shortText } from '../../storage/kept-log.ts'
import { feedDaysPartition } from '../../storage/tables.ts'
import type { FeedDays } from '../feed/ports.ts'

const manifest = lazily(() => {
  const places = { from: z.int(), to: z.int() }
  const counted = { count: z.int(), hash: z.string() }
  const part = sealedObject.extend(places)
  return z.object({
    ...{ day: z.string(), sealedAt: z.string(), ...counted },
    shards: z.array(z.object({ ...places, ...counted, parts: z.array(part) })),
  })
})

export function dynamoFeedDays(client: DynamoDBClient, TableName: string): FeedDays {
  const pk = { S: feedDaysPartition }
  const read = (bytes: Uint8Array | undefined, day = '') =>
    readKept(
      manifest,
      bytes && inflated(bytes, inflatedAtMost, shortText).toString(),
      `the sealed day ${day} of the feed`,
    )
  async function query(bound: string, day: string, Limit: number, ScanIndexForward: boolean) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        ...{ TableName, Limit, ScanIndexForward, ConsistentRead: true },
        KeyConditionExpression: `pk = :pk AND sk ${bound} :day`,
        ExpressionAttributeValues: { ':pk': pk, ':day': { S: day } },
      }),
    )
    return Items.map(({ sk, manifest }) => read(manifest?.B, sk?.S))
  }

  return {
    async keep(given) {
      const Item = { pk, sk: { S: given.day }, manifest: { B: deflated(Buffer.from(JSON.stringify(given))) } }
      await isWritten(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },
    async read(day) {
      const item = await itemAt(client, TableName, { pk, sk: { S: day } }, true)
      return item && read(item.manifest?.B, day)
    },
    list: (limit, before = '9999') => query('<', before, limit, false),
    next: async (from) => (await query('>=', from, 1, true))[0],
  }
}
