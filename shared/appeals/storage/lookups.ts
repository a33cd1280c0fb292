/** 来电查询 — a record each, never changed, found by its day. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { dateOf } from '../../law/shanghai-time.ts'
import { page } from '../../storage/dynamo-rows.ts'
import type { Lookup, Lookups } from '../desk/ports.ts'

const rowsAtOnce = 1000
const dayOf = (day: string): string => `lookups ${day}`

export const dynamoLookups = (client: DynamoDBClient, TableName: string): Lookups => ({
  async record({ id, ...lookup }) {
    await client.send(
      new PutItemCommand({
        TableName,
        Item: {
          pk: { S: `lookup#${id}` },
          sk: { S: 'lookup' },
          day: { S: dayOf(dateOf(lookup.at)) },
          row: { S: JSON.stringify({ id, ...lookup }) },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    )
  },
  async on(day) {
    const found: Lookup[] = []
    let after: string | undefined
    do {
      const { items, next } = await page<Lookup>(
        ...([client, TableName, 'days', 'day', dayOf(day), true, rowsAtOnce, after] as const),
      )
      found.push(...items)
      after = next
    } while (after)
    return found
  },
})
