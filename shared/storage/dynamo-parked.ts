/** 等待重试 — finds what of the due index waits for its next try, not tickets. */
import { type DynamoDBClient, paginateQuery, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Parked, ParkedItem } from '../record/deliveries.ts'
import { isWritten } from './dynamo-errors.ts'

export const dynamoParked = (client: DynamoDBClient, TableName: string): Parked => ({
  async beyond(shard, instant) {
    const pages = paginateQuery(
      { client },
      {
        TableName,
        IndexName: 'due',
        KeyConditionExpression: '#shard = :shard AND #next > :instant',
        FilterExpression: '#sk <> :ticket',
        ExpressionAttributeNames: { '#shard': 'shard', '#next': 'next', '#sk': 'sk' },
        ExpressionAttributeValues: {
          ':shard': { S: String(shard) },
          ':instant': { S: instant },
          ':ticket': { S: 'ticket' },
        },
      },
    )
    const found: ParkedItem[] = []
    for await (const { Items = [] } of pages)
      for (const { pk, sk, next } of Items)
        if (pk?.S && sk?.S && next?.S) found.push({ owner: pk.S, name: sk.S, next: next.S })
    return found
  },

  async bringForward({ owner, name, next }, to) {
    // Tried, delivered or promised anew meanwhile.
    await isWritten(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: owner }, sk: { S: name } },
          UpdateExpression: 'SET #next = :to',
          ConditionExpression: '#next = :next',
          ExpressionAttributeNames: { '#next': 'next' },
          ExpressionAttributeValues: { ':to': { S: to }, ':next': { S: next } },
        }),
      ),
    )
  },
})
