/** 答复口径模板 over HTTP: worded by who keeps them, found for a ticket, filled in, never sent. */
import { describe, expect, it } from 'vitest'
import { type Person, sampleCity, samplePhone } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const run = Date.now().toString(36)
const from = '2020-01-01'
const about = { title: '室温不达标', use: 'final-reply', text: '您反映的事项（{number}）已办理。', from }
const named = (name: string) => `r-${run}-${name}`
const put = (person: Person, name: string, more: object = {}) =>
  person.put(`/v1/standard-replies/${named(name)}`, { ...about, ...more })
const read = (person: Person, name: string, query = '') => person.get(`/v1/standard-replies/${named(name)}${query}`)

/** The codes of this run on a list, page by page. */
async function listed(person: Person, query: string, limit = 100): Promise<string[]> {
  const found: string[] = []
  for (let cursor = ''; ; ) {
    const { body, status } = await person.get(`/v1/standard-replies?limit=${limit}&${query}${cursor}`)
    expect(status, JSON.stringify(body)).toBe(200)
    found.push(...body.items.map(({ code }: { code: string }) => code))
    if (!body.next) return found.flatMap((code) => (code.startsWith(named('')) ? [code.slice(named('').length)] : []))
    cursor = `&cursor=${body.next}`
  }
}

async function ofDistrict(unit: string): Promise<Person> {
  const scope = {
    role: 'supervisor',
    authority: 'platform',
    unit,
    name: '区平台',
    expires: '2099-01-01T00:00:00+08:00',
  }
  const { body } = await city.admin.post('/v1/keys', scope)
  return city.withKey(`Bearer ${body.key}`)
}

describe('a standard reply', () => {
  it('is worded, read, worded anew, and every wording is kept with who put it so', async () => {
    const first = await put(city.supervisor, 'kept')
    expect([first.status, first.body]).toMatchObject([200, { code: named('kept'), version: 1, area: '*' }])
    expect((await put(city.supervisor, 'kept')).body.version).toBe(1)
    expect((await put(city.admin, 'kept', { text: '您反映的事项已办结。' })).body.version).toBe(2)
    expect((await read(city.unit('heping-housing'), 'kept')).body).toMatchObject({
      version: 2,
      text: '您反映的事项已办结。',
    })
    const { items } = (await read(city.operator, 'kept/versions')).body
    expect(items).toMatchObject([
      { version: 2, by: { role: 'admin' } },
      { version: 1, text: about.text, by: { role: 'supervisor' } },
    ])
    for (const path of ['nothing', 'nothing/versions']) expect((await read(city.operator, path)).status).toBe(404)
  })

  it('is worded by no one else, and by a district for its own area alone', async () => {
    for (const person of [city.operator, city.unit('heping-housing'), city.channel('web')])
      expect((await put(person, 'theirs')).status).toBe(403)
    expect((await put(city.businessEnvironment, 'theirs')).body.code).toBe('catalogue.platform-authority')
    const heping = await ofDistrict('heping')
    expect((await put(heping, 'theirs')).status).toBe(409)
    expect((await put(heping, 'theirs', { area: '210103' })).status).toBe(409)
    expect((await put(heping, 'theirs', { area: '210102' })).status).toBe(200)
    await put(city.supervisor, 'city-wide')
    expect((await put(heping, 'city-wide', { area: '210102' })).status).toBe(409)
    for (const person of [city.channel('web'), city.nobody])
      expect([401, 403]).toContain((await read(person, 'theirs')).status)
  })

  it('of the city stays the city’s, whoever words the same code at the same moment', async () => {
    const heping = await ofDistrict('heping')
    for (const name of ['race-1', 'race-2', 'race-3']) {
      const both = await Promise.all([put(heping, name, { area: '210102' }), put(city.supervisor, name)])
      expect(both[1].status).toBe(200)
      expect([200, 409]).toContain(both[0].status)
      expect((await read(city.operator, name)).body).toMatchObject({
        area: '*',
        version: both[0].status === 200 ? 2 : 1,
      })
    }
  })

  it('says what is wrong with it', async () => {
    const code = async (more: object) => (await put(city.supervisor, 'wrong', more)).body.code
    expect(await code({ text: '{name}您好' })).toBe('standard-reply.fact-unknown')
    expect(await code({ category: 'no-such' })).toBe('category.unknown')
    expect(await code({ area: '110101' })).toBe('area.unknown')
    expect(await code({ ground: 1 })).toBe('standard-reply.ground-unknown')
    expect(await code({ use: 'rejection', ground: 99 })).toBe('standard-reply.ground-unknown')
    expect(await code({ until: '2019-12-31' })).toBe('standard-reply.ends-before')
    for (const more of [{ text: '{number' }, { text: ' ' }, { use: 'spam' }, { from: 'soon' }, { more: 1 }])
      expect((await put(city.supervisor, 'wrong', more)).status, JSON.stringify(more)).toBe(400)
    expect((await city.supervisor.put('/v1/standard-replies/大写', about)).status).toBe(400)
    expect((await read(city.operator, 'wrong')).status).toBe(404)
  })
})

