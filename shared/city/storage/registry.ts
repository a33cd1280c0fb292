/** 登记簿 — units, categories, catalogue, channels, keys, endpoints, circuits and counters of a city, one table. */
import {
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { authorities, roles } from '../../access/actor.ts'
import { type Guesses, guesses } from '../../access/guessing.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import { parseKept, readKept } from '../../schema/kept.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { isConditionFailure } from '../../storage/dynamo-errors.ts'
import { itemOf } from '../../storage/item.ts'
import { type City, city } from '../city.ts'
import { type CatalogueSuggestion, catalogueSuggestion } from '../suggestions/suggestion.ts'
import { cityIn, lists, nameOf, type Part, type PartValue } from './items.ts'
import { dynamoTrees } from './trees.ts'

/** 密钥 — what is stored of a key: never its secret, only the hash of it. */
export const keyRecord = lazily(() =>
  z.strictObject({
    id: z.string(),
    secretHash: z.string(),
    role: z.enum(roles),
    unit: z.string().optional(),
    channel: z.string().optional(),
    authority: z.enum(authorities).optional(),
    categories: z.array(z.string()).optional(),
    areas: z.array(z.string()).optional(),
    name: z.string(),
    expires: z.string(),
    perMinute: z.int(),
  }),
)
export type KeyRecord = Parsed<typeof keyRecord>

export function dynamoRegistry(client: DynamoDBClient, TableName: string) {
  const json = (pk: string, sk: string, value: unknown) =>
    client.send(new PutItemCommand({ TableName, Item: itemOf(pk, sk, value) }))
  const read = async (pk: string, sk: string): Promise<unknown> => {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }))
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
  /** What stands under a prefix of the partition key: administration only, no call of the API asks this. */
  const all = async (prefix: string): Promise<{ pk: string; value: unknown }[]> => {
    const found: { pk: string; value: unknown }[] = []
    const asked = {
      TableName,
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: { ':prefix': { S: prefix } },
    }
    for await (const { Items = [] } of paginateScan({ client }, asked))
      for (const { pk, json } of Items) if (pk?.S && json?.S) found.push({ pk: pk.S, value: parseKept(json.S, pk.S) })
    return found
  }
  const remove = (pk: string, sk: string) =>
    client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }))

  const key = async (id: string): Promise<KeyRecord | undefined> => {
    const value = await read(`key#${id}`, 'key')
    return value === undefined ? undefined : keyRecord().parse(value)
  }

  return {
    ...dynamoTrees(client, TableName),

    /** The whole city; undefined until it has been seeded. */
    async city(): Promise<City | undefined> {
      return cityIn(await query('city'))
    },
    /** @throws on a part that could not be read again: one such item, and there would be no city */
    async put<P extends Part>(part: P, value: PartValue<P>): Promise<void> {
      city().shape[lists[part]].parse([value])
      await json('city', nameOf(part, value), value)
    },

    key,
    /** Every key; reads the whole table, which is small. */
    keys: async (): Promise<KeyRecord[]> =>
      (await all('key#'))
        .map(({ value }) => keyRecord().parse(value))
        .sort((a, b) => a.expires.localeCompare(b.expires)),
    /** Those of a unit, by a list beside the keys: what a call may ask. */
    async keysOf(unit: string): Promise<KeyRecord[]> {
      const found = await Promise.all((await query(`keys#${unit}`)).map(({ sk }) => key(sk)))
      return found.flatMap((one) => one ?? []).sort((a, b) => a.expires.localeCompare(b.expires))
    },
    async putKey(one: KeyRecord): Promise<void> {
      if (one.unit) await json(`keys#${one.unit}`, one.id, {})
      await json(`key#${one.id}`, 'key', one)
    },
    async removeKey(id: string): Promise<void> {
      const { unit } = (await key(id)) ?? {}
      await remove(`key#${id}`, 'key')
      if (unit) await remove(`keys#${unit}`, id)
    },

    endpoint: async (receiver: string) => (await read(`endpoint#${receiver}`, 'endpoint')) as Endpoint | undefined,
    /** False when it is not what it was before any more: somebody else changed it meanwhile, and a secret would be lost. */
    async changeEndpoint(receiver: string, before: Endpoint | undefined, after: Endpoint): Promise<boolean> {
      try {
        await client.send(
          new PutItemCommand({
            TableName,
            Item: itemOf(`endpoint#${receiver}`, 'endpoint', after),
            ConditionExpression: before ? 'json = :before' : 'attribute_not_exists(pk)',
            ...(before ? { ExpressionAttributeValues: { ':before': { S: JSON.stringify(before) } } } : {}),
          }),
        )
        return true
      } catch (error) {
        if (isConditionFailure(error)) return false
        throw error
      }
    },
    putEndpoint: (receiver: string, endpoint: Endpoint) => json(`endpoint#${receiver}`, 'endpoint', endpoint),
    /** Every receiver that has an endpoint, as `unit#…` or `channel#…`; reads the whole table. */
    endpoints: async (): Promise<{ receiver: string; url: string }[]> =>
      (await all('endpoint#')).map(({ pk, value }) => ({
        receiver: pk.slice('endpoint#'.length),
        url: (value as Endpoint).url,
      })),
    removeEndpoint: (receiver: string) => remove(`endpoint#${receiver}`, 'endpoint'),

    suggestions: async (): Promise<CatalogueSuggestion[]> =>
      (await query('suggestions')).map(({ value }) => catalogueSuggestion().parse(value)),
    calls: async () => (await query('calls')).map(({ sk, value }) => ({ day: sk, ...(value as Calls) })),
    putCalls: (day: string, calls: Calls) => json('calls', day, calls),

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
      try {
        await client.send(
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
        )
        return true
      } catch (error) {
        if (isConditionFailure(error)) return false
        throw error
      }
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
