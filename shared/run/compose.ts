/** 组装 — puts adapters together for functions that answer calls and write decisions. */

import { randomInt, randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { type LetterBox, sqsLetters } from '../appeals/storage/letters.ts'
import { dynamoLists, dynamoOrders } from '../appeals/storage/lists.ts'
import { dynamoMissedCalls } from '../appeals/storage/missed-calls.ts'
import { dynamoTickets } from '../appeals/storage/tickets.ts'
import { dynamoToldLaters } from '../appeals/storage/told-laters.ts'
import { lawOf } from '../city/law-in-force.ts'
import { dynamoRegistry } from '../city/storage/registry.ts'
import { dynamoActs } from '../storage/dynamo-acts.ts'
import { dynamoDeliveries } from '../storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../storage/dynamo-identities.ts'
import { dynamoLooks } from '../storage/dynamo-looks.ts'
import { dynamoOnce } from '../storage/dynamo-once.ts'
import { dynamoListed } from '../storage/dynamo-rows.ts'
import { dynamoTexts } from '../storage/dynamo-texts.ts'
import { keptSecret } from '../storage/identity-secret.ts'
import { sqsDeliveries, sqsKnocks } from '../storage/sqs.ts'
import { clock } from './clock.ts'
import { errorFields, log } from './log.ts'
import { measure } from './metrics.ts'
import { sdk } from './sdk.ts'
import { readSettings, type Settings } from './settings.ts'

/** Everything a call needs: reading, deciding, writing. */
export function composeCalls() {
  const settings = readSettings()
  const { tables, queues } = settings
  const dynamo = new DynamoDBClient(sdk)
  const sqs = new SQSClient(sdk)
  const registry = dynamoRegistry(dynamo, tables.registry)
  const secret = keptSecret(dynamo, tables.appellants)
  const identities = dynamoIdentities(dynamo, tables.appellants, secret)
  return {
    settings,
    dynamo,
    sqs,
    clock,
    real: clock.real,
    attempt: randomUUID,
    draw: (below: number) => randomInt(below),
    tickets: dynamoTickets(dynamo, tables.tickets),
    texts: dynamoTexts(dynamo, tables.tickets),
    orders: dynamoOrders(dynamo, tables.tickets),
    listed: dynamoListed(dynamo, tables.tickets),
    lists: dynamoLists(dynamo, tables.tickets),
    deliveries: dynamoDeliveries(dynamo, tables.tickets),
    identities,
    secret,
    missedCalls: dynamoMissedCalls(dynamo, tables, identities),
    toldLaters: dynamoToldLaters(dynamo, tables.tickets),
    looks: dynamoLooks(dynamo, tables.tickets),
    knocks: sqsKnocks(sqs, queues.changes),
    registry,
    acts: dynamoActs(dynamo, tables.registry),
    queue: sqsDeliveries(sqs, queues.delivery),
    letters: sqsLetters(sqs, letterBoxesOf(queues)),
    counting: registry,
    once: dynamoOnce(dynamo, tables.registry),
    limits: settings.limits,
    law: lawOf(registry, { clock, notReadAgain: told(settings.city) }),
  }
}
const letterBoxesOf = ({ dead, ...queues }: Settings['queues']): LetterBox[] => [
  ...(['changes', 'delivery', 'sweep'] as const).map((queue) => ({ queue, lies: dead[queue], from: queues[queue] })),
  { queue: 'setAside', lies: queues.setAside, from: undefined },
]
export type CallDeps = ReturnType<typeof composeCalls>

/** What the reference needs: the rules, by the registry, and to count who asks. */
export function composeReference() {
  const settings = readSettings()
  const { city, tables, limits } = settings
  const dynamo = new DynamoDBClient(sdk)
  const registry = dynamoRegistry(dynamo, tables.registry)
  const law = lawOf(registry, { clock, notReadAgain: told(city) })
  return {
    settings,
    clock,
    real: clock.real,
    limits,
    counting: registry,
    once: dynamoOnce(dynamo, tables.registry),
    law,
  }
}

/** The law is as old as its last reading then: whoever changed the catalogue must be able to see why nothing changes. */
const told = (city: string) => (error: unknown) => {
  log('warn', { message: 'the law could not be read again: the last one goes on', ...errorFields(error) })
  measure(city, { LawNotRead: 1 })
}
