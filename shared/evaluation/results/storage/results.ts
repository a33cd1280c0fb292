/** 结果的存放 — records and what is counted of each, in the table of tickets. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sealedObject } from '../../../record/sealed.ts'
import { readKept } from '../../../schema/kept.ts'
import { lazily } from '../../../schema/lazily.ts'
import { isWritten } from '../../../storage/dynamo-errors.ts'
import { dynamoRecords, type Partition } from '../../../storage/dynamo-records.ts'
import { page } from '../../../storage/dynamo-rows.ts'
import { itemAt } from '../../../storage/item-at.ts'
import { tried } from '../../tries.ts'
import type { Counted, ResultRow, Results, Slices } from '../ports.ts'
import { resultEntry } from '../result.ts'

export const resultsPartition: Partition = { partition: 'results', kind: 'result' }

const list = 'evaluation results'
const openList = 'evaluation results open'
const atOnce = 25

export const dynamoResults = (client: DynamoDBClient, TableName: string): Results => ({
  ...dynamoRecords(client, TableName, {
    entry: resultEntry,
    keyOf: (id) => ({ pk: { S: resultsPartition.partition }, sk: { S: id } }),
    attributesOf: (row: ResultRow): Record<string, AttributeValue> => ({
      row: { S: JSON.stringify(row) },
      list: { S: list },
      due: { S: row.begunAt },
      ...(row.knock ? { openUnit: { S: openList } } : {}),
    }),
  }),

  list: (limit, after) => page<ResultRow>(client, TableName, 'lists', 'list', list, false, limit, after),

  // More than these at once are those of several years.
  open: async () =>
    (await page<ResultRow>(client, TableName, 'open', 'openUnit', openList, true, atOnce, undefined)).items,
})

const counted = lazily(() =>
  z.strictObject({
    part: z
      .strictObject({
        ...sealedObject.shape,
        ...{ slice: z.string(), tickets: z.int(), first: z.string(), last: z.string() },
      })
      .optional(),
    unreadable: z.array(z.string()),
  }),
)

export function dynamoSlices(client: DynamoDBClient, TableName: string): Slices {
  const partitionOf = (result: string, round: number) => ({ S: `result#${result}#${round}` })
  const triedAt = (result: string, round: number) => ({ pk: { S: `result-tries#${result}` }, sk: { S: String(round) } })
  const place = (slice: string, result: string): string => `what was counted of ${slice} for ${result}`
  return {
    async done(result, round) {
      const asked = {
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': partitionOf(result, round) },
        ConsistentRead: true,
      }
      const found = new Map<string, Counted>()
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { sk, json } of Items) {
          const slice = sk?.S ?? ''
          found.set(slice, readKept(counted, json?.S, place(slice, result)))
        }
      return found
    },

    async tried(result, round) {
      const item = await itemAt(client, TableName, triedAt(result, round), true)
      return item && readKept(tried, item.json?.S, `the tries of ${result}`)
    },

    async tellTried(result, round, told) {
      const Item = { ...triedAt(result, round), json: { S: JSON.stringify(told) } }
      await client.send(new PutItemCommand({ TableName, Item }))
    },

    async tell(result, round, slice, told) {
      const Key = { pk: partitionOf(result, round), sk: { S: slice } }
      const put = new PutItemCommand({
        TableName,
        Item: { ...Key, json: { S: JSON.stringify(told) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      })
      if (await isWritten(client.send(put))) return told
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      return readKept(counted, Item?.json?.S, place(slice, result))
    },
  }
}
