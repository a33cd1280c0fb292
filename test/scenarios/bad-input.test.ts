/** Bad input at every door: a precise 4xx problem, no 5xx, nothing half-done. */
import { beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from '../../shared/api/reach.ts'
import { allRoutes } from '../../shared/api/routes.ts'
import { type Answer, appealOf, type Person, sampleCity } from '../stack/city.ts'

const city = sampleCity()

const problem = ({ status, body, headers }: Answer, expected: number, code?: string): void => {
  expect(status, JSON.stringify(body)).toBe(expected)
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(body).toMatchObject({
    status: expected,
    code: code ?? expect.any(String),
    zh: expect.any(String),
    en: expect.any(String),
  })
}

/** Somebody who may make this call: of the authorities, of the kind it is for. */
function allowed({ name, who }: Pick<(typeof allRoutes)[number], 'name' | 'who'>): Person {
  if (who === 'anyone') return city.nobody
  const known: Record<string, Person> = {
    operator: city.operator,
    supervisor: reachOf(name).authority === 'business-environment' ? city.businessEnvironment : city.supervisor,
    admin: city.admin,
    department: city.unit('heping-housing'),
    channel: city.channel('web'),
    province: city.province,
    government: city.government,
  }
  const found = Object.entries(known).find(([role]) => who.includes(role as never))
  if (!found) throw new Error(`nobody here is one of ${who}`)
  return found[1]
}
const filled = (path: string): string =>
  path
    .replace('{ticket}', '261009-48213074')
    .replace('{workOrder}', '261009-48213074-1')
    .replace('{day}', '2026-10-09')
    .replace('{kind}', 'unit')
    .replace('{figure}', 'closing')
    .replace(/\{\w+\}/g, 'x')

/** Pages and Open311 take a form, files are files, and what gateways push is read by its description: each has tests of its own. */
const withBody = allRoutes.filter(({ body, page, raw, file, form }) => body && !page && !raw && !file && !form)

describe.each(withBody.map((route) => [route.name, route] as const))('%s', (_, route) => {
  const send = (body: unknown, headers?: Record<string, string>) =>
    allowed(route).ask(route.method, filled(route.path), body, headers)

  it('refuses what is not JSON', async () => problem(await send('{'), 400, 'body.not-json'))
  it('refuses a list', async () => problem(await send('[]'), 400, 'input.invalid'))
  it('refuses unknown fields', async () => problem(await send({ surprise: true }), 400, 'input.invalid'))
  it('refuses 1 MB', async () =>
    problem(await send(JSON.stringify({ text: '长'.repeat(350_000) })), 413, 'body.too-large'))
  it('refuses another content type', async () =>
    problem(await send('a=b', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'body.wrong-type'))
})

describe('names that every object has', () => {
  it('are headers like others', async () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      expect((await city.operator.ask('GET', '/v1/tickets', undefined, { [name]: 'x' })).status, name).toBe(200)
  })
  it('are parameters that nobody asked for', async () => {
    for (const name of ['constructor', '__proto__', 'toString'])
      problem(await city.operator.get(`/v1/tickets?${name}=1`), 400, 'input.invalid')
  })
  it('are fields that nobody asked for', async () =>
    problem(await city.channel('web').post('/v1/tickets', '{"__proto__":{"channel":"web"}}'), 400, 'input.invalid'))
})

describe('a body in another encoding', () => {
  const send = (contentType: string, body: Uint8Array<ArrayBuffer>) =>
    fetch(`${city.url()}/v1/tickets`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': contentType },
      body,
    }).then(async (answer) => [answer.status, ((await answer.json()) as { code?: string }).code])
  let key = ''
  beforeAll(async () => {
    const expires = '2099-01-01T00:00:00+08:00'
    key = (await city.admin.post('/v1/keys', { role: 'channel', name: '测试', channel: 'web', expires })).body.key
  })
  const utf8 = new TextEncoder().encode(JSON.stringify(appealOf({ title: '断电' })))
  // 断电 in GBK
  const gbk = Uint8Array.from(
    Buffer.from(
      Buffer.from(JSON.stringify(appealOf({ title: '??' })))
        .toString('latin1')
        .replace('??', '\xb6\xcf\xb5\xe7'),
      'latin1',
    ),
  )

  it('is refused: its text would be lost', async () =>
    expect(await send('application/json', gbk)).toEqual([400, 'body.not-utf8']))
  it('is refused when it says so, whatever its bytes', async () =>
    expect(await send('application/json; charset=GBK', utf8)).toEqual([415, 'body.wrong-type']))
  it('may say UTF-8', async () => expect((await send('application/json; charset="UTF-8"', utf8))[0]).toBe(201))
  it('may not be a kind of JSON that nobody asked for', async () =>
    expect(await send('application/json-seq', utf8)).toEqual([415, 'body.wrong-type']))
})

