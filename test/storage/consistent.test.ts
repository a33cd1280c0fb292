/** 一致读 — what decides anything is read as it stands, never as some index or copy still has it. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, it } from 'vitest'
import { dynamoMissedCalls } from '../../shared/appeals/storage/missed-calls.ts'
import { dynamoTickets } from '../../shared/appeals/storage/tickets.ts'
import { dynamoToldLaters } from '../../shared/appeals/storage/told-laters.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { dynamoSuggestions } from '../../shared/city/suggestions/store.ts'
import { dynamoActs } from '../../shared/storage/dynamo-acts.ts'
import { dynamoDeliveries } from '../../shared/storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../../shared/storage/dynamo-identities.ts'
import { dynamoLooks } from '../../shared/storage/dynamo-looks.ts'
import { dynamoOnce } from '../../shared/storage/dynamo-once.ts'
import { dynamoTexts } from '../../shared/storage/dynamo-texts.ts'
import { keptSecret } from '../../shared/storage/identity-secret.ts'
import { at, numbered } from '../contracts/ports/words.ts'
import { emptyTables } from '../support/tables.ts'

const ticket = numbered(3)
const correction = { n: 2, at: at('10:00'), by: { role: 'admin', id: 'a' }, reason: '误' } as const
const secret = async () => 's'

const reads: Record<string, (client: DynamoDBClient) => Promise<unknown>> = {
  'a ticket': (client) => dynamoTickets(client, 'tickets').read(ticket),
  'a record': (client) => dynamoSuggestions(client, 'registry').read('one'),
  'a promise to deliver': (client) => dynamoDeliveries(client, 'tickets').read(ticket, 'x'),
  'what is to be told later': (client) => dynamoToldLaters(client, 'tickets').read(ticket),
  'a missed call': (client) =>
    dynamoMissedCalls(client, { tickets: 'tickets', appellants: 'appellants' }, { lineKey: secret }).read('one'),
  'texts that are to end': (client) => dynamoTexts(client, 'tickets').end(ticket),
  looks: (client) => dynamoLooks(client, 'tickets').ofTicket(ticket),
  'the last act': (client) => dynamoActs(client, 'registry').last(),
  'what was asked once': (client) => dynamoOnce(client, 'registry').standingOnce('k'),
  'tried codes': (client) => dynamoRegistry(client, 'registry').guesses('t'),
  'the record of units': (client) => dynamoRegistry(client, 'registry').withdrawn(),
  'an identity': (client) => dynamoIdentities(client, 'appellants', secret).read('web#r'),
  'an identity that is corrected': (client) =>
    dynamoIdentities(client, 'appellants', secret).correct('web#r', { name: '李' }, correction),
  'an identity that was ended': (client) => dynamoIdentities(client, 'appellants', secret).endedTicket('web#r'),
  'the city’s secret': (client) => keptSecret(client, 'appellants')(),
}

it.each(Object.keys(reads))('%s', async (what) => {
  const asked: (boolean | undefined)[] = []
  const client = emptyTables()
  const send = (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (/^(Get|Query)/.test(command.constructor.name))
      asked.push((command.input as { ConsistentRead?: boolean }).ConsistentRead)
    return client.send(command)
  }
  // The pages of a query are asked for by what the client is, not by what it looks like.
  await reads[what]?.(Object.assign(Object.create(client) as DynamoDBClient, { send }))
  expect(asked).toEqual([true])
})
