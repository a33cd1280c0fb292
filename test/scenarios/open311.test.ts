/** 开放311 over HTTP — GeoReport v2 as standard clients use it, in JSON and in XML. */
import { afterAll, describe, expect, it } from 'vitest'
import { allRoutes } from '../../shared/api/routes.ts'
import { png } from '../files/samples.ts'
import { type Answer, sampleCity, toldInCall } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const at = (path: string) => `/open311/v2/${path}`
const get = (path: string): Promise<Answer> => city.nobody.get(at(path))
const typeOf = ({ headers }: Answer) => headers.get('content-type')
const errorIn = (code: number, description: string | RegExp) => [
  { code, description: typeof description === 'string' ? description : expect.stringMatching(description) },
]

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  city.nobody.post(at(path), String(new URLSearchParams(fields)), {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    ...headers,
  })

const issued = () => ({
  ...{ role: 'channel', channel: 'open311', for: 'open311', name: '随手拍' },
  expires: new Date(Date.parse(city.now()) + 86_400_000).toISOString(),
})
/** One for all tests of this file. */
let known: Promise<Answer> | undefined
async function keyOf(): Promise<string> {
  known ??= city.admin.post('/v1/keys', issued())
  return (await known).body.key
}
afterAll(async () => {
  if (known) await city.admin.remove(`/v1/keys/${(await known).body.id}`)
})

const hole = (api_key: string) => ({
  ...{ api_key, service_code: 'road-damage', lat: '41.790000', long: '123.330000' },
  ...{ first_name: '小明', last_name: '王', phone: '024-88001234', 'attribute[place_kind]': 'pavement' },
  description: '人行道上有一个坑，老人绊倒了。',
})

describe('discovery', () => {
  it('says where the endpoint is, in which formats, and where a key is had', async () => {
    const json = await get('discovery.json')
    expect([json.status, typeOf(json)]).toEqual([200, 'application/json; charset=utf-8'])
    expect(json.body).toMatchObject({
      key_service: expect.stringContaining('密钥'),
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: expect.stringMatching(/\/open311\/v2$/),
          type: 'production',
          formats: ['application/json', 'text/xml'],
        },
      ],
    })
    const xml = await get('discovery.xml')
    expect([xml.status, typeOf(xml)]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(xml.body).toContain('<formats><format>application/json</format><format>text/xml</format></formats>')
  })
})

describe('services', () => {
  it('are the categories that the city opens, with what every appeal needs', async () => {
    const { body } = await get('services.json?jurisdiction_id=')
    const lights = body.find((one: { service_code: string }) => one.service_code === 'street-light')
    expect(lights).toMatchObject({
      ...{ service_name: '路灯不亮', metadata: false, type: 'realtime', keywords: '路灯' },
      description: expect.stringMatching(/路灯不亮.*第十六条（一）/),
    })
    expect(body.map((one: { service_code: string }) => one.service_code)).not.toContain('gas-safety')
    const { body: xml } = await get('services.xml?jurisdiction_id=shenyang.example')
    expect(xml).toContain('<service><service_code>street-light</service_code><service_name>路灯不亮</service_name>')
  })
  it('have a definition each, in order, with its values', async () => {
    const { body } = await get('services/road-damage.json')
    expect(body.service_code).toBe('road-damage')
    expect(body.attributes.map(({ code, order }: { code: string; order: number }) => [order, code])).toEqual([
      ...[
        [1, 'place_kind'],
        [2, 'depth'],
        [3, 'hazards'],
        [4, 'note'],
        [5, 'fixmystreet_id'],
      ],
    ])
    expect(body.attributes[0]).toMatchObject({
      ...{ variable: true, datatype: 'singlevaluelist', required: true },
      values: expect.arrayContaining([{ key: 'pavement', name: '人行道' }]),
    })
    expect((await get('services/manhole.json')).body).toEqual({ service_code: 'manhole', attributes: [] })
    expect((await get('services/manhole.xml')).body).toContain('<attributes/></service_definition>')
  })
})

