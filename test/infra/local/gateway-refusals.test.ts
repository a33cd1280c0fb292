/** What the gateway itself refuses: unknown, unauthorized, or failed by a function. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Functions } from '../../../infra/local/functions/functions.ts'
import type { Pool } from '../../../infra/local/functions/pool.ts'
import type { Outcome } from '../../../infra/local/functions/protocol.ts'
import { type Gateway, startGateway } from '../../../infra/local/gateway/gateway.ts'
import { readTemplate } from '../../../infra/local/template/template.ts'

const place = { stack: 's', region: 'cn-north-1', account: '000000000000', endpoint: 'http://127.0.0.1:1' }
const lambda = (FunctionName: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName,
    Code: { S3Bucket: 'b', S3Key: 'k' },
    Handler: 'index.handler',
    Role: 'r',
    Runtime: 'nodejs24.x',
  },
})
const invoking = (id: string) => ({
  'Fn::Sub': `arn:aws-cn:apigateway:cn-north-1:lambda:path/2015-03-31/functions/\${${id}.Arn}/invocations`,
})
const template = readTemplate(
  {
    Resources: {
      Api: {
        Type: 'AWS::ApiGateway::RestApi',
        Properties: {
          Name: 'api',
          Body: {
            openapi: '3.0.1',
            paths: {
              '/thing': {
                get: {
                  responses: { 200: {} },
                  security: [{ who: [] }],
                  'x-amazon-apigateway-integration': {
                    type: 'aws_proxy',
                    httpMethod: 'POST',
                    uri: invoking('Does'),
                    timeoutInMillis: 60,
                  },
                },
              },
            },
            components: {
              securitySchemes: {
                who: {
                  type: 'apiKey',
                  name: 'Authorization',
                  in: 'header',
                  'x-amazon-apigateway-authtype': 'custom',
                  'x-amazon-apigateway-authorizer': {
                    type: 'request',
                    authorizerUri: invoking('Asks'),
                    authorizerResultTtlInSeconds: 0,
                    identitySource: 'method.request.header.Authorization',
                  },
                },
              },
            },
            'x-amazon-apigateway-gateway-responses': {
              ACCESS_DENIED: {
                responseTemplates: { 'application/json': '{"code":"key.denied","request":"$context.requestId"}' },
              },
            },
          },
        },
      },
      Asks: lambda('asks'),
      Does: lambda('does'),
    },
  },
  place,
)

let asks: () => Promise<Outcome>
let does: () => Promise<Outcome>
const answered = (payload: unknown): Promise<Outcome> =>
  Promise.resolve({ outcome: 'answered', payload: JSON.stringify(payload) })
const failed = (errorMessage: string): Promise<Outcome> =>
  Promise.resolve({ outcome: 'failed', error: { errorType: 'Error', errorMessage } })
const policy = (Effect: 'Allow' | 'Deny') => ({
  principalId: 'p',
  policyDocument: { Statement: [{ Effect, Action: 'execute-api:Invoke', Resource: '*' }] },
})

const start = (): Promise<Gateway | undefined> => {
  const functions = {
    byArn: (arn: string) =>
      ({ warm: () => {}, invoke: () => (arn.endsWith(':asks') ? asks() : does()) }) as unknown as Pool,
  } as Functions
  return startGateway({
    ...place,
    template,
    functions,
    port: 0,
    hostname: '127.0.0.1',
    now: Date.now,
    throttling: false,
  })
}

let gateway: Gateway | undefined
beforeAll(async () => {
  gateway = await start()
})
afterAll(() => gateway?.stop())
beforeEach(() => {
  asks = () => answered(policy('Allow'))
  does = () => answered({ statusCode: 200, body: '{}' })
})

async function get(path = '/thing', headers: Record<string, string> = { Authorization: 'Bearer k' }) {
  const response = await fetch(`${gateway?.url}${path}`, { headers })
  return { status: response.status, type: response.headers.get('x-amzn-errortype'), body: await response.json() }
}

it('lets through whom the authorizer allows', async () =>
  expect(await get()).toEqual({ status: 200, type: null, body: {} }))

it('a path nobody knows: 403 as AWS says it', async () =>
  expect(await get('/other')).toMatchObject({ status: 403, type: 'MISSING_AUTHENTICATION_TOKEN' }))

it('without an identity nobody is asked: 401', async () => {
  asks = () => Promise.reject(new Error('asked'))
  expect(await get('/thing', {})).toMatchObject({
    status: 401,
    type: 'UNAUTHORIZED',
    body: { message: 'Unauthorized' },
  })
})

it('whom the authorizer does not know: 401; whom its policy denies: 403, in the words of the template', async () => {
  asks = () => failed('Unauthorized')
  expect(await get()).toMatchObject({ status: 401, type: 'UNAUTHORIZED' })
  asks = () => answered(policy('Deny'))
  expect(await get()).toMatchObject({
    status: 403,
    type: 'ACCESS_DENIED',
    body: { code: 'key.denied', request: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
})

it('an authorizer that breaks, or answers no policy: 500, and the function is not called', async () => {
  does = () => Promise.reject(new Error('called'))
  asks = () => failed('boom')
  expect(await get()).toMatchObject({ status: 500, type: 'AUTHORIZER_FAILURE' })
  asks = () => answered({ policy: 'none' })
  expect(await get()).toMatchObject({ status: 500, type: 'AUTHORIZER_CONFIGURATION_ERROR' })
})

it('a function slower than its integration: 504, and it goes on', async () => {
  let ended = false
  does = async () => {
    await sleep(200)
    ended = true
    return answered({ statusCode: 200, body: '{}' })
  }
  expect(await get()).toMatchObject({ status: 504, type: 'INTEGRATION_TIMEOUT' })
  expect(ended).toBe(false)
  await expect.poll(() => ended).toBe(true)
})

it('a function that breaks, or answers what is no answer: 502; one throttled: 500', async () => {
  does = () => failed('boom')
  expect(await get()).toMatchObject({ status: 502, type: 'DEFAULT_5XX' })
  does = () => answered('text')
  expect(await get()).toMatchObject({ status: 502, type: 'DEFAULT_5XX' })
  does = () => Promise.resolve({ outcome: 'throttled' })
  expect(await get()).toMatchObject({ status: 500, type: 'DEFAULT_5XX' })
})

it('stops when what was asked is answered, whoever else is connected', async () => {
  const one = await start()
  const { hostname, port } = new URL(one?.url ?? '')
  await once(connect(Number(port), hostname), 'connect')
  const running = Promise.withResolvers<Outcome>()
  const invoked = new Promise<void>((resolve) => {
    does = () => {
      resolve()
      return running.promise
    }
  })
  const answer = fetch(`${one?.url}/thing`, { headers: { Authorization: 'Bearer k' } })
  await invoked
  const stopped = one?.stop()
  running.resolve(await answered({ statusCode: 200, body: '{}' }))
  expect((await answer).status).toBe(200)
  await stopped
}, 5_000)
