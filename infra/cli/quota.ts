/** 配额 — whether the account has the runs that a city's functions reserve. */
import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { readCity } from '../cities/index.ts'
import type { Deployment } from '../cities/schema/city-file.ts'
import { reservedRuns } from '../cloud/sizes.ts'
import { stackOf } from '../local/assembly.ts'
import { resourcesOf } from './stack-resources.ts'

/** AWS leaves no account without this many runs for functions that reserve none. */
const leftForOthers = 100

export interface Quota {
  /** runs the stack reserves */
  needs: number
  /** runs that may still be reserved; undefined where the account did not answer */
  has: number | undefined
  /** why it did not */
  why?: string
}

type Asked = Pick<LambdaClient, 'send'>

/** @param reserved what the city's stack holds already, which a deployment takes again */
export async function quotaOf(
  sizes: Deployment['sizes'],
  client: Asked,
  reserved: readonly string[] = [],
): Promise<Quota> {
  const needs = reservedRuns(sizes)
  try {
    const { AccountLimit } = await client.send(new GetAccountSettingsCommand({}))
    const free = AccountLimit?.UnreservedConcurrentExecutions
    if (free === undefined) return { needs, has: undefined, why: 'the account names no limit' }
    const held = await Promise.all(
      reserved.map((FunctionName) => client.send(new GetFunctionConcurrencyCommand({ FunctionName }))),
    )
    const own = held.reduce((sum, { ReservedConcurrentExecutions = 0 }) => sum + ReservedConcurrentExecutions, 0)
    return { needs, has: free + own - leftForOthers }
  } catch (error) {
    return { needs, has: undefined, why: error instanceof Error ? error.message : String(error) }
  }
}

/** The same for a city in the account and region it is, or will be, deployed in. */
export async function quotaAt(
  city: string,
  { region, endpoint }: { region?: string | undefined; endpoint?: string | undefined },
) {
  const { deployment } = readCity(city)
  const at = { region: region ?? deployment.region, ...(endpoint ? { endpoint } : {}) }
  const functions = await functionsOf(stackOf(city), new CloudFormationClient(at))
  return quotaOf(deployment.sizes, new LambdaClient(at), functions)
}

/** Names of the functions that the stack has already; none where there is no stack, or nobody to ask. */
async function functionsOf(StackName: string, client: CloudFormationClient): Promise<string[]> {
  try {
    return await resourcesOf(client, StackName, 'AWS::Lambda::Function')
  } catch {
    return []
  }
}

/** In one line, for people. */
export const quotaSaid = ({ needs, has, why }: Quota): string =>
  has === undefined
    ? `${needs} concurrent runs are reserved; the account’s limit could not be read: ${why}`
    : has < needs
      ? `${needs} concurrent runs are reserved, and the account has ${Math.max(0, has)} to give: ask AWS for more, or set sizes.callsAtOnce in the city’s file`
      : `${needs} concurrent runs are reserved of ${has} that the account has to give`

export const isTooSmall = ({ needs, has }: Quota): boolean => has !== undefined && has < needs
