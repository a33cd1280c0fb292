/** 清单计数 — reads each list once, and keeps what was counted in one item. */
import {
  type AttributeValue,
  type DynamoDBClient,
  PutItemCommand,
  paginateQuery,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { type Holding, holding } from '../../access/holding.ts'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { deflated, inflated } from '../../storage/kept-log.ts'
import { type CountsStore, listCounts } from '../desk/list-counts.ts'
import type { TicketRow } from '../kind/rows.ts'
import { whoseRow } from '../kind/whose-row.ts'

const pk = { S: 'list-counts' }
type Item = Record<string, AttributeValue>

export function dynamoListCounts(client: DynamoDBClient, TableName: string): CountsStore {
  /** By a query: whoever counts may read tickets, and no single item. */
  async function read(sk: string): Promise<Item | undefined> {
    const { Items: [found] = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND sk = :sk',
        ExpressionAttributeValues: { ':pk': pk, ':sk': { S: sk } },
        ConsistentRead: true,
      }),
    )
    return found
  }

  return {
    async tally(list, each) {
      const asked = {
        TableName,
        IndexName: 'lists',
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': 'list', '#row': 'row' },
        ExpressionAttributeValues: { ':list': { S: list } },
        ProjectionExpression: 'due, #row',
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked)) for (const item of Items) tallied(item, each)
    },

    async read() {
      const found = await read('counts')
      if (!found?.counts?.B) return undefined
      const counts = readKept(listCounts, inflated(found.counts.B).toString(), 'what stands on lists')
      return { counts, countedAt: Number(found.countedAt?.N), rows: Number(found.rows?.N) }
    },

    begin: (now, until) =>
      isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: { pk, sk: { S: 'counting' }, untilMs: { N: String(until) } },
            ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
            ExpressionAttributeNames: { '#until': 'untilMs' },
            ExpressionAttributeValues: { ':now': { N: String(now) } },
          }),
        ),
      ),

    async keep({ counts, countedAt, rows }) {
      const item = {
        ...{ pk, sk: { S: 'counts' } },
        counts: { B: deflated(Buffer.from(JSON.stringify(counts))) },
        ...{ countedAt: { N: String(countedAt) }, rows: { N: String(rows) } },
      }
      await client.send(new PutItemCommand({ TableName, Item: item }))
      // Whoever asks next may count as soon as this has grown old.
      await client.send(new PutItemCommand({ TableName, Item: { pk, sk: { S: 'counting' }, untilMs: { N: '0' } } }))
    },
  }
}

/** One row that cannot be read counts as the city's own. */
function tallied({ due, row }: Item, each: Parameters<CountsStore['tally']>[1]): void {
  const limit = due?.S?.startsWith('~') ? undefined : due?.S
  each(limit, row?.S === undefined ? undefined : whoseOf(row.S))
}

function whoseOf(row: string): Holding | undefined {
  try {
    const { whose, worklist, ...kept } = JSON.parse(row)
    if (whose !== undefined) return holding().parse(whose)
    return worklist === undefined ? undefined : whoseRow({ worklist, ...kept } as TicketRow)
  } catch {
    return undefined
  }
}
