/** 通传 — keeps which leading tickets have merged tickets yet to tell, in DynamoDB. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { shardOf } from '../../record/shards.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import type { ToldLater, ToldLaters } from '../desk/ports.ts'

const kept = lazily(() =>
  z.strictObject({
    lead: z.string(),
    token: z.string(),
    cursor: z.string().optional(),
    confirming: z.boolean(),
    told: z.boolean(),
    failed: z.boolean(),
    aside: z.boolean().optional(),
  }),
)

export function dynamoToldLaters(client: DynamoDBClient, TableName: string): ToldLaters {
  const key = (lead: string) => ({ pk: { S: lead }, sk: { S: 'merged' } })
  const item = ({ nextCheckAt, ...record }: ToldLater) => ({
    ...key(record.lead),
    token: { S: record.token },
    record: { S: JSON.stringify(record) },
    ...(nextCheckAt ? { next: { S: nextCheckAt }, shard: { S: shardOf(record.lead) } } : {}),
  })

  return {
    async promise(record) {
      await client.send(new PutItemCommand({ TableName, Item: item(record) }))
    },

    async read(lead) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: key(lead), ConsistentRead: true }))
      if (!Item?.record?.S) return undefined
      return { ...readKept(kept, Item.record.S, `what is to be told of ${lead}`), nextCheckAt: Item.next?.S }
    },

    async update(record) {
      // Promised anew meanwhile: that pass begins at the beginning.
      await isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: item(record),
            ConditionExpression: '#token = :token',
            ExpressionAttributeNames: { '#token': 'token' },
            ExpressionAttributeValues: { ':token': { S: record.token } },
          }),
        ),
      )
    },
  }
}
