/** One city, one stack: tables, queues, bus, functions, API, schedules, alarms and a dashboard. */
import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import type { Construct } from 'constructs'
import { knownRules } from '../../shared/law/regulations.ts'
import { gatewayRoutes } from '../../shared/pages/routes.ts'
import { wakingQueues } from '../../shared/run/functions.ts'
import type { Deployment } from '../cities/schema/city-file.ts'
import { Alarms } from './alarms.ts'
import { Api } from './api.ts'
import { Files } from './bucket.ts'
import { Dashboard } from './dashboard.ts'
import { Functions } from './functions.ts'
import { Queues } from './queues.ts'
import { Schedules } from './schedules.ts'
import { Sealed } from './sealed.ts'
import { Tables } from './tables.ts'

export interface CityStackProps extends StackProps {
  city: { code: string; nameEn: string }
  deployment: Deployment
  bundles: string
  /** departments stand on a private network */
  insideEndpoints: boolean
}

/** Event source mappings take no tags in China; of the stack itself, CloudFormation would hand its tags down to them too. */
const untagged = ['AWS::Lambda::EventSourceMapping', 'aws:cdk:stack']

export class CityStack extends Stack {
  constructor(scope: Construct, id: string, { city, deployment, bundles, insideEndpoints, ...props }: CityStackProps) {
    super(scope, id, {
      description: `Jiesu, appeals hotline of ${city.nameEn}`,
      terminationProtection: true,
      ...props,
    })
    for (const [key, value] of Object.entries({ project: 'jiesu', city: city.code }))
      Tags.of(this).add(key, value, { excludeResourceTypes: untagged })
    const tables = new Tables(this, 'Tables', deployment.retention)
    const { bucket } = new Files(this, 'Files', tables)
    const { bucket: sealed } = new Sealed(this, 'Sealed')
    const queues = new Queues(this, 'Queues', deployment.retention)
    const bus = new EventBus(this, 'Bus')
    const functions = new Functions(this, 'Functions', {
      tables,
      queues,
      bus,
      bucket,
      sealed,
      bundles,
      city: city.code,
      deployment,
      insideEndpoints,
    })
    const api = new Api(this, 'Api', {
      routes: gatewayRoutes,
      functions,
      city: city.nameEn.toLowerCase(),
      deployment,
    })
    new Schedules(this, 'Schedules', { functions, bucket })
    const alarms = new Alarms(this, 'Alarms', {
      city: city.code,
      addresses: { wake: deployment.alarms, tell: deployment.notices ?? deployment.alarms },
      tables,
      queues,
      functions,
      api,
    })
    new Dashboard(this, 'Dashboard', { city, alarms, api, functions, queues })

    new CfnOutput(this, 'Url', { value: api.rest.url })
    for (const [name, table] of Object.entries(tables.byName))
      new CfnOutput(this, `${name}Table`, { value: table.tableName })
    // For whoever checks what is sealed without this platform.
    new CfnOutput(this, 'SealedBucket', { value: sealed.bucketName })
    // Which rules this release knows: what is loaded must be among them.
    new CfnOutput(this, 'Rules', { value: knownRules().join(' ') })
    // For the command line, which finds their dead letters by their redrive policies.
    for (const name of [...wakingQueues, 'setAside'] as const)
      new CfnOutput(this, `${name}Queue`, { value: queues[name].queueUrl })
  }
}
