/** 记录 — one DynamoDB item each, written whole under a condition on its version. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { Damage, Span } from '../record/damaged.ts'
import type { Entry } from '../record/entry.ts'
import type { Logged } from '../record/heads.ts'
import type { Kept, Outcome, Records, Segment } from '../record/records.ts'
import type { Deadline } from '../record/stopwatch.ts'
import { type Lazily, lazily } from '../schema/lazily.ts'
import { isWritten } from './dynamo-errors.ts'
import { logAttributes, logIn, nameOf, nextSegment, projected, segmentsOf, whole } from './kept-log.ts'
import { notAfter } from './not-after.ts'

interface Place {
  client: DynamoDBClient
  TableName: string
}
export type Attributes = Record<string, AttributeValue>
type Key = Record<'pk' | 'sk', { S: string }>

/** How the records of a kind lie in a table. */
export interface Layout<E extends Entry, R> {
  entry: Lazily<z.ZodType<E>>
  keyOf(id: string): Key
  /** what indexes and lists need beside the log */
  attributesOf(rows: R): Attributes
  /** is shown what lies in the item at each read, before the log is replayed */
  seen?(item: Attributes): void
}

/** The item of a record that has one decision. */
export const firstItem = <E extends Entry, R>(
  { keyOf, attributesOf }: Layout<E, R>,
  id: string,
  first: E,
  rows: R,
) => ({
  ...keyOf(id),
  ...logAttributes([first], []),
  ...attributesOf(rows),
})

/** Records whose texts stand in their logs. */
export const dynamoRecords = <E extends Entry, R>(
  client: DynamoDBClient,
  TableName: string,
  { entry, keyOf, attributesOf, seen }: Layout<E, R>,
): Records<E, R> => ({
  async read(id) {
    const item = await get(keyOf(id), seen ? {} : projected, { client, TableName })
    if (!item?.log) return undefined
    seen?.(item)
    const found = await segmentsUnder(keyOf(id), item, id, { client, TableName })
    const { kept, ...stored } = whole(logIn(item, found, { entry, id }), id)
    return { log: kept, kept, ...stored }
  },
  seal: (id, kept) => sealLog(kept, (segment) => segmentKey(keyOf(id), segment), { client, TableName }),
  write: (id, log, rows, deadline, sealed = []) =>
    writeLog({ key: keyOf(id), log, sealed, attributes: attributesOf(rows), deadline }, { client, TableName }),
})

/** Segments lie in a partition of their record alone: whoever lists records reads none. */
const segmentKey = ({ pk, sk }: Key, segment: Span): Key => ({
  pk: { S: `log#${pk.S}#${sk.S}` },
  sk: { S: nameOf(segment) },
})

async function get(Key: Key, read: object, { client, TableName }: Place): Promise<Attributes | undefined> {
  return (await client.send(new GetItemCommand({ TableName, Key, ...read, ConsistentRead: true }))).Item
}

/** The segments that an item names, by their names. */
async function segmentsUnder(key: Key, item: Attributes, id: string, place: Place) {
  const found = new Map<string, AttributeValue | undefined>()
  const read = async (segment: Span): Promise<void> => {
    found.set(nameOf(segment), (await get(segmentKey(key, segment), {}, place))?.log)
  }
  await Promise.all(segmentsOf(item, id).map(read))
  return (segment: Span) => found.get(nameOf(segment))
}

/** Puts what has become old under a key of its own. @returns all segments of the log */
export async function sealLog(
  { kept, sealed = [] }: Kept<Entry>,
  keyOf: (segment: Span) => Key,
  { client, TableName }: Place,
): Promise<readonly Segment[]> {
  const next = nextSegment(kept, sealed)
  if (!next) return sealed
  const { segment, deflated } = next
  await client.send(new PutItemCommand({ TableName, Item: { ...keyOf(segment), log: { B: deflated } } }))
  return [...sealed, segment]
}

interface Written {
  key: Key
  log: readonly Entry[]
  sealed: readonly Segment[]
  attributes: Attributes
  deadline: Deadline
}

/** Puts the whole item if the version that stands is the one before. */
export async function writeLog(
  { key, log, sealed, attributes, deadline }: Written,
  { client, TableName }: Place,
): Promise<Outcome> {
  const version = log.length
  const put = new PutItemCommand({
    TableName,
    Item: { ...key, ...logAttributes(log, sealed), ...attributes },
    ...(version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :earlier',
          ExpressionAttributeValues: { ':earlier': { N: String(version - 1) } },
        }),
  })
  notAfter(deadline, put)
  return (await isWritten(client.send(put, { abortSignal: deadline.signal }))) ? 'written' : 'conflict'
}

/** A decision of any kind, left as it is. */
const anyEntry = lazily(() => z.custom<Entry>((value) => typeof value === 'object' && value !== null && 'n' in value))

/** Every log that lies under a partition, as far as it can be read: for exports. */
export async function* logsUnder(
  pk: string,
  { client, TableName }: Place,
): AsyncGenerator<{ id: string; log: readonly Entry[]; damaged: readonly Damage[] }> {
  const asked = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: pk } },
    ...projected,
    ProjectionExpression: `sk, ${projected.ProjectionExpression}`,
    ConsistentRead: true,
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked))
    for (const item of Items) {
      const id = item.sk?.S
      if (!id || !item.log) continue
      const found = await segmentsUnder({ pk: { S: pk }, sk: { S: id } }, item, id, { client, TableName })
      const { kept: log, damaged } = logIn(item, found, { entry: anyEntry, id })
      yield { id, log, damaged }
    }
}

/** Holds the logs of one kind, by the id of the record. */
export interface Partition {
  partition: string
  kind: string
}

/** Every record of these partitions, as its log lies there. */
export async function* recordsIn(
  partitions: readonly Partition[],
  client: DynamoDBClient,
  TableName: string,
): AsyncGenerator<Logged> {
  for (const { partition, kind } of partitions)
    for await (const { id, ...found } of logsUnder(partition, { client, TableName }))
      yield { record: `${kind} ${id}`, ...found }
}
