/** 密钥 — a key as a record: issued, moved, revoked; of its secret the hash. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Actor, actor, authorities, roles } from '../../access/actor.ts'
import { keyKinds } from '../../access/keys.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { type Done, execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import type { Refusal } from '../../record/refusal.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords } from '../../storage/dynamo-records.ts'
import { refused } from '../refusals.ts'
import { dynamoDepartures } from './departures.ts'
import type { EnactDeps } from './enact.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

/** What is stored of a key. */
export const keyRecord = lazily(() =>
  z.strictObject({
    id: z.string(),
    secretHash: z.string(),
    role: z.enum(roles),
    /** 专用 — it opens this and nothing else */
    for: z.enum(keyKinds).optional(),
    /** 工号 — whose own it is; what it lets them do, their record says */
    staff: z.string().optional(),
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

const events = [
  event('key-issued', () => ({ key: keyRecord(), replaces: z.string().optional() })),
  event('key-expiry-moved', () => ({ expires: z.string() })),
  event('key-revoked', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>

export type KeyCommand =
  | { type: 'issueKey'; key: KeyRecord; replaces?: string }
  | { type: 'moveExpiry'; expires: string }
  | { type: 'revokeKey' }

interface Key {
  key: KeyRecord
  isRevoked: boolean
}

const entry = lazily(() => entrySchema(actor, oneOf(events)))

/** What opens doors lies beside the log; of a revoked key nothing does. */
const keyKind: RegisterKind<Key, Happened, KeyCommand, KeyRecord | undefined> = registerKind({
  name: 'key',
  entry,
  begins: ({ type }) => type === 'issueKey',
  evolve(state, happened) {
    if (happened.type === 'key-issued') return { key: happened.key, isRevoked: false }
    if (!state) throw new Error('a key ended before it was issued')
    if (happened.type === 'key-revoked') return { ...state, isRevoked: true }
    return { ...state, key: { ...state.key, expires: happened.expires } }
  },
  decide(command, state) {
    if (command.type === 'issueKey') return state ? [] : [{ ...command, type: 'key-issued' }]
    if (!state || state.isRevoked) return refused('list.unknown')
    if (command.type === 'revokeKey') return [{ type: 'key-revoked' }]
    return command.expires === state.key.expires ? [] : [{ type: 'key-expiry-moved', expires: command.expires }]
  },
  rows: ({ key, isRevoked }) => (isRevoked ? undefined : key),
})

/** Every key in one partition, so that they can be listed and exported. */
export const keysPartition = 'keys'
/** Beside them, a list for each unit: what a call may ask. */
export const keysOfUnit = (unit: string): string => `keys#${unit}`

export interface Keyring {
  decide(
    asked: Asked<KeyCommand, Actor>,
    deps: Omit<EnactDeps, 'city' | 'knocks'>,
  ): Promise<Done<Key, RegisterEntry<Happened>> | Refusal>
}

export const dynamoKeyring = (client: DynamoDBClient, TableName: string): Keyring => {
  const records = dynamoRecords<RegisterEntry<Happened>, KeyRecord | undefined>(client, TableName, {
    entry,
    keyOf: (id) => ({ pk: { S: keysPartition }, sk: { S: id } }),
    attributesOf: (key): Attributes => (key ? { json: { S: JSON.stringify(key) } } : {}),
  })
  const departures = dynamoDepartures(client, TableName)
  return {
    async decide(asked, deps) {
      const { command } = asked
      // What was claimed by a key that is nobody's own stands under its id.
      if (command.type === 'revokeKey')
        await departures.note({ holder: asked.id, since: deps.clock.now().toISOString() })
      // Before the key: a list may name one that does not exist, and none may miss in it.
      if (command.type === 'issueKey' && command.key.unit)
        await client.send(
          new PutItemCommand({
            TableName,
            Item: { pk: { S: keysOfUnit(command.key.unit) }, sk: { S: asked.id }, json: { S: '{}' } },
          }),
        )
      // Nothing follows a key: nobody is knocked for.
      return execute(keyKind, asked, { ...deps, records, knock: async () => {} })
    },
  }
}
