/** The stand-in gateway: what it takes by the city's own adapter, pushes back, and every way of misbehaving. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { asHere, asStanding, described, standInGateway } from '../../infra/local/stand-in/messages/description.ts'
import type { Messages } from '../../infra/local/stand-in/messages/messages.ts'
import { type StandIn, startStandIn } from '../../infra/local/stand-in/stand-in.ts'
import { gatewayHttp } from '../../shared/storage/gateway-http.ts'
import { sendSms } from '../../shared/telling/gateways/gateway.ts'
import { answersIn, receiptsIn } from '../../shared/telling/gateways/pushed.ts'
import { eventually } from '../support/eventually.ts'

const now = Date.parse('2026-10-09T08:30:00+08:00')
const pushed: { path: string; body: string }[] = []
let answers: number[] = []
const platform = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += chunk
  pushed.push({ path: request.url ?? '', body })
  response.writeHead(answers.shift() ?? 200).end()
})
let standIn: StandIn
let messages: Messages
let count = 0
let to = ''

beforeAll(async () => {
  await new Promise<void>((up) => platform.listen(0, '127.0.0.1', up))
  const at = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`
  const addresses = Promise.resolve({ receipts: `${at}/receipts`, answers: `${at}/answers` })
  const gateway = { key: 'k', platform: addresses, now: () => now }
  standIn = await startStandIn({ port: 0, secretOf: () => undefined, gateway })
  messages = standIn.messages as Messages
})
afterAll(async () => {
  await standIn.stop()
  platform.close()
})
beforeEach(async () => {
  await eventually(
    () => messages.busy(),
    (busy) => busy === 0,
  )
  to = `1390000${String(++count).padStart(4, '0')}`
  pushed.length = 0
  answers = []
})

const said = { text: '您反映的事项已受理。', template: '', version: '', params: {} }
const asked = { http: gatewayHttp({ reach: { private: false, loopback: true } }), real: () => now, nonce: () => 'n' }
const send = (key = 'k', outId = '261009-48213077.2.0~1') =>
  sendSms(described(standIn.url), { key }, { to, said, outId }, { ...asked, signature: '【沈阳12345】' })
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
const call = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> => {
  const init = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${standIn.url}/messages${path}`, { method, ...init })
  return { status: answer.status, body: await answer.json() }
}
const behave = (mode: object) => call('PUT', '/behaviour', { to, ...mode })
const receipts = () => {
  const shape = described('http://127.0.0.1:1').receipts
  if (!shape) throw new Error('it has no receipts')
  return pushed.flatMap(({ body }) => receiptsIn(shape, body)?.read ?? [])
}
const pushes = (many: number) =>
  eventually(
    () => messages.busy(),
    (busy) => busy === 0 && pushed.length === many,
  )

describe('the stand-in gateway', () => {
  it('takes a message of the generic adapter, shows it, and says that it arrived', async () => {
    const answer = await send()
    expect(answer).toEqual({ kind: 'received', status: 200, providerId: expect.stringMatching(/^m-/) })
    await pushes(1)
    const [receipt] = receipts()
    expect(receipt).toMatchObject({ number: to, outId: '261009-48213077.2.0~1', status: 'delivered' })
    expect([receipt?.providerId, receipt?.at]).toEqual([
      'providerId' in answer && answer.providerId,
      new Date(now).toISOString(),
    ])
    const listed = await call('GET', `?to=${to}`)
    expect(listed.body.items).toMatchObject([{ to, text: `【沈阳12345】${said.text}`, receipts: [{ answered: 200 }] }])
    const page = await fetch(`${standIn.url}/messages`, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain(`【沈阳12345】${said.text}`)
  })

  it('takes nothing without the key, and nothing that is no message', async () => {
    expect(await send('other')).toMatchObject({ kind: 'refused', status: 401 })
    expect((await call('POST', '', {})).status).toBe(401)
    const headers = { authorization: 'Bearer k' }
    expect((await fetch(`${standIn.url}/messages`, { method: 'POST', headers, body: '{}' })).status).toBe(400)
    expect((await call('GET', '/elsewhere')).body).toMatchObject({ code: 'path.unknown' })
    expect((await call('POST', '/none/receipts', { status: 'failed' })).body).toMatchObject({ code: 'message.unknown' })
  })

  it('pushes a receipt again until it is taken', async () => {
    answers = [500, 503]
    await send()
    await pushes(3)
    expect(receipts()).toHaveLength(3)
  })

  it('passes on what somebody writes', async () => {
    expect((await call('POST', '/answers', { from: to, text: '5 满意' })).body).toMatchObject({ answered: 200 })
    const shape = described('http://127.0.0.1:1').answers
    expect(shape && answersIn(shape, pushed[0]?.body ?? '')?.read).toMatchObject([{ number: to, text: '5 满意' }])
  })
})

describe('told to behave', () => {
  it('slow, it takes its time', async () => {
    await behave({ is: 'slow', ms: 80 })
    const began = performance.now()
    expect(await send()).toMatchObject({ kind: 'received' })
    expect(performance.now() - began).toBeGreaterThan(75)
  })

  it.each([
    [{}, 'never'],
    [{ code: 'BUSY' }, 'later'],
    [{ code: 'NO_CREDIT' }, 'refused'],
  ])('refuse %j, nothing is sent: %s', async (more, kind) => {
    await behave({ is: 'refuse', ...more })
    expect(await send()).toMatchObject({ kind })
    expect((await call('GET', `?to=${to}`)).body.items).toEqual([])
  })

  it('lose, no receipt comes, until somebody sends one', async () => {
    await behave({ is: 'lose' })
    await send()
    await pushes(0)
    const { id } = (await call('GET', `?to=${to}`)).body.items[0]
    expect((await call('POST', `/${id}/receipts`, { status: 'failed', code: 'EXPIRED' })).body.answered).toBe(200)
    expect(receipts()).toMatchObject([{ providerId: id, status: 'failed', code: 'EXPIRED' }])
  })

  it('repeat, the same receipt comes again', async () => {
    await behave({ is: 'repeat', times: 3 })
    await send()
    await pushes(3)
    expect(new Set(receipts().map((one) => JSON.stringify(one))).size).toBe(1)
  })

  it('fail, for one message', async () => {
    await behave({ is: 'fail', messages: 1 })
    await send()
    await pushes(1)
    await send()
    await pushes(2)
    expect(receipts().map(({ status }) => status)).toEqual(['failed', 'delivered'])
  })

  it('lose-answers, it has sent what its sender must ask for again', async () => {
    await behave({ is: 'lose-answers', messages: 1 })
    expect(await send()).toMatchObject({ kind: 'later', status: 503 })
    expect(await send()).toMatchObject({ kind: 'received' })
    await pushes(2)
    expect(new Set(receipts().map(({ providerId }) => providerId)).size).toBe(2)
  })

  it('for all but those who have a mode of their own; in a way it does not know it says what is wrong', async () => {
    const others = { is: 'refuse', code: 'NO_SUCH_NUMBER' }
    expect((await call('PUT', '/behaviour', { is: 'refuse' })).body.modes).toContainEqual(others)
    await behave({ is: 'slow', ms: 1 })
    expect(await send()).toMatchObject({ kind: 'received' })
    await behave({ is: 'normal' })
    expect(await send()).toMatchObject({ kind: 'never' })
    await call('PUT', '/behaviour', { is: 'normal' })
    expect(await send()).toMatchObject({ kind: 'received' })
    expect((await call('PUT', '/behaviour', { is: 'sulking' })).body).toMatchObject({ code: 'behaviour.invalid' })
  })
})

describe('a city on this machine', () => {
  const { city } = readCity('shenyang')
  const here = { standIn: 'http://127.0.0.1:8312', site: 'http://127.0.0.1:8311' }
  it('sends through the stand-in, and its file knows nothing of that', () => {
    const standing = asHere(city, here)
    expect(standing.telling).toMatchObject({ site: here.site, gateways: [{ code: standInGateway }] })
    expect(asStanding(city, standing)).toEqual(standing)
    expect(asStanding(city, city)).toEqual(city)
    expect(asHere(standing, undefined).telling?.gateways).toEqual([])
    expect(asHere(city, undefined)).toBe(city)
  })
})
