/** 短信 — a stand-in gateway beside the rehearsed city, which is told of it. */
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { stackOf } from '../../infra/local/assembly.ts'
import { asHere, standInGateway } from '../../infra/local/stand-in/messages/description.ts'
import type { Platform } from '../../infra/local/stand-in/messages/messages.ts'
import { startStandIn } from '../../infra/local/stand-in/stand-in.ts'
import { changesIn } from '../../shared/city/notices/changes.ts'
import { loadCity } from '../../shared/city/storage/load.ts'
import { dynamoRegistry } from '../../shared/city/storage/registry.ts'
import { cityNow } from './daytime.ts'
import { credentials, region } from './ministack.ts'

/** Functions know the city by heart for half a minute. */
const readAgain = 31_000

interface Rehearsed {
  endpoint: string
  url: string
  adminKey: string
}

export interface Gateway {
  /** what scenarios must know of it */
  env: Record<string, string>
  stop(): Promise<void>
}

export async function startGateway({ endpoint, url, adminKey }: Rehearsed): Promise<Gateway> {
  const key = randomBytes(24).toString('base64url')
  const platform = Promise.withResolvers<Platform>()
  const gateway = { key, platform: platform.promise, now: () => cityNow().getTime() }
  const standIn = await startStandIn({ port: 0, secretOf: () => undefined, gateway })
  await describeIn(endpoint, standIn.url)
  await sleep(readAgain)
  const response = await fetch(`${url}/v1/gateways/${standInGateway}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ credentials: { key } }),
  })
  const entered = (await response.json()) as Platform
  if (response.status !== 200) throw new Error(`the gateway was not entered: ${JSON.stringify(entered)}`)
  const addresses = { receipts: `${url}${entered.receipts}`, answers: `${url}${entered.answers}` }
  platform.resolve(addresses)
  return {
    env: {
      JIESU_MESSAGES: `${standIn.url}/messages`,
      JIESU_RECEIPTS: addresses.receipts,
      JIESU_ANSWERS: addresses.answers,
    },
    stop: standIn.stop,
  }
}

/** As loading a file would that has it. */
async function describeIn(endpoint: string, standIn: string): Promise<void> {
  const aws = {
    endpoint,
    region,
    credentials: { accessKeyId: credentials.AWS_ACCESS_KEY_ID, secretAccessKey: credentials.AWS_SECRET_ACCESS_KEY },
  }
  const stacks = new CloudFormationClient(aws)
  const { Stacks = [] } = await stacks.send(new DescribeStacksCommand({ StackName: stackOf('shenyang') }))
  const table = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'registryTable')?.OutputValue
  if (!table) throw new Error('the stack names no registry')
  const client = new DynamoDBClient(aws)
  const standing = await dynamoRegistry(client, table).city()
  if (!standing) throw new Error('the city is not seeded')
  const city = asHere(standing, { standIn, site: new URL(endpoint).origin })
  await loadCity(client, table, city, { changes: changesIn(standing.telling, city.telling) })
  client.destroy()
  stacks.destroy()
}