describe('what is unknown', () => {
  it('is 404 with errors in the format that was asked for', async () => {
    const place = await get('services.json?jurisdiction_id=boston.gov')
    expect([place.status, place.body]).toEqual([404, errorIn(404, /boston\.gov.*shenyang/)])
    const service = await get('services/gas-safety.xml')
    expect([service.status, typeOf(service)]).toEqual([404, 'text/xml; charset=utf-8'])
    expect(service.body).toMatch(
      /^<\?xml[^>]+>\n<errors><error><code>404<\/code><description>.*gas-safety.*<\/errors>$/,
    )
    expect((await get('services.html')).status).toBe(404)
    expect((await get('nothing.json')).body).toEqual(errorIn(404, /./))
  })
})

describe('a request', () => {
  it('is filed by form, answered with its number, and is an appeal like any other', async () => {
    const key = await keyOf()
    const sent = { ...hole(key), jurisdiction_id: '' }
    const filed = await post('requests.json', sent)
    expect([filed.status, typeOf(filed)]).toEqual([201, 'application/json; charset=utf-8'])
    const [{ service_request_id: number, service_notice, account_id }] = filed.body
    expect([number, service_notice, account_id]).toEqual([
      expect.stringMatching(/^\d{6}-\d{8}$/),
      expect.stringContaining('12345'),
      null,
    ])
    const ticket = (await city.operator.get(`/v1/tickets/${number}`)).body
    expect(ticket).toMatchObject({
      ...{ channel: 'open311', category: 'road-damage', ticketType: 'help', area: '210106', state: 'registered' },
      text: '人行道上有一个坑，老人绊倒了。\n在哪里：人行道',
    })
    const identity = (await city.operator.get(`/v1/tickets/${number}/identity?purpose=test`)).body
    expect(identity).toMatchObject({ name: '王小明', phone: '024-88001234' })

    const again = await post('requests.xml', sent)
    expect([again.status, typeOf(again)]).toEqual([201, 'text/xml; charset=utf-8'])
    expect(again.body).toContain(
      `<service_requests><request><service_request_id>${number}</service_request_id><service_notice>`,
    )
    expect(again.body).toContain('<account_id/></request></service_requests>')
  })
  it('without its parts is refused with 400 and each of them', async () => {
    const key = await keyOf()
    const nobody = await post('requests.json', { ...hole(key), first_name: '', phone: '' })
    expect([nobody.status, nobody.body]).toEqual([400, errorIn(400, /第十六条（一）/)])
    const wrong = await post('requests.json', { ...hole(key), lat: '12.5', long: '200' })
    expect([
      wrong.status,
      wrong.body.map(({ description }: { description: string }) => description.slice(0, 4)),
    ]).toEqual([...[400, expect.arrayContaining(['long'])]])
    // No XML is read, whatever entities or documents it declares.
    const xml = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>${' '.repeat(2 * 1024 * 1024)}`
    for (const path of ['requests.json', 'servicerequestupdates.json'])
      for (const type of ['text/xml', 'application/xml', 'application/json', 'text/plain']) {
        const typed = await city.nobody.post(at(path), xml, { 'content-type': type })
        expect([typed.status, typed.body]).toEqual([400, errorIn(400, /multipart\/form-data/)])
      }
  })
})

describe('a key', () => {
  it('for Open311 is taken in body, query and header, and nowhere else', async () => {
    const key = await keyOf()
    const { api_key: _, ...keyless } = hole(key)
    for (const [query, headers] of [
      [`?api_key=${key}`, {}],
      ['', { 'x-api-key': key }],
    ] as const)
      expect((await post(`requests.json${query}`, keyless, headers)).status).toBe(201)
    // Over two hundred calls in a row are more than the gateway takes at once.
    const closed = allRoutes.filter(({ who }) => who !== 'anyone')
    for (const { method, path, name } of closed) {
      const refusal = await eventually(
        () => city.withKey(`Bearer ${key}`).ask(method, path.replace(/\{\w+\}/g, 'x')),
        ({ status }) => status !== 429,
      )
      expect(refusal, name).toMatchObject({ status: 401, body: { code: 'key.refused' } })
    }
    expect((await city.withKey(`Bearer ${key.replace('jso_', 'jsk_')}`).get('/v1/city')).status).toBe(401)
  })
  it('of any other kind is refused with 403, as is none', async () => {
    const ordinary = await city.admin.post('/v1/keys', { ...issued(), for: undefined })
    for (const api_key of ['', 'wrong', ordinary.body.key]) {
      const refusal = await post('requests.json', { ...hole(api_key) })
      expect([refusal.status, refusal.body]).toEqual([403, errorIn(403, /api_key/)])
    }
    await city.admin.remove(`/v1/keys/${ordinary.body.id}`)
  })
  it('is of a channel of that kind, and dies when it is revoked', async () => {
    for (const wrong of [{ channel: 'web' }, { role: 'operator', channel: undefined }]) {
      const { status, body } = await city.admin.post('/v1/keys', { ...issued(), ...wrong })
      expect([status, body.code]).toEqual([400, 'input.invalid'])
    }
    const { body } = await city.admin.post('/v1/keys', issued())
    expect(body.key).toMatch(/^jso_/)
    await city.admin.remove(`/v1/keys/${body.id}`)
    expect((await post('requests.json', hole(body.key))).status).toBe(403)
  })
  it('is told to wait above its own limit', async () => {
    const { body } = await city.admin.post('/v1/keys', { ...issued(), perMinute: 2 })
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await post('requests.json', { api_key: body.key })).status)
    expect(statuses).toContain(429)
    await city.admin.remove(`/v1/keys/${body.id}`)
  })
})

describe('what anyone reads', () => {
  const shownIn = async (query: string) =>
    (await get(`requests.json?${query}`)).body as { service_request_id: string }[]
  const numbers = (items: { service_request_id: string }[]) => items.map((one) => one.service_request_id)
  const filed = async (more: Record<string, string> = {}): Promise<string> => {
    const { body } = await post('requests.json', { ...hole(await keyOf()), ...more })
    return body[0].service_request_id
  }
  const around = () => {
    const now = Date.parse(city.now())
    const at = (ms: number) => encodeURIComponent(new Date(now + ms).toISOString())
    return `start_date=${at(-3_600_000)}&end_date=${at(60_000)}`
  }
  const isListed = (number: string, query = around()) =>
    eventually(
      async () => numbers(await shownIn(query)).includes(number),
      (is) => is,
    )

  it('is a request that was filed here: its state and place, and nothing of who filed it', async () => {
    const number = await filed({ description: '机密词一，王小明家门口', media_url: 'https://example.org/x.jpg' })
    expect(await isListed(number)).toBe(true)
    const one = await get(`requests/${number}.json`)
    expect([one.status, one.body]).toMatchObject([
      200,
      [
        {
          ...{ service_request_id: number, status: 'open', status_notes: expect.stringContaining('已登记') },
          ...{ service_code: 'road-damage', service_name: '道路破损', description: '道路破损' },
          ...{ lat: 41.79, long: 123.33, address: null, media_url: null },
        },
      ],
    ])
    const { body: xml } = await get(`requests.xml?service_request_id=${number}`)
    expect(xml).toContain(`<service_requests><request><service_request_id>${number}</service_request_id>`)
    expect(xml).toContain('<address/>')
    const all = `${xml}${JSON.stringify(one.body)}${JSON.stringify(await shownIn(around()))}`
    for (const personal of ['王小明', '024-88001234', '机密词一', 'example.org']) expect(all).not.toContain(personal)
    expect((await get(`tokens/${number}.json`)).body).toEqual([{ service_request_id: number, token: number }])
    expect((await get('tokens/nothing.json')).status).toBe(404)
  })
  it('is found by service and state, page by page, the newest first', async () => {
    const [first, second] = [await filed({ description: '其一' }), await filed({ description: '其二' })]
    await isListed(second)
    const road = numbers(await shownIn(`${around()}&service_code=road-damage&status=open`))
    expect(road.indexOf(second)).toBeLessThan(road.indexOf(first))
    expect(numbers(await shownIn(`${around()}&page=1&page_size=1`))).toHaveLength(1)
    expect(numbers(await shownIn(`${around()}&status=closed`))).not.toContain(first)
    expect(numbers(await shownIn(`${around()}&service_code=manhole`))).not.toContain(first)
    const long = await get('requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-12-01T00:00:00Z')
    expect([long.status, long.body]).toEqual([400, errorIn(400, /90/)])
    expect((await get('requests.json?service_code=gas-safety')).status).toBe(404)
    expect((await get('requests.json?status=pending')).status).toBe(400)
  })
  it('is not told by being read: who must still be told stands on its list', async () => {
    const number = await filed({ description: '尚待告知' })
    // The notice is made a moment after the request, elsewhere more moments.
    const before = await eventually(
      () => city.operator.get(`/v1/tickets/${number}/notices`),
      ({ body }) => body.items.length > 0,
    )
    await get(`requests/${number}.json`)
    await get(`tokens/${number}.xml`)
    const after = await city.operator.get(`/v1/tickets/${number}/notices`)
    const notices = ({ body }: typeof after) => body.items.map(({ notice, id }: Record<string, string>) => [notice, id])
    expect([after.status, notices(after)]).toEqual([200, notices(before)])
    expect(JSON.stringify(after.body)).not.toContain('"told"')
  })
  it('is gone once the matter is confidential, in the list too', async () => {
    const number = await filed({ description: '后来要求保密' })
    await isListed(number)
    const asked = await city.operator.post(`/v1/tickets/${number}/confidentiality`, { confidential: true })
    expect(asked.status, JSON.stringify(asked.body)).toBe(201)
    const after = await get(`requests/${number}.json`)
    expect([after.status, after.body]).toEqual([404, errorIn(404, new RegExp(number))])
    expect((await get(`tokens/${number}.xml`)).status).toBe(404)
    const gone = await eventually(
      async () => !numbers(await shownIn(around())).includes(number),
      (is) => is,
    )
    expect(gone).toBe(true)
  })
  it('is another matter where the platform shows it, in words of its own, until it takes it back', async () => {
    const { body } = await city.register({ category: 'street-light', text: '机密词二：路灯不亮' })
    expect((await get(`requests/${body.number}.json`)).status).toBe(404)
    const shown = await city.operator.post(`/v1/tickets/${body.number}/publicity`, { description: '路灯维修中' })
    expect([shown.status, shown.body.publicity]).toMatchObject([
      201,
      { by: 'platform', shown: true, description: '路灯维修中' },
    ])
    const read = (await get(`requests/${body.number}.json`)).body
    expect(read[0]).toMatchObject({ description: '路灯维修中', service_code: 'street-light' })
    expect(JSON.stringify(read)).not.toContain('机密词二')
    await city.operator.post(`/v1/tickets/${body.number}/publicity/withdrawal`, { reasons: '误公开' })
    expect((await get(`requests/${body.number}.json`)).status).toBe(404)
    const report = await city.register({ ticketType: 'report' })
    expect((await city.operator.post(`/v1/tickets/${report.body.number}/publicity`, {})).body).toMatchObject({
      code: 'public.never',
    })
  })
})

describe('updates', () => {
  const of = (key: string, number: string, update_id: string) => ({
    ...{ api_key: key, jurisdiction_id: '', service_request_id: number, update_id },
    ...{
      updated_datetime: city.now(),
      status: 'OPEN',
      description: '坑变大了。',
      first_name: '王小明',
      last_name: '-',
    },
    ...{ email: 'w@example.org', title: 'Mr', fixmystreet_id: '4711' },
  })
  const since = () => {
    const now = Date.parse(city.now())
    const at = (ms: number) => encodeURIComponent(new Date(now + ms).toISOString())
    return `start_date=${at(-3_600_000)}&end_date=${at(60_000)}`
  }

  it('of a request are facts of it, and each is taken once', async () => {
    const key = await keyOf()
    const { body } = await post('requests.json', { ...hole(key), description: '坑一' })
    const number = body[0].service_request_id
    const id = `u-${number}`
    const sent = await post('servicerequestupdates.xml', of(key, number, id))
    expect([sent.status, sent.body]).toEqual([
      201,
      `<?xml version="1.0" encoding="utf-8"?>\n<service_request_updates><request_update><update_id>${id}</update_id></request_update></service_request_updates>`,
    ])
    const again = await post('servicerequestupdates.json', of(key, number, id))
    expect([again.status, again.body]).toEqual([400, errorIn(400, /already exists/)])
    const ticket = (await city.operator.get(`/v1/tickets/${number}`)).body
    expect(JSON.stringify(ticket.addedFacts)).toContain('坑变大了')
    const unknown = await post('servicerequestupdates.json', of(key, '261009-00000000', 'u'))
    expect([unknown.status, unknown.body]).toEqual([404, errorIn(404, /261009/)])
    const others = await city.register()
    expect((await post('servicerequestupdates.json', of(key, others.body.number, 'u'))).status).toBe(404)
    expect((await post('servicerequestupdates.json', of('wrong', number, 'v'))).status).toBe(403)
    expect((await post('servicerequestupdates.json', { ...of(key, number, ''), update_id: '' })).status).toBe(400)
  })
  it('are read with the key: each state that a request came to, and no ground', async () => {
    const key = await keyOf()
    const { body } = await post('requests.json', { ...hole(key), description: '坑二' })
    const number = body[0].service_request_id
    await city.operator.post(`/v1/tickets/${number}/rejection`, {
      ...{ ground: 1, reasons: '机密词三', toldInCall },
    })
    const mine = await eventually(
      async () => {
        const { body: all } = await get(`servicerequestupdates.json?api_key=${key}&${since()}`)
        return all.filter((one: { service_request_id: string }) => one.service_request_id === number)
      },
      (found) => found.length > 0,
    )
    expect(mine).toEqual([
      {
        ...{ update_id: expect.stringContaining(number), service_request_id: number, status: 'no_further_action' },
        ...{ updated_datetime: expect.stringMatching(/\+08:00$/), description: expect.stringContaining('不予受理') },
        ...{ media_url: null, external_status_code: 'rejected', customer_reference: number },
      },
    ])
    const xml = await get(`servicerequestupdates.xml?api_key=${key}&${since()}`)
    expect(xml.body).toContain(`<service_request_id>${number}</service_request_id><status>no_further_action</status>`)
    expect(`${JSON.stringify(mine)}${xml.body}`).not.toContain('机密词三')
    expect((await get(`servicerequestupdates.xml?${since()}`)).status).toBe(403)
    expect((await get(`requests/${number}.json`)).body[0]).toMatchObject({
      status: 'closed',
      status_notes: expect.stringMatching(/^依照规定不予受理/),
    })
  })
})

describe('files', () => {
  const picture = (name = '坑.png') => ({ name, type: 'image/png', bytes: png() })
  const formOf = (key: string, files: { name: string; type: string; bytes: Uint8Array }[]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...hole(key), description: '附照片' })) form.set(name, value)
    for (const { name, type, bytes } of files) form.append('media', new Blob([bytes], { type }), name)
    return form
  }
  const send = async (path: string, form: FormData) => {
    const response = await fetch(`${city.url()}${at(path)}`, { method: 'POST', body: form })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }

  it('come with a request, byte by byte, and wait in the quarantine to be looked through', async () => {
    const { status, body } = await send('requests.json', formOf(await keyOf(), [picture()]))
    expect([status, body[0]?.service_notice]).toEqual([201, expect.not.stringContaining('附件未收')])
    const number = body[0].service_request_id
    const [file] = await eventually(
      async () => (await city.operator.get(`/v1/tickets/${number}/files`)).body.items,
      (items) => items?.length > 0 && items[0].state !== 'asked',
    )
    expect(file).toMatchObject({ name: '坑.png', type: 'image/png', purpose: 'appeal' })
    expect(['arrived', 'clean']).toContain(file.state)
  })
  it('of other types, or too large together, are refused with how to send them', async () => {
    const key = await keyOf()
    const page = await send('requests.json', formOf(key, [{ ...picture('a.html'), type: 'text/html' }]))
    expect([page.status, page.body]).toEqual([400, errorIn(400, /^media/)])
    const large = await send('requests.json', formOf(key, [{ ...picture(), bytes: new Uint8Array(4.1 * 1024 * 1024) }]))
    expect([large.status, large.body]).toEqual([400, errorIn(400, /4 MB.*\/v1\/tickets\/编号\/files/)])
  })
})
