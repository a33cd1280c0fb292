/** Turns each grant of the function table into the actions and resources it needs. */
import { Stack } from 'aws-cdk-lib'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import { type PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Grant } from '../../shared/run/functions.ts'
import {
  agreementsPartition,
  articleLists,
  articleReportsPartition,
  articlesPartition,
  articleUseDays,
  commentPartition,
  consultationLists,
  consultationsPartition,
  departuresPartition,
  evaluationPartitions,
  feedDaysPartition,
  feedPartitions,
  figureDaysPartitions,
  figureDaysStanding,
  indexChanges,
  indexChunks,
  indexStanding,
  inquiriesPartition,
  openResultsPartition,
  pushLanesPartition,
  pushReplaysPartition,
  quarantine,
  questionPartitions,
  releasesPartition,
  restatementsPartition,
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

/** As IAM writes all of them. */
const everyComment = commentPartition('*')

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
  /** Lists of the tickets' table, by index: these partitions of it alone. */
  const listsOf = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists).map(
      ([index, partitions]) =>
        new PolicyStatement({
          actions: ['dynamodb:Query'],
          resources: [`${tickets.tableArn}/index/${index}`],
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } },
        }),
    )
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
    'public.list': [query(tickets, 'public', 'publicSteps')],
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
    'files.take': [objects(quarantine, 'PutObject'), keyFor('s3', 'GenerateDataKey')],
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
    'agreements.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [agreementsPartition] } },
      }),
    ],
    // Whose comments are to be forgotten; all else of them is read and written with the rest of the table.
    'drafts.read': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [consultationsPartition] } },
      }),
    ],
    // Of the whole table drafts, comments and their lists: nobody's ticket.
    'consultations.keep': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [consultationsPartition, everyComment] } },
      }),
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [everyComment] } },
      }),
      ...listsOf(consultationLists),
    ],
    // Whoever comments by a page: drafts and comments by their number, and what is listed of them for anyone.
    'consultations.comment': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [consultationsPartition, everyComment] } },
      }),
      ...listsOf({ public: consultationLists.public, publicSteps: consultationLists.publicSteps }),
    ],
    // How far each lane of a push is.
    'pushes.move': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [pushLanesPartition] } },
      }),
    ],
    'replays.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [pushReplaysPartition] } },
      }),
    ],
    // Of the whole table who wrote comments, and the secret that their codes are made with: nobody's appeal.
    'commenters.keep': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [appellants.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [everyComment, secretKey] } },
      }),
      writingIdentity(),
    ],
    'feed.write': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': feedPartitions } },
      }),
    ],
    'feed.seal': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [feedDaysPartition] } },
      }),
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [sealed.arnForObjects('feed/*')] }),
    ],
    // Both are put once: releases by whoever counts, restatements by whoever asks for one.
    'published.put': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [releasesPartition, openResultsPartition] },
        },
      }),
      new PolicyStatement({ actions: ['s3:PutObject'], resources: [sealed.arnForObjects('published/*')] }),
    ],
    // What is shown in public by itself; and the city's secret, which whoever registered first has made.
    'published.beside': [
      query(tickets, 'public'),
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [appellants.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [secretKey] } },
      }),
      identityKey('Decrypt'),
    ],
    'published.read': [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [sealed.arnForObjects('published/*')] }),
    ],
    'published.ask': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [restatementsPartition, inquiriesPartition] },
        },
      }),
    ],
    // Its entries are read with the rest of the registry.
    'feed.read': [new PolicyStatement({ actions: ['s3:GetObject'], resources: [sealed.arnForObjects('feed/*')] })],
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
    // What the night makes: days of occasions, days of quotes, and the model of suggestions.
    'figures.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        resources: [registry.tableArn],
        conditions: {
          'ForAllValues:StringEquals': {
            'dynamodb:LeadingKeys': [figureDaysStanding, ...figureDaysPartitions, suggestionsPartition, articleUseDays],
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
    // Of the whole table two partitions, and their lists: whoever asks for articles without a key comes through the same function.
    'articles.keep': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
        resources: [tickets.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articlesPartition, articleReportsPartition] },
        },
      }),
      ...listsOf(articleLists),
      // A record and its texts lie beside each other; of tickets it can ask for none.
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articleReportsPartition] } },
      }),
    ],
    // What the desk looked for in vain, and what became of it.
    'questions.keep': [
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [registry.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': questionPartitions } },
      }),
    ],
    // Whoever replies may quote an article.
    'articles.quote': [
      new PolicyStatement({
        actions: ['dynamodb:GetItem'],
        resources: [tickets.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [articlesPartition] } },
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
