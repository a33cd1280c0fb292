/** 未接来电 — the record goes to the lists, the telephone number to the appellants' table. */
import { createHash } from 'node:crypto'
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { Identities } from '../../access/identities.ts'
import { readKept } from '../../schema/kept.ts'
import { isConditionFailure } from '../../storage/dynamo-errors.ts'
import { lastOf, missedCall, missedCallList } from '../desk/missed-calls.ts'
import type { MissedCalls } from '../desk/ports.ts'

export function dynamoMissedCalls(
  client: DynamoDBClient,
  tables: { tickets: string; appellants: string },
  { lineKey }: Pick<Identities, 'lineKey'>,
): MissedCalls {
  // No channel has a code with a space in it: nobody's reference is taken for a call.
  const pk = (id: string) => ({ pk: { S: `missed call#${id}` } })
  const key = (id: string) => ({ ...pk(id), sk: { S: 'missed-call' } })

  return {
    // Of the keyed hash: the same number gives the same, and nobody learns a number from it.
    idOf: async (line) =>
      createHash('sha256')
        .update(await lineKey(line))
        .digest('hex')
        .slice(0, 24),

    async keepPhone(id, phone) {
      await client.send(new PutItemCommand({ TableName: tables.appellants, Item: { ...pk(id), phone: { S: phone } } }))
    },

    async phone(id) {
      const { Item } = await client.send(new GetItemCommand({ TableName: tables.appellants, Key: pk(id) }))
      return Item?.phone?.S
    },

    async endPhone(id) {
      await client.send(new DeleteItemCommand({ TableName: tables.appellants, Key: pk(id) }))
    },

    async read(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tables.tickets, Key: key(id), ConsistentRead: true }),
      )
      return Item?.row?.S ? readKept(missedCall, Item.row.S, 'a missed call') : undefined
    },

    async write(record) {
      const { id, version, state, since } = record
      try {
        await client.send(
          new PutItemCommand({
            TableName: tables.tickets,
            Item: {
              ...key(id),
              version: { N: String(version) },
              row: { S: JSON.stringify(record) },
              ...(state === 'ended' ? {} : { list: { S: missedCallList(state) } }),
              since: { S: state === 'open' ? since : lastOf(record) },
            },
            ConditionExpression: version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
            ...(version === 1 ? {} : { ExpressionAttributeValues: { ':before': { N: String(version - 1) } } }),
          }),
        )
        return true
      } catch (error) {
        if (!isConditionFailure(error)) throw error
        return false
      }
    },
  }
}
