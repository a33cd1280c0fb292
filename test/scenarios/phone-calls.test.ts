/** 通话 over HTTP — calls are told bit by bit, linked to tickets, shown without number, and rung back once. */
import { describe, expect, it } from 'vitest'
import { appealOf, sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const run = Date.now().toString(36)
let calls = 0
const newId = () => `c-${run}-${++calls}`
const ago = (seconds: number) => new Date(Date.parse(city.now()) - seconds * 1000).toISOString()
const phone = '13998765432'
const tell = (body: object, who = 'phone') => city.channel(who).post('/v1/calls', { line: '12345', phone, ...body })

describe('通话', () => {
  it('is completed by later tellings, and told again it is answered the same', async () => {
    const id = newId()
    const offered = ago(300)
    const first = await tell({ id, offered })
    expect(first, JSON.stringify(first.body)).toMatchObject({
      status: 201,
      body: { call: `phone:${id}`, state: 'ringing' },
    })
    expect((await tell({ id, offered })).body).toEqual(first.body)
    const answered = ago(290)
    expect((await tell({ id, offered, answered, operator: '1024' })).body.state).toBe('talking')
    const whole = { id, offered, answered, operator: '1024', ended: ago(60), recording: 'rec/77' }
    expect((await tell(whole)).body.state).toBe('ended')
    // A late telling that knows less changes nothing.
    expect((await tell({ id, offered })).body.state).toBe('ended')

    const read = await city.operator.get(`/v1/calls/${id}`)
    expect(read.body).toMatchObject({
      call: `phone:${id}`,
      line: '12345',
      operator: '1024',
      state: 'ended',
      recorded: true,
      tickets: [],
    })
    expect(JSON.stringify(read.body)).not.toContain(phone)
    expect(JSON.stringify(read.body)).not.toContain('rec/77')

    for (const [more, fields] of [
      [{ line: '12319' }, ['line']],
      [{ offered: ago(301) }, ['offered']],
      [{ operator: '7' }, ['operator']],
      [{ phone: '13900000000' }, ['phone']],
      [{ recording: 'rec/78' }, ['recording']],
    ] as const) {
      const other = await tell({ ...whole, ...more })
      expect([other.status, other.body.code, other.body.details?.fields]).toEqual([409, 'call.contradicts', fields])
    }
  })

  it('told by several at once is one call', async () => {
    const id = newId()
    const offered = ago(100)
    const answered = ago(95)
    const all = await Promise.all([
      tell({ id, offered }),
      tell({ id, offered, answered }),
      tell({ id, offered, answered, operator: '8' }),
      tell({ id, offered }),
    ])
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await city.operator.get(`/v1/calls/phone:${id}`)).body).toMatchObject({ operator: '8', state: 'talking' })
  })

  it('that nobody answered is to be rung back, once, however often and by whatever way it is told', async () => {
    const id = newId()
    const number = `139${String(Date.now()).slice(-8)}`
    const missed = { id, phone: number, offered: ago(50), ended: ago(20) }
    const listed = async () =>
      (
        (await city.operator.get('/v1/missed-calls?limit=100')).body.items as { calls: { reference: string }[] }[]
      ).flatMap((one) => one.calls.filter(({ reference }) => reference === id))
    const unnumbered = await city.channel('phone').post('/v1/calls', { line: '12345', ...missed, phone: undefined })
    expect([unnumbered.status, unnumbered.body.code]).toEqual([422, 'call.needs-number'])
    const both = await Promise.all([tell(missed), tell(missed)])
    expect(both.map(({ body }) => body.state)).toEqual(['unanswered', 'unanswered'])
    expect((await tell(missed)).status).toBe(201)
    const again = { reference: id, phone: number, at: missed.offered }
    expect((await city.channel('phone').post('/v1/missed-calls', again)).body).toMatchObject({
      state: 'open',
      calls: 1,
    })
    expect(await listed()).toHaveLength(1)

    const late = await tell({ ...missed, answered: ago(40) })
    expect([late.status, late.body.code, late.body.details.fields]).toEqual([409, 'call.contradicts', ['answered']])
  })

  it('is told by a telephone channel, of what has been, with an id that shows no number', async () => {
    const id = newId()
    const told = async (body: object, who?: string) => {
      const { status, body: said } = await tell({ id, offered: ago(10), ...body }, who)
      return [status, said.code]
    }
    expect(await told({}, 'web')).toEqual([403, 'call.telephone-only'])
    expect(await told({ offered: ago(-3600) })).toEqual([422, 'call.not-yet'])
    expect(await told({ answered: ago(20) })).toEqual([422, 'call.out-of-order'])
    expect(await told({ area: '999999' })).toEqual([422, 'area.unknown'])
    expect(await told({ id: `c-${phone}` })).toEqual([422, 'call.number-in-id'])
    const registered = async (more: object) => {
      const { status, body } = await city
        .channel('phone')
        .post('/v1/tickets', appealOf({ channel: 'phone', appellant: { name: '钱', phone }, ...more }))
      return [status, body.code]
    }
    expect(await registered({ callId: `c-${phone}` })).toEqual([422, 'call.number-in-id'])
    expect(await registered({ toldInCall: { by: '李敏', callId: `c-${phone}` } })).toEqual([422, 'call.number-in-id'])
    expect(await told({ id: 'a/b' })).toEqual([400, 'input.invalid'])
    expect((await city.operator.post('/v1/calls', { id, line: '12345', offered: ago(10) })).status).toBe(403)
    for (const path of [`/v1/calls/${id}`, '/v1/calls/web:1', `/v1/calls/${id}/caller?purpose=x`])
      expect((await city.operator.get(path)).body.code).toBe('call.unknown')
    expect((await city.channel('phone').get(`/v1/calls/${id}`)).status).toBe(403)
  })

  it('shows its number and recording on record only, and to those whose area it is', async () => {
    const id = newId()
    await tell({ id, offered: ago(30), answered: ago(25), ended: ago(1), area: '210106', recording: 'rec/99' })
    expect((await city.operator.get(`/v1/calls/${id}/caller`)).status).toBe(400)
    const purpose = encodeURIComponent('核对号码')
    const shown = await city.operator.get(`/v1/calls/${id}/caller?purpose=${purpose}`)
    expect(shown.body).toEqual({ call: `phone:${id}`, phone, recording: 'rec/99' })
    const looks = await city.supervisor.get(`/v1/calls/${id}/caller-looks`)
    expect(looks.body.items).toMatchObject([
      { by: { role: 'operator' }, purpose: '核对号码', fields: ['phone', 'recording'] },
    ])
    expect(JSON.stringify(looks.body)).not.toContain(phone)

    const unnumbered = newId()
    await city.channel('phone').post('/v1/calls', { id: unnumbered, line: '12345', offered: ago(9), answered: ago(8) })
    const none = await city.operator.get(`/v1/calls/${unnumbered}/caller?purpose=x`)
    expect([none.status, none.body.code]).toEqual([404, 'call.number-ended'])

    const key = async (scope: object) => {
      const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
      const { body } = await city.admin.post('/v1/keys', { name: '分中心', expires, perMinute: 1000, ...scope })
      return city.withKey(`Bearer ${body.key}`)
    }
    const [here, elsewhere] = [
      await key({ role: 'operator', areas: ['210106'] }),
      await key({ role: 'operator', areas: ['210102'] }),
    ]
    expect((await here.get(`/v1/calls/${id}`)).status).toBe(200)
    expect((await elsewhere.get(`/v1/calls/${id}`)).body.code).toBe('call.unknown')
    expect((await elsewhere.get(`/v1/calls/${id}/caller?purpose=x`)).body.code).toBe('call.unknown')
  })

  it('counts in its hour, day and area, once; and a day of told calls is not counted from what was reported', async () => {
    const day = new Date(Date.parse(city.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
    const rates = async (query: string) => {
      const { body } = await city.supervisor.get(`/v1/connection-rates?from=${day}&to=${day}&${query}`)
      return body as {
        items: { of: string; hour?: number; offered: number; answered: number; source: string }[]
        differing: object[]
      }
    }
    const before = (await rates('by=area')).items.find(({ of }) => of === '210111')
    expect(before).toBeUndefined()
    const offered = ago(5)
    const [answered, missed] = [newId(), newId()]
    for (let telling = 0; telling < 2; telling++) {
      await tell({ id: answered, offered, answered: ago(4), area: '210111' })
      await tell({ id: missed, offered, ended: ago(1), area: '210111', phone: 'withheld' })
    }
    const counted = { of: '210111', offered: 2, answered: 1, source: 'calls' }
    expect((await rates('by=area')).items).toContainEqual({ ...counted, day, value: 0.5 })
    const hours = (await rates('by=area&interval=hour')).items.filter(({ of }) => of === '210111')
    expect(hours).toMatchObject([{ ...counted, hour: new Date(Date.parse(offered) + 8 * 3_600_000).getUTCHours() }])

    await city.operator.put(`/v1/call-statistics/${day}`, { offered: 9000, answered: 8000 })
    const { items, differing } = await rates('by=city')
    expect(items).toHaveLength(1)
    expect(items[0]?.offered).toBeLessThan(1000)
    expect(differing).toMatchObject([{ day, reported: { offered: 9000, answered: 8000 } }])
    const figures = await city.supervisor.get(`/v1/figures?from=${day}&to=${day}&by=area`)
    const theirs = figures.body.figures.find(({ of }: { of: string }) => of === '210111').figures
    expect(theirs[0]).toMatchObject({ figure: 'connection', numerator: 1, denominator: 2, value: 0.5 })
    const long = await city.supervisor.get('/v1/connection-rates?from=2026-01-01&to=2026-06-01&interval=hour')
    expect([long.status, long.body.code]).toEqual([400, 'input.invalid'])
    expect((await city.channel('phone').get(`/v1/connection-rates?from=${day}&to=${day}`)).status).toBe(403)
  })

  it('is named at registration and afterwards, by the ticket and by the call', async () => {
    const id = newId()
    const offered = ago(200)
    // Registered while it is being spoken: told to us only when it ends.
    const appeal = { channel: 'phone', reference: newId(), callId: id }
    const first = await city.channel('phone').post('/v1/tickets', {
      ...{ ticketType: 'help', category: 'heating-temperature', area: '210102', title: '不热', text: '家中不热' },
      ...{ ...appeal, appellant: { name: '王小明', phone } },
    })
    expect(first.status, JSON.stringify(first.body)).toBe(201)
    const ticket = `/v1/tickets/${first.body.number}`
    expect((await city.operator.get(ticket)).body.calls).toMatchObject([{ call: `phone:${id}` }])
    await tell({ id, offered, answered: ago(190), ended: ago(10), operator: '1024' })
    const [linked] = (await city.operator.get(ticket)).body.calls
    expect(linked).toMatchObject({ call: `phone:${id}`, operator: '1024', line: '12345' })
    expect(linked.answered).toBeDefined()

    const other = await city.register()
    const also = await city.operator.post(`/v1/tickets/${other.body.number}/calls`, { callId: `phone:${id}` })
    expect(also.status, JSON.stringify(also.body)).toBe(201)
    const twice = await city.operator.post(`/v1/tickets/${other.body.number}/calls`, { callId: id })
    expect([twice.status, twice.body.code]).toEqual([409, 'call.already-linked'])
    expect((await city.operator.post(`${ticket}/calls`, { callId: 'web:1' })).body.code).toBe('call.no-such-channel')
    // A channel names its own calls only, whatever id it guesses.
    const web = await city.register({ callId: `phone:${id}` })
    expect([web.status, web.body.code]).toEqual([422, 'call.no-such-channel'])

    const linkedTo = async (): Promise<string[]> =>
      (await city.operator.get(`/v1/calls/${id}`)).body.tickets.map((one: { ticket: string }) => one.ticket).sort()
    const both = await eventually(linkedTo, ({ length }) => length > 1)
    expect(both).toEqual([first.body.number, other.body.number].sort())
    const timeline = (await city.operator.get(`${ticket}/timeline`)).body.decisions
    expect(JSON.stringify(timeline)).toContain(`phone:${id}`)
    expect(JSON.stringify(timeline)).not.toContain(phone)
    // Whoever appealed reads of no call.
    expect((await city.appellant(first.body.number, first.body.accessCode).get(ticket)).body.calls).toBeUndefined()
  })
})
