/** 接口网关 — the REST API as one resource, its stage, log, name and firewall. */
import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  ApiDefinition,
  type CfnRestApi,
  EndpointType,
  LogGroupLogDestination,
  RestApiMode,
  SecurityPolicy,
  SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { HttpFunction, Route } from '../../shared/door/route.ts'
import { httpFunctions } from '../../shared/run/functions.ts'
import type { Deployment } from '../cities/schema/city-file.ts'
import { apiBody, binaryTypes } from './api-body.ts'
import { Firewall } from './firewall.ts'
import { requestLimits } from './sizes.ts'

interface Props {
  routes: readonly Route[]
  functions: { byName: Readonly<Record<HttpFunction | 'authorizer', IFunction>> }
  city: string
  deployment: Pick<Deployment, 'domain' | 'sizes' | 'retention' | 'firewall'>
}

/** Who called what and how it went. No address, no path with numbers filled in, nothing of a body (art. 35). */
const accessLogLine = {
  time: '$context.requestTime',
  request: '$context.requestId',
  method: '$context.httpMethod',
  route: '$context.resourcePath',
  status: '$context.status',
  key: '$context.authorizer.principalId',
  ms: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  refusal: '$context.error.responseType',
}

export class Api extends Construct {
  readonly rest: SpecRestApi
  readonly accessLog: LogGroup
  readonly firewall: Firewall

  constructor(scope: Construct, id: string, { routes, functions, city, deployment }: Props) {
    super(scope, id)
    const { perSecond, burst } = requestLimits(deployment.sizes)
    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: deployment.retention.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const title = `jiesu-${city}`
    const body = apiBody({
      title,
      routes,
      functions: functions.byName,
      place: { partition: Aws.PARTITION, region: Aws.REGION },
    })
    this.rest = new SpecRestApi(this, 'Rest', {
      restApiName: title,
      apiDefinition: ApiDefinition.fromInline(body),
      // What the body no longer names is gone after a release: a route, and its being open or closed.
      mode: RestApiMode.OVERWRITE,
      failOnWarnings: true,
      endpointTypes: [EndpointType.REGIONAL],
      deployOptions: {
        stageName: 'api',
        throttlingRateLimit: perSecond,
        throttlingBurstLimit: burst,
        accessLogDestination: new LogGroupLogDestination(this.accessLog),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
      },
      // One for the account and region: the stack that goes must not take it from the others.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
    })
    // In the body too: each is read by somebody, and the body is what a release writes over.
    const { defaultChild } = this.rest.node
    ;(defaultChild as CfnRestApi).binaryMediaTypes = binaryTypes
    const calls = { action: 'lambda:InvokeFunction', principal: 'apigateway.amazonaws.com' }
    const ofThisApi = (path: string): string =>
      Stack.of(this).formatArn({ service: 'execute-api', resource: this.rest.restApiId, resourceName: path })
    for (const name of httpFunctions)
      new CfnPermission(this, `${name}Calls`, {
        ...calls,
        functionName: functions.byName[name].functionArn,
        sourceArn: ofThisApi('*/*/*'),
      })
    new CfnPermission(this, 'authorizerCalls', {
      ...calls,
      functionName: functions.byName.authorizer.functionArn,
      sourceArn: ofThisApi('authorizers/*'),
    })
    this.firewall = new Firewall(this, 'Firewall', { api: this.rest, city, settings: deployment.firewall })
    const { name, certificate } = deployment.domain ?? {}
    if (name && certificate)
      this.rest.addDomainName('Domain', {
        domainName: name,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      })
  }
}
