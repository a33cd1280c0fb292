/** 派发工单目录 — who handles what, where and since when (art. 20); statutory limits are cited from 法律 and 法规 only. */
import type { CatalogueInput } from '../input.ts'
import { type District, districts } from './areas.ts'
import { bureauOf, type DistrictBureau } from './units.ts'

const since = '2026-01-01'

type Handlers = [lead: string, ...coHandlers: string[]]
type DistrictRow = [lead: DistrictBureau, city: string, ...coHandlers: DistrictBureau[]]

/** Handled by one unit for the whole city: category → lead, co-handlers. */
const cityWide: Record<string, Handlers> = {
  'power-outage': ['sy-power'],
  'power-fee': ['sy-power'],
  telecom: ['sy-communications'],
  'property-certificate': ['sy-natural-resources', 'sy-housing'],
  'provident-fund': ['sy-provident-fund'],
  'street-light': ['sy-street-lighting'],
  bus: ['sy-bus', 'sy-transport'],
  metro: ['sy-metro'],
  taxi: ['sy-transport'],
  'ride-hailing': ['sy-transport'],
  'shared-bikes': ['sy-transport', 'sy-urban-management'],
  'traffic-signal': ['sy-traffic-police'],
  'traffic-violation': ['sy-traffic-police'],
  congestion: ['sy-traffic-police', 'sy-construction'],
  'vehicle-licence': ['sy-traffic-police'],
  'work-injury': ['sy-human-resources'],
  talent: ['sy-human-resources'],
  pension: ['sy-social-insurance'],
  'insurance-payment': ['sy-social-insurance', 'sy-tax'],
  unemployment: ['sy-human-resources'],
  'medical-insurance': ['sy-medical-insurance'],
  'maternity-benefit': ['sy-medical-insurance'],
  'student-aid': ['sy-education'],
  'entry-exit': ['sy-entry-exit'],
  'medical-service': ['sy-health'],
  vaccination: ['sy-disease-control', 'sy-health'],
  disability: ['sy-disabled-federation'],
  veterans: ['sy-veterans'],
  'personal-tax': ['sy-tax'],
  invoice: ['sy-tax'],
  'deed-tax': ['sy-tax'],
  tourism: ['sy-culture'],
  'sports-venues': ['sy-sports'],
  'culture-venues': ['sy-culture'],
  'enterprise-arrears': ['sy-industry', 'sy-finance'],
  'enterprise-policy': ['sy-industry', 'sy-finance'],
  'enterprise-bidding': ['sy-development'],
  'enterprise-financing': ['sy-financial-development'],
  'online-service': ['sy-business-environment'],
  'legal-aid': ['sy-justice'],
}

