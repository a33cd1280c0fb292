/** 清单计数 — reads each list once, and keeps what was counted in one item. */
import { type AttributeValue, type DynamoDBClient, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb'
import { type Holding, holding } from '../../access/holding.ts'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { deflated, inflated } from '../../storage/kept-log.ts'
import { ticketsTable } from '../../storage/tables.ts'
import { type CountsStore, listCounts } from '../desk/list-counts.ts'
import type { TicketRow } from '../kind/rows.ts'
import { whoseRow } from '../kind/whose-row.ts'

const keyOf = (sk: string) => ({ pk: { S: 'list-counts' }, sk: { S: sk } })
type Item = Record<string, AttributeValue>

export function dynamoListCounts(client: DynamoDBClient, TableName: string): CountsStore {
  return {
    async tally({ list, index }, each) {
      const asked = {
        TableName,
        IndexName: index,
        KeyConditionExpression: '#list = :list',
        ExpressionAttributeNames: { '#list': ticketsTable.indexes[index].partition, '#row': 'row' },
        ExpressionAttributeValues: { ':list': { S: list } },
        ProjectionExpression: 'due, #row',
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked)) for (const item of Items) tallied(item, each)
    },

    async read() {
      const found = await itemAt(client, TableName, keyOf('counts'), true)
      if (!found?.counts?.B) return undefined
      const counts = readKept(listCounts, inflated(found.counts.B).toString(), 'what stands on lists')
      return { counts, countedAt: Number(found.countedAt?.N), rows: Number(found.rows?.N) }
    },

    begin: (now, until) =>
      isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: { ...keyOf('counting'), untilMs: { N: String(until) } },
            ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
            ExpressionAttributeNames: { '#until': 'untilMs' },
            ExpressionAttributeValues: { ':now': { N: String(now) } },
          }),
        ),
      ),

    async keep({ counts, countedAt, rows }) {
      const item = {
        ...keyOf('counts'),
        counts: { B: deflated(Buffer.from(JSON.stringify(counts))) },
        ...{ countedAt: { N: String(countedAt) }, rows: { N: String(rows) } },
      }
      await client.send(new PutItemCommand({ TableName, Item: item }))
      // Whoever asks next may count as soon as this has grown old.
      await client.send(new PutItemCommand({ TableName, Item: { ...keyOf('counting'), untilMs: { N: '0' } } }))
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