describe('the list', () => {
  it('has a category’s own first, then those of the categories above it, then the general ones', async () => {
    await put(city.supervisor, 'general')
    await put(city.supervisor, 'above', { category: 'utilities' })
    await put(city.supervisor, 'own', { category: 'heating-temperature' })
    await put(city.supervisor, 'own-district', { category: 'heating-temperature', area: '210102' })
    await put(city.supervisor, 'other', { category: 'property-service' })
    await put(city.supervisor, 'past', { until: '2020-12-31' })
    await put(city.supervisor, 'future', { from: '2090-01-01' })
    const asked = 'category=heating-temperature&area=210102&use=final-reply'
    const mine = ['own-district', 'own', 'above', 'general']
    const found = await eventually(
      () => listed(city.operator, asked),
      (codes) => mine.every((one) => codes.includes(one)),
    )
    expect(found.filter((one) => [...mine, 'other', 'past', 'future'].includes(one))).toEqual(mine)
    expect(await listed(city.operator, asked, 1)).toEqual(found)
    expect(await listed(city.operator, `${asked}&on=2020-06-01`)).toContain('past')
    expect(await listed(city.operator, `${asked}&all=yes`)).toEqual(expect.arrayContaining(['past', 'future']))
    expect(await listed(city.operator, 'category=heating-temperature&area=210103')).not.toContain('own-district')
    expect((await city.operator.get('/v1/standard-replies?cursor=abc')).status).toBe(400)
  })

  it('is that of a state, or of a ground', async () => {
    for (const ground of [1, 2]) await put(city.supervisor, `ground-${ground}`, { use: 'rejection', ground })
    await put(city.supervisor, 'rejected', { use: 'rejection' })
    const ours = (codes: string[]) => codes.filter((code) => /^(ground-|rejected)/.test(code))
    expect(ours(await listed(city.operator, 'state=registered'))).toEqual(['ground-1', 'ground-2', 'rejected'])
    expect(ours(await listed(city.operator, 'state=handling'))).toEqual([])
    expect(ours(await listed(city.operator, 'use=rejection&ground=2'))).toEqual(['ground-2', 'rejected'])
  })
})

describe('filled in for a ticket', () => {
  const text =
    '{title}（{number}，{category}）由{unit}办理，{registered}登记、{accepted}受理，至{limit}答复；咨询{ask}。'

  it('it names what its reader may see, and what is left to fill in', async () => {
    await put(city.supervisor, 'filled', { text })
    const { ticket, unit } = await city.dispatched()
    const { body } = await read(city.operator, 'filled', `?ticket=${ticket}`)
    expect(body.filled).toMatchObject({ ticket, missing: [] })
    expect(body.filled.text).toContain(`家中室温不达标（${ticket}，`)
    expect(body.filled.text).not.toMatch(/[{}]/)
    expect((await read(city.unit(unit), 'filled', `?ticket=${ticket}`)).body.filled).toEqual(body.filled)
    const fresh = (await city.register()).body.number
    const early = (await read(city.operator, 'filled', `?ticket=${fresh}`)).body.filled
    expect(early.missing).toEqual(['unit', 'accepted'])
    expect(early.text).toContain('由{unit}办理')
    const own = await listed(city.operator, `ticket=${ticket}`)
    expect(own).toContain('filled')
    expect(await listed(city.operator, `ticket=${fresh}`)).not.toContain('filled')
  })

  it('it is nobody’s who may not see that ticket, and gives no one away in a confidential one', async () => {
    await put(city.supervisor, 'filled', { text })
    const { ticket, unit } = await city.dispatched({
      title: '王小明家中室温不达标',
      confidential: true,
      appellant: { name: '王小明', phone: samplePhone },
    })
    const other = unit === 'tiexi-housing' ? 'sy-street-lighting' : 'tiexi-housing'
    for (const path of [`/v1/standard-replies/${named('filled')}`, '/v1/standard-replies']) {
      const asked = await city.unit(other).get(`${path}?ticket=${ticket}`)
      expect([asked.status, asked.body.code]).toEqual([404, 'ticket.unknown'])
      expect((await city.admin.get(`${path}?ticket=${ticket}`)).status).toBe(404)
    }
    const seen = await read(city.unit(unit), 'filled', `?ticket=${ticket}`)
    expect([seen.status, seen.body.filled.text]).toEqual([200, expect.not.stringContaining('王小明')])
  })
})
