/** 列表行 — every row of one partition, as written last; for lists that are short. */
import { type AttributeValue, type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { parseKept } from '../schema/kept.ts'

/** @param prefix of the sort key; all of the partition where left out @param attribute that holds the row @param what they are, for whoever repairs one */
export async function rowsUnder<T>(
  client: DynamoDBClient,
  TableName: string,
  { pk, prefix, what, attribute = 'row' }: { pk: string; prefix?: string; what: string; attribute?: string },
): Promise<T[]> {
  const asked = {
    TableName,
    KeyConditionExpression: `pk = :pk${prefix === undefined ? '' : ' AND begins_with(sk, :prefix)'}`,
    ExpressionAttributeValues: {
      ':pk': { S: pk },
      ...(prefix === undefined ? {} : { ':prefix': { S: prefix } }),
    } satisfies Record<string, AttributeValue>,
    ProjectionExpression: 'sk, #row',
    ExpressionAttributeNames: { '#row': attribute },
    ConsistentRead: true,
  }
  const rows: T[] = []
  for await (const { Items = [] } of paginateQuery({ client }, asked))
    for (const { sk, [attribute]: row } of Items)
      if (row?.S) rows.push(parseKept(row.S, `the row of the ${what} ${sk?.S}`) as T)
  return rows
}
