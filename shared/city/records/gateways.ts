/** 网关凭据 — credentials and receipt secret of a gateway; their log knows neither. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords } from '../../storage/dynamo-records.ts'
import type { EnactDeps } from './enact.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

const earlier = z.array(z.strictObject({ secret: z.string(), until: z.string() })).optional()

/** What is kept beside the log, and shown to nobody. */
export const gatewaySecrets = lazily(() =>
  z.strictObject({
    /** drawn with them: of a password that people chose a hash would tell too much */
    id: z.string(),
    credentials: z.record(z.string(), z.string()),
    /** 回执地址密钥 — the last part of the address that receipts come to */
    receipts: z.strictObject({ secret: z.string(), earlier }),
  }),
)
export type GatewaySecrets = Parsed<typeof gatewaySecrets>

const events = [
  event('gateway-entered', () => ({
    id: z.string(),
    credentials: z.array(z.string()),
    /** 24 random bytes: its SHA-256 tells nobody what it is */
    secret: z.string(),
    earlier,
  })),
  event('gateway-removed', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>

type Change = (before: GatewaySecrets | undefined) => GatewaySecrets
type GatewayCommand = { type: 'enterGateway'; change: Change } | { type: 'removeGateway' }

/** The event that stands: names and hashes. */
interface Standing {
  entered: Extract<Happened, { type: 'gateway-entered' }> | undefined
}

const entry = lazily(() => entrySchema(actor, oneOf(events)))
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

function enteredAs({ id, credentials, receipts }: GatewaySecrets): NonNullable<Standing['entered']> {
  const { secret, earlier } = receipts
  return {
    type: 'gateway-entered',
    id,
    credentials: Object.keys(credentials).toSorted(),
    secret: hashOf(secret),
    ...(earlier ? { earlier: earlier.map((it) => ({ ...it, secret: hashOf(it.secret) })) } : {}),
  }
}

/** @param held what lies beside the log as it was read, and what a decision puts there */
const gatewayKind = (held: {
  now: GatewaySecrets | undefined
}): RegisterKind<Standing, Happened, GatewayCommand, GatewaySecrets | undefined> =>
  registerKind({
    name: 'gateway',
    entry,
    begins: ({ type }) => type === 'enterGateway',
    evolve: (_, happened) => ({ entered: happened.type === 'gateway-entered' ? happened : undefined }),
    decide(command, standing) {
      const before = standing?.entered && held.now
      if (command.type === 'removeGateway') return before ? [{ type: 'gateway-removed' }] : []
      const after = command.change(before)
      if (isDeepStrictEqual(after, before)) return []
      held.now = after
      return [enteredAs(after)]
    },
    rows({ entered }) {
      if (!entered) return undefined
      if (!held.now || held.now.id !== entered.id) throw new Error('credentials are on record and lie nowhere')
      return held.now
    },
  })

/** Every gateway in one partition, by its code. */
export const gatewaysPartition = 'gateways'

type Asking = Pick<Asked<GatewayCommand, Actor>, 'id' | 'actor' | 'from'>
type Deps = Omit<EnactDeps, 'cityRecords' | 'knocks'>

export interface Gateways {
  /** @param change of what stands; may be asked more than once. @returns what stands then */
  enter(asking: Asking, change: Change, deps: Deps): Promise<GatewaySecrets | Refusal>
  /** Where there is none, nothing is done. */
  remove(asking: Asking, deps: Deps): Promise<void>
}

export function dynamoGateways(client: DynamoDBClient, TableName: string): Gateways {
  const decide = async (asked: Asked<GatewayCommand, Actor>, deps: Deps) => {
    const held: { now: GatewaySecrets | undefined } = { now: undefined }
    const records = dynamoRecords<RegisterEntry<Happened>, GatewaySecrets | undefined>(client, TableName, {
      entry,
      keyOf: (code) => ({ pk: { S: gatewaysPartition }, sk: { S: code } }),
      attributesOf: (secrets): Attributes => (secrets ? { json: { S: JSON.stringify(secrets) } } : {}),
      seen: ({ json }) => {
        held.now = json?.S ? readKept(gatewaySecrets, json.S, `gateway ${asked.id}`) : undefined
      },
    })
    const done = await execute(gatewayKind(held), asked, { ...deps, records, knock: async () => {} })
    return isRefusal(done) ? done : held.now
  }
  return {
    async enter(asking, change, deps) {
      const done = await decide({ ...asking, command: { type: 'enterGateway', change } }, deps)
      if (!done) throw new Error('a gateway that was entered is not there')
      return done
    },
    async remove(asking, deps) {
      await decide({ ...asking, command: { type: 'removeGateway' } }, deps)
    },
  }
}
