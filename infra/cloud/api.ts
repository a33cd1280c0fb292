/** The REST API, from the route table: one method per route, and the gateway's own refusals as problem+json. */
import { Duration } from 'aws-cdk-lib'
import {
  AuthorizationType,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  RequestAuthorizer,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import { Construct } from 'constructs'
import { gatewayProblems } from '../../shared/api/gateway-problems.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { httpFunctions } from '../../shared/runtime/functions.ts'
import type { Functions } from './functions.ts'

export class Api extends Construct {
  readonly rest: RestApi

  constructor(scope: Construct, id: string, { functions, city }: { functions: Functions; city: string }) {
    super(scope, id)
    this.rest = new RestApi(this, 'Rest', {
      restApiName: `jiesu-${city}`,
      endpointTypes: [EndpointType.REGIONAL],
      deployOptions: { stageName: 'api', throttlingBurstLimit: 500, throttlingRateLimit: 300 },
      cloudWatchRole: false,
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
    for (const { type, status, template } of gatewayProblems)
      this.rest.addGatewayResponse(type, {
        type: ResponseType.of(type),
        ...(status ? { statusCode: String(status) } : {}),
        templates: { 'application/json': template },
        responseHeaders: { 'Content-Type': "'application/problem+json; charset=utf-8'" },
      })
  }
}
