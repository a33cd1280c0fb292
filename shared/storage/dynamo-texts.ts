/** 文本 — immutable items in DynamoDB beside their ticket, each salted and named by its hash. */
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import type { Texts } from '../record/records.ts'

export const textPrefix = 'text#'

export const dynamoTexts = (client: DynamoDBClient, TableName: string): Texts => ({
  async put(ticket, hmac, { salt, text }) {
    const Item = {
      pk: { S: ticket },
      sk: { S: `${textPrefix}${hmac}` },
      salt: { S: salt },
      text: { S: text },
    }
    await client.send(new PutItemCommand({ TableName, Item }))
  },

  // Also those of attempts that another one overtook.
  end: (ticket) => endItems(ticket, textPrefix, { client, TableName }),
})

interface Place {
  client: DynamoDBClient
  TableName: string
}

/** 到期删除 — everything of a ticket whose key begins so. */
export async function endItems(ticket: string, prefix: string, { client, TableName }: Place): Promise<void> {
  const pages = paginateQuery(
    { client },
    {
      TableName,
      KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :prefix)',
      ProjectionExpression: 'pk, sk',
      ExpressionAttributeValues: { ':ticket': { S: ticket }, ':prefix': { S: prefix } },
      ConsistentRead: true,
    },
  )
  for await (const { Items = [] } of pages)
    for (const { pk, sk } of Items)
      if (pk && sk) await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }))
}
