/** Makes each function of the table from its bundle, with settings, grants and queue. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  EventSourceMapping,
  Function as LambdaFunction,
  Runtime,
  RuntimeFamily,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { compiledEnding } from '../../shared/run/compiled.ts'
import { type FunctionDefinition, type FunctionName, functionNames, functionTable } from '../../shared/run/functions.ts'
import { type Settings, settingsVariable } from '../../shared/run/settings.ts'
import type { Deployment } from '../cities/schema/city-file.ts'
import { allow, allowConsuming, allowLogging, type Resources } from './grants.ts'
import { runsAtOnce } from './sizes.ts'

interface Props extends Resources {
  /** where the bundles are: <directory>/<function>/index.cjs */
  bundles: string
  city: string
  deployment: Pick<Deployment, 'runtime' | 'retention' | 'sizes' | 'accessLimits'>
  insideEndpoints: boolean
}

export class Functions extends Construct {
  readonly byName: Record<FunctionName, LambdaFunction>

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id)
    const settings = Stack.of(this).toJsonString(settingsOf(props))
    this.byName = Object.fromEntries(
      functionNames.map((name) => [name, this.define(name, functionTable[name], settings, props)]),
    ) as Record<FunctionName, LambdaFunction>
  }

  private define(name: FunctionName, definition: FunctionDefinition, settings: string, props: Props): LambdaFunction {
    const directory = `${props.bundles}/${name}`
    const logGroup = new LogGroup(this, `${name}Log`, {
      retention: props.deployment.retention.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // In the role itself: a policy beside it is one more of CloudFormation's 500 resources, fifteen times.
    const allowed = new PolicyDocument()
    const role = new Role(this, `${name}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { grants: allowed },
    })
    allowLogging(logGroup, allowed)
    for (const grant of definition.grants) allow(grant, allowed, props)

    const lambda = new LambdaFunction(this, name, {
      runtime: new Runtime(props.deployment.runtime, RuntimeFamily.NODEJS),
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(directory, { assetHash: hashOf(directory) }),
      timeout: Duration.seconds(definition.timeout),
      memorySize: definition.memory,
      environment: { [settingsVariable]: settings },
      ...(definition.atOnce
        ? { reservedConcurrentExecutions: runsAtOnce(definition.atOnce, props.deployment.sizes) }
        : {}),
      role,
      logGroup,
    })
    if (!definition.queue) return lambda

    const queue = props.queues[definition.queue.name]
    allowConsuming(queue, definition.queue.hides, allowed)
    new EventSourceMapping(this, `${name}Source`, {
      target: lambda,
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      reportBatchItemFailures: true,
      maxConcurrency: definition.queue.concurrency,
    }).node.addDependency(role)
    return lambda
  }
}

const settingsOf = ({ city, deployment, insideEndpoints, tables, queues, bus, bucket, sealed }: Props): Settings => ({
  city,
  insideEndpoints,
  limits: deployment.accessLimits,
  tables: {
    tickets: tables.byName.tickets.tableName,
    appellants: tables.byName.appellants.tableName,
    registry: tables.byName.registry.tableName,
  },
  queues: {
    changes: queues.changes.queueUrl,
    delivery: queues.delivery.queueUrl,
    sweep: queues.sweep.queueUrl,
    batches: queues.batches.queueUrl,
    evaluating: queues.evaluating.queueUrl,
    setAside: queues.setAside.queueUrl,
    dead: {
      changes: queues.dead.Changes.queueUrl,
      delivery: queues.dead.Delivery.queueUrl,
      sweep: queues.dead.Sweep.queueUrl,
      batches: queues.dead.Batches.queueUrl,
      evaluating: queues.dead.Evaluating.queueUrl,
    },
  },
  bus: bus.eventBusName,
  bucket: bucket.bucketName,
  sealed: sealed.bucketName,
})

/** Of what is run, not of V8's compiled code beside it, which differs from build to build: unchanged code deploys nothing. */
function hashOf(directory: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(directory).sort())
    if (!file.endsWith(compiledEnding)) hash.update(file).update(readFileSync(`${directory}/${file}`))
  return hash.digest('hex')
}
