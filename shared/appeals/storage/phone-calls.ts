/** 通话 — an item a call, a slim row a day; numbers with the identity data. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { dateOf } from '../../law/shanghai-time.ts'
import { readKept } from '../../schema/kept.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { page } from '../../storage/dynamo-rows.ts'
import { itemAt } from '../../storage/item-at.ts'
import { type CountedCall, countedOf, nameOfCall, phoneCall } from '../desk/phone-call.ts'
import type { PhoneCalls } from '../desk/ports.ts'

const rowsAtOnce = 5000
const dayOf = (day: string): string => `calls ${day}`

export function dynamoPhoneCalls(
  client: DynamoDBClient,
  { tickets, appellants }: { tickets: string; appellants: string },
): PhoneCalls {
  const keyOf = (name: string) => ({ pk: { S: `call#${name}` }, sk: { S: 'call' } })
  // No channel has a code with a space in it: nobody's reference is taken for a call.
  const ofCaller = (name: string) => ({ TableName: appellants, Key: { pk: { S: `call number#${name}` } } })

  return {
    async read(name) {
      const item = await itemAt(client, tickets, keyOf(name), true)
      if (!item?.call?.S) return undefined
      return { call: readKept(phoneCall, item.call.S, `the call ${name}`), version: Number(item.version?.N ?? 0) }
    },

    async write(call, version) {
      return isWritten(
        client.send(
          new PutItemCommand({
            TableName: tickets,
            Item: {
              ...keyOf(nameOfCall(call)),
              call: { S: JSON.stringify(call) },
              version: { N: String(version + 1) },
              day: { S: dayOf(dateOf(call.offered)) },
              row: { S: JSON.stringify(countedOf(call)) },
            },
            ...(version === 0
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'version = :earlier',
                  ExpressionAttributeValues: { ':earlier': { N: String(version) } },
                }),
          }),
        ),
      )
    },

    on: (day, after) => page<CountedCall>(client, tickets, 'days', 'day', dayOf(day), true, rowsAtOnce, after),

    async keepCaller(name, { phone, recording }, offered) {
      const told = Object.entries({ phone, recording }).filter((one): one is [string, string] => one[1] !== undefined)
      const values: Record<string, AttributeValue> = { ':waits': { S: callerWaits }, ':since': { S: offered } }
      for (const [field, value] of told) values[`:${field}`] = { S: value }
      return isWritten(
        client.send(
          new UpdateItemCommand({
            ...ofCaller(name),
            // In the index of what the night looks at, so that it is found when it is to be erased.
            UpdateExpression: `SET unconfirmed = :waits, claimedAt = :since${told.map(([field]) => `, ${field} = :${field}`).join('')}`,
            ConditionExpression: told
              .map(([field]) => `(attribute_not_exists(${field}) OR ${field} = :${field})`)
              .join(' AND '),
            ExpressionAttributeValues: values,
          }),
        ),
      )
    },

    async caller(name) {
      const { Item } = await client.send(new GetItemCommand({ ...ofCaller(name), ConsistentRead: true }))
      if (!Item) return undefined
      return {
        ...(Item.phone?.S === undefined ? {} : { phone: Item.phone.S }),
        ...(Item.recording?.S === undefined ? {} : { recording: Item.recording.S }),
      }
    },
  }
}

/** What its item says in the index of claims, where those of registrations say something else. */
export const callerWaits = 'call number'
