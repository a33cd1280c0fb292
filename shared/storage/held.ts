/** 待删除 — numbers of records that hold something still, by since when. */
import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Page } from '../record/rows.ts'
import { cursorOf, keyOf } from './cursor.ts'

const atOnce = 100

/** Of records whose sort key begins with their number and a space. @param before since a moment before this one; any where left out */
export async function holding(
  client: DynamoDBClient,
  TableName: string,
  { what, before }: { what: string; before?: string },
  after: string | undefined,
): Promise<Page<string>> {
  const values: Record<string, AttributeValue> = {
    ':holds': { S: what },
    ...(before === undefined ? {} : { ':before': { S: before } }),
  }
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'ended',
      KeyConditionExpression: `holds = :holds${before === undefined ? '' : ' AND endedAt < :before'}`,
      ExpressionAttributeValues: values,
      Limit: atOnce,
      ...(after === undefined ? {} : { ExclusiveStartKey: keyOf(after) }),
    }),
  )
  return { items: Items.map(({ sk }) => sk?.S?.split(' ')[0] ?? ''), next: cursorOf(LastEvaluatedKey) }
}
