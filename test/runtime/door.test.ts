/** The door — what is wrong before any rule is asked, and what went wrong behind it: a problem with its code, never a half-answer. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { ForeignCursor } from '../../shared/adapters/cursor.ts'
import { type Route, route } from '../../shared/api/route.ts'
import { phone } from '../../shared/api/routes/intake.ts'
import type { OnceStore } from '../../shared/application/asked-once.ts'
import type { Law } from '../../shared/application/execute.ts'
import { clock } from '../../shared/runtime/clock.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import { DoorRefusal } from '../../shared/runtime/input.ts'
import { lawOf } from '../../shared/runtime/law.ts'
import { lazily } from '../../shared/schema/lazily.ts'
import { consultation } from '../../shared/ticket/handling/commands.ts'

const admitting = {
  counting: { count: async () => 1 },
  limits: { anyonePerMinute: 300 },
  clock: { now: () => new Date(0), sleep: async () => {} },
  once: {} as OnceStore,
  real: () => 0,
}

const thing: Route = route({
  method: 'DELETE',
  path: '/v1/things',
  function: 'reference',
  who: 'anyone',
  summary: { zh: '一件事', en: 'A thing' },
  status: 200,
})

/** One call of a route that takes no body. @param law what the handler asks of the city */
async function asked(
  given: Partial<APIGatewayProxyEvent>,
  law: () => Promise<Law | undefined> = async () => undefined,
) {
  const answering = httpFunction(
    { thing },
    { thing: async (_, deps) => ({ body: (await deps.law())?.rules.id ?? {} }) },
    { law, ...admitting },
  )
  const event = { httpMethod: 'DELETE', resource: thing.path, requestContext: { requestId: 'request-1' }, ...given }
  const { statusCode, body } = await answering(event as APIGatewayProxyEvent, {} as Context)
  return { status: statusCode, ...JSON.parse(body) }
}

describe('the door', () => {
  it('takes no body where none is asked for', async () => {
    expect(await asked({})).toEqual({ status: 200 })
    expect(await asked({ body: '{}' })).toMatchObject({ status: 400, code: 'body.unexpected' })
  })
  it('takes only headers that it understands', async () =>
    expect(await asked({ headers: { 'If-Match': 'W/"7"' } })).toMatchObject({
      status: 400,
      code: 'header.invalid',
      errors: [{ pointer: 'headers/if-match' }],
    }))
  it('takes no longer names than there are: tables fail on them', async () => {
    const named = (name: string) => asked({ pathParameters: { reference: name } })
    expect(await named('长'.repeat(200))).toEqual({ status: 200 })
    expect(await named('长'.repeat(201))).toMatchObject({
      status: 400,
      code: 'input.invalid',
      errors: [{ pointer: 'path/reference' }],
    })
  })
  it('writes times of a refusal as people here read clocks', async () => {
    const late = async () => {
      throw new DoorRefusal('thing.unknown', { details: { limit: '2026-10-09T16:00:00.000Z' } })
    }
    expect(await asked({}, late)).toMatchObject({ details: { limit: '2026-10-10T00:00:00+08:00' } })
  })
  it('refuses a cursor that the list does not know as its own', async () => {
    const foreign = async () => {
      throw new ForeignCursor('not a cursor of review')
    }
    expect(await asked({}, foreign)).toMatchObject({ status: 400, code: 'cursor.invalid' })
  })
  it('says that the city is not loaded yet', async () =>
    expect(await asked({}, lawOf({ city: async () => undefined }, { clock, notReadAgain: () => {} }))).toMatchObject({
      status: 503,
      code: 'city.not-seeded',
    }))
  it('shows of a failure nothing but the number of the request', async () => {
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const answer = await asked({}, async () => {
      throw new Error('the table 秘密 does not answer')
    })
    logged.mockRestore()
    expect(answer).toMatchObject({ status: 500, code: 'platform.failed', request: 'request-1' })
    expect(JSON.stringify(answer)).not.toMatch(/秘密|table/)
  })
})

describe('what is wrong with an input', () => {
  const door = httpFunction(
    {
      thing: {
        ...thing,
        method: 'POST' as const,
        body: lazily(() => z.strictObject({ consultation: consultation() })),
      },
    },
    { thing: async () => ({ body: {} }) },
    admitting,
  )
  const wrong = async (given: object) => {
    const headers = { 'content-type': 'application/json' }
    const event = { httpMethod: 'POST', resource: thing.path, requestContext: { requestId: 'request-1' }, headers }
    const asked = { ...event, body: JSON.stringify({ consultation: given }) }
    const { body } = await door(asked as unknown as APIGatewayProxyEvent, {} as Context)
    return JSON.parse(body).errors?.map(({ pointer }: { pointer: string }) => pointer)
  }
  it('is said field by field, also where there are several ways to write it', async () => {
    expect(await wrong({ at: '2026-10-09T09:00:00+08:00', by: '李工', how: 'telepathy' })).toEqual([
      '/consultation/how',
    ])
    expect(await wrong({ impossible: '' })).toEqual(['/consultation/impossible'])
    expect(await wrong({ impossible: '号码停机' })).toBeUndefined()
  })
})

describe('电话号码', () => {
  it.each(['13800001234', '+86 138-0000-1234', '024 2345 6789', '12345', ' 13800001234 '])('%s is one', (text) =>
    expect(phone.safeParse(text).success).toBe(true),
  )
  it.each([
    '     ',
    '-----',
    '+- - -',
    '1234',
    '138a0001234',
    '1'.repeat(21),
    '1-----------------------------------1111',
  ])('%j is none', (text) => expect(phone.safeParse(text).success).toBe(false))
})
