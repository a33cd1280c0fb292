/** 投递 — keeps promises to deliver in DynamoDB, beside their ticket or comment. */
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { type Deliveries, type DeliveryRecord, isUndelivered, undeliveredList } from '../record/deliveries.ts'
import { sortedBy } from '../record/rows.ts'
import { shardOf } from '../record/shards.ts'
import { parseKept } from '../schema/kept.ts'
import { isConditionFailure, isWritten } from './dynamo-errors.ts'
import { page } from './dynamo-rows.ts'
import { partitionOf } from './tables.ts'

const lateFor = (receiver: string): string => `${undeliveredList} ${receiver}`

/** On the list of all and on its receiver's, from when it was promised. */
const listed = ({ to, createdAt }: Pick<DeliveryRecord, 'to' | 'createdAt'>) => ({
  list: { S: undeliveredList },
  openUnit: { S: lateFor(`${to.kind}#${to.code}`) },
  due: { S: sortedBy({ since: createdAt }) },
})

export function dynamoDeliveries(client: DynamoDBClient, TableName: string): Deliveries {
  const key = (ticket: string, id: string) => ({ pk: { S: partitionOf(ticket) }, sk: { S: `delivery#${id}` } })
  const item = ({ nextCheckAt, ...record }: DeliveryRecord) => ({
    ...key(record.ticket, record.id),
    row: { S: JSON.stringify(record) },
    pending: { S: record.state },
    ...(isUndelivered(record) ? listed(record) : {}),
    ...(nextCheckAt ? { next: { S: nextCheckAt }, shard: { S: shardOf(record.ticket) } } : {}),
  })
  const recordOf = (Item: Record<string, { S?: string | undefined }>): DeliveryRecord => ({
    ...(parseKept(Item.row?.S, `${Item.sk?.S} of ${Item.pk?.S}`) as Omit<DeliveryRecord, 'nextCheckAt'>),
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
      await isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: item(record),
            ConditionExpression: 'attribute_not_exists(pk) OR pending <> :discarded',
            ExpressionAttributeValues: { ':discarded': { S: 'discarded' } },
          }),
        ),
      )
    },

    undelivered: async (receiver, limit, after) =>
      receiver
        ? page(client, TableName, 'open', 'openUnit', lateFor(receiver), true, limit, after)
        : page(client, TableName, 'lists', 'list', undeliveredList, true, limit, after),

    async postpone({ nextCheckAt, ...record }, next) {
      const { list, openUnit, due } = listed(record)
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: key(record.ticket, record.id),
            UpdateExpression: 'SET #next = :next, #list = :list, openUnit = :openUnit, due = :due REMOVE aside',
            ConditionExpression: 'pending = :pending',
            ExpressionAttributeNames: { '#next': 'next', '#list': 'list' },
            ExpressionAttributeValues: {
              ':next': { S: next },
              ':pending': { S: 'pending' },
              ':list': list,
              ':openUnit': openUnit,
              ':due': due,
            },
          }),
        ),
      )
    },

    async ofTicket(ticket) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :delivery)',
          ExpressionAttributeValues: { ':ticket': { S: partitionOf(ticket) }, ':delivery': { S: 'delivery#' } },
        },
      )
      const found: DeliveryRecord[] = []
      for await (const { Items = [] } of pages)
        found.push(...Items.map((Item) => recordOf(Item as Record<string, { S?: string }>)))
      return found
    },
  }
}
