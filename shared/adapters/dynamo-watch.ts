/** What only a look from outside asks of the tables: circuits of all receivers, and what has been due longest. */
import { type DynamoDBClient, QueryCommand, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb'
import type { Circuit } from '../application/ports.ts'

const prefix = 'circuit#'

/** Every receiver that failed last time it was posted to; reads the whole registry. */
export async function dynamoCircuitList(
  client: DynamoDBClient,
  TableName: string,
): Promise<(Circuit & { receiver: string })[]> {
  const found: (Circuit & { receiver: string })[] = []
  let start: ScanCommandOutput['LastEvaluatedKey']
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'begins_with(pk, :prefix)',
        ExpressionAttributeValues: { ':prefix': { S: prefix } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    )
    for (const { pk, failures, openUntil } of page.Items ?? [])
      found.push({
        receiver: (pk?.S ?? '').slice(prefix.length),
        failures: Number(failures?.N ?? 0),
        openUntil: openUntil?.S,
      })
    start = page.LastEvaluatedKey
  } while (start)
  return found
}

export const dynamoDueIndex = (client: DynamoDBClient, TableName: string) => ({
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
