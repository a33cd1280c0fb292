/** 诉求件 — one DynamoDB item each, written whole under a condition on its version. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Damage } from '../../record/damaged.ts'
import type { DueItem } from '../../record/records.ts'
import { sortedBy } from '../../record/rows.ts'
import { shardOf } from '../../record/shards.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { dynamoThreads } from '../../storage/dynamo-threads.ts'
import { deflated } from '../../storage/kept-log.ts'
import { noticeOfKey, noticeOwn, partitionOfNotice, prefixOfNotice } from '../../storage/notice-keys.ts'
import { consultationsPartition, ownerIn, partitionOf } from '../../storage/tables.ts'
import { longLivedOf } from '../desk/long-lived.ts'
import type { Stored, StoredTicket, Tickets } from '../desk/ports.ts'
import type { TicketRow } from '../kind/rows.ts'
import { ticketTexts } from '../kind/texts.ts'
import { type DecisionRecord, decisionRecord } from '../ticket/log.ts'
import { publicAttributes } from './public-rows.ts'

/** Beside what the desk needs: tickets of which something is damaged, for exports. */
type StoredTickets = Tickets & {
  readable(number: string): Promise<(Stored & { damaged: readonly Damage[] }) | undefined>
}

export function dynamoTickets(client: DynamoDBClient, TableName: string): StoredTickets {
  const threads = dynamoThreads<DecisionRecord>(client, TableName, {
    entry: decisionRecord,
    texts: ticketTexts,
    placeOf: (pk) => ({ pk, prefix: '' }),
    own,
  })
  /** Nothing is made by it. */
  async function mark(item: DueItem, UpdateExpression: string, values?: Record<string, AttributeValue>) {
    await isWritten(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOfDue(item),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(pk)',
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      ),
    )
  }

  return {
    readable: threads.readable,
    read: threads.read,
    seal: threads.seal,
    write: ({ number, log, sealed, ...rows }, deadline) =>
      threads.write(number, { log, sealed, attributes: attributesOf(number, rows), deadline }),

    async postpone(number, version, next) {
      const values = { ':version': { N: String(version) } }
      // Someone else has written the ticket meanwhile, and with it its next check.
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOfDue({ type: 'ticket', number }),
            ConditionExpression: 'version = :version',
            ...(next
              ? {
                  UpdateExpression: 'SET #next = :next REMOVE aside',
                  ExpressionAttributeValues: { ...values, ':next': { S: next } },
                }
              : { UpdateExpression: 'REMOVE #next, aside', ExpressionAttributeValues: values }),
            ExpressionAttributeNames: { '#next': 'next' },
          }),
        ),
      )
    },

    async due(shard, now, Limit, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'due',
          KeyConditionExpression: '#shard = :shard AND #next <= :now',
          ExpressionAttributeNames: { '#shard': 'shard', '#next': 'next' },
          ExpressionAttributeValues: { ':shard': { S: String(shard) }, ':now': { S: now } },
          Limit,
          ...(after ? { ExclusiveStartKey: keyOf(after) } : {}),
        }),
      )
      const items = Items.map(({ pk, sk }): DueItem => {
        const partition = pk?.S ?? ''
        const name = sk?.S ?? ''
        const notice = noticeOfKey(partition, name)
        const owner = ownerIn(partition)
        if (notice !== undefined) return { type: 'notice', ticket: owner, id: notice }
        if (partition === consultationsPartition) return { type: 'consultation', consultation: name }
        if (name === 'merged') return { type: 'merged', lead: owner }
        return name === own
          ? { type: 'ticket', number: owner }
          : { type: 'delivery', ticket: owner, id: name.slice('delivery#'.length) }
      })
      return { items, next: cursorOf(LastEvaluatedKey) }
    },

    async retained(holds, before, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'ended',
          KeyConditionExpression: 'holds = :holds AND endedAt < :before',
          ExpressionAttributeValues: { ':holds': { S: holds }, ':before': { S: before } },
          ...(after ? { ExclusiveStartKey: keyOf(after) } : {}),
        }),
      )
      return { items: Items.map(({ pk }) => pk?.S ?? ''), next: cursorOf(LastEvaluatedKey) }
    },

    async isAside(item) {
      const get = new GetItemCommand({ TableName, Key: keyOfDue(item), ProjectionExpression: 'aside' })
      return (await client.send(get)).Item?.aside !== undefined
    },

    markAside: (item) => mark(item, 'SET aside = :aside', { ':aside': { BOOL: true } }),
    clearAside: (item) => mark(item, 'REMOVE aside'),
  }
}

const own = 'ticket'

function keyOfDue(item: DueItem) {
  if (item.type === 'notice')
    return { pk: { S: partitionOfNotice(item.id) }, sk: { S: `${prefixOfNotice(item.id)}${noticeOwn}` } }
  if (item.type === 'consultation') return { pk: { S: consultationsPartition }, sk: { S: item.consultation } }
  if (item.type === 'merged') return { pk: { S: item.lead }, sk: { S: 'merged' } }
  if (item.type === 'ticket') return { pk: { S: item.number }, sk: { S: own } }
  return { pk: { S: partitionOf(item.ticket) }, sk: { S: `delivery#${item.id}` } }
}

function attributesOf(
  number: string,
  { row, facts, countsUntil, nextCheckAt, retained, shown }: Omit<StoredTicket, 'number' | 'log' | 'sealed'>,
): Record<string, AttributeValue> {
  const registeredIn = longLivedOf(number, countsUntil)
  return {
    row: { S: JSON.stringify(row) },
    list: { S: listOf(row) },
    due: { S: sortedBy({ due: row.limit, since: row.since }) },
    day: { S: dayOf(number) },
    facts: { B: deflated(Buffer.from(JSON.stringify(facts))) },
    until: { S: countsUntil },
    ...(registeredIn ? { registeredIn: { S: registeredIn } } : {}),
    shard: { S: shardOf(number) },
    ...(nextCheckAt ? { next: { S: nextCheckAt } } : {}),
    ...publicAttributes(shown),
    ...(retained ? { holds: { S: retained.holds }, endedAt: { S: retained.since } } : {}),
  }
}

/** Ended tickets stand apart by month, so that no list grows for ever. */
export const listOf = ({ worklist, since }: Pick<TicketRow, 'worklist' | 'since'>): string =>
  worklist === 'ended' ? `ended ${since.slice(0, 7)}` : worklist

const dayOf = (number: string): string => number.slice(0, 6)
