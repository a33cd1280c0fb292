/** A city's tree, catalogue and emergencies hold together beyond what the schema checks. */

import { describe, expect, it } from 'vitest'
import { CityFileError, cityNames, parsed, readCity } from '../../infra/cities/index.ts'
import { retirementsIn } from '../../infra/cities/schema/retirements.ts'
import { loads } from '../../infra/cities/shenyang/loads.ts'
import { dispatchedByHand } from '../../infra/cities/template/catalogue.ts'
import { type City, emergencyKind } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { regulations } from '../../shared/law/regulations.ts'
import { level } from '../../shared/law/tree.ts'

const cities = cityNames.map((name) => readCity(name).city)
const twice = (keys: string[]) => keys.filter((key, at) => keys.indexOf(key) !== at)
const leavesOf = ({ categories }: City) => {
  const parents = new Set(categories.map(({ parent }) => parent))
  return categories.map(({ code }) => code).filter((code) => !parents.has(code))
}

describe.each(cities.map((city) => [city.name, city] as const))('%s', (_, city) => {
  const units = new Map(city.units.map((unit) => [unit.code, unit]))
  const areas = new Set(city.areas.map(({ code }) => code))
  const leaves = leavesOf(city)

  it('names a regulation there is', () => expect(regulations).toHaveProperty(city.rules))

  it('uses each code once', () => {
    for (const list of [city.units, city.categories, city.areas, city.channels])
      expect(twice(list.map(({ code }) => code))).toEqual([])
    expect(twice(city.units.map(({ name }) => name))).toEqual([])
  })

  it('has one top unit, known parents, and levels that never climb', () => {
    const rank = (of: (typeof city.units)[number]) => level.options.indexOf(of.level)
    expect(city.units.filter(({ parent }) => parent === undefined)).toHaveLength(1)
    for (const unit of city.units) {
      expect(areas, unit.code).toContain(unit.area)
      if (unit.parent === undefined) continue
      const parent = units.get(unit.parent)
      expect(parent, unit.code).toBeDefined()
      if (parent) expect(rank(parent), unit.code).toBeLessThanOrEqual(rank(unit))
    }
  })

  it('has no unit above itself', () => {
    const registry = registryOf(city)
    for (const { code, parent } of city.units) if (parent) expect(registry.isWithin(parent, code), code).toBe(false)
  })

  it('has communities only under streets, and only they are self-governing', () => {
    for (const { code, kind, level, parent } of city.units) {
      expect(kind === 'community', code).toBe(level === 'community')
      if (kind === 'community') expect(units.get(parent ?? '')?.level, code).toBe('street')
    }
  })

  it('has two levels of categories, with the parent listed', () => {
    const top = new Set(city.categories.filter(({ parent }) => !parent).map(({ code }) => code))
    for (const { code, parent } of city.categories) if (parent) expect(top, code).toContain(parent)
    for (const { category } of city.catalogue) expect(leaves).toContain(category)
  })

  it('names existing units and areas in every catalogue row, each unit once, and no community', () => {
    for (const { category, area, lead, coHandlers } of city.catalogue) {
      if (area !== '*') expect(areas, category).toContain(area)
      expect(twice([lead, ...coHandlers]), `${category} ${area}`).toEqual([])
      for (const code of [lead, ...coHandlers]) {
        expect(units.get(code), `${category} ${area}: ${code}`).toBeDefined()
        expect(units.get(code)?.kind, `${category} ${area}: ${code}`).not.toBe('community')
      }
    }
  })

  it('names existing units, categories and areas in every entry of the responsibility list, and no community', () => {
    for (const { lead, departments, categories, areas } of city.responsibilities) {
      for (const code of [lead, ...departments])
        expect(city.units.find((unit) => unit.code === code)?.kind, code).toMatch(/government|public-service/)
      for (const code of categories) expect(city.categories.some((category) => category.code === code)).toBe(true)
      for (const code of areas) expect(code === '*' || city.areas.some((area) => area.code === code)).toBe(true)
    }
  })
  it('answers for one day with one row at most', () => {
    const key = ({ category, area }: City['catalogue'][number]) => `${category} ${area}`
    for (const rows of Map.groupBy(city.catalogue, key).values()) {
      const inOrder = rows.toSorted((a, b) => a.from.localeCompare(b.from))
      for (const [at, next] of inOrder.entries()) {
        expect(next.until ?? '9999-12-31' >= next.from, key(next)).toBeTruthy()
        const before = inOrder[at - 1]
        if (before) expect((before.until ?? '9999-12-31') < next.from, key(next)).toBe(true)
      }
    }
  })

  it('has an answer for every leaf category in every area, or an operator chooses', () => {
    const registry = registryOf(city)
    const answered = (category: string, day: string) =>
      [...areas].every((area) => registry.catalogueEntry(category, area, day))
    for (const day of ['2026-01-01', '2026-06-30', '2026-07-01', '2026-10-31', '2026-11-01', '2027-01-01'])
      expect(leaves.filter((leaf) => !answered(leaf, day)).toSorted()).toEqual(dispatchedByHand.toSorted())
  })

  it('states one limit, in one kind of days, where a statute sets one', () => {
    for (const { category, statutoryLimit } of city.catalogue) {
      if (!statutoryLimit) continue
      const { workingDays, calendarDays } = statutoryLimit
      expect([workingDays, calendarDays].filter(Boolean), category).toHaveLength(1)
    }
  })

  it('has a unit of the top level for every kind of emergency', () => {
    const top = city.units.find(({ parent }) => parent === undefined)?.level
    for (const kind of emergencyKind.options)
      expect(city.units.some(({ level, emergencies }) => level === top && emergencies.includes(kind))).toBe(true)
  })
})

