/** 列表行 — rows of lists in DynamoDB, where an older version never replaces a newer one. */
import { type AttributeValue, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import type { Holding, ListedRows } from '../access/holding.ts'
import { type Page, sortedBy } from '../record/rows.ts'
import { parseKept, Unreadable } from '../schema/kept.ts'
import { cursorOf, keyWithin } from './cursor.ts'
import { isWritten } from './dynamo-errors.ts'
import { ticketsTable } from './tables.ts'

export const dynamoListed = (client: DynamoDBClient, TableName: string): ListedRows => ({
  async put(ticket, version, rows) {
    await Promise.all(
      rows.map(({ key, list, row, whose, ...place }) =>
        putIfNewer(client, TableName, version, {
          pk: { S: ticket },
          sk: { S: `listed#${key}` },
          row: { S: JSON.stringify(whose ? { ...row, whose } : row) },
          ...(list ? { list: { S: list }, due: { S: sortedBy(place) } } : {}),
        }),
      ),
    )
  },
  async page(list, order, limit, after) {
    const { items, ...rest } = await this.owned(list, order, limit, after)
    return { ...rest, items: items.map(({ row }) => row) }
  },
  async owned(list, order, limit, after) {
    const found = await page<KeptRow>(client, TableName, 'lists', 'list', list, order === 'oldest', limit, after)
    return { ...found, items: found.items.map(({ whose, ...row }) => ({ row, whose })) }
  },
})

/** A row as it is kept: with whose it is beside what is shown. */
type KeptRow = Record<string, unknown> & { whose?: Holding }

export async function putIfNewer(
  client: DynamoDBClient,
  TableName: string,
  version: number,
  item: Record<string, AttributeValue>,
): Promise<void> {
  const number = { N: String(version) }
  await isWritten(
    client.send(
      new PutItemCommand({
        TableName,
        Item: { ...item, version: number },
        ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
        ExpressionAttributeValues: { ':version': number },
      }),
    ),
  )
}

/** Only rows whose place in the order of the list lies here, both ends with it. */
export interface Within {
  from: string
  until: string
}

/** One Query of one index, without a filter; the rows are what was projected. */
export async function page<T>(
  client: DynamoDBClient,
  TableName: string,
  IndexName: keyof typeof ticketsTable.indexes | undefined,
  partition: string,
  value: string,
  ScanIndexForward: boolean,
  Limit: number,
  after: string | undefined,
  within?: Within,
): Promise<Page<T>> {
  const sort = within && IndexName && ticketsTable.indexes[IndexName].sort
  const start = after === undefined ? undefined : keyWithin({ keys: keysOf(IndexName), partition, value }, after)
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName,
      IndexName,
      KeyConditionExpression: `#partition = :value${sort ? ' AND #sort BETWEEN :from AND :until' : ''}`,
      ExpressionAttributeNames: { '#partition': partition, ...(sort ? { '#sort': sort } : {}) },
      ExpressionAttributeValues: {
        ':value': { S: value },
        ...(sort ? { ':from': { S: within.from }, ':until': { S: within.until } } : {}),
      },
      ScanIndexForward,
      Limit,
      ...(start ? { ExclusiveStartKey: start } : {}),
    }),
  )
  const unreadable: string[] = []
  const items = Items.flatMap((item) => rowOf<T>(item, unreadable))
  return { items, next: cursorOf(LastEvaluatedKey), ...(unreadable.length > 0 ? { unreadable } : {}) }
}

/** One row that cannot be read takes no other with it. @param unreadable takes its number */
function rowOf<T>({ pk, sk, row }: Record<string, AttributeValue>, unreadable: string[]): T[] {
  if (!row?.S) return []
  try {
    return [parseKept(row.S, `a row of ${pk?.S}`) as T]
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    // Where many share a partition the sort key says which; everything else stands under its ticket.
    unreadable.push((pk?.S?.includes('#') ? sk?.S?.split(' ')[0] : pk?.S) ?? '')
    return []
  }
}

/** The attributes a key of the table has, or one of an index, which holds the table's too. */
export const keysOf = (index: keyof typeof ticketsTable.indexes | undefined): string[] => {
  const { key, indexes } = ticketsTable
  const ofIndex = index ? [indexes[index].partition, indexes[index].sort] : []
  return [...new Set<string>([key.partition, key.sort, ...ofIndex])]
}
