/** 移送、转接 over HTTP — petitions, supervision platforms and other lines, each with its own key (第二条、第七条、第九条、第十八条). */
import { describe, expect, it } from 'vitest'
import { allRoutes } from '../../shared/api/routes.ts'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'
import { receivers } from './receivers.ts'

const city = sampleCity()
const lines = receivers(city, { units: [], channels: ['line-110'] })

const run = Date.now().toString(36)
const wang = { name: '王小明', phone: '13911112222' }
const petition = (reference: string, more: object = {}) => ({
  ...{ channel: 'petition', reference: `${reference}-${run}`, ticketType: 'complaint', category: 'property-service' },
  ...{ area: '210102', title: '物业长期不修电梯', text: '电梯停运两个月，物业不修。', appellant: wang },
  ...more,
})
const at = (ticket: string, part = '') => `/v1/tickets/${ticket}${part}`

describe('来源编号', () => {
  it('sent again under the number by another channel of its kind, it is the same matter, linked and not begun anew', async () => {
    const other = `petition-${run}`
    expect((await city.admin.put(`/v1/channels/${other}`, { name: '省信访局转送', kind: 'petition' })).status).toBe(200)
    const issued = await city.admin.post('/v1/keys', {
      ...{ role: 'channel', channel: other, name: '省信访局' },
      expires: new Date(Date.parse(city.now()) + 86_400_000).toISOString(),
    })
    const province = city.withKey(`Bearer ${issued.body.key}`)
    // A function that reads the city now and then learns of a new channel within half a minute.
    const post = (body: object) =>
      eventually(
        () => province.post('/v1/tickets', body),
        (answer) => answer.body.code !== 'channel.unknown',
      )
    const first = await city.channel('petition').post('/v1/tickets', petition('XF'))
    expect(first.status).toBe(201)
    expect(first.body.sameSource).toBeUndefined()
    const again = petition('XF', { channel: other, text: '再次反映：电梯仍未修好。' })
    const second = await post(again)
    expect([second.status, second.body.number, second.body.sameSource]).toEqual([201, first.body.number, true])
    const third = await post(again)
    expect(third.body).toMatchObject({ number: first.body.number, sameSource: true })
    const { body } = await city.operator.get(at(first.body.number))
    expect(body.source).toMatchObject({ reference: `XF-${run}`, again: [{ channel: other }] })
    expect(body.addedFacts ?? body.orders).toBeDefined()

    // Whoever sent it reads it, and nobody else of its kind.
    expect((await province.get(at(first.body.number))).body.number).toBe(first.body.number)
    expect((await province.get(`/v1/submissions/XF-${run}`)).body.number).toBe(first.body.number)
    expect((await city.channel('oversight').get(at(first.body.number))).status).toBe(404)

    const stranger = petition('XF', { channel: other, appellant: { name: '李四', phone: '13933334444' } })
    expect((await post(stranger)).body.code).toBe('source.other-matter')
  })
  it('sent twice at the same moment, it is one', async () => {
    const sent = await Promise.all([
      city.channel('petition').post('/v1/tickets', petition('TWICE')),
      city.operator.post('/v1/tickets', petition('TWICE', { text: '电梯停运，来信反映。' })),
    ])
    expect(sent.map(({ status }) => status)).toEqual([201, 201])
    expect(new Set(sent.map(({ body }) => body.number)).size).toBe(1)
    expect(sent.filter(({ body }) => body.sameSource)).toHaveLength(1)
  })
})

