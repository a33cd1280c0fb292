/** 门卫 — lets each function do only what its role allows, and notes its use. */
import type { Service } from '../host/endpoints.ts'
import { StartError } from '../start-error.ts'
import { type Place, partitionOf, suffixOf } from '../template/physical.ts'
import type { Template } from '../template/template.ts'
import { denied, unrecognized } from './denial.ts'
import { needsOf, type Realm } from './needs.ts'
import { rulesByFunction } from './roles.ts'
import { type Decision, decisionOn, leadingKeys, type Need, type Rule } from './statements.ts'

/** The access key id of whoever loads and repairs a city on this machine: no function, allowed everything. */
export const administrator = 'administrator'

export interface Guard {
  /** The services, each behind its check. */
  guarded(services: Record<string, Service>): Record<string, Service>
  /** Of what a call needs the first that its caller may not; undefined: nothing. */
  missing(caller: string, needs: readonly Need[]): Need | undefined
  /** What each function, by logical id, has needed so far and was allowed. */
  used(): readonly { caller: string; need: Need }[]
  /** What they needed and were refused. */
  refused(): readonly { caller: string; need: Need }[]
  rules: ReadonlyMap<string, readonly Rule[]>
}

/** @throws StartError on a policy that is not understood, or a queue that its function may not consume */
export function startGuard(template: Template, place: Place): Guard {
  const rules = rulesByFunction(template)
  const realm = realmOf(template, place)
  /** Items that a role's conditions name, by caller: all others are alike to it. */
  const named = new Map(
    [...rules].map(([caller, theirs]) => [
      caller,
      new Set(theirs.flatMap(({ equals }) => equals.flatMap(({ key, values }) => (key === leadingKeys ? values : [])))),
    ]),
  )
  const decided = new Map<string, { caller: string; need: Need; decision: Decision }>()
  /** Policies do not change while the host runs: each need is decided once. */
  const decide = (caller: string, need: Need): Decision => {
    const question = `${caller} ${need.action} ${need.resource} ${need.context?.['kms:ViaService'] ?? ''} ${named.get(caller)?.has(need.context?.[leadingKeys] ?? '') ? need.context?.[leadingKeys] : ''}`
    const earlier = decided.get(question)
    if (earlier) return earlier.decision
    const decision = decisionOn(need, rules.get(caller) ?? [])
    decided.set(question, { caller, need, decision })
    return decision
  }
  for (const [caller, need] of consuming(template))
    if (decide(caller, need) !== 'allowed')
      throw new StartError(`template: the role of ${caller} does not allow ${need.action} on ${need.resource}`)

  const behind =
    (target: string, service: Service): Service =>
    async (operation, input, caller) => {
      if (caller === administrator) return service(operation, input, caller)
      if (!rules.has(caller)) return unrecognized()
      for (const need of needsOf(target, operation, input, realm)) {
        const decision = decide(caller, need)
        if (decision !== 'allowed')
          return denied(target, sessionOf(caller, place), need, decision === 'denied explicitly')
      }
      return service(operation, input, caller)
    }
  return {
    rules,
    missing: (caller, needs) =>
      caller === administrator ? undefined : needs.find((need) => decide(caller, need) !== 'allowed'),
    guarded: (services) =>
      Object.fromEntries(Object.entries(services).map(([target, service]) => [target, behind(target, service)])),
    used: () => [...decided.values()].filter(({ decision }) => decision === 'allowed'),
    refused: () => [...decided.values()].filter(({ decision }) => decision !== 'allowed'),
  }
}

/** An event source mapping polls in the name of its function; Lambda refuses one whose role may not. */
function* consuming(template: Template): Generator<[caller: string, need: Need]> {
  for (const { properties } of template.all('AWS::Lambda::EventSourceMapping')) {
    const caller = template.all('AWS::Lambda::Function').find(({ ref }) => ref === properties.FunctionName)?.id ?? ''
    for (const action of ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'])
      yield [caller, { action, resource: properties.EventSourceArn }]
  }
}

function realmOf(template: Template, { region, account }: Place): Realm {
  const tables = template.all('AWS::DynamoDB::Table')
  const keys = new Map(tables.map(({ name, properties }) => [name, properties.SSESpecification?.KMSMasterKeyId]))
  const partitionIn = (schema: readonly { KeyType: string; AttributeName: string }[]) =>
    schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? ''
  const partitions = new Map(
    tables.flatMap(({ name, properties }) => [
      [name, partitionIn(properties.KeySchema)] as const,
      ...(properties.GlobalSecondaryIndexes ?? []).map(
        ({ IndexName, KeySchema }) => [`${name}/${IndexName}`, partitionIn(KeySchema)] as const,
      ),
    ]),
  )
  return {
    partition: partitionOf(region),
    suffix: suffixOf(region),
    region,
    account,
    keyOf: (table) => keys.get(table),
    partitionOf: (table, index) => partitions.get(index === undefined ? table : `${table}/${index}`) ?? '',
  }
}

const sessionOf = (caller: string, { region, account, stack }: Place): string =>
  `arn:${partitionOf(region)}:sts::${account}:assumed-role/${stack}-${caller}/${caller}`
