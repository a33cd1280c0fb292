/** The REST API, from the route table: one method per route, and the gateway's own refusals as problem+json. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  AccessLogFormat,
  AuthorizationType,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  LogGroupLogDestination,
  RequestAuthorizer,
  ResponseType,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { gatewayProblems } from '../../shared/api/gateway-problems.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { httpFunctions } from '../../shared/runtime/functions.ts'
import type { Deployment } from '../cities/schema/city-file.ts'
import { Firewall } from './firewall.ts'
import type { Functions } from './functions.ts'
import { requestLimits } from './sizes.ts'

interface Props {
  functions: Functions
  city: string
  deployment: Pick<Deployment, 'domain' | 'sizes' | 'retention'>
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
  readonly rest: RestApi
  readonly accessLog: LogGroup
  readonly firewall: Firewall

  constructor(scope: Construct, id: string, { functions, city, deployment }: Props) {
    super(scope, id)
    const { perSecond, burst } = requestLimits(deployment.sizes)
    this.accessLog = new LogGroup(this, 'AccessLog', {
      retention: deployment.retention.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    this.rest = new RestApi(this, 'Rest', {
      restApiName: `jiesu-${city}`,
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
    const authorizer = new RequestAuthorizer(this, 'Authorizer', {
      handler: functions.byName.authorizer,
      identitySources: [IdentitySource.header('Authorization')],
      // It says who, never whether: a revoked key dies within this minute, a role is checked on every call.
      resultsCacheTtl: Duration.seconds(60),
    })
    const integrations = Object.fromEntries(
      httpFunctions.map((name) => [
        name,
        new LambdaIntegration(functions.byName[name], { allowTestInvoke: false, scopePermissionToMethod: false }),
      ]),
    )
    for (const route of allRoutes)
      this.rest.root
        .resourceForPath(route.path)
        .addMethod(
          route.method,
          integrations[route.function],
          route.who === 'anyone'
            ? { authorizationType: AuthorizationType.NONE }
            : { authorizer, authorizationType: AuthorizationType.CUSTOM },
        )
    this.firewall = new Firewall(this, 'Firewall', { api: this.rest, city })
    const { name, certificate } = deployment.domain ?? {}
    if (name && certificate)
      this.rest.addDomainName('Domain', {
        domainName: name,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      })
    for (const { type, status, template } of gatewayProblems)
      this.rest.addGatewayResponse(type, {
        type: ResponseType.of(type),
        ...(status ? { statusCode: String(status) } : {}),
        templates: { 'application/json': template },
        responseHeaders: { 'Content-Type': "'application/problem+json; charset=utf-8'" },
      })
  }
}
