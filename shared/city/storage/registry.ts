/** 登记簿 — units, categories, catalogue, channels, keys, endpoints, circuits and counters of a city, one table. */
import {
  type DynamoDBClient,
  GetItemCommand,
  paginateQuery,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { type Guesses, guesses } from '../../access/guessing.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import type { Page } from '../../record/rows.ts'
import { parseKept, readKept } from '../../schema/kept.ts'
import { cursorOf, keyWithin } from '../../storage/cursor.ts'
import { isWritten } from '../../storage/dynamo-errors.ts'
import { itemAt } from '../../storage/item-at.ts'
import { agreementsPartition } from '../../storage/tables.ts'
import type { City } from '../city.ts'
import { dynamoCityRecords } from '../records/enact.ts'
import { endpointsPartition } from '../records/endpoints.ts'
import { type GatewaySecrets, gatewaySecrets, gatewaysPartition } from '../records/gateways.ts'
import { type KeyRecord, keyRecord, keysOfUnit, keysPartition } from '../records/keys.ts'
import { type SignOnSecret, signOnId, signOnPartition, signOnSecret } from '../records/sign-on-client.ts'
import { staffPartition } from '../records/staff.ts'
import { standardRepliesPartition } from '../records/standard-replies.ts'
import { unitsRecord } from '../records/units.ts'
import { type Staff, scopeOf, staff } from '../staff.ts'
import { type StandardReply, standardReply } from '../standard-replies.ts'
import { type CatalogueSuggestion, catalogueSuggestion } from '../suggestions/suggestion.ts'
import { cityIn } from './items.ts'

export function dynamoRegistry(client: DynamoDBClient, TableName: string) {
  const read = async (pk: string, sk: string, ConsistentRead = false): Promise<unknown> => {
    const Key = { pk: { S: pk }, sk: { S: sk } }
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead }))
    return Item?.json?.S === undefined ? undefined : parseKept(Item.json.S, `${pk} ${sk}`)
  }
  const query = async (pk: string): Promise<{ sk: string; value: unknown }[]> => {
    const found: { sk: string; value: unknown }[] = []
    const asked = {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: pk } },
      // What lies beside it in an item, a log, is its record's own.
      ProjectionExpression: 'sk, json',
    }
    for await (const { Items = [] } of paginateQuery({ client }, asked))
      for (const { sk, json } of Items)
        if (sk?.S && json?.S) found.push({ sk: sk.S, value: parseKept(json.S, `${pk} ${sk.S}`) })
    return found
  }
  const key = async (id: string): Promise<KeyRecord | undefined> => {
    const value = await read(keysPartition, id)
    return value === undefined ? undefined : keyRecord().parse(value)
  }

  const member = async (number: string): Promise<Staff | undefined> => {
    const value = await read(staffPartition, number, true)
    return value === undefined ? undefined : staff().parse(value)
  }

  return {
    /** The whole city; undefined until it has been seeded. */
    async city(): Promise<City | undefined> {
      return cityIn(await query('city'))
    },
    key,
    /** Every key that has not been revoked. */
    keys: async (): Promise<KeyRecord[]> =>
      (await query(keysPartition))
        .map(({ value }) => keyRecord().parse(value))
        .sort((a, b) => a.expires.localeCompare(b.expires)),
    /** Those of a unit, by a list beside the keys: what a call may ask. */
    async keysOf(unit: string): Promise<KeyRecord[]> {
      const found = await Promise.all((await query(keysOfUnit(unit))).map(({ sk }) => key(sk)))
      return found.flatMap((one) => one ?? []).sort((a, b) => a.expires.localeCompare(b.expires))
    },

    /** 人员 — as they stand at this moment: whoever has left opens nothing any more. */
    staff: member,
    /** The same by a query, which every function may that reads the city: the authorizer may not, others may nothing else. */
    async person(number: string): Promise<Staff | undefined> {
      const found = await itemAt(client, TableName, { pk: { S: staffPartition }, sk: { S: number } })
      return found && readKept(staff, found.json?.S, `staff ${number}`)
    },
    async scopeOf(number: string, role: string) {
      const found = await member(number)
      return found && scopeOf(found, role)
    },
    /** By number. */
    async staffPage(limit: number, after: string | undefined): Promise<Page<Staff>> {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: staffPartition } },
          ProjectionExpression: 'sk, json',
          Limit: limit,
          ...(after === undefined
            ? {}
            : { ExclusiveStartKey: keyWithin({ keys: ['pk', 'sk'], partition: 'pk', value: staffPartition }, after) }),
        }),
      )
      const items = Items.map(({ sk, json }) => readKept(staff, json?.S, `staff ${sk?.S}`))
      return { items, next: cursorOf(LastEvaluatedKey) }
    },

    /** 答复口径模板 — as it is worded now. */
    async standardReply(code: string): Promise<StandardReply | undefined> {
      const value = await read(standardRepliesPartition, code, true)
      return value === undefined ? undefined : standardReply().parse(value)
    },
    standardReplies: async (): Promise<StandardReply[]> =>
      (await query(standardRepliesPartition)).map(({ value }) => standardReply().parse(value)),

    endpoint: async (receiver: string) => (await read(endpointsPartition, receiver)) as Endpoint | undefined,
    /** 共享协议 — whether there is such a record: its address is one of ours. */
    hasAgreement: async (code: string): Promise<boolean> =>
      (await itemAt(client, TableName, { pk: { S: agreementsPartition }, sk: { S: code } })) !== undefined,
    /** Every receiver that has an endpoint, as `unit#…`, `channel#…` or `agreement#…`. */
    endpoints: async (): Promise<{ receiver: string; url: string }[]> =>
      (await query(endpointsPartition)).map(({ sk, value }) => ({ receiver: sk, url: (value as Endpoint).url })),
    /** 网关凭据 — what it is asked with, and the secret that its receipts come with. */
    async gateway(code: string): Promise<GatewaySecrets | undefined> {
      const value = await read(gatewaysPartition, code)
      return value === undefined ? undefined : gatewaySecrets().parse(value)
    },
    /** 认证客户端密钥 */
    async signOnSecret(): Promise<SignOnSecret | undefined> {
      const value = await read(signOnPartition, signOnId)
      return value === undefined ? undefined : signOnSecret().parse(value)
    },
    /** 撤销撤并 — units whose retirement was withdrawn: of them the rows tell nothing. */
    async withdrawn(): Promise<ReadonlySet<string>> {
      const units = await dynamoCityRecords(client, TableName).logs(unitsRecord).read('units')
      return unitsRecord.replay(units?.log ?? [])?.withdrawn ?? new Set()
    },

    suggestions: async (): Promise<CatalogueSuggestion[]> =>
      (await query('suggestions')).map(({ value }) => catalogueSuggestion().parse(value)),
    calls: async () => (await query('calls')).map(({ sk, value }) => ({ day: sk, ...(value as Calls) })),

    /** 抽检 — each draw as it was made; its number begins with its day. */
    inspections: async () => (await query('inspections')).map(({ value }) => value),

    /** 试码记录 — who tried access codes, under a version; it goes by itself. */
    async guesses(of: string): Promise<{ version: number; guesses: Guesses } | undefined> {
      const Key = { pk: { S: `guesses#${of}` }, sk: { S: 'guesses' } }
      const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      if (!Item?.json?.S) return undefined
      return { version: Number(Item.version?.N), guesses: readKept(guesses, Item.json.S, 'a count of guesses') }
    },
    async keepGuesses(of: string, version: number, value: Guesses, expires: number): Promise<boolean> {
      return isWritten(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: { pk: { S: `guesses#${of}` }, sk: { S: 'guesses' } },
            UpdateExpression: 'SET json = :json, #v = :next, #e = :expires',
            ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#v = :before',
            ExpressionAttributeNames: { '#v': 'version', '#e': 'expires' },
            ExpressionAttributeValues: {
              ':json': { S: JSON.stringify(value) },
              ':next': { N: String(version + 1) },
              ':expires': { N: String(expires) },
              ...(version === 0 ? {} : { ':before': { N: String(version) } }),
            },
          }),
        ),
      )
    },

    /** Counts so many more in a window and says how many there are; the counter goes by itself. */
    async count(name: string, window: number, seconds: number, more = 1): Promise<number> {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName,
          Key: { pk: { S: `count#${name}` }, sk: { S: String(window) } },
          UpdateExpression: 'ADD #n :more SET expires = :expires',
          ExpressionAttributeNames: { '#n': 'n' },
          ExpressionAttributeValues: {
            ':more': { N: String(more) },
            ':expires': { N: String((window + 2) * seconds) },
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      )
      return Number(Attributes?.n?.N ?? 0)
    },
  }
}

interface Calls {
  offered: number
  answered: number
}
export type RegistryStore = ReturnType<typeof dynamoRegistry>
