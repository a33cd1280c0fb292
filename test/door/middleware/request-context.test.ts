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
