/** 登记簿行 — a row of partition `city`: what stands, at which version, under which head. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { hashOfDecision } from '../../record/chain.ts'
import type { Entry } from '../../record/entry.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'

/** What a decision changed in the city, by the name of its row. */
export interface SlimRow {
  name: string
  value: unknown
}

/** Of which decision a row tells. */
export interface Behind {
  version: number
  head: string
}

export interface SlimRows {
  /** An older version never replaces a newer one. */
  put(row: SlimRow, behind: Behind): Promise<void>
}

/** Enough of a head to tell which decision it is; the whole stands in the log. */
const bytesOfHead = 12

export const slimItem = ({ name, value }: SlimRow, { version, head }: Behind) => ({
  pk: { S: 'city' },
  sk: { S: name },
  json: { S: JSON.stringify(value) },
  v: { N: String(version) },
  h: { B: Buffer.from(head, 'base64url').subarray(0, bytesOfHead) },
})

export const behind = (entry: Entry): Behind => ({ version: entry.n, head: hashOfDecision(entry) })

export const dynamoSlimRows = (client: DynamoDBClient, TableName: string): SlimRows => ({
  async put(row, of) {
    await isWritten(
      client.send(
        new PutItemCommand({
          TableName,
          Item: slimItem(row, of),
          ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
          ExpressionAttributeValues: { ':v': { N: String(of.version) } },
        }),
      ),
    )
  },
})