/** Handled by a district's bureau; the second is whom the city turns to where no district is meant. */
const byDistrict: Record<string, DistrictRow> = {
  'property-service': ['housing', 'sy-housing'],
  'property-fee': ['housing', 'sy-housing', 'market'],
  'maintenance-fund': ['housing', 'sy-housing'],
  'owners-committee': ['housing', 'sy-housing'],
  'building-defect': ['housing', 'sy-housing', 'construction'],
  'presale-delivery': ['housing', 'sy-housing', 'construction'],
  'public-rental': ['housing', 'sy-housing', 'civil-affairs'],
  'old-estate-renewal': ['construction', 'sy-construction', 'housing'],
  'elevator-addition': ['construction', 'sy-construction', 'housing'],
  resettlement: ['housing', 'sy-housing'],
  'noise-construction': ['urban-management', 'sy-urban-management', 'construction'],
  'noise-life': ['public-security', 'sy-public-security', 'urban-management'],
  'cooking-fumes': ['urban-management', 'sy-urban-management', 'ecology'],
  'illegal-building': ['urban-management', 'sy-urban-management'],
  'street-vending': ['urban-management', 'sy-urban-management'],
  signboards: ['urban-management', 'sy-urban-management'],
  sanitation: ['urban-management', 'sy-urban-management'],
  garbage: ['urban-management', 'sy-urban-management'],
  'snow-clearing': ['urban-management', 'sy-urban-management'],
  greening: ['urban-management', 'sy-forestry'],
  dogs: ['public-security', 'sy-public-security'],
  'road-damage': ['construction', 'sy-construction', 'urban-management'],
  manhole: ['construction', 'sy-construction'],
  'bridge-subway': ['construction', 'sy-construction'],
  parking: ['urban-management', 'sy-urban-management'],
  'unpaid-wages': ['human-resources', 'sy-human-resources'],
  'labour-contract': ['human-resources', 'sy-human-resources'],
  employment: ['human-resources', 'sy-human-resources'],
  enrolment: ['education', 'sy-education'],
  'training-refund': ['education', 'sy-education', 'market'],
  kindergarten: ['education', 'sy-education'],
  'school-management': ['education', 'sy-education'],
  'consumer-rights': ['market', 'sy-market'],
  'prepaid-card': ['market', 'sy-commerce'],
  'food-safety': ['market', 'sy-market'],
  drugs: ['market', 'sy-market'],
  'elevator-safety': ['market', 'sy-market', 'housing'],
  price: ['market', 'sy-market'],
  'business-registration': ['market', 'sy-market'],
  'water-pollution': ['ecology', 'sy-ecology'],
  'air-pollution': ['ecology', 'sy-ecology'],
  'noise-industry': ['ecology', 'sy-ecology'],
  'solid-waste': ['ecology', 'sy-ecology'],
  'household-registration': ['public-security', 'sy-public-security'],
  'id-card': ['public-security', 'sy-public-security'],
  fraud: ['public-security', 'sy-public-security'],
  'public-order': ['public-security', 'sy-public-security'],
  'birth-service': ['health', 'sy-health'],
  'health-supervision': ['health', 'sy-health'],
  'minimum-living': ['civil-affairs', 'sy-civil-affairs'],
  'elderly-care': ['civil-affairs', 'sy-civil-affairs'],
  marriage: ['civil-affairs', 'sy-civil-affairs'],
  farmland: ['agriculture', 'sy-agriculture'],
  homestead: ['agriculture', 'sy-agriculture'],
  'farm-subsidy': ['agriculture', 'sy-agriculture'],
  'village-works': ['agriculture', 'sy-agriculture'],
  'fire-hazard': ['emergency', 'sy-fire'],
  'work-safety': ['emergency', 'sy-emergency'],
  flood: ['emergency', 'sy-emergency'],
  'enterprise-approval': ['business-environment', 'sy-business-environment'],
  'enterprise-inspection': ['business-environment', 'sy-business-environment'],
  'service-hall': ['business-environment', 'sy-business-environment'],
}

/** City utilities; the rural districts and counties have their own. */
const utilities: Record<string, Handlers> = {
  'water-outage': ['sy-water-supply'],
  'water-quality': ['sy-water-supply', 'sy-water'],
  'water-fee': ['sy-water-supply'],
  'gas-outage': ['sy-gas'],
  'gas-safety': ['sy-gas', 'sy-construction'],
  'gas-fee': ['sy-gas'],
  drainage: ['sy-drainage', 'sy-water'],
}

const heatingCompanies: Record<string, string> = {
  heping: 'sy-heating-1',
  shenhe: 'sy-heating-1',
  hunnan: 'sy-heating-1',
  tiexi: 'sy-heating-2',
  yuhong: 'sy-heating-2',
  huanggu: 'sy-heating-3',
  dadong: 'sy-heating-3',
  shenbei: 'sy-heating-3',
  sujiatun: 'sy-heating-4',
}

