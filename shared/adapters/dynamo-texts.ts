/** Long texts in DynamoDB: immutable items beside their ticket, named by their hash. */

import { setTimeout as sleep } from 'node:timers/promises'
import { BatchGetItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Texts } from '../application/ports.ts'

/** BatchGetItem takes at most 100 keys. */
const batch = 100
/** Milliseconds before what was put off is asked for again, doubled each time; given up after so many times. */
const firstPause = 25
const longestWait = 7

export function dynamoTexts(client: DynamoDBClient, table: string): Texts {
  const key = (ticket: string, sha256: string) => ({ pk: { S: ticket }, sk: { S: `text#${sha256}` } })

  return {
    async put(ticket, sha256, text) {
      await client.send(new PutItemCommand({ TableName: table, Item: { ...key(ticket, sha256), text: { S: text } } }))
    },

    async get(ticket, hashes) {
      const texts = new Map<string, string>()
      let keys = hashes.map((hash) => key(ticket, hash))
      let refusals = 0
      while (keys.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetItemCommand({ RequestItems: { [table]: { Keys: keys.slice(0, batch), ConsistentRead: true } } }),
        )
        for (const { sk, text } of Responses?.[table] ?? [])
          if (sk?.S && text?.S !== undefined) texts.set(sk.S.slice('text#'.length), text.S)
        const left = (UnprocessedKeys?.[table]?.Keys ?? []) as typeof keys
        keys = [...keys.slice(batch), ...left]
        if (left.length === 0) refusals = 0
        else if (++refusals > longestWait)
          throw new Error(`the table keeps putting off ${left.length} texts of ${ticket}`)
        // Asked again at once, a table that has no room would be asked for more and more.
        else await sleep(firstPause * 2 ** refusals * (0.5 + Math.random() / 2))
      }
      return texts
    },
  }
}
