/** FixMyStreet over HTTP — its own calls, from the list of services to updates in both directions. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'
import { fixMyStreet, textsOf } from '../support/fixmystreet.ts'

const city = sampleCity()
const at = (path: string) => `/open311/v2/${path}`
const get = async (path: string): Promise<string> => (await city.nobody.get(at(path))).body
const post = (path: string, body: string) => city.nobody.post(at(path), body, fixMyStreet.headers)
const moment = (ms: number) => new Date(Date.parse(city.now()) + ms).toISOString().replace(/\.\d+Z$/, '+00:00')
/** Runs against a deployed city must not meet each other's numbers. */
const run = Date.now().toString(36)

let key = { id: '', key: '' }
beforeAll(async () => {
  const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
  const asked = { role: 'channel', channel: 'open311', for: 'open311', name: 'FixMyStreet', expires }
  key = (await city.admin.post('/v1/keys', asked)).body
})
afterAll(() => city.admin.remove(`/v1/keys/${key.id}`))

it('lists services with their definitions', async () => {
  const services = await get(fixMyStreet.services('shenyang.example'))
  expect(textsOf('service_code', services)).toContain('street-light')
  expect(new Set(textsOf('metadata', services))).toEqual(new Set(['true', 'false']))
  expect(textsOf('variable', await get(fixMyStreet.definition('road-damage', '')))).toContain('false')
})

it('sends a report, finds its number by token, and sends it again without making two', async () => {
  const media = ['https://fms.example.org/1.jpg', 'https://fms.example.org/2.jpg']
  const body = fixMyStreet.request({ key: key.key, id: `a-${run}`, media })
  const { status, body: xml } = await post('requests.xml', body)
  const [number = ''] = textsOf('service_request_id', xml)
  expect([status, number, textsOf('account_id', xml)]).toEqual([201, expect.stringMatching(/^\d{6}-\d{8}$/), ['']])
  expect(textsOf('service_request_id', await get(fixMyStreet.token(number)))).toEqual([number])
  expect(textsOf('service_request_id', (await post('requests.xml', body)).body)).toEqual([number])

  const ticket = (await city.operator.get(`/v1/tickets/${number}`)).body
  expect(ticket.text).toBe(`路灯不亮\n\n已有三天\n媒体链接：${media[0]}\n媒体链接：${media[1]}`)
  const identity = (await city.operator.get(`/v1/tickets/${number}/identity?purpose=test`)).body
  expect(identity).toMatchObject({ name: '王小明', email: 'w@example.org' })

  const listed = await eventually(
    async () => get(fixMyStreet.requests(moment(-3_600_000), moment(60_000))),
    (xml) => xml.includes(number),
  )
  // It drops what has no number, lat and long, or was updated outside of the time it asked for.
  expect(textsOf('lat', listed)).toContain('41.790123')
  expect(textsOf('updated_datetime', listed).every((time) => !Number.isNaN(Date.parse(time)))).toBe(true)
})

it('sends a report that nobody pinned on the map', async () => {
  const body = fixMyStreet.request({ key: key.key, id: `b-${run}`, where: 'address_id=%23NOTPINPOINTED%23' })
  const { status, body: xml } = await post('requests.xml', body)
  expect(status, xml).toBe(201)
  const [number = ''] = textsOf('service_request_id', xml)
  expect(textsOf('lat', await get(`requests/${number}.xml`))).toEqual([''])
})

it('sends an update once, and reads what became of its reports', async () => {
  const { body: xml } = await post('requests.xml', fixMyStreet.request({ key: key.key, id: `c-${run}` }))
  const [number = ''] = textsOf('service_request_id', xml)
  const update = fixMyStreet.update({ key: key.key, number, id: `u-${run}`, at: moment(0) })
  const sent = await post('servicerequestupdates.xml', update)
  expect([sent.status, textsOf('update_id', sent.body)]).toEqual([201, [`u-${run}`]])
  const again = await post('servicerequestupdates.xml', update)
  expect([again.status, textsOf('description', again.body)]).toEqual([400, [expect.stringContaining('already exists')]])
  expect((await city.operator.get(`/v1/tickets/${number}`)).body.state).toBe('registered')

  await city.operator.post(`/v1/tickets/${number}/acceptance`, { toldInCall: { by: '李敏', callId: 'call-1' } })
  const read = await eventually(
    async () => get(fixMyStreet.updates(key.key, moment(-3_600_000), moment(60_000))),
    (xml) => xml.includes(number),
  )
  const mine = read.split('<request_update>').find((one) => one.includes(number)) ?? ''
  expect([textsOf('status', mine), textsOf('external_status_code', mine)]).toEqual([['investigating'], ['accepted']])
})
