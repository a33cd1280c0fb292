/** 一座已部署的城市 — finds a city's tables, queues and API, on AWS or this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { readCity } from '../cities/index.ts'
import { stackOf } from '../local/assembly.ts'
import { type Deployed, deployed, deployedFile } from '../local/deployed.ts'
import { administrator } from '../local/iam/guard.ts'
import { isRunning } from '../local/is-running.ts'
import { CityError, type Options, UsageError } from './verb.ts'

/** Options that say which deployment is meant. */
export const where = {
  city: {
    type: 'string',
    about: 'the city, by the name of its file in infra/cities; or JIESU_CITY in the environment',
    value: 'name',
  },
  region: { type: 'string', about: 'AWS region, where it is not the one of the city’s file' },
  endpoint: {
    type: 'string',
    about: 'another AWS: base URL of all its services; AWS_ENDPOINT_URL otherwise',
    value: 'url',
  },
  url: { type: 'string', about: 'base URL of the API, where the stack’s own is not the one to call' },
  local: { type: 'boolean', about: 'the city that `npm start` runs on this machine' },
  data: { type: 'string', default: '.jiesu/city', about: 'its data folder', value: 'folder' },
} as const satisfies Options

export interface Where {
  city?: string | undefined
  region?: string | undefined
  endpoint?: string | undefined
  url?: string | undefined
  local?: boolean | undefined
  data: string
}

export interface Deployment {
  /** in words, for messages */
  name: string
  stack: string
  /** base URL of the API, without a slash at its end */
  url: string
  region: string
  endpoint: string | undefined
  isLocal: boolean
  tables: { tickets: string; appellants: string; registry: string }
  /** ids and versions of the rules that the deployed release knows */
  rules: string[]
  /** URLs of the queues by name; each knows its dead letters */
  queues: Record<string, string>
  dynamo: DynamoDBClient
  sqs: SQSClient
}

const outputs = z.looseObject({
  Url: z.string(),
  ticketsTable: z.string(),
  appellantsTable: z.string(),
  registryTable: z.string(),
  Rules: z.string().default(''),
})

/** Nobody means a city by saying nothing: one administrator may keep several. @throws UsageError */
export function cityMeant({
  city,
  local,
  data,
}: Pick<Where, 'city' | 'local'> & { data?: string | undefined }): string {
  const named = city || process.env.JIESU_CITY
  if (named) return named
  const here = local && data ? readDeployed(data).city : undefined
  if (here) return here
  throw new UsageError('say which city: --city <name>, or JIESU_CITY in the environment')
}

/** @throws CityError when it is not deployed or not running */
export async function connect(given: Where): Promise<Deployment> {
  const city = cityMeant(given)
  return given.local ? connectHere({ ...given, city }) : connectAws({ ...given, city })
}

type Meant = Where & { city: string }

async function connectAws({ city, region, endpoint, url }: Meant): Promise<Deployment> {
  const stack = stackOf(city)
  const at = region ?? readCity(city).deployment.region
  const client = { region: at, ...(endpoint ? { endpoint } : {}) }
  const { AWS_ENDPOINT_URL } = process.env
  const found = await outputsOf(new CloudFormationClient(client), stack, at)
  return {
    name: `${stack} in ${at}`,
    stack,
    url: (url ?? found.Url).replace(/\/$/, ''),
    region: at,
    endpoint: endpoint ?? AWS_ENDPOINT_URL,
    isLocal: false,
    ...namesIn(found),
    dynamo: new DynamoDBClient(client),
    sqs: new SQSClient(client),
  }
}

async function outputsOf(client: CloudFormationClient, StackName: string, region: string) {
  try {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }))
    const pairs = (Stacks[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])
    return outputs.parse(Object.fromEntries(pairs))
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationError')
      throw new CityError(`there is no stack ${StackName} in ${region}: deploy it first, or check --city and --region`)
    throw error
  }
}

function connectHere({ data, city }: Meant): Deployment {
  const here = readDeployed(data)
  if (here.city && here.city !== city.toLowerCase() && stackOf(here.city) !== stackOf(city))
    throw new CityError(`the city of ${data} is ${here.city}, not ${city}`)
  const client = {
    region: here.region,
    endpoint: here.endpoint,
    credentials: { accessKeyId: administrator, secretAccessKey: 'local' },
  }
  return {
    name: `${stackOf(city)} of ${data} on this machine`,
    stack: stackOf(city),
    url: here.url,
    region: here.region,
    endpoint: here.endpoint,
    isLocal: true,
    ...namesIn(outputs.parse({ Url: here.url, ...here.outputs })),
    dynamo: new DynamoDBClient(client),
    sqs: new SQSClient(client),
  }
}

function readDeployed(folder: string): Deployed {
  const file = join(folder, deployedFile)
  if (!existsSync(file)) throw new CityError(`no city runs with its data in ${folder}: start it with npm start`)
  const here = deployed.parse(JSON.parse(readFileSync(file, 'utf8')))
  if (!isRunning(here.pid)) throw new CityError(`the city of ${folder} is not running: start it with npm start`)
  return here
}

const namesIn = (found: z.infer<typeof outputs>) => ({
  rules: found.Rules.split(' ').filter(Boolean),
  tables: { tickets: found.ticketsTable, appellants: found.appellantsTable, registry: found.registryTable },
  queues: Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => {
      const [, queue] = /^(\w+)Queue$/.exec(name) ?? []
      return queue ? [[queue, String(value)]] : []
    }),
  ),
})
