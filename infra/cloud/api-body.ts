/** 接口定义 — the body of the REST API: the route table as OpenAPI with integrations and authorizer. */
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { gatewayProblems } from '../../shared/door/gateway-problems.ts'
import type { HttpFunction, Route } from '../../shared/door/route.ts'
import { answersKeptFor } from '../../shared/run/settings.ts'
import { gatewayPaths } from './gateway-paths.ts'

export interface BodyProps {
  title: string
  routes: readonly Route[]
  functions: Readonly<Record<HttpFunction | 'authorizer', IFunction>>
  /** partition and region of the stack, as tokens */
  place: { partition: string; region: string }
}

/** A form with files is bytes: as text it would be another. */
export const binaryTypes = ['multipart/form-data']

const authorizerName = 'key'
/** The gateway's longest wait; functions of the API end at 25 s. */
const integrationTimeout = 29_000

/** Everything the gateway is told, in one document: any change of it makes a new deployment. */
export function apiBody({ title, routes, functions, place }: BodyProps) {
  const invoking = ({ functionArn }: IFunction): string =>
    `arn:${place.partition}:apigateway:${place.region}:lambda:path/2015-03-31/functions/${functionArn}/invocations`
  const paths: Record<string, Record<string, object>> = {}
  for (const { path, routes: there } of gatewayPaths(routes)) {
    for (const route of there) {
      const operation = {
        parameters: parametersOf(path),
        responses: { 200: { description: 'see /v1/openapi.json' } },
        // On each operation: API Gateway does not read what is said for the whole document.
        security: route.who === 'anyone' ? [] : closed,
        'x-amazon-apigateway-integration': {
          type: 'aws_proxy',
          httpMethod: 'POST',
          uri: invoking(functions[route.function]),
          passthroughBehavior: 'when_no_match',
          timeoutInMillis: integrationTimeout,
        },
      }
      // Who may read without a key may ask whether it is there.
      const head: Record<string, object> = route.who === 'anyone' && route.method === 'GET' ? { head: operation } : {}
      paths[path] = { ...paths[path], ...head, [route.method.toLowerCase()]: operation }
    }
  }
  return {
    openapi: '3.0.1',
    info: { title, version: '1' },
    security: closed,
    paths,
    components: {
      securitySchemes: {
        [authorizerName]: {
          type: 'apiKey',
          name: 'Authorization',
          in: 'header',
          'x-amazon-apigateway-authtype': 'custom',
          'x-amazon-apigateway-authorizer': {
            type: 'request',
            // The address too: what one caller tried with a code must not answer for another.
            identitySource: 'method.request.header.Authorization, context.identity.sourceIp',
            authorizerUri: invoking(functions.authorizer),
            // It says who, never whether: a revoked key dies within this minute, a role is checked on every call.
            authorizerResultTtlInSeconds: answersKeptFor,
          },
        },
      },
    },
    'x-amazon-apigateway-binary-media-types': binaryTypes,
    'x-amazon-apigateway-gateway-responses': Object.fromEntries(
      gatewayProblems.map(({ type, status, retryAfter, template }) => [
        type,
        {
          ...(status ? { statusCode: String(status) } : {}),
          responseParameters: {
            'gatewayresponse.header.Content-Type': "'application/problem+json; charset=utf-8'",
            'gatewayresponse.header.X-Content-Type-Options': "'nosniff'",
            ...(retryAfter ? { 'gatewayresponse.header.Retry-After': `'${retryAfter}'` } : {}),
          },
          responseTemplates: { 'application/json': template },
        },
      ]),
    ),
  }
}

const closed = [{ [authorizerName]: [] }]

const parametersOf = (path: string): object[] =>
  [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
