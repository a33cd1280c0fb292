/** 清单 — a unit's orders and the desks' lists of tickets, as indexes of their table. */
import { type AttributeValue, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { sortedBy } from '../../record/rows.ts'
import { cursorOf, keyWithin } from '../../storage/cursor.ts'
import { keysOf, page, putIfNewer } from '../../storage/dynamo-rows.ts'
import { inflated } from '../../storage/kept-log.ts'
import type { CountedTicket, OrderRows, TicketLists } from '../desk/ports.ts'
import type { OrderRow, TicketRow } from '../kind/rows.ts'

export function dynamoOrders(client: DynamoDBClient, TableName: string): OrderRows {
  const put = (row: OrderRow): Promise<void> => {
    const open = row.state === 'open' || row.state === 'replied'
    return putIfNewer(client, TableName, row.version, {
      pk: { S: `unit#${row.unit}` },
      sk: { S: row.number },
      row: { S: JSON.stringify(row) },
      ...(open ? { openUnit: { S: row.unit }, due: { S: sortedBy({ due: row.limit, since: row.dispatchedAt }) } } : {}),
    })
  }

  return {
    async put(rows) {
      await Promise.all(rows.map(put))
    },
    list: (unit, open, limit, after) =>
      open
        ? page<OrderRow>(client, TableName, 'open', 'openUnit', unit, true, limit, after)
        : page<OrderRow>(client, TableName, undefined, 'pk', `unit#${unit}`, false, limit, after),
  }
}

export const dynamoLists = (client: DynamoDBClient, TableName: string): TicketLists => ({
  worklist: (worklist, limit, after) =>
    page<TicketRow>(client, TableName, 'lists', 'list', worklist, true, limit, after),
  registeredOn: (day, limit, after) =>
    page<TicketRow>(client, TableName, 'days', 'day', inNumbers(day), true, limit, after),
  async countedOn(day, from, after) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'days',
        KeyConditionExpression: '#day = :day',
        // What an earlier release wrote has neither.
        FilterExpression: 'attribute_not_exists(#until) OR #until >= :from',
        ProjectionExpression: 'pk, facts',
        ExpressionAttributeNames: { '#day': 'day', '#until': 'until' },
        ExpressionAttributeValues: { ':day': { S: inNumbers(day) }, ':from': { S: from } },
        ...(after === undefined
          ? {}
          : { ExclusiveStartKey: keyWithin({ keys: keysOf('days'), partition: 'day', value: inNumbers(day) }, after) }),
      }),
    )
    return { items: Items.map(counted), next: cursorOf(LastEvaluatedKey) }
  },
  async longLived(year, from, after) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'longLived',
        KeyConditionExpression: '#year = :year AND #until >= :from',
        ProjectionExpression: 'pk, facts',
        ExpressionAttributeNames: { '#year': 'registeredIn', '#until': 'until' },
        ExpressionAttributeValues: { ':year': { S: year }, ':from': { S: from } },
        ...(after === undefined
          ? {}
          : {
              ExclusiveStartKey: keyWithin(
                { keys: keysOf('longLived'), partition: 'registeredIn', value: year },
                after,
              ),
            }),
      }),
    )
    return { items: Items.map(counted), next: cursorOf(LastEvaluatedKey) }
  },
})

const counted = ({ pk, facts }: Record<string, AttributeValue>): CountedTicket => ({
  number: pk?.S ?? '',
  facts: facts?.B === undefined ? undefined : factsIn(facts.B),
})

/** Facts that cannot be read are read off the log again. */
function factsIn(kept: Uint8Array): CountedTicket['facts'] {
  try {
    return JSON.parse(inflated(kept).toString())
  } catch {
    return undefined
  }
}

/** A day as it stands in the numbers of its tickets. */
const inNumbers = (day: string): string => day.slice(2).replaceAll('-', '')
