/** 派发工单目录 — who handles what, where and since when (art. 20); statutory limits are cited from 法律 and 法规 only. */
import type { CatalogueInput } from '../schema/input.ts'
import { cityUnit } from './municipal.ts'
import type { District, Heating, Town } from './town.ts'
import { bureauOf, type DistrictBureau } from './units.ts'

const since = '2026-01-01'

type Handlers = [lead: string, ...coHandlers: string[]]
type DistrictRow = [lead: DistrictBureau, city: string, ...coHandlers: DistrictBureau[]]

/** Handled by one unit for the whole city: category → lead, co-handlers. */
const cityWide: Record<string, Handlers> = {
  'power-outage': ['power'],
  'power-fee': ['power'],
  telecom: ['communications'],
  'property-certificate': ['natural-resources', 'housing'],
  'provident-fund': ['provident-fund'],
  'street-light': ['street-lighting'],
  bus: ['bus', 'transport'],
  metro: ['metro'],
  taxi: ['transport'],
  'ride-hailing': ['transport'],
  'shared-bikes': ['transport', 'urban-management'],
  'traffic-signal': ['traffic-police'],
  'traffic-violation': ['traffic-police'],
  congestion: ['traffic-police', 'construction'],
  'vehicle-licence': ['traffic-police'],
  'work-injury': ['human-resources'],
  talent: ['human-resources'],
  pension: ['social-insurance'],
  'insurance-payment': ['social-insurance', 'tax'],
  unemployment: ['human-resources'],
  'medical-insurance': ['medical-insurance'],
  'maternity-benefit': ['medical-insurance'],
  'student-aid': ['education'],
  'entry-exit': ['entry-exit'],
  'medical-service': ['health'],
  vaccination: ['disease-control', 'health'],
  disability: ['disabled-federation'],
  veterans: ['veterans'],
  'personal-tax': ['tax'],
  invoice: ['tax'],
  'deed-tax': ['tax'],
  tourism: ['culture'],
  'sports-venues': ['sports'],
  'culture-venues': ['culture'],
  'enterprise-arrears': ['industry', 'finance'],
  'enterprise-policy': ['industry', 'finance'],
  'enterprise-bidding': ['development'],
  'enterprise-financing': ['financial-development'],
  'online-service': ['business-environment'],
  'legal-aid': ['justice'],
}

/** Handled by a district's bureau; the second is whom the city turns to where no district is meant. */
const byDistrict: Record<string, DistrictRow> = {
  'property-service': ['housing', 'housing'],
  'property-fee': ['housing', 'housing', 'market'],
  'maintenance-fund': ['housing', 'housing'],
  'owners-committee': ['housing', 'housing'],
  'building-defect': ['housing', 'housing', 'construction'],
  'presale-delivery': ['housing', 'housing', 'construction'],
  'public-rental': ['housing', 'housing', 'civil-affairs'],
  'old-estate-renewal': ['construction', 'construction', 'housing'],
  'elevator-addition': ['construction', 'construction', 'housing'],
  resettlement: ['housing', 'housing'],
  'noise-construction': ['urban-management', 'urban-management', 'construction'],
  'noise-life': ['public-security', 'public-security', 'urban-management'],
  'cooking-fumes': ['urban-management', 'urban-management', 'ecology'],
  'illegal-building': ['urban-management', 'urban-management'],
  'street-vending': ['urban-management', 'urban-management'],
  signboards: ['urban-management', 'urban-management'],
  sanitation: ['urban-management', 'urban-management'],
  garbage: ['urban-management', 'urban-management'],
  'snow-clearing': ['urban-management', 'urban-management'],
  greening: ['urban-management', 'forestry'],
  dogs: ['public-security', 'public-security'],
  'road-damage': ['construction', 'construction', 'urban-management'],
  manhole: ['construction', 'construction'],
  'bridge-subway': ['construction', 'construction'],
  parking: ['urban-management', 'urban-management'],
  'unpaid-wages': ['human-resources', 'human-resources'],
  'labour-contract': ['human-resources', 'human-resources'],
  employment: ['human-resources', 'human-resources'],
  enrolment: ['education', 'education'],
  'training-refund': ['education', 'education', 'market'],
  kindergarten: ['education', 'education'],
  'school-management': ['education', 'education'],
  'consumer-rights': ['market', 'market'],
  'prepaid-card': ['market', 'commerce'],
  'food-safety': ['market', 'market'],
  drugs: ['market', 'market'],
  'elevator-safety': ['market', 'market', 'housing'],
  price: ['market', 'market'],
  'business-registration': ['market', 'market'],
  'water-pollution': ['ecology', 'ecology'],
  'air-pollution': ['ecology', 'ecology'],
  'noise-industry': ['ecology', 'ecology'],
  'solid-waste': ['ecology', 'ecology'],
  'household-registration': ['public-security', 'public-security'],
  'id-card': ['public-security', 'public-security'],
  fraud: ['public-security', 'public-security'],
  'public-order': ['public-security', 'public-security'],
  'birth-service': ['health', 'health'],
  'health-supervision': ['health', 'health'],
  'minimum-living': ['civil-affairs', 'civil-affairs'],
  'elderly-care': ['civil-affairs', 'civil-affairs'],
  marriage: ['civil-affairs', 'civil-affairs'],
  farmland: ['agriculture', 'agriculture'],
  homestead: ['agriculture', 'agriculture'],
  'farm-subsidy': ['agriculture', 'agriculture'],
  'village-works': ['agriculture', 'agriculture'],
  'fire-hazard': ['emergency', 'fire'],
  'work-safety': ['emergency', 'emergency'],
  flood: ['emergency', 'emergency'],
  'enterprise-approval': ['business-environment', 'business-environment'],
  'enterprise-inspection': ['business-environment', 'business-environment'],
  'service-hall': ['business-environment', 'business-environment'],
}

