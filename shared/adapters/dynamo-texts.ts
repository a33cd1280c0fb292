/** Long texts in DynamoDB: immutable items beside their ticket, named by their hash. */
import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Texts } from '../application/ports.ts'

/** BatchGetItem takes at most 100 keys. */
const batch = 100

export function dynamoTexts(client: DynamoDBClient, table: string): Texts {
  const key = (ticket: string, sha256: string) => ({ pk: { S: ticket }, sk: { S: `text#${sha256}` } })

  return {
    async put(ticket, sha256, text) {
      await client.send(new PutItemCommand({ TableName: table, Item: { ...key(ticket, sha256), text: { S: text } } }))
    },

    async get(ticket, hashes) {
      const texts = new Map<string, string>()
      let keys = hashes.map((hash) => key(ticket, hash))
      while (keys.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.slice(0, batch), ConsistentRead: true } } }),
        )
        for (const { sk, text } of Responses?.[table] ?? [])
          if (sk?.S && text?.S !== undefined) texts.set(sk.S.slice('text#'.length), text.S)
        keys = [...keys.slice(batch), ...((UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys)]
      }
      return texts
    },
  }
}
