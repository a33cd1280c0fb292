/** 各行的存放 — with the identity data, under their key; erased part by part. */
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { deflated, inflated } from '../../storage/kept-log.ts'
import type { BatchRows } from '../ports.ts'

const kept = lazily(() =>
  z.array(z.strictObject({ row: z.int(), line: z.int().optional(), given: z.unknown().optional() })),
)

export function dynamoBatchRows(client: DynamoDBClient, TableName: string): BatchRows {
  // No channel has a code with a space in it: nobody's reference is taken for rows.
  const Key = (batch: string, part: number) => ({ pk: { S: `batch rows#${batch}#${part}` } })
  return {
    async put(batch, part, rows, expires) {
      const Item = {
        ...Key(batch, part),
        given: { B: deflated(Buffer.from(JSON.stringify(rows))) },
        expires: { N: String(expires) },
      }
      await client.send(new PutItemCommand({ TableName, Item }))
    },

    async read(batch, part) {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: Key(batch, part), ConsistentRead: true }))
      const place = `the rows of part ${part} of batch ${batch}`
      return Item?.given?.B && readKept(kept, inflated(Item.given.B).toString(), place)
    },

    async erase(batch, part) {
      await client.send(new DeleteItemCommand({ TableName, Key: Key(batch, part) }))
    },
  }
}
