/** 承办单位 — the tree of a city's units: city, districts and their bureaus, streets, communities. */
import type { UnitInput } from '../schema/input.ts'
import { type BareUnit, cityUnit, municipalUnits } from './municipal.ts'
import { person } from './people.ts'
import { type District, type Street, shortName, type Town } from './town.ts'

/** 区直部门 — key of a district's bureau → its name after the district's, and the emergencies it takes. */
const districtBureaus = {
  'business-environment': ['营商环境建设局'],
  'urban-management': ['城市管理综合行政执法局'],
  housing: ['房产局'],
  construction: ['城乡建设局'],
  market: ['市场监督管理局'],
  'human-resources': ['人力资源和社会保障局'],
  education: ['教育局'],
  health: ['卫生健康局', ['public-health']],
  emergency: ['应急管理局', ['natural-disaster', 'accident']],
  'civil-affairs': ['民政局'],
  agriculture: ['农业农村局'],
  utilities: ['公用事业服务中心'],
  ecology: ['生态环境分局'],
  'public-security': ['分局', ['public-security']],
} as const satisfies Record<string, readonly [name: string, emergencies?: NonNullable<UnitInput['emergencies']>]>

export type DistrictBureau = keyof typeof districtBureaus

/** The bureau's unit code in this district, or the bureau that does its work there. */
export function bureauOf(town: Town, { key, rural, outer }: District, bureau: DistrictBureau): string {
  if (bureau === 'housing' && rural) return `${key}-construction`
  if (bureau === 'agriculture' && !outer) return cityUnit(town, 'agriculture')
  return `${key}-${bureau}`
}

const exists = ({ rural, outer }: District, bureau: DistrictBureau) =>
  bureau === 'housing' ? !rural : bureau === 'agriculture' ? outer : bureau === 'utilities' ? rural : true

function districtBureau(town: Town, district: District, bureau: DistrictBureau): BareUnit {
  const { key, area, name, rural } = district
  const [title, emergencies = []] = districtBureaus[bureau]
  const unit = { code: `${key}-${bureau}`, level: 'district', parent: key, area, kind: 'government' } as const
  const short = shortName(name)
  if (bureau === 'ecology') return { ...unit, name: `${town.name}${short}${title}`, parent: cityUnit(town, 'ecology') }
  if (bureau === 'utilities') return { ...unit, name: `${name}${title}`, kind: 'public-service' }
  if (bureau === 'construction' && rural) return { ...unit, name: `${name}住房和城乡建设局` }
  if (bureau !== 'public-security') return { ...unit, name: `${name}${title}`, emergencies: [...emergencies] }
  // a district's police are a branch of the city's; a county's belong to the county
  return /区$/.test(name)
    ? {
        ...unit,
        name: `${town.name}公安局${short}${title}`,
        parent: cityUnit(town, 'public-security'),
        emergencies: [...emergencies],
      }
    : { ...unit, name: `${name}公安局`, emergencies: [...emergencies] }
}

const ofDistrict = (town: Town, district: District): BareUnit[] => {
  const { key, area, name } = district
  const keys = Object.keys(districtBureaus) as DistrictBureau[]
  return [
    { code: key, name: `${name}人民政府`, level: 'district', parent: town.prefix, area, kind: 'government' },
    ...keys.filter((bureau) => exists(district, bureau)).map((bureau) => districtBureau(town, district, bureau)),
    ...(town.streets[key] ?? []).flatMap((street) => ofStreet(district, street)),
  ]
}

function ofStreet({ key, area, name }: District, street: Street): BareUnit[] {
  const code = `${key}-${street.code}-street`
  return [
    { code, name: `${name}${street.name}办事处`, level: 'street', parent: key, area, kind: 'government' },
    ...(street.communities ?? []).map(
      ([community, title]): BareUnit => ({
        code: `${key}-${community}-community`,
        name: `${street.name}${title}${title.endsWith('村') ? '村民委员会' : '居民委员会'}`,
        level: 'community',
        parent: code,
        area,
        kind: 'community',
      }),
    ),
  ]
}

/** Everybody has a responsible person; every second unit also a grid member so far. */
export const unitsOf = (town: Town): UnitInput[] =>
  [
    {
      code: town.prefix,
      name: `${town.name}人民政府`,
      level: 'city',
      area: town.code,
      kind: 'government',
    } satisfies BareUnit,
    ...municipalUnits(town),
    ...town.districts.flatMap((district) => ofDistrict(town, district)),
  ].map((unit, n) => ({
    ...unit,
    responsible: person(n, town.dialling),
    ...(n % 2 ? { gridMember: person(5000 + n, town.dialling) } : {}),
  }))
