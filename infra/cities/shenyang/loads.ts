/** 承载样例 — opening hours, how much units can carry, what streets may be given; all invented. */
import type { City } from '../../../shared/city/city.ts'

const office = '周一至周五 8:30–17:00'
const always = '全天'

type Load = Pick<City['units'][number], 'hours' | 'carries'>

/** By the unit's code. */
export const loads: Readonly<Record<string, Load>> = {
  'sy-housing': { hours: office, carries: 400 },
  'sy-urban-management': { hours: office, carries: 500 },
  'sy-human-resources': { hours: office, carries: 300 },
  'sy-market': { hours: office, carries: 400 },
  'sy-transport': { hours: office, carries: 300 },
  'sy-water-supply': { hours: always, carries: 600 },
  'sy-gas': { hours: always, carries: 600 },
  'sy-power': { hours: always, carries: 600 },
  'sy-heating-1': { hours: always, carries: 800 },
  'sy-heating-2': { hours: always, carries: 800 },
  'sy-heating-3': { hours: always, carries: 800 },
  'sy-heating-4': { hours: always, carries: 500 },
  'heping-housing': { hours: office, carries: 200 },
  'tiexi-housing': { hours: office, carries: 200 },
  'tiexi-urban-management': { hours: office, carries: 250 },
  'heping-urban-management': { hours: office, carries: 250 },
  'heping-nanhu-street': { hours: office, carries: 60 },
  'heping-taiyuan-street': { hours: office, carries: 60 },
}

export const grassroots = {
  document: '街道、社区可以承接的诉求事项清单（样例）',
  categories: [
    ...['noise-life', 'sanitation', 'garbage', 'snow-clearing', 'dogs', 'street-vending', 'signboards'],
    ...['property-service', 'owners-committee', 'old-estate-renewal', 'elderly-care', 'minimum-living', 'fire-passage'],
  ],
}

export const withLoads = <U extends { code: string }>(units: readonly U[]): U[] =>
  units.map((unit) => ({ ...unit, ...loads[unit.code] }))
