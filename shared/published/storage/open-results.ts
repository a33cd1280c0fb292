/** 结果公开目录的存放 — one item a result, put once. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { sealedObject } from '../../record/sealed.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemsUnder } from '../../storage/item-at.ts'
import { openResultsPartition } from '../../storage/tables.ts'
import type { OpenResults } from '../results/publish.ts'

const row = lazily(() =>
  z.strictObject({
    ...{ result: z.string(), publishedAt: z.string() },
    object: sealedObject,
    restates: z.string().optional(),
  }),
)

export const dynamoOpenResults = (client: DynamoDBClient, TableName: string): OpenResults => ({
  all: async () =>
    (await itemsUnder(client, TableName, openResultsPartition)).map(({ sk, json }) =>
      readKept(row, json?.S, `the published result ${sk?.S}`),
    ),
  async keep(kept) {
    const Item = { pk: { S: openResultsPartition }, sk: { S: kept.result }, json: { S: JSON.stringify(kept) } }
    await isWritten(
      client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
    )
  },
})
