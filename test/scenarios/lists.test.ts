/** 清单 over HTTP: by limit, narrowed, counted, saved, and those of the morning. */
import { describe, expect, it } from 'vitest'
import { type Person, sampleCity } from '../stack/city.ts'
import { isRemote } from '../stack/place.ts'

const city = sampleCity()
const run = Date.now().toString(36)
const expires = '2099-01-01T00:00:00+08:00'
let people = 0

async function seat(more: Record<string, unknown> = {}): Promise<Person> {
  const number = `l-${run}-${++people}`
  await city.admin.put(`/v1/staff/${number}`, { name: '席位', roles: [{ role: 'operator', ...more }] })
  const { body } = await city.admin.post('/v1/keys', { role: 'operator', staff: number, name: '席位', expires })
  return city.withKey(`Bearer ${body.key}`)
}

interface Row {
  ticket: string
  limit?: string
  category?: string
  area?: string
  units: string[]
  claimed?: object
}

/** Rows of a page where pages are tried: a deployed city has many, and each call takes its time there. */
const few = isRemote ? 40 : 2

/** Every row of a list, page by page. */
async function all(person: Person, query: string, limit = 100): Promise<Row[]> {
  const found: Row[] = []
  for (let cursor = ''; ; ) {
    const { status, body } = await person.get(`/v1/tickets?${query}&limit=${limit}${cursor}`)
    expect(status, JSON.stringify(body)).toBe(200)
    found.push(...body.items)
    if (body.next === undefined) return found
    cursor = `&cursor=${body.next}`
  }
}
const ticketsOf = (rows: Row[]) => rows.map(({ ticket }) => ticket)
const registered = async (more: Record<string, unknown> = {}) =>
  (await city.register({ area: '210102', ...more })).body.number as string

describe('a worklist', () => {
  it('is sorted by limit, whatever the order in which its tickets came, and the same page by page', async () => {
    await registered()
    await registered()
    const rows = await all(city.operator, 'worklist=review', few)
    const limits = rows.map(({ limit = '~' }) => limit)
    expect(limits).toEqual(limits.toSorted())
    expect(new Set(ticketsOf(rows)).size).toBe(rows.length)
    expect(ticketsOf(await all(city.operator, 'worklist=review', 100))).toEqual(ticketsOf(rows))
  })

  it('and all of them one after the other, each ticket once, a page ending where a list does', async () => {
    const ticket = await registered()
    await city.dispatched({ area: '210102' })
    const rows = await all(city.operator, 'worklist=open', few + 1)
    expect(new Set(ticketsOf(rows)).size).toBe(rows.length)
    expect(ticketsOf(rows)).toContain(ticket)
    expect(rows.map((row) => (row as unknown as { worklist: string }).worklist)).toEqual(
      expect.arrayContaining(['review', 'handling']),
    )
    expect(ticketsOf(await all(city.operator, 'worklist=open', 100))).toEqual(ticketsOf(rows))
    const foreign = await city.operator.get('/v1/tickets?worklist=review&limit=1')
    const asked = await city.operator.get(`/v1/tickets?worklist=check&limit=1&cursor=${foreign.body.next}`)
    expect(asked.status).toBe(400)
  })

  it('is narrowed by area, category, type, unit and who claimed it', async () => {
    const mine = await seat()
    const [here, there] = [await registered(), await registered({ area: '210103' })]
    await mine.post(`/v1/tickets/${here}/claims`, {})
    const ofArea = ticketsOf(await all(city.operator, 'worklist=review&area=210103'))
    expect([ofArea.includes(there), ofArea.includes(here)]).toEqual([true, false])
    expect(ticketsOf(await all(mine, 'worklist=review&claimed=me'))).toEqual([here])
    const free = await all(mine, 'worklist=review&claimed=nobody')
    expect([ticketsOf(free).includes(there), ticketsOf(free).includes(here)]).toEqual([true, false])
    const { ticket, unit } = await city.dispatched({ area: '210102' })
    const ofUnit = await all(city.operator, `worklist=handling&unit=${unit}`)
    expect(ticketsOf(ofUnit)).toContain(ticket)
    expect(await all(city.operator, 'worklist=handling&unit=nowhere')).toEqual([])
  })

  it('is refused what makes no list', async () => {
    for (const query of ['due=overdue', 'worklist=review&due=today&dueWithin=3', 'worklist=review&dueWithin=0'])
      expect((await city.operator.get(`/v1/tickets?${query}`)).status, query).toBe(400)
  })

  it('shows what is due within some days, and nothing else', async () => {
    const ticket = await registered()
    const far = await all(city.operator, 'worklist=review&dueWithin=30')
    expect(ticketsOf(far)).toContain(ticket)
    const today = await all(city.operator, 'worklist=review&due=today')
    expect(ticketsOf(today)).not.toContain(ticket)
  })
})

