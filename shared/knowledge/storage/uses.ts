/** 引用的存放 — one small item an answer, which goes by itself, and one a counted day. */
import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { dateOf } from '../../law/shanghai-time.ts'
import { parseKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { deflated, inflated } from '../../storage/kept-log.ts'
import { articleUseDays, registryTable } from '../../storage/tables.ts'
import type { Used, Uses } from '../uses/use.ts'

/** Longer than a day is counted anew. */
const keptDays = 40
/** A counted day: two years. */
const dayKeptDays = 731

const count = z.int().min(0)
const used = z.strictObject({ answers: count, replies: count, calledBack: count, solved: count })
const ofDay = lazily(() => z.record(z.string(), used))

const expiring = (from: string, days: number) => ({
  [registryTable.expires]: { N: String(Math.ceil(Date.parse(from) / 1000) + days * 86_400) },
})

export function dynamoUses(client: DynamoDBClient, TableName: string): Uses {
  const partition = (day: string) => ({ S: `article-uses#${day}` })
  return {
    async record({ article, version, ticket, at, by, solved }, asOf) {
      const Item = {
        ...{ pk: partition(dateOf(at)), sk: { S: `${article}#${ticket}` }, quoted: { N: String(version) } },
        ...{ version: { N: String(asOf) }, by: { S: by } },
        ...(solved === undefined ? {} : { solved: { BOOL: solved } }),
        ...expiring(at, keptDays),
      }
      const ConditionExpression = 'attribute_not_exists(pk) OR version <= :version'
      const ExpressionAttributeValues = { ':version': Item.version }
      await isWritten(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression, ExpressionAttributeValues })),
      )
    },
    async *of(day) {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partition(day) },
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { sk, by, solved } of Items)
          yield {
            article: sk?.S?.split('#')[0] ?? '',
            by: by?.S === 'reply' ? 'reply' : 'answer',
            solved: solved?.BOOL,
          }
    },
    async keepDay(day, counted) {
      const text = JSON.stringify(Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1))))
      const Item = {
        ...{ pk: { S: articleUseDays }, sk: { S: day }, counted: { B: deflated(Buffer.from(text)) } },
        ...expiring(`${day}T00:00:00Z`, dayKeptDays),
      }
      await client.send(new PutItemCommand({ TableName, Item }))
    },
    async *days(from) {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk >= :from',
        ExpressionAttributeValues: { ':pk': { S: articleUseDays }, ':from': { S: from } },
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { sk, counted } of Items) yield { day: sk?.S ?? '', counted: countedIn(sk?.S, counted?.B) }
    },
  }
}

function countedIn(day: string | undefined, bytes: Uint8Array | undefined): ReadonlyMap<string, Used> {
  const what = `what was quoted on ${day}`
  return new Map(Object.entries(ofDay().parse(parseKept(inflated(bytes).toString(), what))))
}
