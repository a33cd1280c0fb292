/** 记录 — one DynamoDB item each, written whole under a condition on its version. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import type * as z from 'zod'
import type { Entry } from '../record/entry.ts'
import type { Records } from '../record/records.ts'
import type { Deadline } from '../record/stopwatch.ts'
import { readKept } from '../schema/kept.ts'
import type { Lazily } from '../schema/lazily.ts'
import { isConditionFailure } from './dynamo-errors.ts'
import { notAfter } from './not-after.ts'

interface Place {
  client: DynamoDBClient
  TableName: string
}
type Attributes = Record<string, AttributeValue>

/** How the records of a kind lie in a table. */
export interface Layout<E extends Entry, R> {
  entry: Lazily<z.ZodType<E>>
  keyOf(id: string): { pk: AttributeValue; sk: AttributeValue }
  /** what indexes and lists need beside the log */
  attributesOf(rows: R): Attributes
}

/** Records whose texts stand in their logs. */
export const dynamoRecords = <E extends Entry, R>(
  client: DynamoDBClient,
  TableName: string,
  { entry, keyOf, attributesOf }: Layout<E, R>,
): Records<E, R> => ({
  async read(id) {
    const get = new GetItemCommand({
      TableName,
      Key: keyOf(id),
      ProjectionExpression: '#log',
      ExpressionAttributeNames: { '#log': 'log' },
      ConsistentRead: true,
    })
    const lines = (await client.send(get)).Item?.log?.L
    if (!lines) return undefined
    const { kept, bytes } = logIn(lines, entry, id)
    return { log: kept, kept, bytes }
  },
  write: (id, log, rows, deadline) =>
    writeLog({ key: keyOf(id), log, attributes: attributesOf(rows), deadline }, { client, TableName }),
})

/** The decisions of an item, and how many bytes they have. @throws Unreadable naming the record */
export function logIn<E extends Entry>(lines: readonly AttributeValue[], entry: Lazily<z.ZodType<E>>, id: string) {
  let bytes = 0
  const kept = lines.map(({ S }) => {
    bytes += Buffer.byteLength(S ?? '')
    return readKept(entry, S, `a decision of ${id}`)
  })
  return { kept, bytes }
}

interface Written {
  key: { pk: AttributeValue; sk: AttributeValue }
  log: readonly Entry[]
  attributes: Attributes
  deadline: Deadline
}

/** Puts the whole item if the version that stands is the one before. */
export async function writeLog(
  { key, log, attributes, deadline }: Written,
  { client, TableName }: Place,
): Promise<'written' | 'conflict'> {
  const version = log.length
  const put = new PutItemCommand({
    TableName,
    Item: {
      ...key,
      version: { N: String(version) },
      log: { L: log.map((decision) => ({ S: JSON.stringify(decision) })) },
      ...attributes,
    },
    ...(version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :earlier',
          ExpressionAttributeValues: { ':earlier': { N: String(version - 1) } },
        }),
  })
  notAfter(deadline, put)
  try {
    await client.send(put, { abortSignal: deadline.signal })
    return 'written'
  } catch (error) {
    if (isConditionFailure(error)) return 'conflict'
    throw error
  }
}

/** Every log that lies under a partition, as it lies there: for exports. */
export async function* logsUnder(
  pk: string,
  { client, TableName }: Place,
): AsyncGenerator<{ id: string; log: unknown[] }> {
  const asked = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ProjectionExpression: 'sk, #log',
    ExpressionAttributeNames: { '#log': 'log' },
    ConsistentRead: true,
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked))
    for (const { sk, log } of Items)
      if (sk?.S && log?.L) yield { id: sk.S, log: log.L.map(({ S = '' }) => JSON.parse(S)) }
}
