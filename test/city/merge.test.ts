/** 载入即合并 — loading a file adds and amends, and keeps later decisions. */
import { describe, expect, it } from 'vitest'
import { readCity, sharedNames } from '../../infra/cities/index.ts'
import { contradictionsIn, overlapsIn } from '../../infra/cities/schema/contradictions.ts'
import type { City } from '../../shared/city/city.ts'
import { mergedCity } from '../../shared/city/merge.ts'
import { telling } from '../../shared/city/notices/telling.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { signOn } from '../../shared/city/sign-on.ts'

const { city: plain, deployment } = readCity('shenyang')
const row = (lead: string, from: string, until?: string) => ({
  category: 'noise',
  area: '*',
  lead,
  coHandlers: [],
  from,
  ...(until ? { until } : {}),
})
const cityWith = (...catalogue: City['catalogue']): City => ({ ...plain, catalogue })
const lead = (city: City, day: string) => registryOf(city).catalogueEntry('noise', '210102', day)?.lead

describe('a file over a city that stands', () => {
  it('changes nothing where it says the same', () =>
    expect(mergedCity(plain, plain, new Set())).toMatchObject({ changes: [], kept: [], movesLimits: false }))
  it('says by its name which words and which gateway it changes', () => {
    const own = (...templates: object[]): City => ({
      ...plain,
      telling: telling().parse({ signature: '【沈阳12345】', templates }),
    })
    const template = { notice: 'accepted', way: 'sms', language: 'zh', text: '{number}' }
    const other = { ...template, notice: 'closed' }
    const changes = (file: City, standing: City) => mergedCity(file, standing, new Set()).changes
    expect(changes(own(template), own(other))).toEqual([
      'telling: template closed.sms.zh is taken away',
      'telling: template accepted.sms.zh is added',
    ])
    expect(changes(own({ ...template, text: '{number}。' }), own(template))).toEqual([
      'telling: template accepted.sms.zh is changed',
    ])
    expect(changes(own(template, other), own(other, template))).toEqual(['telling: what comes first is changed'])
    const site = (host: string) => ({ ...plain, telling: telling().parse({ site: `https://${host}.example` }) })
    expect(changes(site('new'), site('old'))).toEqual(['telling: site https://old.example → https://new.example'])
    expect(changes({ ...plain, telling: undefined }, plain)).toEqual([
      'telling: ask 12345 → none',
      'telling: signature 【沈阳12345】 → none',
    ])
  })
  it('never reopens a row that a newer one has ended', () => {
    const standing = cityWith(row('old', '2026-01-01', '2026-10-31'), row('new', '2026-11-01'))
    const { city, changes, kept } = mergedCity(cityWith(row('old', '2026-01-01')), standing, new Set())
    expect(lead(city, '2026-11-02')).toBe('new')
    expect(changes).toEqual([])
    expect(kept).toEqual(['catalogue: noise in * from 2026-01-01 stays ended on 2026-10-31'])
  })
  it('leaves a row of the same day as it was decided since', () => {
    const { city, changes, kept } = mergedCity(
      cityWith(row('old', '2026-01-01')),
      cityWith(row('new', '2026-01-01')),
      new Set(),
    )
    expect(lead(city, '2026-11-02')).toBe('new')
    expect(changes).toEqual([])
    expect(kept).toHaveLength(1)
  })
  it('enters a new row, ends the one before it and stops before a later one', () => {
    const standing = cityWith(row('old', '2026-01-01'), row('later', '2026-12-01'))
    const { city, changes } = mergedCity(cityWith(row('file', '2026-11-01')), standing, new Set())
    expect(['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((day) => lead(city, day))).toEqual([
      'old',
      'file',
      'file',
      'later',
    ])
    expect(changes).toEqual(['catalogue: noise in * has a new row from 2026-11-01 until 2026-11-30'])
  })
  it('never retires a unit again whose retirement was withdrawn, and says so', () => {
    const retires = { from: '2026-12-01', reason: '机构改革' }
    const file = { ...plain, units: plain.units.map((one) => (one.code === 'sy-water' ? { ...one, retires } : one)) }
    expect(mergedCity(file, plain, new Set()).changes).toEqual([
      expect.stringContaining('units: sy-water: retires none → '),
    ])
    const { city, changes, kept } = mergedCity(file, plain, new Set(['sy-water']))
    expect(city.units.find(({ code }) => code === 'sy-water')?.retires).toBeUndefined()
    expect(changes).toEqual([])
    expect(kept).toEqual([
      expect.stringMatching(/^units: sy-water stays, for its retirement was withdrawn: from "2026-12-01"/),
    ])
  })
  it('says what else it changes, and when limits that run will move', () => {
    const calendar = { holidays: [{ date: '2026-11-30', name: '市庆' }], workdays: [] }
    const merged = mergedCity({ ...plain, calendar }, plain, new Set())
    expect(merged.movesLimits).toBe(true)
    expect(merged.changes).toEqual([expect.stringContaining('calendar: ')])
  })
})

describe('of rows in force on one day', () => {
  const both = cityWith(row('old', '2026-01-01'), row('new', '2026-11-01'))
  it('the newest holds, whatever stands first', () => {
    expect(lead(both, '2026-11-02')).toBe('new')
    expect(lead(cityWith(...[...both.catalogue].reverse()), '2026-11-02')).toBe('new')
  })
  it('the check of a file and the doctor name them', () => {
    expect(overlapsIn(both)).toEqual([
      'catalogue: "noise" in *: the row from 2026-01-01 is still in force when the one from 2026-11-01 begins; end it the day before',
    ])
    expect(contradictionsIn(both)).toEqual(expect.arrayContaining(overlapsIn(both)))
  })
})

it('a file that names a provider says where one comes back to, and none in clear', () => {
  const own = { ...plain, telling: undefined, signOn: signOn().parse({ issuer: 'http://127.0.0.1:1', client: 'c' }) }
  expect(contradictionsIn(own).filter((one) => one.startsWith('signOn'))).toHaveLength(2)
  const fit = { ...plain, telling: telling().parse({ site: 'https://desk.example' }) }
  expect(contradictionsIn({ ...fit, signOn: signOn().parse({ issuer: 'https://id.example', client: 'c' }) })).toEqual(
    [],
  )
})

describe('rings', () => {
  const ring = {
    ...plain,
    units: plain.units.map((unit) => (unit.code === 'sy' ? { ...unit, parent: 'heping' } : unit)),
  }
  it('end no look-up', () => {
    expect(registryOf(ring).isWithin('heping', 'nobody')).toBe(false)
    expect(registryOf(ring).isWithin('heping', 'sy')).toBe(true)
  })
  it('of categories neither, and a category above itself is a fault of its file', () => {
    const own = {
      ...plain,
      categories: plain.categories.map((one) => (one.code === 'noise-life' ? { ...one, parent: 'noise-life' } : one)),
    }
    expect(registryOf(own).topic('noise-life', undefined, '2026-11-01')).toBeUndefined()
    expect(contradictionsIn(own)).toContain('category "noise-life": it stands above itself')
  })
})

it('a file copied from another says which names are not its own', () =>
  expect(
    sharedNames({ city: plain, deployment }, [
      ['panjin', { city: { ...plain, code: '211100', name: '盘锦市' }, deployment }],
    ])[0],
  ).toBe('nameEn: "Shenyang" is that of infra/cities/panjin.ts too, and both would be the stack of one city'))
