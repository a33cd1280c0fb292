/** 查询码 over HTTP — wrong tries are limited by address, and no log tells a code. */
import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { sampleCity } from './city.ts'

const city = sampleCity()

interface Said {
  status: number
  retryAfter: number
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: looked into field by field
  body: any
}

/** From an address of this machine: each is another caller. */
const from =
  (localAddress: string) =>
  (number: string, code: string): Promise<Said> =>
    new Promise((resolve, reject) => {
      const authorization = `Basic ${Buffer.from(`${number}:${code}`).toString('base64')}`
      const asked = request(
        `${city.url()}/v1/tickets/${number}`,
        { localAddress, headers: { authorization } },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString()
            resolve({
              status: answer.statusCode ?? 0,
              retryAfter: Number(answer.headers['retry-after']),
              text,
              body: JSON.parse(text),
            })
          })
        },
      )
      asked.on('error', reject).end()
    })

const codes = (n: number, first = 10_000_000): string[] => Array.from({ length: n }, (_, i) => String(first + i))

describe('a wrong access code', () => {
  it('the sixth from one address is not compared: 429, when to come again, and no word of a key', async () => {
    const { body } = await city.register()
    const stranger = from('127.0.3.1')
    for (const code of codes(5))
      expect(await stranger(body.number, code)).toMatchObject({ status: 401, body: { code: 'access-code.refused' } })
    const limited = await stranger(body.number, body.accessCode)
    expect(limited).toMatchObject({
      status: 429,
      body: { code: 'access-code.limited', details: { until: expect.any(String) } },
    })
    expect(limited.retryAfter).toBeGreaterThan(800)
    expect(limited.retryAfter).toBeLessThanOrEqual(901)
    const moment = String(limited.body.details.until).slice(0, 16).replace('T', ' ')
    expect(limited.body.zh).toContain(moment)
    expect(limited.body.en).toContain(`try again at ${moment}`)
    expect(limited.text).not.toMatch(/密钥|\bkey\b/)
    // The very same header from elsewhere is another caller: what one was told answers for nobody else.
    expect((await from('127.0.3.2')(body.number, body.accessCode)).status).toBe(200)
  })

  it('a hundred at once from one address: five are compared', async () => {
    const { body } = await city.register()
    const stranger = from('127.0.3.3')
    const answers = await Promise.all(codes(100).map((code) => stranger(body.number, code)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(95)
  })

  it('of strangers locks nobody out who was right before; reading once a minute is no guess', async () => {
    const { body } = await city.register()
    const owner = from('127.0.3.4')
    expect((await owner(body.number, body.accessCode)).status).toBe(200)
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => codes(5).map((code) => from(`127.0.4.${n + 1}`)(body.number, code))).flat(),
    )
    expect((await from('127.0.5.1')(body.number, body.accessCode)).status).toBe(429)
    for (let minute = 0; minute < 8; minute++) {
      expect((await owner(body.number, body.accessCode)).status).toBe(200)
      city.city().host.clock.advanceTo(city.city().host.clock.now() + 61_000)
    }
  })

  it('at the moment it was told, whoever was told it is compared again', async () => {
    const { body } = await city.register()
    const stranger = from('127.0.3.6')
    for (const code of codes(5)) await stranger(body.number, code)
    const { clock } = city.city().host
    clock.advanceTo(clock.now() + 14.9 * 60_000)
    const limited = await stranger(body.number, body.accessCode)
    expect(limited.status).toBe(429)
    clock.advanceTo(limited.body.details.until)
    expect((await stranger(body.number, body.accessCode)).status).toBe(200)
  })

  it('of a number that nobody has is answered, and counted, the same', async () => {
    const stranger = from('127.0.3.7')
    const answers: Said[] = []
    for (const code of codes(6)) answers.push(await stranger('261009-48213077', code))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429])
  })
})

describe('a new access code', () => {
  it('is a recorded decision of an operator; the one before opens nothing, at once', async () => {
    const { body } = await city.register()
    const path = `/v1/tickets/${body.number}`
    const before = city.appellant(body.number, body.accessCode)
    expect((await before.get(path)).status).toBe(200)
    const once = { 'Idempotency-Key': `code-${body.number}` }
    const issued = await city.operator.post(`${path}/access-codes`, { reasons: '来电，核对姓名、电话' }, once)
    expect(issued).toMatchObject({
      status: 201,
      body: { number: body.number, accessCode: expect.stringMatching(/^\d{8}$/) },
    })
    expect(issued.body.accessCode).not.toBe(body.accessCode)
    expect((await city.operator.post(`${path}/access-codes`, { reasons: '来电，核对姓名、电话' }, once)).body).toEqual(
      issued.body,
    )
    expect((await before.get(path)).status).not.toBe(200)
    expect((await city.appellant(body.number, issued.body.accessCode).get(path)).status).toBe(200)
    const timeline = await city.operator.get(`${path}/timeline`)
    expect(timeline.body.decisions.at(-1)).toMatchObject({
      command: 'issueAccessCode',
      events: [{ event: 'access-code-issued', reasons: '来电，核对姓名、电话' }],
    })
    expect(JSON.stringify(timeline.body)).not.toContain(issued.body.accessCode)
    expect((await city.channel('web').post(`${path}/access-codes`, { reasons: '遗失' })).status).toBe(403)
  })
})

describe('the exported log', () => {
  it('holds nothing that an access code, or what was sent under an Idempotency-Key, could be found from', async () => {
    const { body } = await city.register()
    const path = `/v1/tickets/${body.number}`
    const sent = JSON.stringify({ reasons: '13800001234' })
    await city.operator.ask('POST', `${path}/access-codes`, sent, { 'Idempotency-Key': 'small' })
    const log = String((await city.supervisor.get(`${path}/log`)).body)
    const found = new Set(log.match(/[A-Za-z0-9_-]{43}|[0-9a-f]{64}/g))
    for (const guess of [
      `${body.number} ${body.accessCode}`,
      body.accessCode,
      `${body.number}${body.accessCode}`,
      `POST ${path}/access-codes ${sent}`,
    ])
      for (const encoding of ['hex', 'base64url'] as const)
        expect(found).not.toContain(createHash('sha256').update(guess).digest(encoding))
    expect(log).not.toContain('accessCode')
  })
})
