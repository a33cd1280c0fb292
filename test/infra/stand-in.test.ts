/** The stand-in departments: signatures, repeats, and every way of misbehaving. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type StandIn, startStandIn } from '../../infra/local/stand-in/stand-in.ts'
import { webhookPost } from '../../shared/storage/webhook.ts'

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const otherSecret = `whsec_${Buffer.alloc(24, 8).toString('base64')}`
const reach = { private: false, loopback: true }
const post = webhookPost({ real: () => Date.now(), reach })
const body = (text = '室温不达标') =>
  JSON.stringify({ type: 'work-order.dispatched', timestamp: '2026-10-09T01:24:00.000Z', data: { text } })

let standIn: StandIn
let unit: string
let at: { url: string; secret: string }
let count = 0

beforeAll(async () => {
  standIn = await startStandIn({ port: 0, secretOf: (code) => (code.startsWith('unit-') ? secret : undefined) })
})
afterAll(() => standIn.stop())
beforeEach(() => {
  unit = `unit-${++count}`
  at = { url: `${standIn.url}/units/${unit}`, secret }
})

const ids = () => standIn.received(unit).map(({ id }) => id)
const listing = async () => (await fetch(at.url)).json()
const tell = (behaviour: unknown) =>
  fetch(`${at.url}/behaviour`, { method: 'PUT', body: JSON.stringify(behaviour) }).then(async (answer) => ({
    status: answer.status,
    body: await answer.json(),
  }))

describe('a stand-in unit', () => {
  it('keeps a post waiting while its secret is not known yet', async () => {
    const known = Promise.withResolvers<string>()
    const early = await startStandIn({ port: 0, secretOf: () => known.promise })
    const posted = post({ url: `${early.url}/units/unit-early`, secret }, 'early.1.0', body())
    known.resolve(secret)
    expect(await posted).toEqual({ kind: 'received', status: 200 })
    await early.stop()
  })
  it('takes what is signed for it, and lists it', async () => {
    expect(await post(at, 'a.1.0', body())).toEqual({ kind: 'received', status: 200 })
    expect(await listing()).toMatchObject({
      code: unit,
      behaviour: { is: 'normal' },
      received: 1,
      duplicates: 0,
      items: [{ id: 'a.1.0', type: 'work-order.dispatched', data: { text: '室温不达标' }, posts: 1 }],
    })
  })

  it('drops a message it has, however often it comes, and says it is fine', async () => {
    for (const _ of [1, 2, 3]) expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'received' })
    await post(at, 'a.2.0', body())
    expect(ids()).toEqual(['a.1.0', 'a.2.0'])
    expect(await listing()).toMatchObject({ duplicates: 2, items: [{ posts: 3 }, { posts: 1 }] })
  })

  it('keeps apart what is for others', async () => {
    await post(at, 'a.1.0', body())
    expect(standIn.received('unit-other')).toEqual([])
  })

  it('refuses a signature by another secret, which may be mended', async () => {
    expect(await post({ ...at, secret: otherSecret }, 'a.1.0', body())).toMatchObject({ kind: 'refused', status: 401 })
    expect(ids()).toEqual([])
    expect(await listing()).toMatchObject({ forged: 1 })
  })

  it('refuses a body that was changed on its way, and a post without a signature', async () => {
    const headers = { 'webhook-id': 'a', 'webhook-timestamp': String(Math.floor(Date.now() / 1000)) }
    const changed = { ...headers, 'webhook-signature': 'v1,AAAA' }
    expect((await fetch(at.url, { method: 'POST', headers: changed, body: body() })).status).toBe(401)
    const bare = await fetch(at.url, { method: 'POST', body: body() })
    expect([bare.status, await bare.json()]).toMatchObject([401, { code: 'signature.wrong' }])
  })

  it('refuses a signature of ten minutes ago', async () => {
    const late = webhookPost({ real: () => Date.now() - 600_000, reach })
    expect(await late(at, 'a.1.0', body())).toMatchObject({ status: 401 })
  })

  it('refuses a signed body that is no message', async () => {
    expect(await post(at, 'a.1.0', '{')).toMatchObject({ kind: 'refused', status: 400 })
    expect(await post(at, 'a.1.1', '{"data":1}')).toMatchObject({ kind: 'refused', status: 400 })
    expect(ids()).toEqual([])
  })
})

describe('told to behave', () => {
  it('slow, it takes its time', async () => {
    await tell({ is: 'slow', ms: 80 })
    const started = performance.now()
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'received' })
    expect(performance.now() - started).toBeGreaterThan(75)
  })

  it('refuse, with 410 it will never take the message', async () => {
    await tell({ is: 'refuse', status: 410 })
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'never', status: 410 })
    expect(ids()).toEqual([])
  })

  it('fail, it asks to be tried later', async () => {
    await tell({ is: 'fail', retryAfter: 60 })
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'later', status: 503, after: 60 })
    expect(await listing()).toMatchObject({ received: 0, turnedAway: 1 })
  })

  it('lose-answers, it has the message although the sender cannot know', async () => {
    await tell({ is: 'lose-answers' })
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'later' })
    expect(ids()).toEqual(['a.1.0'])
    await tell({ is: 'normal' })
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'received' })
    expect(await listing()).toMatchObject({ received: 1, duplicates: 1 })
  })

  it('down, it resets the connection and has nothing', async () => {
    await tell({ is: 'down' })
    expect(await post(at, 'a.1.0', body())).toMatchObject({ kind: 'later' })
    expect(ids()).toEqual([])
  })

  it('flaky, it fails a share of the posts, the same ones for the same seed', async () => {
    const run = async () => {
      standIn.behave(unit, { is: 'flaky', share: 0.4, seed: 5 })
      const kinds = []
      for (let n = 0; n < 50; n++) kinds.push((await post(at, `a.${n}.0`, body())).kind)
      return kinds
    }
    const first = await run()
    expect(first.filter((kind) => kind === 'later').length).toBeGreaterThan(10)
    expect(first.filter((kind) => kind === 'later').length).toBeLessThan(30)
    expect(await run()).toEqual(first)
  })

  it('by one unit only: its neighbour is as before', async () => {
    await tell({ is: 'down' })
    expect(await post({ url: `${standIn.url}/units/unit-neighbour`, secret }, 'a.1.0', body())).toMatchObject({
      kind: 'received',
    })
  })

  it('in a way it does not know, it says what is wrong', async () => {
    expect(await tell({ is: 'sulking' })).toMatchObject({ status: 400, body: { code: 'behaviour.invalid' } })
    expect(await tell({ is: 'flaky', share: 2 })).toMatchObject({ status: 400, body: { code: 'behaviour.invalid' } })
  })
})

describe('everything else is a clear refusal', () => {
  it.each([
    ['GET', '/units/nobody', 404, 'receiver.unknown'],
    ['POST', '/channels/nobody', 404, 'receiver.unknown'],
    ['GET', '/elsewhere', 404, 'path.unknown'],
    ['GET', '/units/unit-1/../../etc', 404, 'path.unknown'],
    ['DELETE', '/units/unit-1', 405, 'method.not-allowed'],
    ['POST', '/units/unit-1/behaviour', 405, 'method.not-allowed'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    const answer = await fetch(standIn.url + path, { method })
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
  })

  it('a body over the limit', async () => {
    expect(await post(at, 'a.1.0', 'x'.repeat(1_100_000))).toMatchObject({ kind: 'refused', status: 413 })
  })
})

it('is a sink for channels too', async () => {
  const channel = { url: `${standIn.url}/channels/unit-web`, secret }
  expect(await post(channel, 'a.1.0', body())).toMatchObject({ kind: 'received' })
  expect(await (await fetch(channel.url)).json()).toMatchObject({ received: 1 })
  expect(standIn.received('unit-web')).toEqual([])
})
