/** 输入 — the call that a handler is given is put together from what was sent. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { input } from '../../../shared/door/middleware/input.ts'
import { lazily } from '../../../shared/schema/lazily.ts'
import { requestOf, thing, thrownBy } from './request.ts'

const { before } = input({
  path: { thing: (written) => written.replaceAll(' ', '') },
  problem: (code, { request, language, details }) => ({ code, request, language, details }) as never,
})
const callOf = (event: object, route = thing) => {
  const request = requestOf({ event, context: { route } })
  before(request)
  return request.context.call
}

it('every name of the path is there, read as people write it', () => {
  expect(callOf({ pathParameters: { thing: '7 8' } }).params).toEqual({ thing: '78' })
  expect(callOf({ pathParameters: null }).params).toEqual({ thing: '' })
  expect(callOf({ pathParameters: { thing: '7', other: '7 8' } }).params).toEqual({ thing: '7', other: '7 8' })
})

it('query and body are what their schemas make of them', () => {
  const route = {
    ...thing,
    query: lazily(() => z.strictObject({ limit: z.coerce.number() })),
    body: lazily(() => z.strictObject({ n: z.number().default(3) })),
  }
  const event = { queryStringParameters: { limit: '5' }, headers: { 'content-type': 'application/json' }, body: '{}' }
  expect(callOf(event, route)).toMatchObject({ query: { limit: 5 }, body: { n: 3 } })
})

it('under an Idempotency-Key stands the fingerprint of what was sent, and where to', () => {
  const once = (given: object) => callOf({ headers: { 'idempotency-key': 'k' }, ...given }).once
  expect(once({})).toMatchObject({ key: 'k', print: expect.stringMatching(/^[\w-]{43}$/) })
  expect(once({})).toEqual(once({}))
  expect(once({ path: '/v1/things/8' })).not.toEqual(once({}))
  expect(callOf({}).once).toBeUndefined()
})

it('a version is named by its ETag', async () => {
  expect(callOf({ headers: { 'if-match': '"7"' } }).ifMatch).toBe(7)
  expect(await thrownBy(() => callOf({ headers: { 'if-match': '7' } }))).toMatchObject({ code: 'header.invalid' })
})

it('says who asks, from where, and words refusals in Chinese first', () => {
  const call = callOf({ requestContext: { identity: { sourceIp: '192.0.2.7' } } })
  expect(call.actor).toEqual({ role: 'operator', id: 'olga' })
  expect(call.from).toEqual({ ip: '192.0.2.7', request: 'request-1' })
  expect(call.worded({ refused: 'x', details: { n: 1 } })).toEqual({
    code: 'x',
    request: 'request-1',
    language: 'zh',
    details: { n: 1 },
  })
})
