/** Turns each grant of the function table into the actions and resources it needs. */
import { Stack } from 'aws-cdk-lib'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import { type PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Grant } from '../../shared/run/functions.ts'
import {
  articleReportsPartition,
  articlesPartition,
  departuresPartition,
  evaluationPartitions,
  figureDaysPartitions,
  figureDaysStanding,
  indexChanges,
  indexChunks,
  indexStanding,
  quarantine,
  secretKey,
  suggestionsPartition,
} from '../../shared/storage/tables.ts'
import type { Queues } from './queues.ts'
import type { Tables } from './tables.ts'

export interface Resources {
  tables: Tables
  queues: Queues
  bus: EventBus
  bucket: Bucket
  sealed: Bucket
}

/** Allows what a grant says. */
export function allow(grant: Grant, allowed: PolicyDocument, resources: Resources): void {
  allowed.addStatements(...statements(resources)[grant])
}

/** Log lines of one function into its own group; the group itself is made by the stack. */
export function allowLogging({ logGroupArn }: LogGroup, allowed: PolicyDocument): void {
  allowed.addStatements(
    new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroupArn] }),
  )
}

/** What Lambda asks of a role whose function a queue wakes, and what a consumer hides messages with. */
export function allowConsuming({ queueArn }: Queue, hides: boolean, allowed: PolicyDocument): void {
  const actions = [
    'ReceiveMessage',
    'DeleteMessage',
    'GetQueueAttributes',
    ...(hides ? ['ChangeMessageVisibility'] : []),
  ]
  allowed.addStatements(
    new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queueArn] }),
  )
}