describe('Shenyang', () => {
  const { city } = readCity('shenyang')
  const registry = registryOf(city)

  it('says how much some units carry and when they are open, and what streets may be given', () => {
    const { units, grassroots } = city
    const known = units.map(({ code }) => code)
    expect(Object.keys(loads).filter((code) => !known.includes(code))).toEqual([])
    expect(units.find(({ code }) => code === 'heping-housing')).toMatchObject({ carries: 200 })
    expect(grassroots?.document).toContain('样例')
  })

  it('is as large as a real directory', () => {
    expect(city.areas).toHaveLength(14)
    expect(leavesOf(city).length).toBeGreaterThanOrEqual(80)
    expect(new Set(city.catalogue.map(({ category }) => category)).size).toBeGreaterThanOrEqual(60)
    for (const key of ['heping', 'shenhe', 'dadong', 'huanggu', 'tiexi', 'sujiatun', 'hunnan', 'shenbei', 'yuhong'])
      expect(city.units.filter(({ level, parent }) => level === 'street' && parent === key).length).toBeGreaterThan(1)
  })

  it('hands the heating of Shenbei over on 1 November 2026', () => {
    expect(registry.catalogueEntry('heating-temperature', '210113', '2026-10-31')?.lead).toBe('sy-heating-2')
    expect(registry.catalogueEntry('heating-temperature', '210113', '2026-11-01')?.lead).toBe('sy-heating-3')
  })

  it('sends a district its own pot-holes, and a county its own utilities', () => {
    expect(registry.catalogueEntry('road-damage', '210106', '2026-11-02')?.lead).toBe('tiexi-construction')
    expect(registry.catalogueEntry('water-outage', '210106', '2026-11-02')?.lead).toBe('sy-water-supply')
    expect(registry.catalogueEntry('water-outage', '210123', '2026-11-02')?.lead).toBe('kangping-utilities')
  })

  it('gives an area its own emergency unit before the city’s', () => {
    expect(registry.emergencyUnits('accident', '210106', '2026-10-09')).toEqual([
      'tiexi-emergency',
      'sy-emergency',
      'sy-fire',
    ])
  })
})

