/** 认证客户端密钥 — what a city proves itself to its provider with; the log knows it not. */
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

/** Kept beside the log, and shown to nobody. It is sent to the issuer that it was entered for, and to no other. */
export const signOnSecret = lazily(() =>
  z.strictObject({
    /** drawn with it: of a secret that people chose a hash would tell too much */
    id: z.string(),
    issuer: z.string(),
    client: z.string(),
    secret: z.string(),
  }),
)
export type SignOnSecret = Parsed<typeof signOnSecret>

const events = [
  event('sign-on-secret-entered', () => ({ id: z.string(), issuer: z.string(), client: z.string() })),
  event('sign-on-secret-removed', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>
type Command = { type: 'enterSignOnSecret'; secret: SignOnSecret } | { type: 'removeSignOnSecret' }
type Entered = Extract<Happened, { type: 'sign-on-secret-entered' }>

const entry = lazily(() => entrySchema(actor, oneOf(events)))

/** @param held what lies beside the log as it was read, and what a decision puts there */
const secretKind = (held: {
  now: SignOnSecret | undefined
}): RegisterKind<{ entered: Entered | undefined }, Happened, Command, SignOnSecret | undefined> =>
  registerKind({
    name: 'sign-on-secret',
    entry,
    begins: ({ type }) => type === 'enterSignOnSecret',
    evolve: (_, happened) => ({ entered: happened.type === 'sign-on-secret-entered' ? happened : undefined }),
    decide(command, standing) {
      if (command.type === 'removeSignOnSecret') return standing?.entered ? [{ type: 'sign-on-secret-removed' }] : []
      if (standing?.entered && isDeepStrictEqual(held.now, command.secret)) return []
      held.now = command.secret
      const { secret: _, ...told } = command.secret
      return [{ type: 'sign-on-secret-entered', ...told }]
    },
    rows({ entered }) {
      if (!entered) return undefined
      if (held.now?.id !== entered.id) throw new Error('a client secret is on record and lies nowhere')
      return held.now
    },
  })

export const signOnPartition = 'sign-on'
/** There is one provider. */
export const signOnId = 'provider'

type Asking = Pick<Asked<Command, Actor>, 'actor' | 'from'>
type Deps = Omit<EnactDeps, 'cityRecords' | 'knocks'>

export interface SignOnSecrets {
  enter(asking: Asking, secret: SignOnSecret, deps: Deps): Promise<Refusal | undefined>
  /** Where there is none, nothing is done. */
  remove(asking: Asking, deps: Deps): Promise<void>
}

export function dynamoSignOnSecrets(client: DynamoDBClient, TableName: string): SignOnSecrets {
  const decide = async (asking: Asking, command: Command, deps: Deps) => {
    const held: { now: SignOnSecret | undefined } = { now: undefined }
    const records = dynamoRecords<RegisterEntry<Happened>, SignOnSecret | undefined>(client, TableName, {
      entry,
      keyOf: (id) => ({ pk: { S: signOnPartition }, sk: { S: id } }),
      attributesOf: (secret): Attributes => (secret ? { json: { S: JSON.stringify(secret) } } : {}),
      seen: ({ json }) => {
        held.now = json?.S ? readKept(signOnSecret, json.S, 'the client secret of the sign-on') : undefined
      },
    })
    const asked = { ...asking, id: signOnId, command }
    const done = await execute(secretKind(held), asked, { ...deps, records, knock: async () => {} })
    return isRefusal(done) ? done : undefined
  }
  return {
    enter: (asking, secret, deps) => decide(asking, { type: 'enterSignOnSecret', secret }, deps),
    async remove(asking, deps) {
      await decide(asking, { type: 'removeSignOnSecret' }, deps)
    },
  }
}
