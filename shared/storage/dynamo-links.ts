/** 链接 — beside the identity data, by their hash; each goes by itself. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { type Link, type Links, link } from '../access/links.ts'
import { appellantsTable } from './tables.ts'

/** No channel has a code with a space in it: nobody's reference is taken for a link. */
const keyOf = (hash: string) => ({ [appellantsTable.key.partition]: { S: `page link#${hash}` } })

export function dynamoLinks(client: DynamoDBClient, TableName: string): Links {
  return {
    async keep({ hash, kind, record, purpose, ends }: Link) {
      await client.send(
        new PutItemCommand({
          TableName,
          Item: {
            ...keyOf(hash),
            kind: { S: kind },
            record: { S: record },
            purpose: { S: purpose },
            ends: { S: ends },
            [appellantsTable.expires]: { N: String(Math.ceil(Date.parse(ends) / 1000)) },
          },
        }),
      )
    },

    async read(hash) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: keyOf(hash), ConsistentRead: true }))
      if (!Item?.purpose?.S) return undefined
      // By an earlier release all led to tickets, and named them so.
      const { kind, record, ticket, purpose, ends } = Item
      return link().parse({
        ...{ hash, kind: kind?.S ?? 'ticket', record: record?.S ?? ticket?.S },
        ...{ purpose: purpose.S, ends: ends?.S },
      })
    },
  }
}
