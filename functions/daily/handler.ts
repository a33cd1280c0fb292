/** 每夜 — removes claims of registrations that never became tickets, and brings forward what a wrong clock put off. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoIdentities } from '../../shared/adapters/dynamo-identities.ts'
import { dynamoParked } from '../../shared/adapters/dynamo-parked.ts'
import { dynamoTickets } from '../../shared/adapters/dynamo-tickets.ts'
import { bringForward } from '../../shared/application/bring-forward.ts'
import { removeOrphans } from '../../shared/application/orphans.ts'
import { clock } from '../../shared/runtime/clock.ts'
import { log } from '../../shared/runtime/log.ts'
import { sdk } from '../../shared/runtime/sdk.ts'
import { readSettings } from '../../shared/runtime/settings.ts'

const { tables } = readSettings()
const dynamo = new DynamoDBClient(sdk)
const deps = {
  identities: dynamoIdentities(dynamo, tables.appellants),
  tickets: dynamoTickets(dynamo, tables.tickets),
  parked: dynamoParked(dynamo, tables.tickets),
  clock,
}

export const handler = async (): Promise<void> => {
  log('info', { message: 'brought forward', promises: await bringForward(deps) })
  log('info', { message: 'orphans removed', ...(await removeOrphans(deps)) })
}