/** 法律、行政法规另有时限的，从其规定 (art. 19(5)) */
const statutory: Record<string, NonNullable<CatalogueInput['statutoryLimit']>> = {
  'enterprise-approval': {
    workingDays: 20,
    citation: '《中华人民共和国行政许可法》第四十二条',
    citationKind: 'law',
  },
  'unpaid-wages': { workingDays: 60, citation: '《劳动保障监察条例》第十七条', citationKind: 'regulation' },
  'work-injury': { calendarDays: 60, citation: '《工伤保险条例》第二十条', citationKind: 'regulation' },
  'property-certificate': {
    workingDays: 30,
    citation: '《不动产登记暂行条例》第二十条',
    citationKind: 'regulation',
  },
  'information-disclosure': {
    workingDays: 20,
    citation: '《中华人民共和国政府信息公开条例》第三十三条',
    citationKind: 'regulation',
  },
}

/** Deliberately without a row: an operator chooses, with a reason. */
export const dispatchedByHand = ['hotline-service', 'other-matters']

const row = (category: string, area: string, [lead, ...coHandlers]: Handlers, from = since): CatalogueInput => ({
  category,
  area,
  lead,
  ...(coHandlers.length > 0 ? { coHandlers } : {}),
  from,
})

/** Where one bureau does the work of two (housing and construction in a county), it is named once. */
const ofDistrict = (category: string, [lead, , ...others]: DistrictRow, district: District): CatalogueInput => {
  const first = bureauOf(district, lead)
  const coHandlers = others.map((bureau) => bureauOf(district, bureau)).filter((code) => code !== first)
  return row(category, district.area, [first, ...coHandlers])
}

const rural = districts.filter((district) => district.rural)

/** Heating follows the pipes; the housing bureau oversees the company. Shenbei changed hands before the 2026 season. */
const heating: CatalogueInput[] = ['heating-temperature', 'heating-fault', 'heating-fee'].flatMap((category) => [
  row(category, '*', ['sy-housing']),
  ...districts.flatMap((district): CatalogueInput[] => {
    const { key, area } = district
    const housing = bureauOf(district, 'housing')
    const company = heatingCompanies[key] ?? bureauOf(district, 'utilities')
    if (key !== 'shenbei') return [row(category, area, [company, housing])]
    return [
      { ...row(category, area, ['sy-heating-2', housing]), until: '2026-10-31' },
      row(category, area, [company, housing], '2026-11-01'),
    ]
  }),
])

/** 消防通道: the emergency bureaus kept it until the fire brigade took it over in July 2026; parked cars concern the traffic police. */
const firePassage: CatalogueInput[] = [
  { ...row('fire-passage', '*', ['sy-emergency', 'sy-fire']), until: '2026-06-30' },
  row('fire-passage', '*', ['sy-fire', 'sy-traffic-police'], '2026-07-01'),
]

const ruralTransport: CatalogueInput[] = [
  row('rural-transport', '*', ['sy-transport']),
  ...rural.map(({ area, key }) => row('rural-transport', area, ['sy-transport', key])),
]

/** 政府信息公开: each government answers for what it made or keeps. */
const disclosure: CatalogueInput[] = [
  row('information-disclosure', '*', ['sy']),
  ...districts.map(({ area, key }) => row('information-disclosure', area, [key])),
]

export const catalogue: CatalogueInput[] = [
  ...Object.entries(cityWide).map(([category, units]) => row(category, '*', units)),
  ...Object.entries(byDistrict).flatMap(([category, bureaus]) => [
    row(category, '*', [bureaus[1]]),
    ...districts.map((district) => ofDistrict(category, bureaus, district)),
  ]),
  ...Object.entries(utilities).flatMap(([category, units]) => [
    row(category, '*', units),
    ...rural.map((district) => row(category, district.area, [bureauOf(district, 'utilities')])),
  ]),
  ...heating,
  ...firePassage,
  ...ruralTransport,
  ...disclosure,
].map((entry) => {
  const statutoryLimit = statutory[entry.category]
  return statutoryLimit ? { ...entry, statutoryLimit } : entry
})