describe('the province', () => {
  it('has its fourteen cities and one stack of its own, each under its own code', () => {
    expect(cities.map(({ code }) => code).toSorted()).toEqual(
      Array.from({ length: 15 }, (_, n) => String(210_000 + 100 * n)),
    )
    expect(twice(cities.map(({ nameEn }) => nameEn))).toEqual([])
  })

  it('hands a city its own matters, keeps what belongs to none, and calls its emergency department', () => {
    const registry = registryOf(readCity('liaoning').city)
    expect(registry.catalogueEntry('road-damage', '210200', '2026-11-02')?.lead).toBe('dalian-platform')
    expect(registry.catalogueEntry('road-damage', '210000', '2026-11-02')?.lead).toBe('ln-construction')
    expect(registry.emergencyUnits('accident', '210200', '2026-10-09')).toEqual(['ln-emergency'])
  })
})

describe('a city from the template', () => {
  const { city } = readCity('anshan')
  const registry = registryOf(city)

  it('has the bureaus of its districts, and one bureau for two where a county has one', () => {
    expect(city.units.find(({ code }) => code === 'tiexi-public-security')?.name).toBe('鞍山市公安局铁西分局')
    expect(city.units.find(({ code }) => code === 'xiuyan-construction')?.name).toBe('岫岩满族自治县住房和城乡建设局')
    expect(registry.catalogueEntry('property-service', '210323', '2026-11-02')?.lead).toBe('xiuyan-construction')
  })
  it('heats its districts together and its counties alone', () => {
    expect(registry.catalogueEntry('heating-fault', '210302', '2026-11-02')?.lead).toBe('as-heating-1')
    expect(registry.catalogueEntry('heating-fault', '210381', '2026-11-02')?.lead).toBe('haicheng-utilities')
  })
  it('answers calls about a metro it has not by its transport bureau', () =>
    expect(registry.catalogueEntry('metro', '210302', '2026-11-02')?.lead).toBe('as-transport'))
})