/** City utilities; the rural districts and counties have their own. */
const utilities: Record<string, Handlers> = {
  'water-outage': ['water-supply'],
  'water-quality': ['water-supply', 'water'],
  'water-fee': ['water-supply'],
  'gas-outage': ['gas'],
  'gas-safety': ['gas', 'construction'],
  'gas-fee': ['gas'],
  drainage: ['drainage', 'water'],
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

type Row = (category: string, area: string, handlers: Handlers, from?: string) => CatalogueInput

const row: Row = (category, area, [lead, ...coHandlers], from = since) => ({
  category,
  area,
  lead,
  ...(coHandlers.length > 0 ? { coHandlers } : {}),
  from,
})

export function catalogueOf(town: Town): CatalogueInput[] {
  const { districts, prefix } = town
  const city = (key: string): string => cityUnit(town, key)
  const bureau = (district: District, key: DistrictBureau): string => bureauOf(town, district, key)
  const cityRow: Row = (category, area, [lead, ...coHandlers], from) =>
    row(category, area, [city(lead), ...coHandlers.map(city)], from)
  const rural = districts.filter((district) => district.rural)
  return [
    ...Object.entries(cityWide).map(([category, units]) => cityRow(category, '*', withMetro(units, town))),
    ...Object.entries(byDistrict).flatMap(([category, bureaus]) => [
      cityRow(category, '*', [bureaus[1]]),
      ...districts.map((district) => ofDistrict(category, bureaus, district)),
    ]),
    ...Object.entries(utilities).flatMap(([category, units]) => [
      cityRow(category, '*', units),
      ...rural.map((district) => row(category, district.area, [bureau(district, 'utilities')])),
    ]),
    ...['heating-temperature', 'heating-fault', 'heating-fee'].flatMap((category) => [
      cityRow(category, '*', ['housing']),
      ...districts.flatMap((district) => heated(category, district, town.heating[district.key])),
    ]),
    ...firePassage.map(([handlers, from, until]) => ({
      ...cityRow('fire-passage', '*', handlers, from),
      ...(until ? { until } : {}),
    })),
    cityRow('rural-transport', '*', ['transport']),
    ...rural.map(({ area, key }) => row('rural-transport', area, [city('transport'), key])),
    // 政府信息公开: each government answers for what it made or keeps.
    row('information-disclosure', '*', [prefix]),
    ...districts.map(({ area, key }) => row('information-disclosure', area, [key])),
  ].map((entry) => {
    const statutoryLimit = statutory[entry.category]
    return statutoryLimit ? { ...entry, statutoryLimit } : entry
  })

  /** Where one bureau does the work of two (housing and construction in a county), it is named once. */
  function ofDistrict(category: string, [lead, , ...others]: DistrictRow, district: District): CatalogueInput {
    const first = bureau(district, lead)
    return row(category, district.area, [
      first,
      ...others.map((other) => bureau(district, other)).filter((code) => code !== first),
    ])
  }

  /** Heating follows the pipes; the housing bureau oversees the company. */
  function heated(category: string, district: District, heating: Heating | undefined): CatalogueInput[] {
    const housing = bureau(district, 'housing')
    const { area } = district
    if (!heating) return [row(category, area, [bureau(district, 'utilities'), housing])]
    const { company, since } = heating
    if (!since) return [row(category, area, [city(company), housing])]
    return [
      { ...row(category, area, [city(since.before), housing]), until: since.until },
      row(category, area, [city(company), housing], since.day),
    ]
  }
}

/** 消防通道: the emergency bureaus kept it until the fire brigade took it over in July 2026; parked cars concern the traffic police. */
const firePassage: [Handlers, from: string, until?: string][] = [
  [['emergency', 'fire'], since, '2026-06-30'],
  [['fire', 'traffic-police'], '2026-07-01'],
]

/** A city without a metro still gets calls about one: its transport bureau answers. */
const withMetro = ([lead, ...others]: Handlers, { metro }: Town): Handlers =>
  lead === 'metro' && !metro ? ['transport'] : [lead, ...others]
