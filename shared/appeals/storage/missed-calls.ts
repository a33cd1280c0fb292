/** 未接来电 — records go to the lists, telephone numbers to the appellants' table. */
import { createHash } from 'node:crypto'
import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { Identities } from '../../access/identities.ts'
import type { Logged } from '../../record/heads.ts'
import { sortedBy } from '../../record/rows.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import type { Attributes } from '../../storage/dynamo-records.ts'
import { dynamoTexts, type PlaceOf } from '../../storage/dynamo-texts.ts'
import { dynamoThreads } from '../../storage/dynamo-threads.ts'
import { lastOf, type MissedCall, missedCallList } from '../desk/missed-call.ts'
import { missedCallEntry, missedCallRecord, missedCallTexts } from '../desk/missed-call-kind.ts'
import type { MissedCalls } from '../desk/ports.ts'

/** Sixteen partitions, by the first sign of the id: all records there are can be read, and no partition is written by all. */
const partitions = [...'0123456789abcdef'].map((sign) => partitionOf(sign))
function partitionOf(id: string): string {
  return `missed-calls#${id.slice(0, 1)}`
}
const placeOf: PlaceOf = (id) => ({ pk: partitionOf(id), prefix: `${id} ` })

const threadsOf = (client: DynamoDBClient, TableName: string) =>
  dynamoThreads(client, TableName, { entry: missedCallEntry, texts: missedCallTexts, placeOf, own: 'unanswered' })

export function dynamoMissedCalls(
  client: DynamoDBClient,
  tables: { tickets: string; appellants: string },
  { lineKey }: Pick<Identities, 'lineKey'>,
): MissedCalls {
  const { read, seal, write } = threadsOf(client, tables.tickets)
  // No channel has a code with a space in it: nobody's reference is taken for a call.
  const ofPhone = (id: string) => ({ TableName: tables.appellants, Key: { pk: { S: `missed call#${id}` } } })

  return {
    read,
    seal,
    write: (id, log, state, deadline, sealed) => write(id, { log, sealed, attributes: attributesOf(state), deadline }),
    texts: dynamoTexts(client, tables.tickets, placeOf),

    // Of the keyed hash: the same number gives the same, and nobody learns a number from it.
    idOf: async (line) =>
      createHash('sha256')
        .update(await lineKey(line))
        .digest('hex')
        .slice(0, 24),

    async keepPhone(id, phone) {
      const kept = new UpdateItemCommand({
        ...ofPhone(id),
        UpdateExpression: 'SET phone = :phone',
        ConditionExpression: 'attribute_not_exists(endedPhone)',
        ExpressionAttributeValues: { ':phone': { S: phone } },
      })
      return isWritten(client.send(kept))
    },

    async phone(id) {
      const { Item } = await client.send(new GetItemCommand(ofPhone(id)))
      return Item?.phone?.S
    },

    // That it ended stays: a call that is just being told keeps no number of a record that has ended.
    async endPhone(id) {
      await client.send(
        new UpdateItemCommand({
          ...ofPhone(id),
          UpdateExpression: 'SET endedPhone = :ended REMOVE phone',
          ExpressionAttributeValues: { ':ended': { BOOL: true } },
        }),
      )
    },
  }
}

/** Of one that has ended no list shows a row. */
const attributesOf = (state: MissedCall): Attributes =>
  state.state === 'ended'
    ? {}
    : {
        row: { S: JSON.stringify(state) },
        list: { S: missedCallList(state.state) },
        due: { S: sortedBy({ since: state.state === 'open' ? state.since : lastOf(state) }) },
      }

/** Every missed call, as its log lies there: for exports and heads. */
export async function* missedCallLogs(client: DynamoDBClient, TableName: string): AsyncGenerator<Logged> {
  const threads = threadsOf(client, TableName)
  for (const partition of partitions)
    for await (const { id, kept: log, damaged, texts } of threads.under(partition, (sk) => sk.split(' ')[0] ?? ''))
      yield { record: missedCallRecord(id), log, damaged, texts }
}