describe('keys', () => {
  const paths = allRoutes.filter(({ who }) => who !== 'anyone')

  it('none: 401 on every call', async () => {
    for (const { path, method } of paths) problem(await city.nobody.ask(method, filled(path)), 401, 'key.missing')
  })
  it.each(['Bearer nonsense', `Bearer jsk_000000000000_${'a'.repeat(43)}`, 'jsk'])('wrong: %s', async (authorization) =>
    problem(await city.withKey(authorization).get('/v1/tickets'), 401, 'key.refused'),
  )

  it('after a scheme in any case', async () => {
    const { body } = await city.register()
    const basic = Buffer.from(`${body.number}:${body.accessCode}`).toString('base64')
    expect((await city.withKey(`basic ${basic}`).get(`/v1/tickets/${body.number}`)).status).toBe(200)
  })

  it('expired, then revoked', async () => {
    const issue = (expires: string) => city.admin.post('/v1/keys', { role: 'operator', name: '测试', expires })
    const { body: old } = await issue('2020-01-01T00:00:00+08:00')
    problem(await city.withKey(`Bearer ${old.key}`).get('/v1/tickets'), 401, 'key.refused')
    const { body: fresh } = await issue('2099-01-01T00:00:00+08:00')
    expect((await city.admin.remove(`/v1/keys/${fresh.id}`)).status).toBe(204)
    problem(await city.withKey(`Bearer ${fresh.key}`).get('/v1/tickets'), 401, 'key.refused')
  })

  it('of the wrong role: 403 and who may', async () => {
    problem(await city.channel('web').get('/v1/tickets'), 403, 'role.not-allowed')
    problem(await city.operator.post('/v1/keys', {}), 403, 'role.not-allowed')
  })

  it('beyond its limit: 429 with Retry-After', async () => {
    const { body } = await city.admin.post('/v1/keys', {
      role: 'operator',
      name: '测试',
      expires: '2099-01-01T00:00:00+08:00',
      perMinute: 3,
    })
    const person = city.withKey(`Bearer ${body.key}`)
    const statuses: number[] = []
    let last: Answer | undefined
    for (let i = 0; i < 8; i++) {
      last = await person.get('/v1/tickets')
      statuses.push(last.status)
      if (last.status === 429) break
    }
    expect(statuses.slice(0, 3)).toEqual([200, 200, 200])
    if (last) problem(last, 429, 'rate.exceeded')
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('a wrong access code, and one for no ticket: 401, in words about codes', async () => {
    const { body } = await city.register()
    const path = `/v1/tickets/${body.number}`
    for (const basic of [
      city.withKey('Basic bm86bm8='),
      city.appellant(body.number, '1234567'),
      city.appellant('261009-48213074', '30571946'),
    ])
      problem(await basic.get(path), 401, 'access-code.refused')
  })
})

describe('what is not there, or not theirs', () => {
  it('unknown numbers: 404', async () => {
    problem(await city.operator.get('/v1/tickets/261009-48213074'), 404, 'ticket.unknown')
    problem(await city.operator.get('/v1/tickets/nonsense'), 404, 'ticket.unknown')
    problem(await city.operator.get('/v1/work-orders/261009-48213074-9'), 404, 'work-order.unknown')
    problem(await city.nobody.get('/v1/nothing'), 404, 'route.unknown')
    problem(await city.operator.get('/v1/tickets?cursor=zzz'), 400, 'cursor.invalid')
    problem(await city.operator.get('/v1/tickets?cursor=e30'), 400, 'cursor.invalid')
    problem(await city.operator.get('/v1/tickets?limit=1000'), 400, 'input.invalid')
    problem(await city.operator.get('/v1/tickets?colour=red'), 400, 'input.invalid')
    problem(await city.supervisor.get('/v1/authority-lists/nothing'), 404, 'thing.unknown')
    problem(await city.operator.get('/v1/figures?from=2026-10-09&to=2026-10-08'), 400, 'period.invalid')
    problem(await city.operator.get('/v1/figures?from=2025-01-01&to=2026-10-08'), 400, 'period.invalid')
  })

  it('a cursor of another list: 400', async () => {
    await Promise.all([city.register(), city.register()])
    const { body } = await city.operator.get('/v1/tickets?worklist=review&limit=1')
    const goOn = (list: string) => city.operator.get(`/v1/tickets?${list}&cursor=${body.next}`)
    expect((await goOn('worklist=review')).status).toBe(200)
    for (const other of ['worklist=dispatch', 'registeredOn=2026-10-09', 'endedIn=2026-10'])
      problem(await goOn(other), 400, 'cursor.invalid')
  })

  it('another unit’s order does not exist: 404', async () => {
    const { order } = await city.dispatched({ category: 'property-service' })
    const other = city.unit('sy-public-security')
    problem(await other.get(`/v1/work-orders/${order}`), 404, 'work-order.unknown')
    problem(await other.post(`/v1/work-orders/${order}/acknowledgement`, {}), 404, 'work-order.unknown')
    problem(await other.get('/v1/work-orders?unit=heping-housing'), 404, 'list.unknown')
  })

  it('another channel’s or appellant’s ticket does not exist: 404', async () => {
    const { body } = await city.register()
    const { body: mine } = await city.register()
    problem(await city.channel('app').get(`/v1/tickets/${body.number}`), 404, 'ticket.unknown')
    problem(await city.appellant(mine.number, mine.accessCode).get(`/v1/tickets/${body.number}`), 404, 'ticket.unknown')
    problem(await city.channel('app').post('/v1/tickets', appealOf()), 403, 'channel.not-yours')
  })
})

describe('repeated and simultaneous requests', () => {
  it('the same reference gives the same answer and does nothing twice; other content is refused', async () => {
    const appeal = appealOf()
    const answers = await Promise.all(Array.from({ length: 6 }, () => city.channel('web').post('/v1/tickets', appeal)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => `${body.number} ${body.accessCode}`)).size).toBe(1)
    problem(await city.channel('web').post('/v1/tickets', { ...appeal, title: '另一件事' }), 409, 'reference.reused')
  })

  it('the same Idempotency-Key gives the same answer; with other content it is refused', async () => {
    const { body } = await city.register()
    const once = { 'Idempotency-Key': `k-${body.number}` }
    const first = await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {}, once)
    const again = await city.operator.post(`/v1/tickets/${body.number}/acceptance`, {}, once)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body.version).toBe(first.body.version)
    problem(
      await city.operator.post(`/v1/tickets/${body.number}/acceptance`, { note: '改' }, once),
      409,
      'idempotency.key-reused',
    )
  })

  it('two at once: one wins, the other is told', async () => {
    const { body } = await city.register()
    const both = await Promise.all([1, 2].map(() => city.operator.post(`/v1/tickets/${body.number}/acceptance`, {})))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const read = await city.operator.get(`/v1/tickets/${body.number}`)
    const stale = { 'If-Match': '"1"' }
    problem(await city.operator.post(`/v1/tickets/${body.number}/dispatches`, {}, stale), 412, 'ticket.changed')
    const current = { 'If-Match': read.headers.get('etag') ?? '' }
    expect((await city.operator.post(`/v1/tickets/${body.number}/dispatches`, {}, current)).status).toBe(201)
  })

  it('an illegal transition: 409 with the state', async () => {
    const { body } = await city.register()
    const refused = await city.operator.post(`/v1/tickets/${body.number}/closing`, {
      ground: 1,
      alternative: 'solved',
      reasons: '已解决',
    })
    problem(refused, 409, 'ticket.not-allowed-here')
    expect(refused.body.details.state).toBe('registered')
    expect((await city.operator.get(`/v1/tickets/${body.number}`)).body.version).toBe(1)
  })
})

