/** 内部备注、标签 over HTTP: for the platform's own side, and for nobody else. */
import { describe, expect, it } from 'vitest'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const run = Date.now().toString(36)
const expires = '2099-01-01T00:00:00+08:00'

/** An operator with a key of their own. */
async function ofStaff(number: string, name: string): Promise<Person> {
  await city.admin.put(`/v1/staff/${number}`, { name, roles: [{ role: 'operator' }] })
  const { body } = await city.admin.post('/v1/keys', { role: 'operator', staff: number, name: '席位', expires })
  return city.withKey(`Bearer ${body.key}`)
}

describe('a note', () => {
  it('is read by colleagues with who wrote it, on the ticket and in its timeline', async () => {
    const number = `n-${run}`
    const own = await ofStaff(number, '李敏')
    const { ticket } = await city.dispatched()
    const written = await own.post(`/v1/tickets/${ticket}/notes`, { text: '与上周来电为同一住户' })
    expect([written.status, written.body.notes[0]]).toMatchObject([201, { by: { staff: number } }])
    const { notes } = (await city.supervisor.get(`/v1/tickets/${ticket}`)).body
    expect(notes).toMatchObject([
      { subject: 'note-1', text: '与上周来电为同一住户', by: { role: 'operator', staff: number, name: '李敏' } },
    ])
    const { decisions } = (await city.businessEnvironment.get(`/v1/tickets/${ticket}/timeline`)).body
    // The receipt of the order may come behind it.
    const noted = decisions.find(({ command }: { command: string }) => command === 'addNote')
    expect(noted).toMatchObject({ by: { name: '李敏' }, events: [{ event: 'noted' }] })
  })

  it('and a tag are found by nobody else, in nothing they read and nothing that is sent', async () => {
    const planted = `内部${run}`
    const sent: string[] = []
    if (!isRemote)
      city.city().host.watch(({ operation, input }) => {
        if (/^(SendMessage|PutEvents)/.test(operation)) sent.push(JSON.stringify(input))
      })
    const { ticket, order, unit, accessCode } = await city.dispatched()
    expect((await city.operator.post(`/v1/tickets/${ticket}/notes`, { text: `${planted}：谨慎答复` })).status).toBe(201)
    expect((await city.operator.post(`/v1/tickets/${ticket}/tags`, { tags: [planted] })).status).toBe(201)
    const [appellant, channel, department] = [city.appellant(ticket, accessCode), city.channel('web'), city.unit(unit)]
    const onTicket = ['', '/deadlines', '/timeline', '/log', '/deliveries', '/similar', '/identity-looks']
    const read: string[] = []
    for (const person of [appellant, channel, department]) {
      for (const path of onTicket) read.push(JSON.stringify((await person.get(`/v1/tickets/${ticket}${path}`)).body))
      read.push(JSON.stringify((await person.get('/v1/tickets')).body))
    }
    for (const path of [`/${order}`, `/${order}/linked-tickets`, '?limit=100'])
      read.push(JSON.stringify((await department.get(`/v1/work-orders${path}`)).body))
    // What a unit is answered when it acts, and told when its version is old.
    const acted = await department.post(`/v1/work-orders/${order}/acknowledgement`, { by: '李工' })
    expect(acted.status).toBe(201)
    const stale = { 'if-match': '"2"' }
    const twoTexts = { record: '查勘', answer: '已安排' }
    const late = await department.ask('POST', `/v1/work-orders/${order}/interim-replies`, twoTexts, stale)
    expect(late.status).toBe(412)
    read.push(JSON.stringify(acted.body), JSON.stringify(late.body))
    if (!isRemote) {
      await city.settled()
      sent.push(JSON.stringify(city.city().host.announced()))
    }
    expect(read.filter((one) => one.includes(planted) || /addNote|setTags|备注|标签/.test(one))).toEqual([])
    expect(sent.filter((one) => one.includes(planted) || /"noted"|"tagged"/.test(one))).toEqual([])
  })

  it.skipIf(isRemote)('is no change for a unit that acts on the version it read', async () => {
    const { ticket, order, unit } = await city.dispatched()
    const department = city.unit(unit)
    // Whatever else follows a dispatch has happened.
    await city.settled()
    const version = (await department.get(`/v1/work-orders/${order}`)).headers.get('etag') ?? ''
    await city.operator.post(`/v1/tickets/${ticket}/notes`, { text: '请留意' })
    await city.operator.post(`/v1/tickets/${ticket}/tags`, { tags: ['留意'] })
    const acknowledged = { by: '李工' }
    const path = `/v1/work-orders/${order}/acknowledgement`
    expect((await department.post(path, acknowledged, { 'if-match': version })).status).toBe(201)
  })

  it('is refused to whoever is not of the platform, and where it says nothing', async () => {
    const { ticket, unit, accessCode } = await city.dispatched()
    for (const person of [city.appellant(ticket, accessCode), city.channel('web'), city.unit(unit)])
      for (const [path, body] of [
        ['notes', { text: '看不到' }],
        ['tags', { add: ['看不到'] }],
      ] as const)
        expect((await person.post(`/v1/tickets/${ticket}/${path}`, body)).status).toBe(403)
    for (const text of ['', '  ', '\u200b', undefined, 7])
      expect((await city.operator.post(`/v1/tickets/${ticket}/notes`, { text })).status).toBe(400)
  })
})

describe('tags', () => {
  it('are set, added to and taken from, and shown on the lists', async () => {
    const { ticket } = await city.dispatched()
    const set = (body: object) => city.operator.post(`/v1/tickets/${ticket}/tags`, body)
    expect((await set({ tags: ['供暖', '老人'] })).body.tags).toEqual(['供暖', '老人'])
    expect((await set({ add: ['需回访'], remove: ['老人'] })).body.tags).toEqual(['供暖', '需回访'])
    expect(await set({ add: ['供暖'] })).toMatchObject({ status: 409, body: { code: 'tags.so-already' } })
    expect(await set({})).toMatchObject({ status: 422, body: { code: 'tags.whole-or-change' } })
    expect((await set({ tags: ['二十个字以内的标签才可以用于诉求件再长则不行'] })).status).toBe(400)
    const earlier = await city.operator.get(`/v1/tickets/${ticket}`)
    expect(earlier.body.tags).toEqual(['供暖', '需回访'])
    expect((await set({ tags: [] })).body).not.toHaveProperty('tags')
  })

  it('that two set at once both stand', async () => {
    const { ticket } = await city.dispatched()
    const set = (one: string) => city.operator.post(`/v1/tickets/${ticket}/tags`, { add: [one] })
    const done = await Promise.all(['甲', '乙', '丙'].map(set))
    expect(done.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await city.operator.get(`/v1/tickets/${ticket}`)).body.tags.toSorted()).toEqual(['丙', '乙', '甲'])
  })
})
