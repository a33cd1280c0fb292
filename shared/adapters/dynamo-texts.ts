/** 文本 in DynamoDB: immutable items beside their ticket, each with its salt, named by its hash. */
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import type { Texts } from '../application/ports.ts'

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

  async end(ticket) {
    // Also those of attempts that another one overtook.
    const pages = paginateQuery(
      { client },
      {
        TableName,
        KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :prefix)',
        ProjectionExpression: 'pk, sk',
        ExpressionAttributeValues: { ':ticket': { S: ticket }, ':prefix': { S: textPrefix } },
        ConsistentRead: true,
      },
    )
    for await (const { Items = [] } of pages)
      for (const { pk, sk } of Items)
        if (pk && sk) await client.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }))
  },
})
