/** 市级承办单位 — a city's bureaus and public-service enterprises ({city} 沈阳市, {short} 沈阳). */
import type { UnitInput } from '../schema/input.ts'
import { shortName, type Town } from './town.ts'

type Emergencies = NonNullable<UnitInput['emergencies']>
type Row = [key: string, name: string, special?: { under?: string; emergencies?: Emergencies }]

/** 市直部门 */
const bureaus: Row[] = [
  ['business-environment', '{city}营商环境建设局'],
  ['urban-management', '{city}城市管理综合行政执法局'],
  ['housing', '{city}房产局'],
  ['construction', '{city}城乡建设局'],
  ['natural-resources', '{city}自然资源局'],
  ['provident-fund', '{short}住房公积金管理中心'],
  ['public-security', '{city}公安局', { emergencies: ['public-security'] }],
  ['traffic-police', '{city}公安局交通警察支队', { under: 'public-security' }],
  ['entry-exit', '{city}公安局出入境管理支队', { under: 'public-security' }],
  ['emergency', '{city}应急管理局', { emergencies: ['natural-disaster', 'accident'] }],
  ['fire', '{city}消防救援支队', { emergencies: ['accident'] }],
  ['market', '{city}市场监督管理局'],
  ['human-resources', '{city}人力资源和社会保障局'],
  ['social-insurance', '{city}社会保险事业服务中心', { under: 'human-resources' }],
  ['medical-insurance', '{city}医疗保障局'],
  ['health', '{city}卫生健康委员会', { emergencies: ['public-health'] }],
  ['disease-control', '{city}疾病预防控制中心', { under: 'health' }],
  ['education', '{city}教育局'],
  ['ecology', '{city}生态环境局'],
  ['transport', '{city}交通运输局'],
  ['water', '{city}水务局'],
  ['civil-affairs', '{city}民政局'],
  ['veterans', '{city}退役军人事务局'],
  ['disabled-federation', '{city}残疾人联合会'],
  ['agriculture', '{city}农业农村局'],
  ['forestry', '{city}林业和草原局'],
  ['tax', '国家税务总局{city}税务局'],
  ['finance', '{city}财政局'],
  ['financial-development', '{city}金融发展局'],
  ['development', '{city}发展和改革委员会'],
  ['industry', '{city}工业和信息化局'],
  ['science', '{city}科学技术局'],
  ['commerce', '{city}商务局'],
  ['culture', '{city}文化旅游和广播电视局'],
  ['sports', '{city}体育局'],
  ['justice', '{city}司法局'],
]

/** 公共服务企事业单位 — invented names; no real company is meant. */
const enterprises = ({ heatingCompanies, metro }: Town): Row[] => [
  ['water-supply', '市供水集团'],
  ['drainage', '市排水集团'],
  ['gas', '市燃气集团'],
  ...heatingCompanies.map((name, at): Row => [`heating-${at + 1}`, name]),
  ['power', '市供电公司'],
  ['bus', '市公交集团'],
  ...(metro ? [['metro', '市地铁集团'] satisfies Row] : []),
  ['street-lighting', '市路灯管理中心'],
  ['communications', '市通信服务协调中心'],
]

export type BareUnit = Omit<UnitInput, 'responsible' | 'gridMember'>

/** The code of a municipal unit: `sy-housing`. */
export const cityUnit = ({ prefix }: Town, key: string): string => `${prefix}-${key}`

export const municipalUnits = (town: Town): BareUnit[] =>
  [
    ...bureaus.map((row) => ({ row, kind: 'government' as const })),
    ...enterprises(town).map((row) => ({ row, kind: 'public-service' as const })),
  ].map(({ row: [key, name, { under, emergencies } = {}], kind }) => ({
    code: cityUnit(town, key),
    name: name.replace('{city}', town.name).replace('{short}', shortName(town.name)),
    kind,
    level: 'city',
    parent: under ? cityUnit(town, under) : town.prefix,
    area: town.code,
    ...(emergencies ? { emergencies } : {}),
  }))
