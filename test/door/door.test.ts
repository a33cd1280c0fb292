/** The door — bad input and failures are answered with a problem and its code. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { httpFunction } from '../../shared/api/http-function.ts'
import { consultation } from '../../shared/appeals/matters/handling/commands.ts'
import { intakeRoutes } from '../../shared/appeals/routes/intake.ts'
import { plainNumber } from '../../shared/appeals/ticket/number.ts'
import type { Law } from '../../shared/city/law.ts'
import { lawOf } from '../../shared/city/law-in-force.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { type Route, route } from '../../shared/door/route.ts'
import type { OnceStore } from '../../shared/record/asked-once.ts'
import { clock } from '../../shared/run/clock.ts'
import { lazily } from '../../shared/schema/lazily.ts'
import { isPaper, plainPaper } from '../../shared/schema/papers.ts'
import { isWithheld, numbersIn, ownNumbersIn, telephoneOrNone } from '../../shared/schema/telephone.ts'
import { line } from '../../shared/schema/text.ts'
import { ForeignCursor } from '../../shared/storage/cursor.ts'
import { town } from '../simulation/town.ts'

const admitting = {
  settings: { city: '210100' },
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
  it('refuses clearly what needs rules that this release does not have', async () =>
    expect(
      await asked(
        {},
        lawOf({ city: async () => ({ ...town, rules: 'liaoning-2031' }) }, { clock, notReadAgain: () => {} }),
      ),
    ).toMatchObject({ status: 503, code: 'rules.unknown', details: { rules: 'liaoning-2031' } }))
  it('shows of a failure nothing but the number of the request, and counts it', async () => {
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const answer = await asked({}, async () => {
      throw new Error('the table 秘密 does not answer')
    })
    const lines = logged.mock.calls.map(([line]) => String(line))
    logged.mockRestore()
    expect(lines.filter((line) => line.includes('"CallsFailed":1'))).toHaveLength(1)
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
  it.each([
    ['13800001234', ['13800001234']],
    ['+86 138-0000-1234', ['13800001234']],
    ['0086-24-23212321', ['02423212321']],
    ['024-23212321转8001', ['02423212321x8001']],
    ['024-23212321-8001', ['02423212321x8001']],
    ['(024)23212321', ['02423212321']],
    ['（０２４）２３２１２３２１', ['02423212321']],
    ['138\u00a00000\u00a01234', ['13800001234']],
    ['\u202a13800001234\u202c', ['13800001234']],
    ['024-23212321 / 138 0000 1234', ['13800001234', '02423212321']],
    ['手机：13800001234（儿子）', ['13800001234']],
    ['+852 9123 4567', ['+85291234567']],
    ['12345', ['12345']],
  ])('%s means %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers)
    expect(telephoneOrNone.safeParse(text)).toEqual({ success: true, data: text.trim() })
  })
  it.each(['     ', '-----', '+- - -', '1234', '138a0001234', '1'.repeat(21), '00000', '11111111111'])(
    '%j is none',
    (text) => expect(telephoneOrNone.safeParse(text).success).toBe(false),
  )
  it.each(['none', '无', '没有'])('%s says that there is none, and equals nobody', (text) => {
    expect(telephoneOrNone.safeParse(text).success).toBe(true)
    expect(ownNumbersIn(text)).toEqual([])
  })
  it('of a service is nobody’s own', () => expect(ownNumbersIn('12345')).toEqual([]))
  it.each(['withheld', 'Anonymous', '未显示'])('%s was not shown', (text) => expect(isWithheld(text)).toBe(true))
})

describe('证件号码', () => {
  it.each([
    ['21010219900101123x', '21010219900101123X'],
    ['２１０１０２ 1990 0101 123Ｘ', '21010219900101123X'],
    ['H12345678', 'H12345678'],
    ['A123456(7)', 'A1234567'],
    ['12345678', '12345678'],
    ['军字第 2001988 号', '军字第2001988号'],
    ['210102900101123', '210102199001011237'],
  ])('%s is %s', (text, plain) => expect([isPaper(text), plainPaper(text)]).toEqual([true, plain]))
  it.each(['000000000000000000', '张三', '123'])('%s is none', (text) => expect(isPaper(text)).toBe(false))
})

describe('an appellant', () => {
  const appeal = { channel: 'web', reference: 'r', ticketType: 'help', title: '题', text: '文' }
  const of = (appellant: object) => intakeRoutes.register.body().safeParse({ ...appeal, appellant })
  it('may have an e-mail only, and leaves empty what a form has besides', () => {
    const given = of({ name: '王', email: 'a@b.cn', phone: '', idNumber: ' ', address: '' })
    expect(given.data?.appellant).toEqual({ name: '王', email: 'a@b.cn' })
  })
  it('says how to be reached, or that there is no telephone', () => {
    expect(of({ name: '王' }).error?.issues[0]?.path).toEqual(['appellant', 'phone'])
    expect(of({ name: '王', phone: '无' }).success).toBe(true)
  })
})

describe('a number of a ticket or work order', () => {
  it.each([
    ['26112676530039', '261126-76530039'],
    ['261126 76530039', '261126-76530039'],
    ['２６１１２６－７６５３００３９', '261126-76530039'],
    ['261126–76530039—2', '261126-76530039-2'],
    ['261126-76530039-A1', '261126-76530039-a1'],
    ['nonsense', 'nonsense'],
  ])('%s is %s', (text, plain) => expect(plainNumber(text)).toBe(plain))
})

describe('every text', () => {
  const door = httpFunction(
    {
      thing: {
        ...thing,
        method: 'POST' as const,
        body: lazily(() => z.strictObject({ title: line, more: z.array(z.string()).default([]) })),
      },
    },
    { thing: async ({ body, params }) => ({ body: { ...body, ...params } }) },
    admitting,
  )
  const sent = async (raw: string, more: object = {}) => {
    const event = {
      httpMethod: 'POST',
      resource: thing.path,
      requestContext: { requestId: 'r' },
      headers: { 'content-type': 'application/json' },
      body: raw,
      ...more,
    }
    const { statusCode, body } = await door(event as unknown as APIGatewayProxyEvent, {} as Context)
    return { status: statusCode, ...JSON.parse(body) }
  }
  it.each(['a\\ud83d', '\\udc00b', '\\u0000', '\\u001b[31m', '\\ufdd0', '\\uffff', '\\u0085'.replace('0085', '0080')])(
    '%s is refused where it stands, at any depth',
    async (text) => {
      const refused = await sent(`{"title":"家","more":["好","${text}"]}`)
      expect(refused).toMatchObject({
        status: 400,
        code: 'input.invalid',
        errors: [{ pointer: '/more/1', zh: expect.stringContaining('残缺字符') }],
      })
      expect(await sent(`{"title":"${text}"}`)).toMatchObject({ errors: [{ pointer: '/title' }] })
    },
  )
  it('loses overrides of direction and marks of byte order, and keeps the rest', async () =>
    expect(await sent('{"title":"\\u202e家\\u2066中\\u2069\\ufeff😀","more":["一\\n二"]}')).toMatchObject({
      status: 200,
      title: '家中😀',
      more: ['一\n二'],
    }))
  it('of one line has no line end', async () =>
    expect(await sent('{"title":"家中\\r\\n室温\\u2028不足"}')).toMatchObject({ title: '家中 室温 不足' }))
  it('of a path or query too', async () => {
    expect(await sent('{"title":"家"}', { pathParameters: { reference: 'a\u0000' } })).toMatchObject({
      status: 400,
      errors: [{ pointer: 'path/reference' }],
    })
    expect(await sent('{"title":"家"}', { queryStringParameters: { a: '\u001b' } })).toMatchObject({
      status: 400,
      errors: [{ pointer: 'query/a' }],
    })
  })
  it('may follow a mark of byte order', async () =>
    expect(await sent('\ufeff{"title":"家"}')).toMatchObject({ status: 200 }))
  it('however deep it is nested, is no failure', async () =>
    expect(await sent(`{"title":${'['.repeat(5000)}${']'.repeat(5000)}}`)).toMatchObject({ status: 400 }))
})
