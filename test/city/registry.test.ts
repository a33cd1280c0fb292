/** 城市 — who stands under whom, and what is in force on a day (第二十条、第二十二条、第二十四条). */
import { describe, expect, it } from 'vitest'
import { shenyang } from '../../infra/cities/shenyang.ts'
import { type City, catalogueEntry as catalogueEntrySchema, city } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'

const plain = city().parse(shenyang)
const registryWith = (more: Partial<City>) => registryOf({ ...plain, ...more })
/** Indexed anew in each test: what is done at loading no test could miss. */
const registry = () => registryOf(plain)

const row = (lead: string, from: string, until?: string, area = '*') => ({
  category: 'noise',
  area,
  lead,
  coHandlers: [],
  from,
  ...(until ? { until } : {}),
})

describe('单位层级', () => {
  it('a unit is within itself and whatever stands above it, and nothing else', () => {
    const within = (unit: string, ancestor: string) => registry().isWithin(unit, ancestor)
    expect(within('heping-housing', 'heping-housing')).toBe(true)
    expect(within('heping-housing', 'heping')).toBe(true)
    expect(within('heping-nanhu-street', 'sy')).toBe(true)
    expect(within('heping', 'heping-housing')).toBe(false)
    expect(within('heping-housing', 'shenhe')).toBe(false)
    expect(within('nobody', 'sy')).toBe(false)
  })
  it('knows its units, categories, areas and channels, and no others', () => {
    expect(registry().unit('heping-housing')).toMatchObject({ level: 'district', area: '210102' })
    expect(registry().unit('nobody')).toBeUndefined()
    expect([registry().hasCategory('property-service'), registry().hasCategory('weather')]).toEqual([true, false])
    expect([registry().hasArea('210102'), registry().hasArea('110000')]).toEqual([true, false])
    expect([registry().channel('web')?.kind, registry().channel('telex')]).toEqual(['web', undefined])
  })
})

describe('派发工单目录', () => {
  it('takes a statute’s limit of at most ten years: each of its days is counted', () => {
    const limited = (statutoryLimit: object) =>
      catalogueEntrySchema().safeParse({
        ...row('sy-urban-management', '2026-01-01'),
        statutoryLimit: { citation: '《噪声污染防治法》第六十条', citationKind: 'law', ...statutoryLimit },
      }).success
    expect([limited({ workingDays: 3660 }), limited({ calendarDays: 3660 })]).toEqual([true, true])
    expect([limited({ workingDays: 3661 }), limited({ calendarDays: 1e9 })]).toEqual([false, false])
  })

  const catalogue = () =>
    registryWith({
      catalogue: [
        row('old', '2026-01-01', '2026-06-30'),
        row('new', '2026-07-01'),
        row('district', '2026-03-01', '2026-03-31', '210102'),
      ],
    })
  const lead = (day: string, area = '210103') => catalogue().catalogueEntry('noise', area, day)?.lead

  it('is in force from its first day to its last, both included', () =>
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2030-01-01'].map((day) => lead(day))).toEqual([
      undefined,
      'old',
      'old',
      'new',
      'new',
    ]))
  it('an area’s own row goes before the city-wide one while it is in force', () =>
    expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => lead(day, '210102'))).toEqual([
      'old',
      'district',
      'district',
      'old',
    ]))
  it('says nothing of a category it does not have', () =>
    expect(catalogue().catalogueEntry('heating', '210102', '2026-03-01')).toBeUndefined())
})

describe('重点事项', () => {
  const topic = (level: 'ordinary' | 'key', category: string, from: string, until?: string, area = '*') => ({
    category,
    area,
    level,
    reason: `${level} ${category}`,
    from,
    ...(until ? { until } : {}),
  })
  const city = () =>
    registryWith({
      categories: [
        { code: 'housing', name: '住房' },
        { code: 'heating', name: '供热', parent: 'housing' },
        { code: 'noise', name: '噪声' },
      ],
      topics: [
        topic('ordinary', 'heating', '2026-10-01', '2027-03-31'),
        topic('key', 'housing', '2026-11-01', '2026-11-30'),
        topic('key', 'heating', '2026-10-15', '2026-10-15', '210102'),
      ],
    })
  const reason = (category: string, day: string, area: string | undefined = '210103') =>
    city().topic(category, area, day)?.reason

  it('is in force from its first day to its last', () =>
    expect(['2026-09-30', '2026-10-01', '2027-03-31', '2027-04-01'].map((day) => reason('heating', day))).toEqual([
      undefined,
      'ordinary heating',
      'ordinary heating',
      undefined,
    ]))
  it('holds for the categories below it, not above or beside', () => {
    expect(reason('housing', '2026-11-15')).toBe('key housing')
    expect(reason('housing', '2026-10-15')).toBeUndefined()
    expect(reason('noise', '2026-11-15')).toBeUndefined()
  })
  it('the highest level goes first, though it is of a category further up', () => {
    expect(reason('heating', '2026-11-01')).toBe('key housing')
    expect(reason('heating', '2026-11-30')).toBe('key housing')
    expect(reason('heating', '2026-12-01')).toBe('ordinary heating')
  })
  it('of one area is not another’s, nor that of an appeal without area', () => {
    expect(reason('heating', '2026-10-15', '210102')).toBe('key heating')
    expect(reason('heating', '2026-10-15', '210103')).toBe('ordinary heating')
    expect(city().topic('heating', undefined, '2026-10-15')?.reason).toBe('ordinary heating')
  })
})

