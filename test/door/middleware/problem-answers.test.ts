/** 应答与问题 — all that may come of a call is an answer, a problem or a request id. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/api/problems.ts'
import { DoorRefusal } from '../../../shared/door/input.ts'
import { OutOfTime, problemAnswers } from '../../../shared/door/middleware/problem-answers.ts'
import type { AnyAnswer, Underway } from '../../../shared/door/middleware/underway.ts'
import { DamagedLog } from '../../../shared/record/damaged.ts'
import { errorFields } from '../../../shared/run/log.ts'
import { ForeignCursor } from '../../../shared/storage/cursor.ts'
import { requestOf } from './request.ts'

function stack() {
  const lines: object[] = []
  const log = (_: string, line: object) => void lines.push(line)
  const unitNames = async () => (code: string) => (code === 'u1' ? '房产局' : undefined)
  return { lines, ...problemAnswers({ problem, unitNames, log, errorFields }) }
}
const seen = (response: AnyAnswer | null | undefined) => {
  const { statusCode, headers, body } = response as APIGatewayProxyResult
  return { status: statusCode, type: headers?.['Content-Type'], headers, text: body }
}
async function answered(response: AnyAnswer, context: Partial<Underway> = {}) {
  const request = requestOf<AnyAnswer>({ response, context })
  await stack().after(request)
  return seen(request.response)
}
async function caught(error: unknown, event = {}) {
  const { lines, onError } = stack()
  const request = requestOf<AnyAnswer>({ error, event })
  await onError(request)
  return { lines, request }
}

describe('a reply', () => {
  it('is JSON with its version and place', async () =>
    expect(await answered({ body: { n: 1 }, version: 3, location: '/v1/things/7' })).toMatchObject({
      status: 200,
      type: 'application/json; charset=utf-8',
      text: '{"n":1}',
      headers: { ETag: '"3"', Location: '/v1/things/7', 'X-Request-Id': 'request-1', 'Cache-Control': 'no-store' },
    }))
  it('to HEAD has all but the body', async () =>
    expect(await answered({ body: { n: 1 }, version: 3 }, { isHead: true })).toMatchObject({
      status: 200,
      headers: { ETag: '"3"' },
      text: '',
    }))
})

it('a refusal is a problem that names units as the city does', async () => {
  const { status, type, text } = await answered({ refused: 'unit.unknown', details: { unit: 'u1' } })
  expect([status, type]).toEqual([422, 'application/problem+json; charset=utf-8'])
  expect(JSON.parse(text).zh).toContain('房产局')
})

it('what is an answer already stays as it is', async () =>
  expect(await answered({ statusCode: 403, body: 'x' })).toMatchObject({ status: 403, text: 'x' }))

describe('what is thrown', () => {
  it('by the door is its problem, with its headers, and no failure', async () => {
    const { lines, request } = await caught(new DoorRefusal('rate.exceeded', { headers: { 'Retry-After': '9' } }))
    expect(seen(request.response)).toMatchObject({ status: 429, headers: { 'Retry-After': '9' } })
    expect(lines).toEqual([])
  })
  it('for a cursor of another list is a cursor that is refused', async () => {
    const { request } = await caught(new ForeignCursor('not of this list'))
    expect(JSON.parse(seen(request.response).text)).toMatchObject({ status: 400, code: 'cursor.invalid' })
  })
  it('by anything else is logged, and shows nothing but the number of the request', async () => {
    const { lines, request } = await caught(new TypeError('秘密'))
    expect(lines).toMatchObject([{ message: 'a call failed', route: 'readThing', request: 'request-1' }])
    const { status, text } = seen(request.response)
    expect(status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ code: 'platform.failed', request: 'request-1' })
    expect(text).not.toContain('秘密')
  })
  it('over a record that is damaged says which of its decisions, to whoever asked for it and to nobody else', async () => {
    const error = new DamagedLog('261009-48213074', [{ from: 1, to: 20, why: 'they are missing' }])
    const path = (number: string) => ({ path: `/v1/tickets/${number}` })
    const { lines, request } = await caught(error, path('261009-48213074'))
    expect(JSON.parse(seen(request.response).text)).toMatchObject({
      status: 500,
      code: 'platform.failed',
      zh: expect.stringContaining('261009-48213074的第1–20项'),
      details: { decisions: ['1–20'] },
    })
    expect(lines).toMatchObject([{ message: 'a call failed', route: 'readThing' }])
    expect(error.message).toBe('of 261009-48213074, decisions 1 to 20 cannot be read: they are missing')
    const one = new DamagedLog('t', [{ from: 7, to: 7, why: 'it is missing' }])
    expect(one.message).toBe('of t, decision 7 cannot be read: it is missing')
    const other = (await caught(error, path('261009-48213075'))).request
    expect(seen(other.response).text).not.toContain('261009-48213074')
  })
  it('when the time is out is left to the gateway', async () => {
    const { lines, request } = await caught(new OutOfTime('too late'))
    expect([request.response, lines]).toEqual([undefined, []])
  })
})
