/** 省级平台 — dispatches appeals to provincial departments or to the cities' own platforms (art. 2, 8). */
import type { CatalogueInput, CityInput, UnitInput } from '../schema/input.ts'
import { categories } from './categories.ts'
import { channelsOf } from './channels.ts'
import { person } from './people.ts'
import { shortName } from './town.ts'

export interface Province {
  code: string
  name: string
  nameEn: string
  prefix: string
  dialling: string
  /** key of each city → its code and name */
  cities: Readonly<Record<string, readonly [code: string, name: string]>>
}

type Emergencies = NonNullable<UnitInput['emergencies']>

/** 省直部门 */
const departments: Record<string, readonly [name: string, emergencies?: Emergencies]> = {
  'business-environment': ['营商环境建设局'],
  construction: ['住房和城乡建设厅'],
  transport: ['交通运输厅'],
  'public-security': ['公安厅', ['public-security']],
  'human-resources': ['人力资源和社会保障厅'],
  'medical-insurance': ['医疗保障局'],
  education: ['教育厅'],
  market: ['市场监督管理局'],
  ecology: ['生态环境厅'],
  health: ['卫生健康委员会', ['public-health']],
  'civil-affairs': ['民政厅'],
  agriculture: ['农业农村厅'],
  emergency: ['应急管理厅', ['natural-disaster', 'accident']],
  tax: ['税务局'],
  culture: ['文化和旅游厅'],
}

/** Field of a category → the provincial department that answers where no city is meant. */
const leads: Record<string, string> = {
  utilities: 'construction',
  housing: 'construction',
  'city-order': 'construction',
  roads: 'construction',
  transport: 'transport',
  traffic: 'public-security',
  labour: 'human-resources',
  insurance: 'medical-insurance',
  education: 'education',
  market: 'market',
  environment: 'ecology',
  'public-security': 'public-security',
  health: 'health',
  'civil-affairs': 'civil-affairs',
  rural: 'agriculture',
  safety: 'emergency',
  tax: 'tax',
  culture: 'culture',
  business: 'business-environment',
  government: 'business-environment',
}

/** Chosen by hand, as in the cities. */
const byHand = ['hotline-service', 'other-matters']
const since = '2026-01-01'

export function provinceFromNames({ code, name, nameEn, prefix, dialling, cities }: Province): CityInput {
  const areas = [{ code, name }, ...Object.values(cities).map(([code, name]) => ({ code, name }))]
  const units = [
    { code: prefix, name: `${name}人民政府`, level: 'province', area: code, kind: 'government' } as const,
    ...Object.entries(departments).map(([key, [title, emergencies]]) => ({
      code: `${prefix}-${key}`,
      name: key === 'tax' ? `国家税务总局${name}${title}` : `${name}${title}`,
      level: 'province' as const,
      parent: prefix,
      area: code,
      kind: 'government' as const,
      ...(emergencies ? { emergencies: [...emergencies] } : {}),
    })),
    ...Object.entries(cities).map(([key, [area, title]]) => ({
      code: `${key}-platform`,
      name: `${title}12345政务服务便民热线平台`,
      level: 'city' as const,
      parent: prefix,
      area,
      kind: 'government' as const,
    })),
  ]
  return {
    code,
    name,
    nameEn,
    rules: 'liaoning-draft-2021',
    calendar: { holidays: [], workdays: [] },
    areas,
    units: units.map((unit, n) => ({ ...unit, responsible: person(n, dialling) })),
    categories,
    catalogue: categories
      .filter(({ code, parent }) => parent && !byHand.includes(code))
      .flatMap(({ code: category, parent = '' }): CatalogueInput[] => [
        { category, area: '*', lead: `${prefix}-${leads[parent]}`, from: since },
        ...Object.entries(cities).map(([key, [area]]) => ({ category, area, lead: `${key}-platform`, from: since })),
      ]),
    channels: channelsOf({ name }),
    telling: { signature: `【${shortName(name)}12345】` },
  }
}
