/** 告知件 — in DynamoDB beside their ticket, each with its own log and texts. */
import { type DynamoDBClient, paginateQuery, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { noticeList } from '../../appeals/index.ts'
import { sortedBy } from '../../record/rows.ts'
import { shardOf } from '../../record/shards.ts'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import type { Attributes } from '../../storage/dynamo-records.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf } from '../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../storage/dynamo-threads.ts'
import { noticePrefix, noticeOwn as own, partitionOfNotice, prefixOfNotice } from '../../storage/notice-keys.ts'
import { partitionOf } from '../../storage/tables.ts'
import { noticeEntry, noticeTexts } from '../events.ts'
import { type NoticeRows, noticeRecord } from '../kind.ts'
import { isUntold, type Notice, noticeState } from '../notice.ts'
import type { Notices } from '../ports.ts'
import type { NoticeList } from '../words.ts'

const placeOf: PlaceOf = (id) => ({ pk: partitionOfNotice(id), prefix: prefixOfNotice(id) })

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: noticeEntry, texts: noticeTexts, placeOf, own })

export function dynamoNotices(client: DynamoDBClient, TableName: string): Notices {
  const { read, seal, write } = threadsOf(client, TableName)
  return {
    read,
    seal,
    write: (id, log, rows, deadline, sealed) => write(id, { log, sealed, attributes: attributesOf(rows), deadline }),
    texts: dynamoTexts(client, TableName, placeOf),

    async ofTicket(ticket) {
      const pages = paginateQuery(
        { client },
        {
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :notice)',
          ProjectionExpression: 'sk, #row',
          ExpressionAttributeNames: { '#row': 'row' },
          ExpressionAttributeValues: { ':ticket': { S: partitionOf(ticket) }, ':notice': { S: noticePrefix } },
        },
      )
      const found: Notice[] = []
      for await (const { Items = [] } of pages)
        for (const { row, sk } of Items)
          if (row?.S && sk?.S?.endsWith(`#${own}`)) found.push(readKept(noticeState, row.S, `${sk.S} of ${ticket}`))
      return found.sort((a, b) => a.decision - b.decision || a.id.localeCompare(b.id))
    },

    async postpone({ id, version }, next) {
      const { pk, sk } = { pk: { S: partitionOfNotice(id) }, sk: { S: `${prefixOfNotice(id)}${own}` } }
      // Written meanwhile, and with it its next look.
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: { pk, sk },
            UpdateExpression: next === undefined ? 'REMOVE #next, aside' : 'SET #next = :next REMOVE aside',
            ConditionExpression: 'version = :version',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: {
              ':version': { N: String(version) },
              ...(next === undefined ? {} : { ':next': { S: next } }),
            },
          }),
        ),
      )
    },

    list: (list, limit, after) =>
      list === 'untold'
        ? page(client, TableName, 'lists', 'list', noticeList(list), true, limit, after)
        : page(client, TableName, 'open', 'openUnit', noticeList(list), true, limit, after),
  }
}

/** On the list of what is untold and, where a person must act, on that of their task; by limit. */
function attributesOf({ state, next }: NoticeRows): Attributes {
  const due = { S: sortedBy({ due: state.until, since: state.decidedAt }) }
  const task = state.state === 'to-call' || state.state === 'to-print'
  return {
    row: { S: JSON.stringify(state) },
    ...(isUntold(state) ? { list: { S: noticeList('untold') }, due } : {}),
    ...(task && !state.endedAt ? { openUnit: { S: noticeList(state.state as NoticeList) }, due } : {}),
    ...(next ? { next: { S: next }, shard: { S: shardOf(state.ticket) } } : {}),
  }
}

/** What lies of the notices of a ticket or comment, as far as it can be read: for exports and heads. */
export async function* noticeLogs(client: DynamoDBClient, TableName: string, ticket: string) {
  const idIn = (sk: string): string => `${ticket}.${sk.split('#')[1] ?? ''}`
  for await (const { id, kept: log, damaged, texts } of threadsOf(client, TableName).under(
    partitionOf(ticket),
    idIn,
    noticePrefix,
  ))
    yield { record: noticeRecord(id), log, damaged, texts }
}