describe('a city file that is wrong says where and what', () => {
  /** What is said of Dalian's file with one value changed, or taken out of it. */
  const said = (path: string, value: unknown): readonly string[] => {
    const copy: unknown = structuredClone(readCity('dalian'))
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const place = keys.reduce((at, key) => (at as Record<string, unknown>)[key], copy) as Record<string, unknown>
    if (value === undefined) delete place[last]
    else place[last] = value
    try {
      parsed('dalian', copy)
    } catch (error) {
      return error instanceof CityFileError ? error.sentences : [String(error)]
    }
    return []
  }

  it.each([
    ['city.units.3.parnt', 'dl', 'city › unit "dl-housing": has "parnt", which nobody reads — a slip of the pen?'],
    [
      'city.units.3.level',
      'town',
      'city › unit "dl-housing" › level: should be one of province, city, district, street, community, but is "town"',
    ],
    [
      'city.synonyms',
      [
        ['暖气', '供热'],
        ['供热', '采暖'],
      ],
      'synonyms: "供热" stands there twice; what means the same is one group',
    ],
    ['deployment.sizes.surgePerDay', undefined, 'deployment › sizes › surgePerDay: is missing'],
    ['deployment.sizes.ticketsPerDay', 'many', 'deployment › sizes › ticketsPerDay: should be a number, but is "many"'],
    ['deployment.alarms', [], 'deployment › alarms: somebody must be told when something is wrong'],
    ['deployment.alarms', ['duty'], 'deployment › alarm no. 1: should be an e-mail address, but is "duty"'],
    ['deployment.retention.restoreDays', 60, 'deployment › retention › restoreDays: at most 35 days'],
    [
      'deployment.firewall',
      { perAddress: 5 },
      'deployment › firewall › perAddress: at least 100 requests in five minutes, or one busy page is shut out',
    ],
    ...['0.0.0.0/0', '::/0'].map((exempt): [string, unknown, string] => [
      'deployment.firewall',
      { exempt: [exempt] },
      'deployment › firewall › exempt no. 1: a smaller block: /8 of IPv4 or /24 of IPv6 at most',
    ]),
    ...['office', '203.0.113.256', '203.0.113.0/33', '203.0.113'].map((blocked): [string, unknown, string] => [
      'deployment.firewall',
      { blocked: [blocked] },
      'deployment › firewall › blocked no. 1: an address or a block of them: 203.0.113.7, 203.0.113.0/24, 2001:db8::/48',
    ]),
    ...[7, 30, 180].map((days): [string, number, string] => [
      'deployment.retention.logDays',
      days,
      `deployment › retention › logDays: should be one of 365, 400, 545, 731, 1096, 1827, 2192, 3653 days, for the law wants logs kept at least six months, but is ${days}`,
    ]),
    [
      'city.catalogue.0.area',
      'all',
      'city › catalogue "power-outage" in all › area: should be an administrative code of 6, 9 or 12 digits, but is "all"',
    ],
    [
      'city.calendar.holidays',
      [{ date: '5 May', name: '市庆' }],
      'city › calendar › holiday "5 May" › date: is "5 May", which has not the form of a date like 2026-10-01',
    ],
    ['city.units.3.parent', 'dl-hosing', 'unit "dl-housing": its parent "dl-hosing" is no unit of this city'],
    ['city.units.0.parent', 'dl-housing', 'unit "dl-housing": it stands above itself'],
    ['city.catalogue.0.lead', 'dl-sun', 'catalogue "power-outage" in *: "dl-sun" is no unit of this city'],
    ['city.units.3.code', 'dl-water', 'units: the code "dl-water" stands there twice'],
    [
      'city.catalogue.1.category',
      'power-outage',
      'catalogue: "power-outage" in * from 2026-01-01 stands there twice, and only one can be kept',
    ],
    ...[
      ['dl-sun', 'its successor "dl-sun" is no unit of this city'],
      ['dl-housing', 'it follows itself'],
    ].map(([successor, sentence]): [string, unknown, string] => [
      'city.units.3.retires',
      { from: '2026-12-01', successor, reason: '机构改革' },
      `unit "dl-housing": ${sentence}`,
    ]),
    [
      'city.units.3.retires',
      { from: '2026-12-01', reason: '机构改革' },
      'catalogue "property-certificate" in *: the row from 2026-01-01 names "dl-housing", which retires on 2026-12-01',
    ],
    [
      'city.units.0.retires',
      { from: '2026-12-01', reason: '机构改革' },
      'unit "dl-housing": it stands below "dl", which retires on 2026-12-01, and does not',
    ],
    ['city.emergencyBureau', 'dl-emergncy', 'emergencyBureau: "dl-emergncy" is no unit of this city'],
    [
      'city.catalogue.0.statutoryLimit',
      { workingDays: 30, citation: '《物业服务企业管理办法》第九条', citationKind: 'regulation' },
      'catalogue "power-outage" in *: 《物业服务企业管理办法》第九条 is neither a law nor a regulation, so its limit replaces none (art. 19(5))',
    ],
    [
      'city.catalogue.0.statutoryLimit',
      { citation: '《中华人民共和国电力法》第二十九条', citationKind: 'law' },
      'city › catalogue "power-outage" in * › statutoryLimit: either workingDays or calendarDays',
    ],
    ['city.rules', 'jilin', 'rules: there is no "jilin"; there are: liaoning-draft-2021'],
  ])('%s = %j', (path, value, sentence) => expect(said(path, value)).toContain(sentence))

  it('a successor that is retired itself by then, or is of another kind, is named', () => {
    const { city } = readCity('shenyang')
    const retiring = (units: Record<string, object>) =>
      retirementsIn({
        ...city,
        catalogue: [],
        responsibilities: [],
        units: city.units.map((unit) => ({ ...unit, ...units[unit.code] })),
      })
    const from = '2026-12-01'
    const follows = { retires: { from, reason: '改革', successor: 'sy-water' } }
    expect(
      retiring({ 'sy-housing': follows, 'sy-water': { retires: { from: '2026-12-02', reason: '改革' } } }),
    ).toEqual([])
    expect(retiring({ 'sy-housing': follows, 'sy-water': { retires: { from, reason: '改革' } } })).toEqual([
      'unit "sy-housing": its successor "sy-water" is retired itself by 2026-12-01',
    ])
    expect(retiring({ 'sy-housing': follows, 'sy-water': { kind: 'community' } })).toEqual([
      'unit "sy-housing": its successor "sy-water" is not of its like: communities assist, and take no orders (art. 21)',
    ])
  })
  it('and a city there is no file of names those there are', () =>
    expect(() => readCity('harbin')).toThrow(/no such city; there are: anshan, /))
})
