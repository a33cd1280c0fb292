/** 断路器 — keeps each receiver's failures in a row, and until when it gets nothing. */
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Circuits } from '../record/deliveries.ts'
import { failuresToOpen, openFor } from '../record/pauses.ts'
import { isWritten } from './dynamo-errors.ts'

export function dynamoCircuits(client: DynamoDBClient, TableName: string): Circuits {
  const key = (receiver: string) => ({ pk: { S: `circuit#${receiver}` }, sk: { S: 'circuit' } })

  return {
    async read(receiver) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: key(receiver) }))
      return { failures: Number(Item?.failures?.N ?? 0), openUntil: Item?.openUntil?.S }
    },
    async failed(receiver, now) {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: key(receiver),
          UpdateExpression: 'ADD failures :one',
          ExpressionAttributeValues: { ':one': { N: '1' } },
          ReturnValues: 'ALL_NEW',
        }),
      )
      const failures = Number(Attributes?.failures?.N ?? 0)
      if (failures % failuresToOpen !== 0) return { failures, openUntil: Attributes?.openUntil?.S }
      const openUntil = new Date(Date.parse(now) + openFor(failures)).toISOString()
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: key(receiver),
          UpdateExpression: 'SET openUntil = :until',
          ExpressionAttributeValues: { ':until': { S: openUntil } },
        }),
      )
      return { failures, openUntil }
    },
    async succeeded(receiver) {
      await isWritten(
        client.send(
          new DeleteItemCommand({ TableName, Key: key(receiver), ConditionExpression: 'attribute_exists(pk)' }),
        ),
      )
    },
  }
}
