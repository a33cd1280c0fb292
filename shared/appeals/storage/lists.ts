/** 清单 — a unit's orders and the desks' lists of tickets, as indexes of their table. */
import { randomUUID } from 'node:crypto'
import { type AttributeValue, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { type Page, sortedBy } from '../../record/rows.ts'
import { cursorOf, ForeignCursor, keyOf, keyWithin } from '../../storage/cursor.ts'
import { keysOf, page, putIfNewer } from '../../storage/dynamo-rows.ts'
import { itemAt } from '../../storage/item-at.ts'
import { inflated, inflatedAtMost, shortText } from '../../storage/kept-log.ts'
import type { CountedTicket, OrderRows, TicketLists } from '../desk/ports.ts'
import type { OrderRow, TicketRow } from '../kind/rows.ts'

export function dynamoOrders(client: DynamoDBClient, TableName: string): OrderRows {
  const put = (row: OrderRow, at: string): Promise<void> => {
    const open = row.state === 'open' || row.state === 'replied'
    return putIfNewer(client, TableName, row.version, {
      pk: { S: `unit#${row.unit}` },
      sk: { S: row.number },
      row: { S: JSON.stringify({ ...row, changedAt: at }) },
      ...{ changedUnit: { S: row.unit }, changedAt: { S: at } },
      ...(open ? { openUnit: { S: row.unit }, due: { S: sortedBy({ due: row.limit, since: row.dispatchedAt }) } } : {}),
    })
  }
  const stampOf = (unit: string) => ({ pk: { S: `changes of unit#${unit}` }, sk: { S: 'stamp' } })
  const stamp = (unit: string, at: string) =>
    client.send(new PutItemCommand({ TableName, Item: { ...stampOf(unit), id: { S: randomUUID() }, at: { S: at } } }))

  return {
    async put(rows, at) {
      await Promise.all(rows.map((row) => put(row, at)))
      // Behind the rows: whoever knows the stamp has been able to see them.
      await Promise.all([...new Set(rows.map(({ unit }) => unit))].map((unit) => stamp(unit, at)))
    },
    list: (unit, open, limit, after, until) =>
      open
        ? page<OrderRow>(
            ...([client, TableName, 'open', 'openUnit', unit, true, limit, after] as const),
            until === undefined ? undefined : { from: '0', until },
          )
        : page<OrderRow>(client, TableName, undefined, 'pk', `unit#${unit}`, false, limit, after),
    changedSince: (unit, from, limit, after) =>
      page<OrderRow>(client, TableName, 'changed', 'changedUnit', unit, true, limit, after, { from, until: '~' }),
    async lastChange(unit) {
      const found = await itemAt(client, TableName, stampOf(unit))
      return found?.id?.S && found.at?.S ? { id: found.id.S, at: found.at.S } : undefined
    },
  }
}

export const dynamoLists = (client: DynamoDBClient, TableName: string): TicketLists => ({
  async inTurn(lists, limit, after, within) {
    const at = after === undefined ? 0 : lists.indexOf(listIn(after))
    if (at === -1) throw new ForeignCursor(`not a cursor of ${lists.join(', ')}`)
    const found: Page<TicketRow> = { items: [], next: undefined }
    let from = after
    for (const [index, list] of lists.slice(at).entries()) {
      const most = limit - found.items.length
      const here = await page<TicketRow>(client, TableName, 'lists', 'list', list, true, most, from, within)
      found.items.push(...here.items)
      if (here.unreadable) found.unreadable = [...(found.unreadable ?? []), ...here.unreadable]
      from = undefined
      const isLast = at + index + 1 === lists.length
      if (here.next === undefined && (isLast || found.items.length < limit)) continue
      return { ...found, next: here.next ?? behind(list, found.items.at(-1)) }
    }
    return found
  },
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

/** Where a list has ended and the next begins: behind its last row. */
const behind = (list: string, row: TicketRow | undefined): string | undefined =>
  row &&
  cursorOf({
    ...{ pk: { S: row.ticket }, sk: { S: 'ticket' }, list: { S: list } },
    due: { S: sortedBy({ due: row.limit, since: row.since }) },
  })

const listIn = (cursor: string): string => keyOf(cursor)?.list?.S ?? ''

const counted = ({ pk, facts }: Record<string, AttributeValue>): CountedTicket => ({
  number: pk?.S ?? '',
  facts: facts?.B === undefined ? undefined : factsIn(facts.B),
})

/** Facts that cannot be read are read off the log again. */
function factsIn(kept: Uint8Array): CountedTicket['facts'] {
  try {
    return JSON.parse(inflated(kept, inflatedAtMost, shortText).toString())
  } catch {
    return undefined
  }
}

/** A day as it stands in the numbers of its tickets. */
const inNumbers = (day: string): string => day.slice(2).replaceAll('-', '')
