/** 组装 — puts the registry together: for calls about the city, and for whoever asks the law. */
import { randomInt, randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { clock } from '../run/clock.ts'
import { errorFields, log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'
import { platform } from '../run/platform.ts'
import { dynamoActs } from '../storage/dynamo-acts.ts'
import { dynamoOnce } from '../storage/dynamo-once.ts'
import { dynamoTexts } from '../storage/dynamo-texts.ts'
import { sqsKnocks } from '../storage/sqs.ts'
import { lawOf } from './law-in-force.ts'
import type { Handling } from './ports.ts'
import { dynamoAccounts } from './records/accounts.ts'
import { dynamoDepartures } from './records/departures.ts'
import { dynamoCityRecords } from './records/enact.ts'
import { dynamoEndpoints } from './records/endpoints.ts'
import { dynamoGateways } from './records/gateways.ts'
import { dynamoKeyring } from './records/keys.ts'
import { dynamoLineCalls } from './records/line-calls.ts'
import { dynamoSignOnSecrets } from './records/sign-on-client.ts'
import { dynamoStaff } from './records/staff.ts'
import { dynamoStandardReplies } from './records/standard-replies.ts'
import { dynamoRegistry } from './storage/registry.ts'
import { dynamoSuggestions } from './suggestions/store.ts'

export function composeCity(on = platform()) {
  const { city, tables, queues } = on.settings
  const registry = dynamoRegistry(on.dynamo, tables.registry)
  return {
    ...on,
    registry,
    counting: registry,
    once: dynamoOnce(on.dynamo, tables.registry),
    acts: dynamoActs(on.dynamo, tables.registry),
    departures: dynamoDepartures(on.dynamo, tables.registry),
    texts: dynamoTexts(on.dynamo, tables.registry),
    knocks: sqsKnocks(on.sqs, queues.changes),
    ...recordsOfCity(on.dynamo, tables.registry),
    law: lawOf(registry, { clock: on.clock, notReadAgain: told(city) }),
  }
}

/** What it takes to decide on its records, beside whoever does and when. */
export const recordsOfCity = (client: DynamoDBClient, table: string) => ({
  cityRecords: dynamoCityRecords(client, table),
  suggestions: dynamoSuggestions(client, table),
  keyring: dynamoKeyring(client, table),
  endpoints: dynamoEndpoints(client, table),
  gateways: dynamoGateways(client, table),
  lineCalls: dynamoLineCalls(client, table),
  staff: dynamoStaff(client, table),
  accounts: dynamoAccounts(client, table),
  signOnSecrets: dynamoSignOnSecrets(client, table),
  standardReplies: dynamoStandardReplies(client, table),
})

/** The same for whoever decides without a call: the command line, and whatever starts a city. */
export const toDecide = (client: DynamoDBClient, table: string) => ({
  ...recordsOfCity(client, table),
  clock,
  attempt: randomUUID,
  draw: (below: number) => randomInt(below),
  // What administrators decide has no text that is kept apart.
  texts: { put: async () => {} },
})
export type Deciding = ReturnType<typeof toDecide>

/** What calls about the city are given. */
export type CallDeps = ReturnType<typeof composeCity> & Handling

/** The law is as old as its last reading then: whoever changed the catalogue must be able to see why nothing changes. */
const told = (city: string) => (error: unknown) => {
  log('warn', { message: 'the law could not be read again: the last one goes on', ...errorFields(error) })
  measure(city, { LawNotRead: 1 })
}
