/** 接口函数 — the order of its middlewares: who is refused by one costs nothing behind it. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { passOn } from '../../shared/access/caller.ts'
import { problem } from '../../shared/api/problems.ts'
import { httpFunctions } from '../../shared/door/http-function.ts'
import { route } from '../../shared/door/route.ts'
import type { OnceStore } from '../../shared/record/asked-once.ts'
import { lazily } from '../../shared/schema/lazily.ts'

const summary = { zh: '一件事', en: 'A thing' }
const readThing = route({
  method: 'GET',
  path: '/v1/things/{thing}',
  function: 'reference',
  who: ['operator'],
  summary,
  query: lazily(() => z.strictObject({})),
  status: 200,
})
const accept = route({
  ...readThing,
  method: 'POST',
  path: '/v1/things/{thing}/acceptance',
  command: 'accept',
  status: 201,
})

const change = route({ ...readThing, method: 'PUT' })

const operator = passOn({ actor: { role: 'operator', id: 'olga' }, perMinute: 60, fingerprintKey: 'f' })

interface Given {
  event?: object
  context?: object
  used?: number
  over?: boolean
  handler?(thing: string): Promise<object>
}

/** One call, and what was done for it, in order. */
async function asked({ event, context, used = 1, over, handler = async () => ({ body: {} }) }: Given) {
  const did: string[] = []
  const httpFunction = httpFunctions<object>({
    problem,
    telling: {
      log: (level, { message }) => void did.push(`${level} ${message}`),
      errorFields: () => ({ error: '', stack: undefined }),
      recordIn: () => ({}),
      measure: (_, counted) => void did.push(Object.keys(counted).join()),
    },
    path: {},
    ended: async () => {
      did.push('unit')
      return over ? { refused: 'key.unit-retired' } : undefined
    },
    unitNames: async () => undefined,
    tables: async () => () => undefined,
    cityNames: async () => () => undefined,
  })
  const work = async ({ params }: { params: { thing: string } }) => {
    did.push('handler')
    return handler(params.thing)
  }
  const count = async () => {
    did.push('rate')
    return used
  }
  const once: Partial<OnceStore> = {
    standingOnce: async () => undefined,
    claimOnce: async () => true,
    answerOnce: async () => void did.push('remembered'),
  }
  const answering = httpFunction(
    { readThing, accept, change },
    { readThing: work, accept: work, change: work },
    {
      settings: { city: '210100' },
      counting: { count },
      limits: { anyonePerMinute: 300 },
      clock: { now: () => new Date(0), sleep: async () => {} },
      once: once as OnceStore,
      real: () => 0,
    },
  )
  const sent = {
    httpMethod: 'GET',
    resource: readThing.path,
    pathParameters: { thing: '7' },
    requestContext: { requestId: 'request-1', authorizer: operator },
    ...event,
  }
  const { statusCode, body } = await answering(sent as unknown as APIGatewayProxyEvent, { ...context } as Context)
  return { status: statusCode, body, did }
}

describe('a call goes through', () => {
  it('all of them, to its handler', async () =>
    expect(await asked({})).toEqual({ status: 200, body: '{}', did: ['rate', 'unit', 'handler'] }))
  it('and a command is told of at the end', async () =>
    expect((await asked({ event: { httpMethod: 'POST', resource: accept.path } })).did).toEqual([
      'rate',
      'unit',
      'handler',
      'info command',
    ]))
  it('and HEAD is answered without a body', async () =>
    expect(await asked({ event: { httpMethod: 'HEAD' } })).toMatchObject({ status: 200, body: '' }))
})

describe('under an Idempotency-Key', () => {
  const headers = { 'Idempotency-Key': 'k' }
  it('a command is remembered by its record', async () =>
    expect((await asked({ event: { httpMethod: 'POST', resource: accept.path, headers } })).did).not.toContain(
      'remembered',
    ))
  it('any other change is remembered here', async () =>
    expect((await asked({ event: { httpMethod: 'PUT', headers } })).did).toEqual([
      'rate',
      'unit',
      'handler',
      'remembered',
    ]))
  it('what is only read is not', async () =>
    expect((await asked({ event: { headers } })).did).not.toContain('remembered'))
})

describe('a call stops', () => {
  it.each<[string, Given, number, string[]]>([
    ['where there is no such route', { event: { resource: '/v1/nothing' } }, 404, []],
    ['where nobody is known', { event: { requestContext: {} } }, 401, []],
    ['at the limit', { used: 61 }, 429, ['rate']],
    ['at the end of its unit', { over: true }, 403, ['rate', 'unit']],
    ['at its input', { event: { queryStringParameters: { colour: 'red' } } }, 400, ['rate', 'unit']],
  ])('%s, and nothing behind is asked', async (_, given, status, did) =>
    expect(await asked(given)).toMatchObject({ status, did }),
  )
})

it('a handler that throws is answered, told of and counted', async () => {
  const handler = () => Promise.reject(new Error('the table is gone'))
  const { status, did } = await asked({ handler })
  expect([status, did]).toEqual([500, ['rate', 'unit', 'handler', 'error a call failed', 'CallsFailed']])
})

it('a rule that the platform cannot follow now is counted as a failed call too', async () => {
  const { status, did } = await asked({ handler: async () => ({ refused: 'city.not-seeded' }) })
  expect([status, did.at(-1)]).toEqual([503, 'CallsFailed'])
})

it('out of time it fails as a function, and the gateway answers', async () => {
  const slow = () => new Promise<object>((resolve) => setTimeout(() => resolve({ body: {} }), 200))
  await expect(asked({ handler: slow, context: { getRemainingTimeInMillis: () => 10 } })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
})
