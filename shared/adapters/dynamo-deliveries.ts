/** Promises to deliver, in DynamoDB beside their ticket; pending ones stand in the due index. */
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Deliveries, DeliveryRecord } from '../application/ports.ts'
import { shardOf } from '../application/shards.ts'
import { parseKept } from '../schema/kept.ts'
import { isConditionFailure } from './dynamo-errors.ts'

export function dynamoDeliveries(client: DynamoDBClient, TableName: string): Deliveries {
  const key = (ticket: string, id: string) => ({ pk: { S: ticket }, sk: { S: `delivery#${id}` } })
  const item = ({ nextCheckAt, ...record }: DeliveryRecord) => ({
    ...key(record.ticket, record.id),
    record: { S: JSON.stringify(record) },
    pending: { S: record.state },
    ...(nextCheckAt ? { next: { S: nextCheckAt }, shard: { S: shardOf(record.ticket) } } : {}),
  })
  const recordOf = (Item: Record<string, { S?: string | undefined }>): DeliveryRecord => ({
    ...(parseKept(Item.record?.S, `${Item.sk?.S} of ${Item.pk?.S}`) as Omit<DeliveryRecord, 'nextCheckAt'>),
    nextCheckAt: Item.next?.S,
  })
  const read: Deliveries['read'] = async (ticket, id) => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: key(ticket, id), ConsistentRead: true }))
    return Item && recordOf(Item as Record<string, { S?: string }>)
  }

  return {
    read,

    async promise(record) {
      try {
        await client.send(
          new PutItemCommand({ TableName, Item: item(record), ConditionExpression: 'attribute_not_exists(pk)' }),
        )
        return record
      } catch (error) {
        const standing = isConditionFailure(error) ? await read(record.ticket, record.id) : undefined
        if (!standing) throw error
        return standing
      }
    },

    async update(record) {
      await client.send(new PutItemCommand({ TableName, Item: item(record) }))
    },

    async postpone(ticket, id, next) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: key(ticket, id),
            UpdateExpression: 'SET #next = :next',
            ConditionExpression: 'pending = :pending',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: { ':next': { S: next }, ':pending': { S: 'pending' } },
          }),
        )
      } catch (error) {
        if (!isConditionFailure(error)) throw error
      }
    },

    async ofTicket(ticket) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :delivery)',
          ExpressionAttributeValues: { ':ticket': { S: ticket }, ':delivery': { S: 'delivery#' } },
        },
      )
      const found: DeliveryRecord[] = []
      for await (const { Items = [] } of pages)
        found.push(...Items.map((Item) => recordOf(Item as Record<string, { S?: string }>)))
      return found
    },
  }
}
