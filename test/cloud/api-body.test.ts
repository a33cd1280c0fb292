/** The REST API's body has exactly the table's routes, and a change is deployed. */
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { Api } from '../../infra/cloud/api.ts'
import { gatewayProblems } from '../../shared/door/gateway-problems.ts'
import { functions, type Route } from '../../shared/door/route.ts'
import { gatewayRoutes } from '../../shared/pages/routes.ts'
import { assembled } from './synthesized.ts'

const { ofType } = await assembled('shenyang')
const [apiId, api] = ofType('AWS::ApiGateway::RestApi')[0] ?? []
const { paths, 'x-amazon-apigateway-gateway-responses': responses } = api?.Properties.Body ?? {}

interface Operation {
  security: object[]
  'x-amazon-apigateway-integration': { uri: unknown }
}
const matches = (told: string, path: string): boolean =>
  new RegExp(`^${told.replace(/\{\w+\+\}/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`).test(path)

describe('the API', () => {
  const told = Object.entries<Record<string, Operation>>(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  // As the service chooses: the fixed part before the parameter before the greedy one.
  const answering = ({ method, path }: Pick<Route, 'path'> & { method: string }) =>
    told
      .filter((one) => one.method === method && matches(one.path, path))
      .toSorted((a, b) => Number(a.path.endsWith('+}')) - Number(b.path.endsWith('+}')))[0]
  // What anyone may read can also be asked for its head.
  const open = gatewayRoutes.filter(({ method, who }) => method === 'GET' && who === 'anyone')
  const wanted = [...gatewayRoutes, ...open.map((route) => ({ ...route, method: 'HEAD' }))]

  it.each(wanted.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s reaches its function, and asks for a key unless it is for anyone',
    (_, route) => {
      const found = answering(route)?.operation
      expect(found?.security).toEqual(route.who === 'anyone' ? [] : [{ key: [] }])
      expect(JSON.stringify(found?.['x-amazon-apigateway-integration'].uri)).toMatch(
        new RegExp(`"Functions${route.function.replaceAll('-', '')}[0-9A-F]{8}"`),
      )
    },
  )
  it('has nothing that no route of the table asks for', () =>
    expect(told.filter((one) => !wanted.some((route) => answering(route) === one))).toEqual([]))
  it('words its own refusals in the same document, since overwriting takes away what stands beside it', () => {
    expect(Object.keys(responses).sort()).toEqual(gatewayProblems.map(({ type }) => type).sort())
    expect(ofType('AWS::ApiGateway::GatewayResponse')).toEqual([])
    expect(api?.Properties).toMatchObject({ Mode: 'overwrite', FailOnWarnings: true })
  })
  it('says when to come again wherever the platform is too busy or out of order', () => {
    for (const type of ['INTEGRATION_FAILURE', 'AUTHORIZER_FAILURE', 'DEFAULT_5XX'])
      expect(responses[type]).toMatchObject({
        statusCode: '503',
        responseParameters: { 'gatewayresponse.header.Retry-After': "'5'" },
      })
  })
  it('may call each of its functions, and nothing else may', () => {
    const permissions = ofType('AWS::Lambda::Permission').filter(
      ([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com',
    )
    expect(permissions).toHaveLength(functions.length + 1)
    for (const [, { Properties }] of permissions)
      expect(JSON.stringify(Properties.SourceArn)).toContain(`{"Ref":"${apiId}"}`)
  })
  it('leaves a tenth of the 300 path nodes of the service for what comes', () => {
    const nodes = new Set(
      Object.keys(paths).flatMap((path) =>
        path
          .split('/')
          .slice(1)
          .map((_, at, parts) => parts.slice(0, at + 1).join('/')),
      ),
    )
    expect(nodes.size).toBeLessThan(270)
  })
})

describe('a deployment', () => {
  const { deployment } = readCity('shenyang')
  const deploymentOf = (routes: readonly Route[]): string | undefined => {
    const stack = new Stack(new App(), 'Stack', { env: { region: 'cn-north-1', account: '123456789012' } })
    const byName = Object.fromEntries(
      [...functions, 'authorizer' as const].map((name) => [
        name,
        LambdaFunction.fromFunctionArn(stack, name, `arn:aws-cn:lambda:cn-north-1:123456789012:function:${name}`),
      ]),
    ) as never
    new Api(stack, 'Api', { routes, functions: { byName }, city: 'shenyang', deployment })
    return Object.keys(Template.fromStack(stack).findResources('AWS::ApiGateway::Deployment'))[0]
  }
  const now = deploymentOf(gatewayRoutes)

  it('is the same for the same routes', () => expect(deploymentOf(gatewayRoutes)).toBe(now))
  it('is another when a route goes, comes, or is closed', () => {
    expect(deploymentOf(gatewayRoutes.slice(1))).not.toBe(now)
    const first = gatewayRoutes[0] as Route
    expect(deploymentOf([...gatewayRoutes, { ...first, path: '/v1/new' }])).not.toBe(now)
    const closed = gatewayRoutes.map((route) =>
      route.who === 'anyone' ? { ...route, who: ['operator' as const] } : route,
    )
    expect(deploymentOf(closed)).not.toBe(now)
  })
})
