/** 推送 over HTTP — a receiver with a real address: what it is posted, how it stops, what is posted again. */
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import canonicalize from 'canonicalize'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { rowsUnder } from '../../shared/storage/rows-under.ts'
import { pushLanesPartition, pushReplaysPartition } from '../../shared/storage/tables.ts'
import { personOf } from '../stack/articles.ts'
import { sampleCity, samplePhone } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const hour = 3_600_000

interface Posted {
  id: string
  type: string
  subject: string
  place: number
  shard: number
  hash: string
  source: string
  personal?: object
  data: Record<string, unknown>
}

/** Takes posts, checks their signature, and fails when told to. */
const receiver = { got: [] as Posted[], bodies: '', status: 200, forged: 0, tries: 0, secret: '' }
let server: Server
let url = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      receiver.tries++
      try {
        new Webhook(receiver.secret).verify(body, request.headers as Record<string, string>)
      } catch {
        receiver.forged++
      }
      if (receiver.status === 200) {
        const posted = JSON.parse(body) as Posted
        expect(request.headers['webhook-id']).toBe(posted.id)
        receiver.got.push(posted)
        receiver.bodies += body
      }
      response.statusCode = receiver.status
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
})
afterAll(() => void server.close())

const made: string[] = []
afterEach(async () => {
  receiver.status = 200
  for (const code of made.splice(0)) {
    await city.supervisor.post(`/v1/agreements/${code}/end`, { reasons: '试用结束' })
    await city.admin.remove(`/v1/endpoints/agreement/${code}`)
  }
})

const terms = (more: object = {}) => ({
  ...{ to: { kind: 'channel', code: 'web' }, areas: ['210102'], fields: ['state', 'area', 'facts'] },
  until: new Date(Date.parse(city.now()) + 180 * 24 * hour).toISOString().slice(0, 10),
  ...{ reason: '渠道核对办理进度', ...more },
})

async function agreed(who = city.supervisor, more: object = {}): Promise<string> {
  const code = `push-${Date.now().toString(36)}-${made.length}`
  made.push(code)
  const { status, body } = await who.ask('PUT', `/v1/agreements/${code}`, terms(more))
  expect([status, body.code]).toEqual([200, code])
  return code
}
async function addressed(code: string, to = url) {
  const { body } = await city.admin.put(`/v1/endpoints/agreement/${code}`, { url: to })
  receiver.secret = body.secret ?? receiver.secret
}
const pushOf = async (code: string) => (await city.channel('web').get(`/v1/agreements/${code}/push`)).body
const begin = (code: string, body: object = {}) => city.supervisor.post(`/v1/agreements/${code}/push`, body)
const postsOf = (ticket: string) => receiver.got.filter(({ subject }) => subject === ticket)
const later = (hours: number) => city.advanceTo(new Date(Date.parse(city.now()) + hours * hour).toISOString())

async function keptOfPushes(): Promise<string[]> {
  const { endpoint, outputs } = city.city().host
  const credentials = { accessKeyId: administrator, secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: 'cn-north-1', credentials })
  const of = async (pk: string) =>
    rowsUnder<object>(client, String(outputs.registryTable), { pk, what: 'what is kept of pushes' })
  return (await Promise.all([pushLanesPartition, pushReplaysPartition].map(of)))
    .flat()
    .map((row) => JSON.stringify(row))
}

