/** The REST API's body has exactly the table's routes, and a change is deployed. */
import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { Api } from '../../infra/cloud/api.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { gatewayProblems } from '../../shared/door/gateway-problems.ts'
import { functions, type Route } from '../../shared/door/route.ts'
import { assembled } from './synthesized.ts'

const { ofType } = await assembled('shenyang')
const [apiId, api] = ofType('AWS::ApiGateway::RestApi')[0] ?? []
const { paths, 'x-amazon-apigateway-gateway-responses': responses } = api?.Properties.Body ?? {}

describe('the API', () => {
  it('has exactly the routes of the table', () => {
    const said = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    // What anyone may read can also be asked for its head.
    const open = allRoutes.filter(({ method, who }) => method === 'GET' && who === 'anyone')
    const wanted = [...allRoutes, ...open.map((route) => ({ ...route, method: 'HEAD' }))]
    expect(said.sort()).toEqual(wanted.map(({ method, path }) => `${method} ${path}`).sort())
  })
  it.each(allRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s asks for a key, unless it is for anyone',
    (_, { method, path, who }) =>
      expect(paths[path][method.toLowerCase()].security).toEqual(who === 'anyone' ? [] : [{ key: [] }]),
  )
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
  // What comes next needs greedy paths, whose function finds the route: the quota is the account's to raise, not ours.
  it('stays below 296 path nodes; the service takes 300', () => {
    const nodes = new Set(
      Object.keys(paths).flatMap((path) =>
        path
          .split('/')
          .slice(1)
          .map((_, at, parts) => parts.slice(0, at + 1).join('/')),
      ),
    )
    expect(nodes.size).toBeLessThan(296)
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
  const now = deploymentOf(allRoutes)

  it('is the same for the same routes', () => expect(deploymentOf(allRoutes)).toBe(now))
  it('is another when a route goes, comes, or is closed', () => {
    expect(deploymentOf(allRoutes.slice(1))).not.toBe(now)
    const first = allRoutes[0] as Route
    expect(deploymentOf([...allRoutes, { ...first, path: '/v1/new' }])).not.toBe(now)
    const closed = allRoutes.map((route) => (route.who === 'anyone' ? { ...route, who: ['operator' as const] } : route))
    expect(deploymentOf(closed)).not.toBe(now)
  })
})
