/** 会话 — in the registry, by their hash; each goes by itself. */
import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { type Session, type Sessions, session } from '../access/sessions.ts'
import { parseKept } from '../schema/kept.ts'
import { isWritten } from './dynamo-errors.ts'
import { registryTable, sessionPartition } from './tables.ts'

const sk = 'session'

export function dynamoSessions(client: DynamoDBClient, TableName: string): Sessions {
  const Key = (hash: string) => ({ pk: { S: sessionPartition(hash) }, sk: { S: sk } })
  const names = { '#e': registryTable.expires }

  return {
    async keep({ hash, seen, ...begun }: Session, expires) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: Key(hash),
          UpdateExpression: 'SET json = :json, seen = :seen, #e = :expires',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: {
            ':json': { S: JSON.stringify(begun) },
            ':seen': { N: String(seen) },
            ':expires': { N: String(expires) },
          },
        }),
      )
    },

    async read(hash) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: Key(hash), ConsistentRead: true }))
      if (!Item?.json?.S || Item.ended) return undefined
      const begun = parseKept(Item.json.S, 'a session')
      return session().parse({ ...(begun as object), hash, seen: Number(Item.seen?.N) })
    },

    async seen(hash, at, expires) {
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: Key(hash),
            UpdateExpression: 'SET seen = :seen, #e = :expires',
            ConditionExpression: 'attribute_exists(json) AND attribute_not_exists(ended)',
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: { ':seen': { N: String(at) }, ':expires': { N: String(expires) } },
          }),
        ),
      )
    },

    async end(hash) {
      await isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: Key(hash),
            UpdateExpression: 'SET ended = :yes',
            ConditionExpression: 'attribute_exists(json)',
            ExpressionAttributeValues: { ':yes': { S: 'yes' } },
          }),
        ),
      )
    },
  }
}