describe.skipIf(isRemote)('推送', () => {
  it('begins once the authority says so, to the address that the administrator entered, and refuses what is not so', async () => {
    const missing = await city.admin.put('/v1/endpoints/agreement/nobodys', { url })
    expect([missing.status, missing.body.code]).toEqual([404, 'thing.unknown'])
    const code = await agreed()
    expect((await pushOf(code)).state).toBe('never-begun')
    expect((await begin(code)).body).toMatchObject({ code: 'push.no-address' })
    await addressed(code)
    const begun = await begin(code)
    expect([begun.status, begun.body]).toMatchObject([200, { agreement: code, state: 'running', address: url }])
    expect((await begin(code)).body).toMatchObject({ code: 'push.running' })
    expect((await city.unit('heping-housing').get(`/v1/agreements/${code}/push`)).body).toMatchObject({
      code: 'agreement.unknown',
    })
    expect((await city.admin.post(`/v1/agreements/${code}/push`, {})).status).toBe(403)
    const stopped = await city.supervisor.post(`/v1/agreements/${code}/push/stop`)
    expect(stopped.body).toMatchObject({ state: 'stopped', stopped: { why: 'asked' } })
    expect((await city.supervisor.get(`/v1/agreements/${code}`)).body.push).toBe('stopped')
    expect((await city.supervisor.post(`/v1/agreements/${code}/push/stop`)).body).toMatchObject({
      code: 'push.not-running',
    })
    const days = { since: '2026-01-02', until: '2026-01-01' }
    expect((await city.channel('web').post(`/v1/agreements/${code}/replays`, days)).body).toMatchObject({
      code: 'replay.days-reversed',
    })
    expect((await city.channel('web').get(`/v1/agreements/${code}/replays/none`)).body).toMatchObject({
      code: 'replay.unknown',
    })
    await city.supervisor.post(`/v1/agreements/${code}/end`, { reasons: '试用结束' })
    expect((await begin(code)).body).toMatchObject({ code: 'push.not-in-force' })
  })

  it('posts a fact a post, signed, in order, with the names of CloudEvents and what was agreed alone', async () => {
    const code = await agreed()
    await addressed(code)
    await begin(code)
    const { ticket } = await city.dispatched({ title: '楼道灯不亮密语甲', text: '三单元楼道灯不亮密语乙' })
    const elsewhere = await city.register({ area: '210103' })
    const report = await city.register({ ticketType: 'report' })
    const posts = await eventually(
      async () => {
        await later(1 / 60)
        return postsOf(ticket)
      },
      (found) => found.some(({ type }) => type === 'dispatched'),
    )
    expect(posts.map(({ type }) => type)).toEqual(expect.arrayContaining(['registered', 'accepted', 'dispatched']))
    expect(posts.map(({ place }) => place)).toEqual(posts.map(({ place }) => place).toSorted((a, b) => a - b))
    expect(posts[0]).toMatchObject({
      specversion: '1.0',
      source: expect.stringMatching(/^urn:jiesu:/),
      subject: ticket,
    })
    for (const { hash, ...line } of posts) {
      expect(Object.keys(line.data).filter((name) => !['state', 'area', 'facts'].includes(name))).toEqual([])
      expect(
        createHash('sha256')
          .update(canonicalize(line) ?? '')
          .digest('base64url'),
      ).toBe(hash)
    }
    expect(receiver.forged).toBe(0)
    expect(receiver.bodies).not.toMatch(/密语/)
    expect(postsOf(elsewhere.body.number)).toEqual([])
    expect(postsOf(report.body.number)).toEqual([])
    // As the feed gives them to whoever reads.
    const { body } = await city.channel('web').get(`/v1/events?limit=1000&agreement=${code}&types=registered`)
    const read = body.items.find(({ subject }: Posted) => subject === ticket)
    expect(posts.find(({ type }) => type === 'registered')).toEqual(read)
  })

  it('waits with growing pauses while its receiver is down, ends after five days with a bill, and goes on where it stood', async () => {
    const code = await agreed()
    const { until } = (await city.channel('web').get(`/v1/agreements/${code}`)).body.inForce.terms
    await addressed(code)
    await begin(code)
    receiver.status = 503
    const { ticket } = await city.dispatched()
    const failing = await eventually(
      async () => {
        await later(1 / 60)
        return (await pushOf(code)).lanes.find(({ failures }: { failures: number }) => failures > 1)
      },
      (lane) => lane !== undefined,
    )
    expect(failing).toMatchObject({ lastStatus: 503, behind: expect.any(Number) })
    expect(Date.parse(failing.nextAt) - Date.parse(city.now())).toBeGreaterThan(3 * 60_000)
    const before = receiver.tries
    await later(1 / 60)
    expect(receiver.tries).toBe(before)
    for (let tenHours = 0; tenHours < 14; tenHours++) await later(10.1)
    const stopped = await eventually(
      () => pushOf(code),
      ({ state }) => state === 'stopped',
    )
    expect(stopped.stopped).toMatchObject({ why: 'failed' })
    const waits = stopped.stopped.waits.find(({ shard }: { shard: number }) => shard === failing.shard)
    expect(waits).toMatchObject({ from: failing.place + 1, since: expect.any(String), lines: expect.any(Number) })
    // No more lines than the feed gives the receiver for reading, and none of those of others.
    const waiting = stopped.stopped.waits.reduce((sum: number, { lines }: { lines: number }) => sum + lines, 0)
    // What was announced since it stopped stands behind the bill.
    const isBilled = (line: Posted) =>
      stopped.stopped.waits.some(
        ({ shard, from, to }: { shard: number; from: number; to: number }) =>
          shard === line.shard && from <= line.place && line.place <= to,
      )
    const after = stopped.begun.from
    const { body: readable } = await city.channel('web').get(`/v1/events?limit=1000&agreement=${code}&after=${after}`)
    expect([waiting, stopped.stopped.waits.some(({ atLeast }: { atLeast?: true }) => atLeast)]).toEqual([
      readable.items.filter(isBilled).length,
      false,
    ])
    expect(stopped.heldUntil).toBe(until)

    receiver.status = 200
    const tries = receiver.tries
    await later(1)
    expect(receiver.tries).toBe(tries)
    expect((await begin(code)).body).toMatchObject({ state: 'running' })
    await eventually(
      async () => {
        await later(1 / 60)
        return postsOf(ticket)
      },
      (found) => found.some(({ type }) => type === 'dispatched'),
    )
  })

  it('begun from now on leaves out what a replay posts again, under the same ids', async () => {
    const code = await agreed()
    await addressed(code)
    await begin(code)
    await city.supervisor.post(`/v1/agreements/${code}/push/stop`)
    const { ticket } = await city.dispatched()
    await city.settled()
    const anew = await begin(code, { from: 'now' })
    expect(anew.body.skipped.length).toBeGreaterThan(0)
    const { ticket: next } = await city.dispatched()
    await eventually(
      async () => {
        await later(1 / 60)
        return postsOf(next)
      },
      (found) => found.some(({ type }) => type === 'dispatched'),
    )
    expect(postsOf(ticket)).toEqual([])

    const today = new Date(Date.parse(city.now()) + 8 * hour).toISOString().slice(0, 10)
    const yesterday = new Date(Date.parse(city.now()) - 16 * hour).toISOString().slice(0, 10)
    const asked = await city
      .channel('web')
      .post(`/v1/agreements/${code}/replays`, { since: yesterday, until: today, onlyFailed: true })
    expect([asked.status, asked.headers.get('location')]).toEqual([
      202,
      `/v1/agreements/${code}/replays/${asked.body.replay}`,
    ])
    const again = await city.channel('web').post(`/v1/agreements/${code}/replays`, { since: yesterday, until: today })
    expect(again.body).toMatchObject({ code: 'replay.another' })
    const ids = () => postsOf(next).map(({ id }) => id)
    const done = await eventually(
      async () => {
        await later(1 / 60)
        return (await city.channel('web').get(asked.headers.get('location') ?? '')).body
      },
      ({ state }) => state === 'done',
    )
    expect(done.posted).toBeGreaterThanOrEqual(3)
    // What was posted is left out no longer; another such replay has nothing to post.
    expect((await pushOf(code)).skipped).toEqual([])
    expect(postsOf(ticket).map(({ type }) => type)).toEqual(expect.arrayContaining(['registered', 'dispatched']))
    expect(new Set(ids()).size).toBe(ids().length)
    // What is told of it later comes once, or in the replay too.
    const before = new Set(ids())

    const whole = await city.channel('web').post(`/v1/agreements/${code}/replays`, { since: yesterday, until: today })
    await eventually(
      async () => {
        await later(1 / 60)
        return (await city.channel('web').get(whole.headers.get('location') ?? '')).body
      },
      ({ state }) => state === 'done',
    )
    for (const one of before) expect(ids().filter((id) => id === one)).toHaveLength(2)
  })

  it('joins at posting what another person approved, on record, and in a replay nothing that is confidential since', async () => {
    const platform = { role: 'supervisor', authority: 'platform' }
    const [one, other] = await Promise.all([personOf(city, platform), personOf(city, platform)])
    const code = await agreed(one, { personal: ['name', 'phone'] })
    await addressed(code)
    expect((await other.post(`/v1/agreements/${code}/push`, {})).body).toMatchObject({ code: 'push.not-in-force' })
    await other.post(`/v1/agreements/${code}/approval`, { version: 1 })
    expect((await city.supervisor.post(`/v1/agreements/${code}/push`, {})).body).toMatchObject({
      code: 'agreement.needs-person',
    })
    expect((await other.post(`/v1/agreements/${code}/push`, {})).body).toMatchObject({ state: 'running' })
    const { body } = await city.register()
    const [post] = await eventually(
      async () => {
        await later(1 / 60)
        return postsOf(body.number)
      },
      (found) => found.length > 0,
    )
    expect(post?.personal).toEqual({ name: '王小明', phone: samplePhone })
    const looks = await city.supervisor.get(`/v1/tickets/${body.number}/identity-looks`)
    expect(looks.body.items).toContainEqual(
      expect.objectContaining({ purpose: `数据共享协议 ${code} 第1版`, fields: ['name', 'phone'] }),
    )
    const appellant = city.appellant(body.number, body.accessCode)
    await appellant.post(`/v1/tickets/${body.number}/confidentiality`, { confidential: true })
    const day = new Date(Date.parse(city.now()) + 8 * hour).toISOString().slice(0, 10)
    const yesterday = new Date(Date.parse(city.now()) - 16 * hour).toISOString().slice(0, 10)
    const { headers } = await other.post(`/v1/agreements/${code}/replays`, { since: yesterday, until: day })
    await eventually(
      async () => {
        await later(1 / 60)
        return (await other.get(headers.get('location') ?? '')).body
      },
      ({ state }) => state === 'done',
    )
    const again = postsOf(body.number).filter(({ id }) => id === post?.id)
    expect(again.map(({ personal }) => personal)).toEqual([post?.personal, undefined])
    expect(again[1]?.hash).toBe(post?.hash)
    // What is kept of a push holds nobody: places and states alone.
    const kept = await keptOfPushes()
    expect(kept.length).toBeGreaterThan(0)
    for (const mark of ['王小明', samplePhone, body.number]) expect(kept.join()).not.toContain(mark)
    // Another address than was begun with gets nothing.
    await addressed(code, `${url}/moved`)
    expect(await pushOf(code)).toMatchObject({ state: 'other-address' })
  })
})
