/** 离岗待办 — who works at the desk no longer, while something they claimed may wait. */
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemOf } from '../../storage/item.ts'
import { itemsUnder } from '../../storage/item-at.ts'
import { departuresPartition } from '../../storage/tables.ts'

const departure = lazily(() =>
  z.strictObject({
    /** 工号, or the id of a key that is nobody's own */
    holder: z.string(),
    since: z.iso.datetime(),
  }),
)
export type Departure = Parsed<typeof departure>

export interface Departures {
  /** Before the decision that ends their work: none may miss here, and one may stand here that was not decided. */
  note(departure: Departure): Promise<void>
  open(): Promise<Departure[]>
  /** Nothing waits any more; one that was noted again meanwhile stays. */
  settle(departure: Departure): Promise<void>
}

export const dynamoDepartures = (client: DynamoDBClient, TableName: string): Departures => ({
  async note({ holder, since }) {
    const item = itemOf(departuresPartition, holder, { holder, since })
    await client.send(new PutItemCommand({ TableName, Item: { ...item, since: { S: since } } }))
  },
  async open() {
    const items = await itemsUnder(client, TableName, departuresPartition)
    return items.map(({ sk, json }) => readKept(departure, json?.S, `the departure of ${sk?.S}`))
  },
  async settle({ holder, since }) {
    await isWritten(
      client.send(
        new DeleteItemCommand({
          TableName,
          Key: { pk: { S: departuresPartition }, sk: { S: holder } },
          ConditionExpression: 'since = :since',
          ExpressionAttributeValues: { ':since': { S: since } },
        }),
      ),
    )
  },
})
