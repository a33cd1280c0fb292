/** 请求信息 — the route, the request's number and the language are found out first. */
import { describe, expect, it } from 'vitest'
import { requestContext } from '../../../shared/door/middleware/request-context.ts'
import { requestOf, thing, thrownBy } from './request.ts'

const { before } = requestContext({ readThing: thing })
const event = { resource: thing.path, requestContext: { requestId: 'request-9' } }
const found = (given: object) => {
  const request = requestOf({ event: { ...event, ...given }, context: { name: '', route: undefined as never } })
  before(request)
  return request.context
}

describe('what is asked', () => {
  it('is found by method and path', () => expect(found({})).toMatchObject({ name: 'readThing', route: thing }))
  it('HEAD is asked of GET', () =>
    expect(found({ httpMethod: 'HEAD' })).toMatchObject({ name: 'readThing', isHead: true }))
  it.each([{ httpMethod: 'POST' }, { resource: '/v1/other' }])(
    '%j is no call of ours, and is told so',
    async (given) => {
      const request = requestOf({ event: { ...event, ...given, headers: { 'accept-language': 'en' } } })
      expect(await thrownBy(() => before(request))).toMatchObject({ code: 'route.unknown' })
      expect(request.context.asked).toEqual({ request: 'request-9', language: 'en' })
    },
  )
})

describe('behind a greedy path', () => {
  const of = (path: string, method: 'GET' | 'POST' = 'GET') => ({ ...thing, path, method })
  const routes = {
    one: of('/v1/things/{thing}'),
    latest: of('/v1/things/latest'),
    part: of('/v1/things/{thing}/parts/{part}'),
    make: of('/v1/things/{thing}/parts', 'POST'),
  }
  const asked = (proxy: string, httpMethod = 'GET') => {
    const request = requestOf({
      event: { ...event, httpMethod, resource: '/v1/things/{proxy+}', pathParameters: { proxy } },
      context: { name: '', route: undefined as never },
    })
    requestContext(routes).before(request)
    return [request.context.name, { ...request.event.pathParameters }]
  }
  it.each([
    ['7', 'GET', 'one', { thing: '7' }],
    ['latest', 'GET', 'latest', {}],
    ['7/parts/b.c', 'GET', 'part', { thing: '7', part: 'b.c' }],
    ['7/parts', 'POST', 'make', { thing: '7' }],
    ['市 区/parts/中', 'GET', 'part', { thing: '市 区', part: '中' }],
  ])('%s is found by %s', (proxy, method, name, parameters) => expect(asked(proxy, method)).toEqual([name, parameters]))
  it('HEAD is asked of GET', () => expect(asked('7', 'HEAD')).toEqual(['one', { thing: '7' }]))
  it.each([
    ['7/parts', 'GET'],
    ['7//', 'GET'],
    ['', 'GET'],
    ['7/parts/', 'POST'],
    ['7/other', 'GET'],
    ['latest', 'DELETE'],
  ])('%s is unknown to %s', async (proxy, method) =>
    expect(await thrownBy(() => asked(proxy, method))).toMatchObject({ code: 'route.unknown' }),
  )
  it('parameters before it stay what they were', () => {
    const request = requestOf({
      event: { ...event, resource: '/v1/things/{thing}/{proxy+}', pathParameters: { thing: '7', proxy: 'parts/b' } },
    })
    requestContext(routes).before(request)
    expect({ ...request.event.pathParameters }).toEqual({ thing: '7', part: 'b' })
  })
})

it.each([
  ['en-GB,en;q=0.9', 'en'],
  [' en', 'en'],
  ['zh-CN', 'zh'],
  ['fr, en', 'zh'],
  [undefined, 'zh'],
])('who accepts %s is answered in %s', (accepted, language) =>
  expect(found({ headers: { 'accept-language': accepted } }).asked.language).toBe(language),
)

it('a call that passed no gateway bears the number of its run', () => {
  const request = requestOf({ event: { ...event, requestContext: undefined } })
  Object.assign(request.context, { awsRequestId: 'run-3' })
  before(request)
  expect(request.context.asked.request).toBe('run-3')
})