describe('确责清单', () => {
  const entry = (lead: string, from: string, areas: string[], until?: string) => ({
    matter: 'underpass',
    name: '下穿通道',
    categories: ['noise'],
    areas,
    lead,
    departments: [],
    from,
    ...(until ? { until } : {}),
    source: { kind: 'negotiation' as const, document: '会议纪要' },
  })
  const list = () =>
    registryWith({
      responsibilities: [
        entry('first', '2026-01-01', ['*']),
        entry('ruled', '2026-06-01', ['*'], '2026-08-31'),
        entry('district', '2026-02-01', ['210102', '210103'], '2026-12-31'),
      ],
    })
  const lead = (day: string, area = '210104') => list().responsible('noise', area, day)?.lead

  it('the entry that names the area goes before one for every area, else the youngest in force', () => {
    expect(['2025-12-31', '2026-01-01', '2026-06-01', '2026-08-31', '2026-09-01'].map((day) => lead(day))).toEqual([
      undefined,
      'first',
      'ruled',
      'ruled',
      'first',
    ])
    expect(['2026-01-31', '2026-07-01', '2027-01-01'].map((day) => lead(day, '210103'))).toEqual([
      'first',
      'district',
      'first',
    ])
    expect(list().responsible('heating', '210103', '2026-07-01')).toBeUndefined()
  })
  it('of a matter is its youngest entry in force', () => {
    const leads = ['2025-12-31', '2026-01-15', '2026-07-01', '2026-10-01'].map(
      (day) => list().matter('underpass', day)?.lead,
    )
    expect(leads).toEqual([undefined, 'first', 'ruled', 'district'])
    expect(list().matter('overpass', '2026-07-01')).toBeUndefined()
  })
})

describe('应急单位', () => {
  it('are the area’s own and the city’s, the area’s first; of no other area', () => {
    expect(registry().emergencyUnits('accident', '210102', '2026-10-09')).toEqual([
      'heping-emergency',
      'sy-emergency',
      'sy-fire',
    ])
    expect(registry().emergencyUnits('accident', undefined, '2026-10-09')).toEqual(['sy-emergency', 'sy-fire'])
  })
  it('come in this order however the city’s file lists them', () => {
    const backwards = registryWith({ units: [...plain.units].reverse() })
    expect(backwards.emergencyUnits('accident', '210102', '2026-10-09')[0]).toBe('heping-emergency')
    const sorted = registryWith({ units: [...plain.units].sort((a, b) => a.code.length - b.code.length) })
    expect(sorted.emergencyUnits('accident', '210102', '2026-10-09')[0]).toBe('heping-emergency')
  })
  it('are led by the one the city names, else by its own unit for natural disasters, never by a district’s', () => {
    expect(registry().emergencyBureau('2026-10-09')).toBe('sy-emergency')
    expect(registryWith({ emergencyBureau: 'sy-fire' }).emergencyBureau('2026-10-09')).toBe('sy-fire')
    const districts = plain.units.filter(({ level }) => level !== 'city')
    expect(registryWith({ units: districts }).emergencyBureau('2026-10-09')).toBeUndefined()
    expect(registryWith({ units: [...districts, ...plain.units] }).emergencyBureau('2026-10-09')).toBe('sy-emergency')
  })
})

describe('城市自定', () => {
  it('what it does not set is left to the rules', () =>
    expect(registry()).toMatchObject({
      callbackShare: undefined,
      selfEmployedAreOrganisations: false,
    }))
  it('what it sets is its own', () =>
    expect(registryWith({ callbackShare: 0.3, selfEmployedAreOrganisations: true })).toMatchObject({
      code: '210100',
      callbackShare: 0.3,
      selfEmployedAreOrganisations: true,
    }))
})