describe('counts of all lists', () => {
  it('are given in one call, and asked again cost nothing while nothing is new', async () => {
    await registered()
    const first = await city.operator.get('/v1/lists')
    expect(first.status).toBe(200)
    const review = first.body.items.find(({ list }: { list: string }) => list === 'review')
    expect(review).toMatchObject({ zh: '待初核', rows: expect.any(Number), oldest: expect.any(String) })
    expect(first.body.items.some(({ list }: { list: string }) => list === 'clues')).toBe(false)
    const etag = first.headers.get('etag') ?? ''
    const again = await city.operator.ask('GET', '/v1/lists', undefined, { 'If-None-Match': etag })
    expect([200, 304]).toContain(again.status)
    if (again.status === 304) expect([again.body, again.headers.get('etag')]).toEqual(['', etag])
    const other = await city.operator.ask('GET', '/v1/lists', undefined, { 'If-None-Match': '"other", W/"else"' })
    expect(other.status).toBe(200)
  })

  it('name for each list the call that shows its rows', async () => {
    for (const person of [city.operator, city.supervisor, city.businessEnvironment]) {
      const { body } = await person.get('/v1/lists')
      for (const { list, at } of body.items) expect([list, (await person.get(at)).status]).toEqual([list, 200])
    }
  })

  it('are those of what the caller may see, and agree with the lists', async () => {
    const limited = await seat({ areas: ['210103'] })
    await registered({ area: '210103' })
    for (let tries = 0; ; tries++) {
      const [{ body }, rows] = [await limited.get('/v1/lists'), await all(limited, 'worklist=review')]
      const counted = body.items.find(({ list }: { list: string }) => list === 'review').rows
      if (counted === rows.length) break
      expect(tries, `${counted} counted, ${rows.length} listed`).toBeLessThan(40)
      await new Promise((wait) => setTimeout(wait, 250))
    }
  })
})

describe('the list of the morning', () => {
  it('has the five lists, with what was passed on', async () => {
    const { ticket, order, unit } = await city.dispatched({ area: '210102' })
    await city.unit(unit).get('/v1/work-orders')
    const asked = await city.unit(unit).post(`/v1/work-orders/${order}/return-requests`, {
      ...{ ground: 'not-responsible', form: 'give-back', reasons: '不属本单位职责' },
    })
    expect(asked.status, JSON.stringify(asked.body)).toBe(201)
    for (let tries = 0; ; tries++) {
      const { status, body } = await city.supervisor.get('/v1/morning-list?rows=50')
      expect(status, JSON.stringify(body)).toBe(200)
      const row = body.passedOn.items.find((one: { ticket: string }) => one.ticket === ticket)
      if (row) {
        expect(row).toMatchObject({ returns: 1, transfers: 0, pending: true, unitName: expect.any(String) })
        expect(Object.keys(body)).toEqual(
          expect.arrayContaining(['passedOn', 'unsettled', 'overdue', 'badRatings', 'untold']),
        )
        break
      }
      expect(tries).toBeLessThan(40)
      await new Promise((wait) => setTimeout(wait, 50))
    }
  })

  it.skipIf(isRemote)('shows what is overdue', async () => {
    const ticket = await registered()
    await city.advanceTo(new Date(Date.parse(city.now()) + 20 * 86_400_000).toISOString())
    const { body } = await city.supervisor.get('/v1/morning-list?rows=50')
    expect(body.overdue.items.length).toBeGreaterThan(0)
    for (const { limit } of body.overdue.items) expect(Date.parse(limit)).toBeLessThanOrEqual(Date.parse(city.now()))
    const overdue = await all(city.operator, 'worklist=review&due=overdue')
    expect(ticketsOf(overdue)).toContain(ticket)
    expect(ticketsOf(await all(city.operator, 'worklist=review&dueWithin=30'))).not.toContain(ticket)
  })
})

describe('a saved list', () => {
  it('is a person’s own, opened by its call, changed and forgotten', async () => {
    const [one, two] = [await seat(), await seat()]
    const query = { worklist: 'review', area: '210102', claimed: 'nobody' }
    const saved = await one.put('/v1/me/lists/morning', { name: '早班', query })
    expect([saved.status, saved.body]).toMatchObject([200, { list: 'morning', query }])
    const { body } = await one.get('/v1/me/lists')
    expect(body.items).toEqual([saved.body])
    expect((await one.get(body.items[0].at)).status).toBe(200)
    expect((await two.get('/v1/me/lists')).body.items).toEqual([])
    const wrong = await one.put('/v1/me/lists/x', { name: '错', query: { due: 'overdue' } })
    expect(wrong.status).toBe(400)
    expect((await one.remove('/v1/me/lists/morning')).status).toBe(204)
    expect((await one.get('/v1/me/lists')).body.items).toEqual([])
  })

  it.skipIf(isRemote)('is kept beside another that is saved at once; fifty are enough', async () => {
    const one = await seat()
    const save = (list: string) => one.put(`/v1/me/lists/${list}`, { name: list, query: { worklist: 'open' } })
    await Promise.all([save('a'), save('b')])
    expect((await one.get('/v1/me/lists')).body.items).toHaveLength(2)
    for (let n = 2; n < 50; n++) await save(`n${n}`)
    const more = await save('more')
    expect([more.status, more.body.code]).toEqual([409, 'list.too-many'])
  })
})
