/** 只办一次 — keeps claims under an Idempotency-Key, with the answer, until they expire. */
import { type AttributeValue, type DynamoDBClient, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { OnceStore } from '../record/asked-once.ts'
import { isWritten } from './dynamo-errors.ts'

const sk = 'once'

export function dynamoOnce(client: DynamoDBClient, TableName: string): OnceStore {
  const Key = (name: string) => ({ pk: { S: `once#${name}` }, sk: { S: sk } })
  return {
    async claimOnce(name, { print, salt }, at, before, expires) {
      return isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: Key(name),
            UpdateExpression: 'SET print = :print, salt = :salt, claimedAt = :at, #e = :expires REMOVE released',
            ConditionExpression:
              'attribute_not_exists(pk) OR (attribute_not_exists(answer) AND (attribute_exists(released) OR claimedAt < :before))',
            ExpressionAttributeNames: { '#e': 'expires' },
            ExpressionAttributeValues: {
              ':print': { S: print },
              ':salt': { S: salt },
              ':at': { N: String(Math.floor(at)) },
              ':before': { N: String(Math.floor(before)) },
              ':expires': { N: String(expires) },
            },
          }),
        ),
      )
    },

    async standingOnce(name) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: `once#${name}` } },
          ConsistentRead: true,
        }),
      )
      const [item] = Items
      if (!item?.print?.S || !item.salt?.S || item.released) return undefined
      return { print: item.print.S, salt: item.salt.S, answer: item.answer?.S }
    },

    answerOnce: (name, answer) => set(name, 'SET answer = :value', { S: answer }),
    releaseOnce: (name) => set(name, 'SET released = :value', { S: 'yes' }),
    failOnce: (name) => set(name, 'SET claimedAt = :value', { N: '0' }),
  }

  async function set(name: string, UpdateExpression: string, value: AttributeValue): Promise<void> {
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: Key(name),
        UpdateExpression,
        ExpressionAttributeValues: { ':value': value },
      }),
    )
  }
}
