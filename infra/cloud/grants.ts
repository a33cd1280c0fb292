/** Grants: for each word of the function table, the actions really called and the resources they touch — nothing more. */
import { Stack } from 'aws-cdk-lib'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Grant } from '../../shared/runtime/functions.ts'
import type { Queues } from './queues.ts'
import type { Tables } from './tables.ts'

export interface Resources {
  tables: Tables
  queues: Queues
  bus: EventBus
}

/** Allows `grantee` what a grant says. */
export function allow(grant: Grant, grantee: IGrantable, resources: Resources): void {
  for (const statement of statements(resources)[grant]) grantee.grantPrincipal.addToPrincipalPolicy(statement)
}

function statements({ tables, queues, bus }: Resources): Record<Grant, PolicyStatement[]> {
  const { tickets, appellants, registry } = tables.byName
  const { region, urlSuffix } = Stack.of(tables)
  const lists = ['lists', 'days', 'open']

  const dynamo = ({ tableArn }: { tableArn: string }, actions: string[], indexes: string[] = []) =>
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [tableArn, ...indexes.map((name) => `${tableArn}/index/${name}`)],
    })
  const identityKey = (...actions: string[]) =>
    new PolicyStatement({
      actions: actions.map((action) => `kms:${action}`),
      resources: [tables.identityKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.${urlSuffix}` } },
    })
  const send = ({ queueArn }: { queueArn: string }) =>
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] })
  const writingIdentity = () => identityKey('Encrypt', 'Decrypt', 'GenerateDataKey')

  return {
    'tickets.read': [dynamo(tickets, ['GetItem', 'BatchGetItem', 'Query'], lists)],
    'tickets.write': [
      dynamo(tickets, ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem', 'Query'], [...lists, 'due']),
    ],
    'deliveries.write': [dynamo(tickets, ['GetItem', 'PutItem', 'UpdateItem'])],
    'appellants.claim': [dynamo(appellants, ['GetItem', 'PutItem', 'UpdateItem']), writingIdentity()],
    'appellants.read': [dynamo(appellants, ['GetItem']), identityKey('Decrypt')],
    'appellants.keep': [dynamo(appellants, ['UpdateItem']), writingIdentity()],
    'appellants.clean': [dynamo(appellants, ['Query', 'DeleteItem'], ['unconfirmed']), writingIdentity()],
    'registry.read': [dynamo(registry, ['GetItem', 'Query'])],
    'registry.count': [dynamo(registry, ['UpdateItem'])],
    'registry.circuit': [dynamo(registry, ['GetItem', 'UpdateItem', 'DeleteItem'])],
    'registry.write': [dynamo(registry, ['PutItem', 'UpdateItem', 'DeleteItem'])],
    'changes.send': [send(queues.changes)],
    'delivery.send': [send(queues.delivery)],
    'sweep.send': [send(queues.sweep)],
    'set-aside.send': [send(queues.setAside)],
    'bus.put': [new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] })],
  }
}
