/** 公开清单的一页 — what is shown in public, out of one partition of an index. */
import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Page } from '../../record/rows.ts'
import { parseKept } from '../../schema/kept.ts'
import { cursorOf, keyWithin } from '../../storage/cursor.ts'
import { keysOf } from '../../storage/dynamo-rows.ts'
import { ticketsTable } from '../../storage/tables.ts'

export async function publicPage<T>(
  client: DynamoDBClient,
  TableName: string,
  { index, value, ascending }: { index: 'public' | 'publicSteps'; value: string; ascending: boolean },
  Limit: number,
  after: string | undefined,
): Promise<Page<T>> {
  const { partition } = ticketsTable.indexes[index]
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: index,
      KeyConditionExpression: '#partition = :value',
      ExpressionAttributeNames: { '#partition': partition },
      ExpressionAttributeValues: { ':value': { S: value } },
      ScanIndexForward: ascending,
      Limit,
      ...(after === undefined
        ? {}
        : { ExclusiveStartKey: keyWithin({ keys: keysOf(index), partition, value }, after) }),
    }),
  )
  return { items: Items.map(({ shown }) => parseKept(shown?.S ?? '', value) as T), next: cursorOf(LastEvaluatedKey) }
}