function statements({ tables, queues, bus, bucket, sealed }: Resources): Record<Grant, PolicyStatement[]> {
  const { tickets, appellants, registry } = tables.byName
  const { region, urlSuffix } = Stack.of(tables)

  const dynamo = ({ tableArn }: { tableArn: string }, ...actions: string[]) =>
    new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [tableArn] })
  const query = ({ tableArn }: { tableArn: string }, ...indexes: string[]) =>
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: indexes.map((name) => `${tableArn}/index/${name}`),
    })
  const identityKey = (...actions: string[]) => keyFor('dynamodb', ...actions)
  const keyFor = (service: string, ...actions: string[]) =>
    new PolicyStatement({
      actions: actions.map((action) => `kms:${action}`),
      resources: [tables.identityKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.${urlSuffix}` } },
    })
  const send = ({ queueArn }: { queueArn: string }) =>
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] })
  const objects = (below: string, ...actions: string[]) =>
    new PolicyStatement({
      actions: actions.map((action) => `s3:${action}`),
      resources: [bucket.arnForObjects(`${below}*`)],
    })
  const writingIdentity = () => identityKey('Encrypt', 'Decrypt', 'GenerateDataKey')

  return {
    'tickets.read': [dynamo(tickets, 'Query')],
    'tickets.write': [dynamo(tickets, 'Query', 'PutItem')],
    // A batch may delete too, and no condition of IAM forbids it; whoever may put could write over any item before.
    'texts.put': [dynamo(tickets, 'BatchWriteItem')],
    'texts.end': [dynamo(tickets, 'Query', 'DeleteItem')],
    'ended.list': [query(tickets, 'ended')],
    'aside.clear': [dynamo(tickets, 'UpdateItem')],
    'deliveries.write': [dynamo(tickets, 'GetItem', 'PutItem')],
    'deliveries.list': [dynamo(tickets, 'Query')],
    'undelivered.list': [query(tickets, 'open')],
    'desks.list': [query(tickets, 'lists', 'days')],
    'matters.list': [query(tickets, 'lists')],
    'orders.list': [dynamo(tickets, 'Query'), query(tickets, 'open')],
    'orders.changed': [query(tickets, 'changed')],
    'days.list': [query(tickets, 'days', 'longLived')],
    'calls.list': [query(tickets, 'days')],
    'due.sweep': [query(tickets, 'due'), dynamo(tickets, 'UpdateItem')],
    'appellants.claim': [dynamo(appellants, 'GetItem', 'PutItem', 'UpdateItem'), writingIdentity()],
    'appellants.read': [dynamo(appellants, 'GetItem'), identityKey('Decrypt')],
    // Of the whole table this one item: nobody's identity.
    'appellants.secret': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        resources: [appellants.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [secretKey] } },
      }),
      writingIdentity(),
    ],
    'appellants.find': [query(appellants, 'phones', 'idNumbers', 'names'), identityKey('Decrypt')],
    'appellants.keep': [dynamo(appellants, 'UpdateItem'), writingIdentity()],
    'appellants.clean': [query(appellants, 'unconfirmed'), dynamo(appellants, 'DeleteItem'), writingIdentity()],
    'appellants.link': [dynamo(appellants, 'PutItem'), writingIdentity()],
    'appellants.forget': [dynamo(appellants, 'DeleteItem'), writingIdentity()],
    'appellants.files': [dynamo(appellants, 'GetItem', 'PutItem'), writingIdentity()],
    'due.files': [query(appellants, 'unconfirmed')],
    // Whoever posts its form puts in its name, whoever follows its address reads in its name.
    'files.sign': [
      objects(quarantine, 'PutObject'),
      objects('clean/', 'GetObject'),
      keyFor('s3', 'GenerateDataKey', 'Decrypt'),
    ],
    'files.settle': [
      objects(quarantine, 'GetObject', 'DeleteObject'),
      objects('clean/', 'PutObject', 'DeleteObject'),
      // That nothing is there any more is said only to whoever may list.
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
      keyFor('s3', 'GenerateDataKey', 'Decrypt'),
    ],
    // Nothing may be put over what is there: the bucket forbids it to everybody.
    'sealed.put': [new PolicyStatement({ actions: ['s3:PutObject'], resources: [sealed.arnForObjects('results/*')] })],
    'sealed.read': [new PolicyStatement({ actions: ['s3:GetObject'], resources: [sealed.arnForObjects('results/*')] })],
    'registry.read': [dynamo(registry, 'Query')],
    'registry.look': [dynamo(registry, 'GetItem')],
    'registry.count': [dynamo(registry, 'UpdateItem')],
    'registry.circuit': [dynamo(registry, 'GetItem', 'UpdateItem', 'DeleteItem')],
    'registry.record': [dynamo(registry, 'PutItem')],
    // Of the whole table what is noted of those who left.
    'registry.settle': [
      new PolicyStatement({
        actions: ['dynamodb:DeleteItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [departuresPartition] } },
      }),
    ],
    // What the night makes: days of occasions, and the model of suggestions.
    'figures.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        resources: [registry.tableArn],
        conditions: {
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': [figureDaysStanding, ...figureDaysPartitions, suggestionsPartition],
          },
        },
      }),
    ],
    'evaluations.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': evaluationPartitions } },
      }),
    ],
    'changes.send': [send(queues.changes)],
    'delivery.send': [send(queues.delivery)],
    'sweep.send': [send(queues.sweep)],
    'batches.send': [send(queues.batches)],
    'evaluating.send': [send(queues.evaluating)],
    'results.keep': [dynamo(tickets, 'GetItem', 'Query', 'PutItem')],
    // Of the whole table two partitions are written: whoever asks for articles without a key comes through the same function.
    'articles.keep': [
      dynamo(tickets, 'GetItem'),
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [tickets.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articlesPartition, articleReportsPartition] },
        },
      }),
      // A record and its texts lie beside each other; of tickets it can ask for none.
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articleReportsPartition] } },
      }),
    ],
    // Manifest and chunks of the index of articles, and what it makes superfluous.
    'articles.index': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
        resources: [registry.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [indexStanding, indexChanges, ...indexChunks] },
        },
      }),
    ],
    'batches.keep': [dynamo(tickets, 'GetItem', 'Query', 'PutItem')],
    'batches.move': [dynamo(tickets, 'UpdateItem')],
    'set-aside.send': [send(queues.setAside)],
    'letters.settle': [
      new PolicyStatement({
        actions: ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'].map(
          (action) => `sqs:${action}`,
        ),
        resources: Object.values(queues.dead).map(({ queueArn }) => queueArn),
      }),
    ],
    'bus.put': [new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] })],
  }
}
