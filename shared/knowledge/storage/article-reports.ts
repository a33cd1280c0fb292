/** 纠错的存放 — tasks with their texts beside them, all in one partition. */
import { type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Logged } from '../../record/heads.ts'
import { cursorOf, keyOf } from '../../storage/cursor.ts'
import type { Attributes } from '../../storage/dynamo-records.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { dynamoTexts, type PlaceOf, textPrefix } from '../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../storage/dynamo-threads.ts'
import { articleReportsPartition as pk } from '../../storage/tables.ts'
import { reportRecord } from '../reports/kind.ts'
import type { ArticleReports, ErrorTaskRow } from '../reports/ports.ts'
import { type ErrorTask, reportEntry, reportTexts } from '../reports/report.ts'
import type { ReportState } from '../reports/words.ts'

const placeOf: PlaceOf = (id) => ({ pk, prefix: `${id} ` })
/** Behind its texts and segments in the order of keys. */
const own = 'zz-task'
/** Of the index of what is to be erased next. */
const holdsTexts = 'article report texts'
const atOnce = 100
const listOf = (state: ReportState): string => `article reports ${state}`
const waits = (state: ReportState): boolean => state === 'open' || state === 'refused'

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: reportEntry, texts: reportTexts, placeOf, own })

export function dynamoArticleReports(client: DynamoDBClient, TableName: string): ArticleReports {
  const { read, seal, write } = threadsOf(client, TableName)
  return {
    read,
    seal,
    write: (id, log, task, deadline, sealed) => write(id, { log, sealed, attributes: attributesOf(task), deadline }),
    texts: {
      ...dynamoTexts(client, TableName, placeOf),
      // One by one: a grant for batches would let whoever asks without a key delete too.
      async put(id, texts) {
        for (const [hmac, { salt, text }] of texts) {
          const Item = {
            pk: { S: pk },
            sk: { S: `${placeOf(id).prefix}${textPrefix}${hmac}` },
            salt: { S: salt },
            text: { S: text },
          }
          await client.send(new PutItemCommand({ TableName, Item }))
        }
      },
    },
    list: (state, limit, after) =>
      page<ErrorTaskRow>(client, TableName, 'lists', 'list', listOf(state), waits(state), limit, after),
    async endedBefore(before, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'ended',
          KeyConditionExpression: 'holds = :holds AND endedAt < :before',
          ExpressionAttributeValues: { ':holds': { S: holdsTexts }, ':before': { S: before } },
          Limit: atOnce,
          ...(after === undefined ? {} : { ExclusiveStartKey: keyOf(after) }),
        }),
      )
      return { items: Items.map(({ sk }) => sk?.S?.split(' ')[0] ?? ''), next: cursorOf(LastEvaluatedKey) }
    },
  }
}

export function rowOf({ task, state, article, reported, title, owner, dueBy, ...more }: ErrorTask): ErrorTaskRow {
  const { reports, reminders, answered, handledAt, endedAt } = more
  const [firstAt, lastAt] = [reports[0]?.at ?? '', reports.at(-1)?.at ?? '']
  return {
    ...{ task, state, article, reported, title, owner, dueBy },
    ...{ reports: reports.length, reminders: reminders.length, firstAt, lastAt },
    ...(answered?.version === undefined ? {} : { mendedBy: answered.version }),
    ...(handledAt === undefined ? {} : { handledAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
  }
}

function attributesOf(task: ErrorTask): Attributes {
  const { state, dueBy, endedAt, textsEnded } = task
  return {
    row: { S: JSON.stringify(rowOf(task)) },
    list: { S: listOf(state) },
    due: { S: endedAt ?? dueBy },
    ...(endedAt === undefined || textsEnded ? {} : { holds: { S: holdsTexts }, endedAt: { S: endedAt } }),
  }
}

/** Every task, as its log lies there: for exports and heads. */
export async function* articleReportLogs(client: DynamoDBClient, TableName: string): AsyncGenerator<Logged> {
  for await (const { id, kept: log, damaged, texts } of threadsOf(client, TableName).under(
    pk,
    (sk) => sk.split(' ')[0] ?? '',
  ))
    yield { record: reportRecord(id), log, damaged, texts }
}
