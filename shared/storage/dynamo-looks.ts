/** 查看留痕 — kept in DynamoDB beside their ticket, never changed, erased with its texts. */
import { randomUUID } from 'node:crypto'
import { type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import type { Looks } from '../access/looks.ts'
import { type Look, look } from '../access/looks.ts'
import { readKept } from '../schema/kept.ts'
import { endItems } from './dynamo-texts.ts'

export const dynamoLooks = (client: DynamoDBClient, TableName: string): Looks => ({
  async record(seen) {
    const sk = `look#${seen.at}#${randomUUID()}`
    await client.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: seen.ticket }, sk: { S: sk }, look: { S: JSON.stringify(seen) } },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
  },

  async ofTicket(ticket) {
    const found: Look[] = []
    const asked = {
      TableName,
      KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :look)',
      ExpressionAttributeValues: { ':ticket': { S: ticket }, ':look': { S: 'look#' } },
      ConsistentRead: true,
    }
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      found.push(...Items.map((item) => readKept(look, item.look?.S, 'a look')))
    return found
  },

  // With what was posted, which shows who was given identity data.
  async end(ticket) {
    for (const prefix of ['look#', 'delivery#']) await endItems(ticket, prefix, { client, TableName })
  },
})
