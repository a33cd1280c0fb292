/** 数据共享 — an agreement with personal fields, read and pushed, for the scenario of every grant. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { personOf } from '../stack/articles.ts'
import type { City, Person } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

export async function inSharing(city: City): Promise<void> {
  const authority = { role: 'supervisor', authority: 'platform' }
  const terms = {
    ...{ to: { kind: 'channel', code: 'web' }, fields: ['state'], personal: ['name'], reason: '核对' },
    until: new Date(Date.parse(city.now()) + 30 * 86_400_000).toISOString().slice(0, 10),
  }
  const path = '/v1/agreements/every-grant'
  await (await personOf(city, authority)).put(path, terms)
  const other = await personOf(city, authority)
  await other.post(`${path}/approval`, { version: 1 })
  await city.register()
  await city.settled()
  await city.channel('web').get('/v1/events?types=registered&limit=1000')
  const { body } = await city.operator.get('/v1/events/days?limit=100')
  await city.operator.get(`/v1/events/days/${body.items[0].day}/lines`)
  await pushed(city, other, path, body.items.at(-1).day)
}

/** A slow receiver takes more than one turn; a day that is read from its objects is posted again; then its receiver says that it is gone. */
async function pushed(city: City, authority: Person, path: string, day: string): Promise<void> {
  let status = 200
  let slow = 3
  let taken = 0
  let ofTicket: string | undefined
  const server = createServer(async (request, response) => {
    const { subject, type } = (await json(request)) as { subject: string; type: string }
    // Of one ticket, so of one lane: of several, each would be done within its turn.
    if (type === 'registered') ofTicket ??= subject
    if (subject === ofTicket && slow-- > 0) await sleep(3_800)
    taken++
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const minuteLater = () => city.advanceTo(new Date(Date.parse(city.now()) + 60_000).toISOString())
  await city.admin.put('/v1/endpoints/agreement/every-grant', { url })
  await authority.post(`${path}/push`, {})
  const { order, unit } = await city.dispatched()
  const standing = `/v1/work-orders/${order}`
  await city.unit(unit).post(`${standing}/acknowledgement`, { by: '李工' })
  await city.unit(unit).post(`${standing}/interim-replies`, { record: '现场测温', answer: '已安排检修' })
  await eventually(
    async () => {
      await minuteLater()
      return taken
    },
    (many) => many > 3,
  )
  const { headers } = await authority.post(`${path}/replays`, { since: day, until: day })
  await eventually(
    async () => {
      await minuteLater()
      return (await authority.get(headers.get('location') ?? '')).body
    },
    ({ state }) => state === 'done',
  )
  status = 410
  await city.register()
  await eventually(
    async () => {
      await minuteLater()
      return (await authority.get(`${path}/push`)).body
    },
    ({ state }) => state === 'stopped',
  )
  server.close()
}
