/** Every specification of a port that lies in tables, over whichever engine opens them. */
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { dynamoLists, dynamoOrders } from '../../../shared/appeals/storage/lists.ts'
import { dynamoMissedCalls } from '../../../shared/appeals/storage/missed-calls.ts'
import { dynamoTickets } from '../../../shared/appeals/storage/tickets.ts'
import { dynamoToldLaters } from '../../../shared/appeals/storage/told-laters.ts'
import { dynamoCityRecords } from '../../../shared/city/records/enact.ts'
import { dynamoRegistry } from '../../../shared/city/storage/registry.ts'
import { dynamoSuggestions } from '../../../shared/city/suggestions/store.ts'
import { dynamoActs } from '../../../shared/storage/dynamo-acts.ts'
import { dynamoCircuits } from '../../../shared/storage/dynamo-circuits.ts'
import { dynamoDeliveries } from '../../../shared/storage/dynamo-deliveries.ts'
import { dynamoIdentities } from '../../../shared/storage/dynamo-identities.ts'
import { dynamoLooks } from '../../../shared/storage/dynamo-looks.ts'
import { dynamoOnce } from '../../../shared/storage/dynamo-once.ts'
import { dynamoParked } from '../../../shared/storage/dynamo-parked.ts'
import { dynamoListed } from '../../../shared/storage/dynamo-rows.ts'
import { dynamoTexts } from '../../../shared/storage/dynamo-texts.ts'
import type { TableName } from '../../../shared/storage/tables.ts'
import { deciding } from '../../support/deciding.ts'
import { actsContract } from './acts.ts'
import { circuitsContract } from './circuits.ts'
import { damagedContract } from './damaged.ts'
import { deliveriesContract } from './deliveries.ts'
import { identitiesContract } from './identities.ts'
import { looksContract } from './looks.ts'
import { missedCallsContract } from './missed-calls.ts'
import { onceContract } from './once.ts'
import { recordsContract } from './records.ts'
import { countingContract, endpointsContract, guessesContract, keysContract } from './registry.ts'
import { rowsContract } from './rows.ts'
import { slimRowsContract } from './slim-rows.ts'
import { ticketListsContract } from './ticket-lists.ts'
import { ticketsContract } from './tickets.ts'
import { toldLatersContract } from './told-laters.ts'
import { unknownOutcomeContract } from './unknown-outcome.ts'

/** Empty tables, and what they are called. */
export interface OpenedTables {
  client: DynamoDBClient
  names: Record<TableName, string>
}

export function overTables(open: () => Promise<OpenedTables>): void {
  const tickets = async () => {
    const { client, names } = await open()
    const on = <P>(port: (client: DynamoDBClient, TableName: string) => P): P => port(client, names.tickets)
    return {
      tickets: on(dynamoTickets),
      texts: on(dynamoTexts),
      deliveries: on(dynamoDeliveries),
      parked: on(dynamoParked),
      orders: on(dynamoOrders),
      listed: on(dynamoListed),
      lists: on(dynamoLists),
      looks: on(dynamoLooks),
      toldLaters: on(dynamoToldLaters),
      put: async (Item: Record<string, AttributeValue>) =>
        void (await client.send(new PutItemCommand({ TableName: names.tickets, Item }))),
    }
  }
  const registry = async () => {
    const { client, names } = await open()
    const everything = async () =>
      JSON.stringify((await client.send(new ScanCommand({ TableName: names.registry }))).Items)
    const registry = dynamoRegistry(client, names.registry)
    return { ...registry, ...deciding(client, names.registry), read: registry.endpoint, everything }
  }
  const inRegistry =
    <P>(port: (client: DynamoDBClient, TableName: string) => P) =>
    async () => {
      const { client, names } = await open()
      return port(client, names.registry)
    }

  recordsContract(inRegistry(dynamoSuggestions))
  slimRowsContract(async () => {
    const { client, names } = await open()
    const shown = async (name: string) => {
      const Key = { pk: { S: 'city' }, sk: { S: name } }
      const { Item } = await client.send(new GetItemCommand({ TableName: names.registry, Key, ConsistentRead: true }))
      return Item && { value: JSON.parse(Item.json?.S ?? ''), version: Number(Item.v?.N) }
    }
    return { rows: dynamoCityRecords(client, names.registry).rows, shown }
  })
  ticketsContract(tickets)
  deliveriesContract(tickets)
  rowsContract(tickets)
  ticketListsContract(tickets)
  looksContract(tickets)
  toldLatersContract(tickets)
  damagedContract(tickets)
  unknownOutcomeContract(open)
  circuitsContract(inRegistry(dynamoCircuits))
  actsContract(inRegistry(dynamoActs))
  onceContract(inRegistry(dynamoOnce))
  keysContract(registry)
  guessesContract(registry)
  countingContract(registry)
  endpointsContract(registry)
  identitiesContract(async () => {
    const { client, names } = await open()
    return dynamoIdentities(client, names.appellants)
  })
  missedCallsContract(async () => {
    const { client, names } = await open()
    return dynamoMissedCalls(client, names, dynamoIdentities(client, names.appellants))
  })
}
