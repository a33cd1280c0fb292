/** 诉求件 — one DynamoDB item each, written whole under a condition on its version. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { DueItem, SaltedText } from '../../record/records.ts'
import { shardOf } from '../../record/shards.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import { isConditionFailure } from '../../storage/dynamo-errors.ts'
import { logIn, writeLog } from '../../storage/dynamo-records.ts'
import { textPrefix } from '../../storage/dynamo-texts.ts'
import { longLivedOf } from '../desk/long-lived.ts'
import type { StoredTicket, Tickets } from '../desk/ports.ts'
import type { TicketRow } from '../kind/rows.ts'
import { inFull, referredTo } from '../kind/texts.ts'
import { decisionRecord } from '../ticket/log.ts'

export function dynamoTickets(client: DynamoDBClient, TableName: string): Tickets {
  const key = (number: string) => ({ pk: { S: number }, sk: { S: 'ticket' } })
  /** Nothing is made by it. */
  async function mark(item: DueItem, UpdateExpression: string, values?: Record<string, AttributeValue>) {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOfDue(item),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(pk)',
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      )
    } catch (error) {
      if (!isConditionFailure(error)) throw error
    }
  }

  /** The log and its texts lie beside each other: one query reads both. */
  async function withItsTexts(number: string) {
    const pages = paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression: 'pk = :number AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':number': { S: number }, ':first': { S: firstKey }, ':last': { S: lastKey } },
        ProjectionExpression: 'sk, #log, salt, #text',
        ExpressionAttributeNames: { '#log': 'log', '#text': 'text' },
        ConsistentRead: true,
        // The log before its texts, which were put before it: what is written meanwhile is in neither or in the texts alone.
        ScanIndexForward: false,
      },
    )
    const texts = new Map<string, SaltedText>()
    let lines: AttributeValue[] | undefined
    for await (const { Items = [] } of pages)
      for (const { sk, log, salt, text } of Items)
        if (sk?.S === lastKey) lines = log?.L
        else if (sk?.S && salt?.S && text?.S !== undefined)
          texts.set(sk.S.slice(textPrefix.length), { salt: salt.S, text: text.S })
    return { lines, texts }
  }

  return {
    async read(number) {
      // No key of a table is empty: asked for one, it would fail instead of saying that there is none.
      if (number === '') return undefined
      const { lines, texts: found } = await withItsTexts(number)
      if (!lines) return undefined
      const { kept, bytes } = logIn(lines, decisionRecord, number)
      const texts = referredTo(kept, found)
      return { log: inFull(kept, texts), kept, texts, bytes }
    },

    write: ({ number, log, ...rows }, deadline) =>
      writeLog({ key: key(number), log, attributes: attributesOf(number, rows), deadline }, { client, TableName }),

    async postpone(number, version, next) {
      const values = { ':version': { N: String(version) } }
      try {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: key(number),
            ConditionExpression: 'version = :version',
            ...(next
              ? {
                  UpdateExpression: 'SET #next = :next REMOVE aside',
                  ExpressionAttributeValues: { ...values, ':next': { S: next } },
                }
              : { UpdateExpression: 'REMOVE #next, aside', ExpressionAttributeValues: values }),
            ExpressionAttributeNames: { '#next': 'next' },
          }),
        )
      } catch (error) {
        // Someone else has written the ticket meanwhile, and with it its next check.
        if (!isConditionFailure(error)) throw error
      }
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
        const owner = pk?.S ?? ''
        const name = sk?.S ?? ''
        if (name === 'merged') return { type: 'merged', lead: owner }
        return name === 'ticket'
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

/** Every key between the two is one of these. */
const firstKey = textPrefix
const lastKey = 'ticket'

function keyOfDue(item: DueItem) {
  if (item.type === 'merged') return { pk: { S: item.lead }, sk: { S: 'merged' } }
  if (item.type === 'ticket') return { pk: { S: item.number }, sk: { S: 'ticket' } }
  return { pk: { S: item.ticket }, sk: { S: `delivery#${item.id}` } }
}

function attributesOf(
  number: string,
  { row, facts, countsUntil, nextCheckAt, retained }: Omit<StoredTicket, 'number' | 'log'>,
): Record<string, AttributeValue> {
  const registeredIn = longLivedOf(number, countsUntil)
  return {
    row: { S: JSON.stringify(row) },
    list: { S: listOf(row) },
    since: { S: row.since },
    day: { S: dayOf(number) },
    facts: { S: JSON.stringify(facts) },
    until: { S: countsUntil },
    ...(registeredIn ? { registeredIn: { S: registeredIn } } : {}),
    shard: { S: shardOf(number) },
    ...(nextCheckAt ? { next: { S: nextCheckAt } } : {}),
    ...(retained ? { holds: { S: retained.holds }, endedAt: { S: retained.since } } : {}),
  }
}

/** Ended tickets stand apart by month, so that no list grows for ever. */
export const listOf = ({ worklist, since }: Pick<TicketRow, 'worklist' | 'since'>): string =>
  worklist === 'ended' ? `ended ${since.slice(0, 7)}` : worklist

const dayOf = (number: string): string => number.slice(0, 6)
