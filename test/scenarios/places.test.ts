/** 坐标与区划 over HTTP — an appeal with a point, its area, both datums, and what lies near. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const inTiexi = { longitude: 123.33, latitude: 41.79, datum: 'WGS84' }
const pipe = { category: 'drainage', title: '路面冒水', text: '路口的井盖往外冒水，已经结冰，行人滑倒。' }
const of = (name: string, phone: string) => ({ appellant: { name, phone } })
const ticketOf = async (number: string) => (await city.operator.get(`/v1/tickets/${number}`)).body

describe('an appeal with a point', () => {
  it('lies in the area of the point, and shows it in both datums', async () => {
    const { body, status } = await city.register({ ...pipe, area: undefined, point: inTiexi })
    expect(status, JSON.stringify(body)).toBe(201)
    const ticket = await ticketOf(body.number)
    expect(ticket).toMatchObject({ area: '210106', areaOfPoint: '210106' })
    expect(ticket.points).toEqual([
      inTiexi,
      { longitude: expect.any(Number), latitude: expect.any(Number), datum: 'GCJ-02' },
    ])
    expect(ticket.points[1].longitude - 123.33).toBeGreaterThan(0.003)
    // A place tells where somebody lives: the decisions, which are kept for ever, have neither datum.
    const { body: log } = await city.businessEnvironment.get(`/v1/tickets/${body.number}/log`)
    const lines = String(log).split('\n')
    const decisions = lines.filter((line) => line.includes('"decision":'))
    expect([decisions.length > 0, lines.join().includes('123.33')]).toEqual([true, true])
    expect(decisions.join()).not.toContain('123.33')
  })

  it('stays in the area that was said, and the reviewer sees what the map says', async () => {
    const { body } = await city.register({ ...pipe, area: '210102', point: inTiexi })
    expect(await ticketOf(body.number)).toMatchObject({ area: '210102', areaOfPoint: '210106' })
  })

  it('beyond the map is registered all the same, and its area left to the review', async () => {
    const { body } = await city.register({
      ...pipe,
      area: undefined,
      point: { longitude: 121.6, latitude: 38.9, datum: 'GCJ-02' },
    })
    const ticket = await ticketOf(body.number)
    expect([ticket.area, ticket.areaOfPoint, ticket.points.length]).toEqual([undefined, undefined, 2])
  })

  it('whose numbers were exchanged, or that names no datum, is refused with its field', async () => {
    for (const point of [
      { longitude: 41.79, latitude: 123.33, datum: 'WGS84' },
      { longitude: 123.33, latitude: 41.79 },
      { longitude: 123.33, latitude: 41.79, datum: 'BD-09' },
    ]) {
      const { status, body } = await city.register({ ...pipe, point })
      expect([status, body.code], JSON.stringify(point)).toEqual([400, 'input.invalid'])
      expect(JSON.stringify(body.errors)).toContain('point')
    }
  })
})

describe('near by', () => {
  it('is the same place, whichever datum and words it was told in', async () => {
    const { body: first } = await city.register({
      ...pipe,
      area: undefined,
      point: inTiexi,
      place: '三好街口',
      ...of('周甲', '13911110011'),
    })
    const { points } = await ticketOf(first.number)
    const { body: second } = await city.register({
      ...pipe,
      text: '路口的井盖往外冒水，已经结冰，有老人滑倒了。',
      place: '地铁口旁',
      ...of('吴乙', '13911110012'),
      area: '210106',
      point: { ...points[1], latitude: points[1].latitude + 0.0004 },
    })
    const found = await eventually(
      async () => {
        const { body } = await city.operator.get(`/v1/tickets/${second.number}/similar`)
        return body.items?.find((one: { number: string }) => one.number === first.number)
      },
      (one) => one !== undefined,
    )
    expect(found.reasons).toContainEqual({ code: 'near', metres: 40, zh: '相距40米', en: '40 metres apart' })
  })
})
