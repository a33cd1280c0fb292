/** 查看留痕 — kept in DynamoDB beside their ticket, never changed, erased with its texts. */
import { randomUUID } from 'node:crypto'
import { type AttributeValue, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { type Look, look } from '../access/looks.ts'
import type { Looks } from '../record/ports.ts'
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
    let start: Record<string, AttributeValue> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :ticket AND begins_with(sk, :look)',
          ExpressionAttributeValues: { ':ticket': { S: ticket }, ':look': { S: 'look#' } },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      )
      found.push(...Items.map((item) => readKept(look, item.look?.S, 'a look')))
      start = LastEvaluatedKey
    } while (start)
    return found
  },

  // With what was posted, which shows who was given identity data.
  async end(ticket) {
    for (const prefix of ['look#', 'delivery#']) await endItems(ticket, prefix, { client, TableName })
  },
})
