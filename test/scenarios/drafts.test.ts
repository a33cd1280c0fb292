/** 暂存 over HTTP — a half-filled form outlives its call, is continued by another, and ends with the registration. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const run = Date.now().toString(36)
let calls = 0
const newId = () => `d-${run}-${++calls}`
const form = {
  ticketType: 'help',
  title: '家中不热',
  appellant: { name: '暂存人甲', phone: '1380000' },
}
const pathOf = (id: string) => `/v1/calls/${id}/draft`
const save = (id: string, body: object, ifMatch?: number) =>
  city.operator.ask('PUT', pathOf(id), body, ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` })
const registration = (id: string, more: object = {}) => ({
  ...{ channel: 'phone', reference: `ref-${id}`, ticketType: 'help', category: 'heating-temperature', area: '210102' },
  ...{ title: '家中不热', text: '家中不热', appellant: { name: '暂存人甲', phone: '13800001234' }, callId: id },
  ...more,
})

describe('暂存', () => {
  it('is saved as far as it was typed, before its call is told, and continued with the version that was read', async () => {
    const id = newId()
    const first = await save(id, { form, operator: '1024' })
    expect(first, JSON.stringify(first.body)).toMatchObject({ status: 200, body: { call: `phone:${id}`, version: 1 } })
    expect(first.headers.get('etag')).toBe('"1"')
    // The answer was lost: it is saved again, and stands as it did.
    expect((await save(id, { form, operator: '1024' })).body).toEqual(first.body)

    const read = await city.operator.get(pathOf(id))
    expect(read.body).toMatchObject({ version: 1, form, operator: '1024' })
    expect(read.headers.get('etag')).toBe('"1"')
    const more = { ...form, text: '三天不热', note: '等诉求人找住址' }
    const blind = await save(id, { form: more })
    expect([blind.status, blind.body.code, blind.body.details]).toEqual([
      412,
      'draft.changed',
      { version: 1, savedAt: expect.any(String), operator: '1024' },
    ])
    expect(JSON.stringify(blind.body)).not.toContain('暂存人甲')
    expect((await save(id, { form: more }, 1)).body.version).toBe(2)
    expect((await city.operator.get(pathOf(id))).body.form).toEqual(more)
    const looks = await city.supervisor.get(`/v1/calls/${id}/caller-looks`)
    expect(looks.body.items).toMatchObject([{ fields: ['draft'] }, { fields: ['draft'] }])
    expect(JSON.stringify(looks.body)).not.toContain('暂存人甲')
  })

  it('of two who save at once one wins, and the other is told', async () => {
    const id = newId()
    const born = await Promise.all([1, 2, 3].map((n) => save(id, { form: { ...form, note: `${n}` } })))
    expect(born.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    const both = await Promise.all([4, 5].map((n) => save(id, { form: { ...form, note: `${n}` } }, 1)))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    expect((await city.operator.get(pathOf(id))).body.version).toBe(2)
  })

  it('is given up, and a later one never has its version', async () => {
    const id = newId()
    await save(id, { form })
    const old = await city.operator.ask('DELETE', pathOf(id), undefined, { 'if-match': '"7"' })
    expect([old.status, old.body.code]).toEqual([412, 'draft.changed'])
    expect((await city.operator.ask('DELETE', pathOf(id))).status).toBe(204)
    for (const method of ['GET', 'DELETE'])
      expect((await city.operator.ask(method, pathOf(id))).body.code).toBe('draft.unknown')
    expect((await save(id, { form }, 1)).body.code).toBe('draft.unknown')
    expect((await save(id, { form })).body.version).toBe(2)
  })

  it('ends with the registration made from it, unless somebody typed on', async () => {
    const id = newId()
    await save(id, { form })
    await save(id, { form: { ...form, note: '另一件事' } }, 1)
    const stale = await city.operator.post('/v1/tickets', registration(id, { draft: 1 }))
    expect(stale.status, JSON.stringify(stale.body)).toBe(201)
    expect((await city.operator.get(pathOf(id))).status).toBe(200)
    const again = newId()
    const whole = registration(id, { reference: again, draft: 2 })
    const done = await city.operator.post('/v1/tickets', whole)
    expect((await city.operator.get(pathOf(id))).body.code).toBe('draft.unknown')
    expect((await city.operator.post('/v1/tickets', whole)).body.number).toBe(done.body.number)
    const nameless = registration(newId(), { callId: undefined, draft: 1 })
    expect((await city.operator.post('/v1/tickets', nameless)).status).toBe(400)
  })

  it('is ended by no channel and by nobody who does not see its call, whatever version they guess', async () => {
    const id = newId()
    await save(id, { form })
    const guessed = (more: object) => registration(id, { callId: `phone:${id}`, draft: 1, ...more })
    const web = await city.channel('web').post('/v1/tickets', guessed({ channel: 'web' }))
    expect([web.status, web.body.code]).toEqual([422, 'call.no-such-channel'])
    const phone = await city.channel('phone').post('/v1/tickets', guessed({ reference: newId() }))
    expect(phone.status, JSON.stringify(phone.body)).toBe(201)
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const scope = { role: 'operator', areas: ['210102'], name: '分中心', expires, perMinute: 1000 }
    const limited = city.withKey(`Bearer ${(await city.admin.post('/v1/keys', scope)).body.key}`)
    const area = await limited.post('/v1/tickets', guessed({ reference: newId() }))
    expect(area.status, JSON.stringify(area.body)).toBe(201)
    expect((await city.operator.get(pathOf(id))).body.version).toBe(1)
  })

  it('is for operators who see its call', async () => {
    const id = newId()
    await save(id, { form })
    for (const who of [city.supervisor, city.admin, city.channel('phone'), city.unit('heping')])
      expect((await who.get(pathOf(id))).status).toBe(403)
    const expires = new Date(Date.parse(city.now()) + 86_400_000).toISOString()
    const scope = { role: 'operator', areas: ['210102'], name: '分中心', expires, perMinute: 1000 }
    const limited = city.withKey(`Bearer ${(await city.admin.post('/v1/keys', scope)).body.key}`)
    expect((await limited.get(pathOf(id))).body.code).toBe('call.unknown')
    expect((await save('web:1', { form })).body.code).toBe('call.unknown')
    expect((await save(newId(), { form: { ...form, invented: 1 } })).status).toBe(400)
  })
})
