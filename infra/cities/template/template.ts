/** 模板 — makes a city's first registry from its names and codes. */
import type { CityInput } from '../schema/input.ts'
import { catalogueOf } from './catalogue.ts'
import { categories } from './categories.ts'
import { channelsOf } from './channels.ts'
import { topics } from './topics.ts'
import { type District, shortName, type Town } from './town.ts'
import { unitsOf } from './units.ts'

/** Where a city starts: streets, real persons and who handles what come later, in its file or over `PUT /v1/units`. */
export const cityFromTown = (town: Town): CityInput => ({
  code: town.code,
  name: town.name,
  nameEn: town.nameEn,
  rules: 'liaoning-draft-2021',
  calendar: { holidays: [], workdays: [] },
  areas: [{ code: town.code, name: town.name }, ...town.districts.map(areaOf)],
  units: unitsOf(town),
  categories,
  catalogue: catalogueOf(town),
  channels: channelsOf(town),
  pages: { channel: 'web' },
  topics,
  telling: { signature: `【${shortName(town.name)}12345】` },
})

const areaOf = ({ area, name, landmarks }: District): CityInput['areas'][number] => ({
  ...{ code: area, name },
  ...(landmarks ? { landmarks: [...landmarks] } : {}),
})

/** Name and codes of a city; `districts` is `key: [code, name]`. */
export interface Names {
  code: string
  name: string
  nameEn: string
  prefix: string
  dialling: string
  districts: Readonly<Record<string, readonly [area: string, name: string]>>
  metro?: boolean
}

/** 县, 自治县 and 县级市 keep utilities and agriculture of their own; the districts share the city's one heating company. */
export function cityFromNames({ districts, metro = false, ...names }: Names): CityInput {
  const all = Object.entries(districts).map(([key, [area, name]]): District => {
    const rural = !name.endsWith('区')
    return { key, area, name, rural, outer: rural }
  })
  const urban = all.filter(({ rural }) => !rural)
  return cityFromTown({
    ...names,
    districts: all,
    streets: {},
    heating: Object.fromEntries(urban.map(({ key }) => [key, { company: 'heating-1' }])),
    heatingCompanies: ['市供热集团'],
    metro,
  })
}
