/** 单项 — one item by a query: some functions may query a table and get nothing alone. */
import { type AttributeValue, type DynamoDBClient, paginateQuery, QueryCommand } from '@aws-sdk/client-dynamodb'

/** @param consistent as it stands at this moment; otherwise perhaps a moment old, for half the price */
export async function itemAt(
  client: DynamoDBClient,
  TableName: string,
  { pk, sk }: { pk: AttributeValue; sk: AttributeValue },
  consistent = false,
): Promise<Record<string, AttributeValue> | undefined> {
  const { Items } = await client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ConsistentRead: consistent,
    }),
  )
  return Items?.[0]
}

/** All of a partition, as they stand at this moment. */
export async function itemsUnder(
  client: DynamoDBClient,
  TableName: string,
  partition: string,
): Promise<Record<string, AttributeValue>[]> {
  const found: Record<string, AttributeValue>[] = []
  const asked = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: partition } },
    ConsistentRead: true,
  }
  for await (const { Items = [] } of paginateQuery({ client }, asked)) found.push(...Items)
  return found
}
