/** 派单建议 over HTTP: three categories with words and units; shown to the platform's side, and it decides nothing. */
import { describe, expect, it } from 'vitest'
import { sampleCity } from '../stack/city.ts'
import { eventually } from '../support/eventually.ts'

const city = sampleCity()
const fumes = {
  title: '餐馆油烟直排',
  text: '住在铁西重工街，楼下新开的烧烤店每天晚上油烟往我家窗户里灌，开不了窗，请派人处理。',
}
const ask = (body: object = fumes, person = city.operator) => person.post('/v1/suggestions', body)

describe('a suggestion', () => {
  it('names the likeliest categories, why, and whom the catalogue in force names', async () => {
    const { status, body } = await ask()
    expect(status, JSON.stringify(body)).toBe(200)
    const [first] = body.categories
    expect(body.categories).toHaveLength(3)
    expect(first.category).toBe('cooking-fumes')
    for (const word of first.words) expect(fumes.title + fumes.text).toContain(word)
    expect(first.words).toContain('油烟')
    expect(body.area).toMatchObject({ area: '210106' })
    expect(body.type.type).toBe('help')
    expect(body).not.toHaveProperty('emergency')
    const match = await city.operator.get('/v1/catalogue/match?category=cooking-fumes&area=210106')
    expect(first.unit).toMatchObject({ lead: match.body.lead, coHandlers: match.body.coHandlers, warnings: [] })
    expect(first.unit.open).toBeGreaterThanOrEqual(0)
    if (first.unit.lead === 'tiexi-urban-management')
      expect(first.unit).toMatchObject({ hours: expect.stringContaining('周一'), carries: 250 })
  })

  it('asks the catalogue of the day it is asked for, and the area that is known', async () => {
    const heating = { title: '室温不达标', text: '暖气不热，客厅只有十五度，请供热单位测温', area: '210113' }
    const lead = async (on: string) => (await ask({ ...heating, on })).body.categories[0]
    const before = await lead('2026-10-31')
    expect(before.category).toBe('heating-temperature')
    expect(before.unit.lead).toBe('sy-heating-2')
    expect((await lead('2026-11-01')).unit.lead).toBe('sy-heating-3')
    expect((await ask({ ...heating, area: '999999' })).body.code).toBe('area.unknown')
  })

  it('says at once what sounds like an emergency', async () => {
    const { body } = await ask({ title: '着火', text: '隔壁楼着火了，三楼窗户往外冒黑烟，有人在喊救命。' })
    expect(body.emergency.kind).toBe('accident')
  })

  it('is silent where the text says nothing', async () =>
    expect((await ask({ title: '12345', text: '12345' })).body.categories).toEqual([]))

  it('stands beside a ticket, with similar ones that the caller may see', async () => {
    const about = { ...fumes, category: 'cooking-fumes', area: '210106' }
    const one = await city.register(about)
    const other = await city.register({ ...about, text: `${fumes.text}已经两个月了。` })
    const path = `/v1/tickets/${other.body.number}/suggestion`
    const found = await eventually(
      () => city.operator.get(path),
      ({ body }) => body.similar?.some(({ ticket }: { ticket: string }) => ticket === one.body.number),
    )
    expect(found.body.similar.length).toBeLessThanOrEqual(2)
    expect(found.body.similar.map(({ ticket }: { ticket: string }) => ticket)).not.toContain(other.body.number)
    const key = { role: 'operator', name: '城管台', areas: ['210102'], expires: '2099-01-01T00:00:00+08:00' }
    const { body } = await city.admin.post('/v1/keys', key)
    const elsewhere = city.withKey(`Bearer ${body.key}`)
    expect((await elsewhere.get(path)).status).toBe(404)
    expect((await ask(fumes, elsewhere)).body.similar).toEqual([])
  })

  it('is for the platform’s side, and how they do for who supervises', async () => {
    for (const person of [city.unit('heping-housing'), city.channel('web'), city.admin])
      expect((await ask(fumes, person)).status).toBe(403)
    expect((await city.operator.get('/v1/suggestions/report')).status).toBe(403)
  })
})
