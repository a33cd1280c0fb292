/** 监测 — what only a look from outside asks: all receivers' circuits, and the longest due. */
import {
  type AttributeValue,
  type DynamoDBClient,
  paginateQuery,
  paginateScan,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { Circuit } from '../record/deliveries.ts'
import { isWritten } from './dynamo-errors.ts'

const prefix = 'circuit#'

/** Every receiver that failed last time it was posted to; reads the whole registry. */
export async function dynamoCircuitList(
  client: DynamoDBClient,
  TableName: string,
): Promise<(Circuit & { receiver: string })[]> {
  const found: (Circuit & { receiver: string })[] = []
  const asked = {
    TableName,
    FilterExpression: 'begins_with(pk, :prefix)',
    ExpressionAttributeValues: { ':prefix': { S: prefix } },
  }
  for await (const { Items = [] } of paginateScan({ client }, asked))
    for (const { pk, failures, openUntil } of Items)
      found.push({
        receiver: (pk?.S ?? '').slice(prefix.length),
        failures: Number(failures?.N ?? 0),
        openUntil: openUntil?.S,
      })
  return found
}

export const dynamoDueIndex = (client: DynamoDBClient, TableName: string) => ({
  /** Every ticket of a shard that waits for something is looked at from this moment on; what is due before stays so. @returns how many */
  async lookAgain(shard: number, at: string): Promise<number> {
    let sooner = 0
    const asked = {
      TableName,
      IndexName: 'due',
      KeyConditionExpression: '#shard = :shard AND #next > :at',
      ExpressionAttributeNames: { '#shard': 'shard', '#next': 'next' },
      ExpressionAttributeValues: { ':shard': { S: String(shard) }, ':at': { S: at } },
    }
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const { pk, sk } of Items) {
        if (!pk || sk?.S !== 'ticket') continue
        sooner += Number(await bringForward(client, TableName, { pk, sk }, at))
      }
    return sooner
  },

  /** When the first thing of a shard is or was due. */
  async earliest(shard: number): Promise<string | undefined> {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'due',
        KeyConditionExpression: '#shard = :shard',
        ExpressionAttributeNames: { '#shard': 'shard' },
        ExpressionAttributeValues: { ':shard': { S: String(shard) } },
        Limit: 1,
      }),
    )
    return Items[0]?.next?.S
  },
})

/** False where somebody has written the ticket meanwhile, and it is due before. */
async function bringForward(
  client: DynamoDBClient,
  TableName: string,
  Key: Record<string, AttributeValue>,
  at: string,
): Promise<boolean> {
  return isWritten(
    client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'SET #next = :at',
        ConditionExpression: '#next > :at',
        ExpressionAttributeNames: { '#next': 'next' },
        ExpressionAttributeValues: { ':at': { S: at } },
      }),
    ),
  )
}
