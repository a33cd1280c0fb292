/** 批的存放 — records in the table of tickets, their parts in a partition each. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { deflated, inflated } from '../../storage/kept-log.ts'
import { type BatchRow, batchEntry } from '../batch.ts'
import { rowOf } from '../kind.ts'
import type { Batches, PartState, Parts, Told } from '../ports.ts'
import { intake, rowResults } from '../words.ts'

export const batchesPartition: Partition = { partition: 'batches', kind: 'batch' }

const atOnce = 100
/** Of intake, and of acts. */
const listOf = (act: string): string => (act === intake ? 'batches' : 'batches of acts')
const openList = 'batches open'
const keyOf = (id: string) => ({ pk: { S: batchesPartition.partition }, sk: { S: id } })

export const dynamoBatches = (client: DynamoDBClient, TableName: string): Batches => ({
  ...dynamoRecords(client, TableName, {
    entry: batchEntry,
    keyOf,
    attributesOf: (row: BatchRow): Record<string, AttributeValue> => ({
      row: { S: JSON.stringify(row) },
      list: { S: listOf(row.act) },
      due: { S: row.begunAt },
      ...(row.endedAt ? {} : { openUnit: { S: openList } }),
    }),
  }),

  // Decided meanwhile, and with it moved.
  async moved(batch, at) {
    await isWritten(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(batch.id),
          UpdateExpression: 'SET #row = :row',
          ConditionExpression: 'version = :version',
          ExpressionAttributeNames: { '#row': 'row' },
          ExpressionAttributeValues: {
            ':row': { S: JSON.stringify(rowOf(batch, at)) },
            ':version': { N: String(batch.version) },
          },
        }),
      ),
    )
  },

  list: (act, limit, after) => page<BatchRow>(client, TableName, 'lists', 'list', listOf(act), false, limit, after),

  async open() {
    const found: BatchRow[] = []
    let after: string | undefined
    do {
      const { items, next } = await page<BatchRow>(client, TableName, 'open', 'openUnit', openList, true, atOnce, after)
      found.push(...items)
      after = next
    } while (after !== undefined)
    return found
  },
})

const kept = lazily(() =>
  z.array(
    z.strictObject({
      row: z.int(),
      line: z.int().optional(),
      result: z.enum(rowResults),
      ticket: z.string().optional(),
      refusal: z
        .strictObject({
          refused: z.string(),
          details: z.record(z.string(), z.unknown()).optional(),
          under: z.string().optional(),
          errors: z.array(z.strictObject({ pointer: z.string(), message: z.string(), zh: z.string() })).optional(),
        })
        .optional(),
    }),
  ),
)

export function dynamoParts(client: DynamoDBClient, TableName: string): Parts {
  const keyOf = (batch: string, part: number) => ({
    pk: { S: `batch#${batch}` },
    sk: { S: `part#${String(part).padStart(5, '0')}` },
  })
  const put = (
    Item: Record<string, AttributeValue>,
    ConditionExpression: string,
    values?: Record<string, AttributeValue>,
  ) =>
    isWritten(
      client.send(
        new PutItemCommand({
          TableName,
          Item,
          ConditionExpression,
          ...(values ? { ExpressionAttributeValues: values } : {}),
        }),
      ),
    )

  async function standing(batch: string, part: number): Promise<PartState> {
    const get = new GetItemCommand({ TableName, Key: keyOf(batch, part), ConsistentRead: true })
    return stateIn((await client.send(get)).Item ?? {})
  }

  return {
    async states(batch) {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :batch',
        ExpressionAttributeValues: { ':batch': { S: `batch#${batch}` } },
        ProjectionExpression: 'sk, stands, counts',
        ConsistentRead: true,
      }
      const found = new Map<number, PartState>()
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const item of Items) found.set(Number(item.sk?.S?.slice('part#'.length)), stateIn(item))
      return found
    },

    async claim(batch, part, as) {
      const isFirst = await put({ ...keyOf(batch, part), stands: { S: as } }, 'attribute_not_exists(pk)')
      return isFirst ? { state: as } : standing(batch, part)
    },

    async done(batch, part, told) {
      const item = {
        ...keyOf(batch, part),
        stands: { S: 'done' },
        counts: { S: JSON.stringify(counted(told)) },
        told: { B: deflated(Buffer.from(JSON.stringify(told))) },
      }
      const isFirst = await put(item, 'stands = :begun', { ':begun': { S: 'begun' } })
      return isFirst ? { state: 'done', counts: counted(told) } : standing(batch, part)
    },

    async told(batch, part) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(batch, part) }))
      const place = `part ${part} of batch ${batch}`
      return Item?.told?.B && (readKept(kept, inflated(Item.told.B).toString(), place) as readonly Told[])
    },
  }
}

const counts = lazily(() => z.partialRecord(z.enum(rowResults), z.int()))

function stateIn({ stands, counts: of }: Record<string, AttributeValue>): PartState {
  if (stands?.S === 'done') return { state: 'done', counts: readKept(counts, of?.S, 'the counts of a part') }
  return { state: stands?.S === 'cancelled' ? 'cancelled' : 'begun' }
}

function counted(told: readonly Told[]): Record<string, number> {
  const many: Record<string, number> = {}
  for (const { result } of told) many[result] = (many[result] ?? 0) + 1
  return many
}