describe('a matter handed to petitions', () => {
  it('is read by them as units read it, signed for under their number, and found by that number', async () => {
    const { ticket } = await city.dispatched({ appellant: wang })
    expect((await city.channel('petition').get(at(ticket))).status).toBe(404)
    const hand = { to: 'petition', reasons: '信访部门已受理', reference: '沈热转〔2026〕1号' }
    expect((await city.unit('heping-housing').post(at(ticket, '/hand-overs'), hand)).status).toBe(403)
    expect((await city.operator.post(at(ticket, '/hand-overs'), { ...hand, to: 'oversight' })).body).toMatchObject({
      code: 'hand-over.not-by',
      article: '第二条、第七条、第十八条',
    })
    expect((await city.operator.post(at(ticket, '/hand-overs'), hand)).status).toBe(201)
    const isListed = ({ body }: { body: { items: { ticket: string }[] } }) =>
      body.items.some((one) => one.ticket === ticket)
    await eventually(() => city.channel('petition').get('/v1/hand-overs?limit=100'), isListed)
    await eventually(() => city.operator.get('/v1/hand-overs?limit=100'), isListed)
    const sheet = await city.operator.ask('GET', '/v1/hand-overs?limit=100', undefined, { accept: 'text/csv' })
    expect(String(sheet.body)).toContain('移送渠道')
    const read = await city.channel('petition').get(at(ticket))
    expect(read.body).toMatchObject({ number: ticket, state: 'handling' })
    expect(JSON.stringify(read.body)).not.toMatch(/王小明|13911112222|handover/)

    const receipt = { handOver: 'handover-1', reference: `XF-H-${run}` }
    const signed = await city.channel('petition').post(at(ticket, '/hand-overs/receipts'), receipt)
    expect([signed.status, signed.body]).toEqual([
      201,
      expect.objectContaining({ ticket, how: 'key', theirReference: receipt.reference }),
    ])
    expect((await city.channel('petition').get(`/v1/submissions/${receipt.reference}`)).body.number).toBe(ticket)
    const back = await city.channel('petition').post('/v1/tickets', { ...petition('x'), reference: receipt.reference })
    expect(back.body).toMatchObject({ number: ticket, sameSource: true })
    const other = await city.dispatched({ appellant: wang })
    await city.operator.post(at(other.ticket, '/hand-overs'), hand)
    expect((await city.channel('petition').post(at(other.ticket, '/hand-overs/receipts'), receipt)).body.code).toBe(
      'source.other-matter',
    )
  })
  it('lets a key of theirs, and one of a supervision platform, find nothing of other matters by any call', async () => {
    const { ticket, order } = await city.dispatched({ title: '无关诉求', text: '与信访无关的一件事' })
    const identity = (await city.operator.get(at(ticket))).body
    const values: Record<string, string> = {
      ticket,
      workOrder: order,
      handOver: 'handover-1',
      reference: identity.reference ?? 'none',
    }
    const reads = allRoutes.filter(
      ({ method, who, path }) =>
        method === 'GET' && !path.startsWith('/open311') && (who === 'anyone' || who.includes('channel' as never)),
    )
    expect(reads.length).toBeGreaterThan(15)
    for (const who of ['petition', 'oversight', 'line-119'])
      for (const { path, name } of reads) {
        const asked = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => values[part] ?? ticket)
        const { body } = await city.channel(who).get(asked)
        const said = JSON.stringify(body ?? '').replaceAll(asked, '')
        const isOfIt = body && typeof body === 'object' && body.status !== 404
        if (isOfIt) expect(said, `${who} ${name}`).not.toContain(ticket)
        expect(said, `${who} ${name}`).not.toMatch(/与信访无关/)
      }
  })
})

describe('another line', () => {
  it('is posted place, telephone and words, with a look on record; its 2xx is the receipt', async () => {
    const emergency = { emergency: 'public-security', externalLine: '110', place: '青年大街1号', appellant: wang }
    const { body } = await city.register({ title: '有人持械', text: '楼下有人持械斗殴', ...emergency })
    const posted = await eventuallyPosted('line-110', body.number)
    expect(posted).toMatchObject({
      type: 'hand-over.sent',
      data: { number: body.number, handOver: 'handover-1', place: '青年大街1号', phone: wang.phone },
    })
    expect(JSON.stringify(posted)).not.toMatch(/王小明/)
    const { body: shown } = await eventually(
      () => city.operator.get(at(body.number)),
      (read) => read.body.handOvers?.[0]?.received !== undefined,
    )
    expect(shown.handOvers).toMatchObject([{ to: 'line-110', received: { how: 'push' } }])
    const looks = (await city.supervisor.get(at(body.number, '/identity-looks'))).body.items
    expect(looks).toContainEqual(
      expect.objectContaining({ fields: ['phone'], by: expect.objectContaining({ channel: 'line-110' }) }),
    )
  })
  it('without an adapter is told on the telephone: who took it, and when; it hands back under the same number', async () => {
    const { body } = await city.register({
      title: '楼道冒烟',
      text: '三楼冒烟',
      emergency: 'accident',
      externalLine: '119',
    })
    const ticket = body.number
    const call = { handOver: 'handover-1', receiver: '119值班员刘', reference: 'F-2026-8' }
    expect((await city.operator.post(at(ticket, '/hand-overs/receipts'), { handOver: 'handover-1' })).body.code).toBe(
      'hand-over.who-took-it',
    )
    expect((await city.operator.post(at(ticket, '/hand-overs/receipts'), call)).body).toMatchObject({
      how: 'phone',
      theirReference: 'F-2026-8',
    })
    const line = city.channel('line-119')
    expect((await line.get(at(ticket))).status).toBe(404)
    const returned = await line.post(at(ticket, '/hand-overs/returns'), {
      handOver: 'handover-1',
      reasons: '系蒸汽，无火情',
      reference: 'F-2026-8',
    })
    expect([returned.status, returned.body]).toEqual([
      201,
      expect.objectContaining({ ticket, theirReference: 'F-2026-8', handedBackAt: expect.any(String) }),
    ])
    expect(JSON.stringify(returned.body)).not.toMatch(/冒烟/)
    expect((await city.operator.get(at(ticket))).body).toMatchObject({ number: ticket, state: 'handling' })
  })
})

async function eventuallyPosted(code: string, ticket: string): Promise<unknown> {
  const isOf = ({ data }: { data?: unknown }) => (data as { number?: string }).number === ticket
  const { items } = await eventually(
    () => lines.inbox('channels', code),
    (inbox) => inbox.items.some(isOf),
  )
  return items.find(isOf)
}
