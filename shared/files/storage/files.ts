/** 附件表 — with the identity data, for names of files say who; one item a ticket. */
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { file } from '../file.ts'
import type { FileStore } from '../ports.ts'

/** What its item says in the index of claims: no other is looked for by it. */
const waits = 'files'

const kept = lazily(() => z.strictObject({ files: z.array(file()), ends: z.enum(['appellants', 'all']).optional() }))

export function dynamoFiles(client: DynamoDBClient, TableName: string): FileStore {
  // No channel has a code with a space in it: nobody's reference is taken for this.
  const keyOf = (ticket: string) => ({ pk: { S: `files of#${ticket}` } })
  return {
    async read(ticket) {
      const asked = { TableName, Key: keyOf(ticket), ConsistentRead: true }
      const { Item } = await client.send(new GetItemCommand(asked))
      if (!Item?.files?.S) return undefined
      return { version: Number(Item.version?.N), ...readKept(kept, Item.files.S, `the files of ${ticket}`) }
    },

    write: (ticket, { version, ...files }, next) =>
      isWritten(
        client.send(
          new PutItemCommand({
            TableName,
            Item: {
              ...keyOf(ticket),
              ticket: { S: ticket },
              version: { N: String(version) },
              files: { S: JSON.stringify(files) },
              ...(next === undefined ? {} : { unconfirmed: { S: waits }, claimedAt: { S: next } }),
            },
            ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
            ...(version === 1 ? {} : { ExpressionAttributeValues: { ':before': { N: String(version - 1) } } }),
          }),
        ),
      ),

    remove: (ticket, version) =>
      isWritten(
        client.send(
          new DeleteItemCommand({
            TableName,
            Key: keyOf(ticket),
            ConditionExpression: 'version = :version',
            ExpressionAttributeValues: { ':version': { N: String(version) } },
          }),
        ),
      ),

    async *due(before) {
      const asked = {
        TableName,
        IndexName: 'unconfirmed',
        KeyConditionExpression: 'unconfirmed = :waits AND claimedAt < :before',
        ExpressionAttributeValues: { ':waits': { S: waits }, ':before': { S: before } },
      }
      for await (const { Items = [] } of paginateQuery({ client }, asked))
        for (const { ticket } of Items) if (ticket?.S) yield ticket.S
    },
  }
}
