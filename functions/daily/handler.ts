/** 每夜 — removes identity claims of registrations that never became tickets. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { dynamoIdentities } from '../../shared/adapters/dynamo-identities.ts'
import { dynamoTickets } from '../../shared/adapters/dynamo-tickets.ts'
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
  clock,
}

export const handler = async (): Promise<void> => {
  log('info', { message: 'orphans removed', ...(await removeOrphans(deps)) })
}
