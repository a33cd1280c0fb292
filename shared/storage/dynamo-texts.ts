/** 文本 — immutable items in DynamoDB beside their ticket, each salted and named by its hash. */
import { DeleteItemCommand, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import type { Texts } from '../record/records.ts'
import { writeAll } from './dynamo-batches.ts'

export const textPrefix = 'text#'

/** Where everything of a record lies: in which partition, and what its keys begin with there. */
export type PlaceOf = (id: string) => { pk: string; prefix: string }
const ofItsOwn: PlaceOf = (pk) => ({ pk, prefix: '' })

export const dynamoTexts = (client: DynamoDBClient, TableName: string, placeOf = ofItsOwn): Texts => ({
  async put(id, texts) {
    const { pk, prefix } = placeOf(id)
    const items = Array.from(texts, ([hmac, { salt, text }]) => ({
      pk: { S: pk },
      sk: { S: `${prefix}${textPrefix}${hmac}` },
      salt: { S: salt },
      text: { S: text },
    }))
    await writeAll(client, TableName, items)
  },

  // Also those of attempts that another one overtook.
  async end(id) {
    const { pk, prefix } = placeOf(id)
    await endItems(pk, `${prefix}${textPrefix}`, { client, TableName })
  },
})

interface Place {
  client: DynamoDBClient
  TableName: string
}

/** 到期删除 — everything in a partition whose key begins so. */
export async function endItems(pk: string, prefix: string, { client, TableName }: Place): Promise<void> {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ProjectionExpression: 'sk',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: prefix } },
      ConsistentRead: true,
    },
  )
  for await (const { Items = [] } of pages)
    for (const { sk } of Items)
      if (sk) await client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: pk }, sk } }))
}