describe('what an administrator mistypes', () => {
  const matter = {
    name: '夜间施工噪声',
    categories: ['noise'],
    areas: ['210102'],
    lead: 'sy-ecology',
    from: '2099-01-01',
    source: { kind: 'negotiation', document: '会议纪要〔2026〕3号' },
  }

  it.each(['BAD%20NAME', '%E5%99%AA%E5%A3%B0', 'x--y'])('%s names no matter, and the city goes on', async (name) => {
    problem(await city.supervisor.put(`/v1/responsibility-list/${name}`, matter), 400, 'input.invalid')
    expect((await city.admin.get('/v1/city')).status).toBe(200)
  })
  it('a category hangs under one that is there, and not under itself', async () => {
    const put = (parent: string) => city.admin.put('/v1/categories/mistyped', { name: '错', parent })
    problem(await put('nothing-there'), 422, 'category.unknown')
    problem(await put('mistyped'), 400, 'input.invalid')
  })
  it('nobody is posted to who is not there', async () => {
    const put = (receiver: string) => city.admin.put(`/v1/endpoints/${receiver}`, { url: 'https://example.com/orders' })
    problem(await put('unit/nobody-there'), 422, 'unit.unknown')
    problem(await put('channel/nothing-there'), 422, 'channel.unknown')
  })
  it('a unit entered a moment ago has its key at once', async () => {
    const responsible = { name: '张某', phone: '024-00000000' }
    const unit = { name: '新单位', level: 'city', area: '210100', kind: 'government', responsible }
    expect((await city.admin.put('/v1/units/entered-just-now', unit)).status).toBe(200)
    const key = { role: 'department', unit: 'entered-just-now', name: '测试', expires: '2099-01-01T00:00:00+08:00' }
    const issued = await city.admin.post('/v1/keys', key)
    expect(issued.status, JSON.stringify(issued.body)).toBe(201)
    await city.admin.remove(`/v1/keys/${issued.body.id}`)
  })
})
