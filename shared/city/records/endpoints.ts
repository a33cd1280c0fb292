/** 接收地址 — an endpoint is a record; its log knows its signing secrets by their hashes alone. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { parseKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords } from '../../storage/dynamo-records.ts'
import type { EnactDeps } from './enact.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from './kind.ts'

const events = [
  /** each secret is 24 random bytes: its SHA-256 tells nobody what it is */
  event('endpoint-entered', () => ({
    url: z.string(),
    secret: z.string(),
    earlier: z.array(z.strictObject({ secret: z.string(), until: z.string() })).optional(),
  })),
  event('endpoint-removed', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>

type EndpointCommand =
  | { type: 'enterEndpoint'; change(before: Endpoint | undefined): Endpoint }
  | { type: 'removeEndpoint' }

interface Standing {
  /** its secrets by their hashes; undefined when it was removed */
  endpoint: Endpoint | undefined
}

const entry = lazily(() => entrySchema(actor, oneOf(events)))

/** 签名密钥 by their hashes: of what stands, and what is new. */
class Vault {
  private readonly known = new Map<string, string>()
  hidden({ url, secret, earlier }: Endpoint): Endpoint {
    const hide = (one: string) => {
      const hash = createHash('sha256').update(one).digest('base64url')
      this.known.set(hash, one)
      return hash
    }
    return {
      url,
      secret: hide(secret),
      ...(earlier ? { earlier: earlier.map((it) => ({ ...it, secret: hide(it.secret) })) } : {}),
    }
  }
  shown({ url, secret, earlier }: Endpoint): Endpoint {
    const show = (hash: string) => {
      const one = this.known.get(hash)
      if (one === undefined) throw new Error('a signing secret is on record and lies nowhere')
      return one
    }
    return {
      url,
      secret: show(secret),
      ...(earlier ? { earlier: earlier.map((it) => ({ ...it, secret: show(it.secret) })) } : {}),
    }
  }
}

const endpointKind = (vault: Vault): RegisterKind<Standing, Happened, EndpointCommand, Endpoint | undefined> =>
  registerKind({
    name: 'endpoint',
    entry,
    begins: ({ type }) => type === 'enterEndpoint',
    evolve: (_, { type, ...happened }) => ({ endpoint: 'url' in happened ? happened : undefined }),
    decide(command, standing) {
      const before = standing?.endpoint && vault.shown(standing.endpoint)
      if (command.type === 'removeEndpoint') return before ? [{ type: 'endpoint-removed' }] : []
      const after = command.change(before)
      return isDeepStrictEqual(after, before) ? [] : [{ type: 'endpoint-entered', ...vault.hidden(after) }]
    },
    rows: ({ endpoint }) => endpoint && vault.shown(endpoint),
  })

/** Every endpoint in one partition, by `unit#…`, `channel#…` or `agreement#…`. */
export const endpointsPartition = 'endpoints'

type Asking = Pick<Asked<EndpointCommand, Actor>, 'id' | 'actor' | 'from'>
type Deps = Omit<EnactDeps, 'cityRecords' | 'knocks'>

export interface Endpoints {
  /** @param change of what stands, with its secrets; may be asked more than once. @returns what stands then */
  enter(asking: Asking, change: (before: Endpoint | undefined) => Endpoint, deps: Deps): Promise<Endpoint | Refusal>
  /** Where there is none, nothing is done. */
  remove(asking: Asking, deps: Deps): Promise<void>
}

export function dynamoEndpoints(client: DynamoDBClient, TableName: string): Endpoints {
  const decide = async (asked: Asked<EndpointCommand, Actor>, deps: Deps) => {
    const vault = new Vault()
    const records = dynamoRecords<RegisterEntry<Happened>, Endpoint | undefined>(client, TableName, {
      entry,
      keyOf: (receiver) => ({ pk: { S: endpointsPartition }, sk: { S: receiver } }),
      attributesOf: (endpoint): Attributes => (endpoint ? { json: { S: JSON.stringify(endpoint) } } : {}),
      seen: ({ json }) => {
        if (json?.S) vault.hidden(parseKept(json.S, `endpoint ${asked.id}`) as Endpoint)
      },
    })
    const done = await execute(endpointKind(vault), asked, { ...deps, records, knock: async () => {} })
    return isRefusal(done) ? done : done.state.endpoint && vault.shown(done.state.endpoint)
  }
  return {
    async enter(asking, change, deps) {
      const done = await decide({ ...asking, command: { type: 'enterEndpoint', change } }, deps)
      if (!done) throw new Error('an endpoint that was entered is not there')
      return done
    },
    async remove(asking, deps) {
      await decide({ ...asking, command: { type: 'removeEndpoint' } }, deps)
    },
  }
}
