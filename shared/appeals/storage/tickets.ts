/** 诉求件 — one DynamoDB item each, written whole under a condition on its version. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Damage, Span } from '../../record/damaged.ts'
import type { DueItem, SaltedText } from '../../record/records.ts'
import { shardOf } from '../../record/shards.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import { isConditionFailure } from '../../storage/dynamo-errors.ts'
import { sealLog, writeLog } from '../../storage/dynamo-records.ts'
import { textPrefix } from '../../storage/dynamo-texts.ts'
import { deflated, logIn, nameOf, projected, whole } from '../../storage/kept-log.ts'
import { longLivedOf } from '../desk/long-lived.ts'
import type { Stored, StoredTicket, Tickets } from '../desk/ports.ts'
import type { TicketRow } from '../kind/rows.ts'
import { inFull, referredTo } from '../kind/texts.ts'
import { decisionRecord } from '../ticket/log.ts'

/** Beside what the desk needs: tickets of which something is damaged, for exports. */
type StoredTickets = Tickets & {
  readable(number: string): Promise<(Stored & { damaged: readonly Damage[] }) | undefined>
}

export function dynamoTickets(client: DynamoDBClient, TableName: string): StoredTickets {
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

  /** The log, its segments and its texts lie beside each other: one query reads all. */
  async function withItsTexts(number: string) {
    const pages = paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression: 'pk = :number AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: { ':number': { S: number }, ':first': { S: firstKey }, ':last': { S: lastKey } },
        ProjectionExpression: `sk, ${projected.ProjectionExpression}, salt, #text`,
        ExpressionAttributeNames: { ...projected.ExpressionAttributeNames, '#text': 'text' },
        ConsistentRead: true,
        // The log before what was put before it: what is written meanwhile is in neither, or in segments and texts alone.
        ScanIndexForward: false,
      },
    )
    const texts = new Map<string, SaltedText>()
    const segments = new Map<string, AttributeValue | undefined>()
    let item: Record<string, AttributeValue> | undefined
    for await (const { Items = [] } of pages)
      for (const found of Items) {
        const { sk, log, salt, text } = found
        if (sk?.S === lastKey) item = found
        else if (sk?.S?.startsWith(segmentPrefix)) segments.set(sk.S, log)
        else if (sk?.S && salt?.S && text?.S !== undefined)
          texts.set(sk.S.slice(textPrefix.length), { salt: salt.S, text: text.S })
      }
    return { item, texts, segment: (span: Span) => segments.get(segmentName(span)) }
  }

  /** A ticket as far as it can be read; undefined when there is none. */
  async function readable(number: string): Promise<(Stored & { damaged: readonly Damage[] }) | undefined> {
    // No key of a table is empty: asked for one, it would fail instead of saying that there is none.
    if (number === '') return undefined
    const { item, texts: found, segment } = await withItsTexts(number)
    if (!item?.log) return undefined
    const { kept, ...stored } = logIn(item, segment, { entry: decisionRecord, id: number })
    const texts = referredTo(kept, found)
    return { log: inFull(kept, texts), kept, texts, ...stored }
  }

  return {
    readable,
    async read(number) {
      const stored = await readable(number)
      return stored && whole(stored, number)
    },

    seal: (number, kept) =>
      sealLog(kept, (span) => ({ pk: { S: number }, sk: { S: segmentName(span) } }), { client, TableName }),
    write: ({ number, log, sealed = [], ...rows }, deadline) =>
      writeLog(
        { key: key(number), log, sealed, attributes: attributesOf(number, rows), deadline },
        { client, TableName },
      ),

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

/** Every key between the two is one of these, or of a segment, whose name is chosen to lie between them. */
const firstKey = textPrefix
const segmentPrefix = 'thread#'
const lastKey = 'ticket'
const segmentName = (span: Span): string => segmentPrefix + nameOf(span)

function keyOfDue(item: DueItem) {
  if (item.type === 'merged') return { pk: { S: item.lead }, sk: { S: 'merged' } }
  if (item.type === 'ticket') return { pk: { S: item.number }, sk: { S: 'ticket' } }
  return { pk: { S: item.ticket }, sk: { S: `delivery#${item.id}` } }
}

function attributesOf(
  number: string,
  { row, facts, countsUntil, nextCheckAt, retained }: Omit<StoredTicket, 'number' | 'log' | 'sealed'>,
): Record<string, AttributeValue> {
  const registeredIn = longLivedOf(number, countsUntil)
  return {
    row: { S: JSON.stringify(row) },
    list: { S: listOf(row) },
    since: { S: row.since },
    day: { S: dayOf(number) },
    facts: { B: deflated(Buffer.from(JSON.stringify(facts))) },
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
