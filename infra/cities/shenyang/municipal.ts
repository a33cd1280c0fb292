/** 市级承办单位 — the municipal bureaus and public-service enterprises: code, name, and what is special about them. */
import type { UnitInput } from '../input.ts'

type Row = [code: string, name: string, special?: Partial<Pick<UnitInput, 'parent' | 'emergencies'>>]

/** 市直部门 */
export const bureaus: Row[] = [
  ['sy-business-environment', '沈阳市营商环境建设局'],
  ['sy-urban-management', '沈阳市城市管理综合行政执法局'],
  ['sy-housing', '沈阳市房产局'],
  ['sy-construction', '沈阳市城乡建设局'],
  ['sy-natural-resources', '沈阳市自然资源局'],
  ['sy-provident-fund', '沈阳住房公积金管理中心'],
  ['sy-public-security', '沈阳市公安局', { emergencies: ['public-security'] }],
  ['sy-traffic-police', '沈阳市公安局交通警察支队', { parent: 'sy-public-security' }],
  ['sy-entry-exit', '沈阳市公安局出入境管理支队', { parent: 'sy-public-security' }],
  ['sy-emergency', '沈阳市应急管理局', { emergencies: ['natural-disaster', 'accident'] }],
  ['sy-fire', '沈阳市消防救援支队', { emergencies: ['accident'] }],
  ['sy-market', '沈阳市市场监督管理局'],
  ['sy-human-resources', '沈阳市人力资源和社会保障局'],
  ['sy-social-insurance', '沈阳市社会保险事业服务中心', { parent: 'sy-human-resources' }],
  ['sy-medical-insurance', '沈阳市医疗保障局'],
  ['sy-health', '沈阳市卫生健康委员会', { emergencies: ['public-health'] }],
  ['sy-disease-control', '沈阳市疾病预防控制中心', { parent: 'sy-health' }],
  ['sy-education', '沈阳市教育局'],
  ['sy-ecology', '沈阳市生态环境局'],
  ['sy-transport', '沈阳市交通运输局'],
  ['sy-water', '沈阳市水务局'],
  ['sy-civil-affairs', '沈阳市民政局'],
  ['sy-veterans', '沈阳市退役军人事务局'],
  ['sy-disabled-federation', '沈阳市残疾人联合会'],
  ['sy-agriculture', '沈阳市农业农村局'],
  ['sy-forestry', '沈阳市林业和草原局'],
  ['sy-tax', '国家税务总局沈阳市税务局'],
  ['sy-finance', '沈阳市财政局'],
  ['sy-financial-development', '沈阳市金融发展局'],
  ['sy-development', '沈阳市发展和改革委员会'],
  ['sy-industry', '沈阳市工业和信息化局'],
  ['sy-science', '沈阳市科学技术局'],
  ['sy-commerce', '沈阳市商务局'],
  ['sy-culture', '沈阳市文化旅游和广播电视局'],
  ['sy-sports', '沈阳市体育局'],
  ['sy-justice', '沈阳市司法局'],
]

/** 公共服务企事业单位 — invented names; no real company is meant. */
export const enterprises: Row[] = [
  ['sy-water-supply', '市供水集团'],
  ['sy-drainage', '市排水集团'],
  ['sy-gas', '市燃气集团'],
  ['sy-heating-1', '市供热集团一公司'],
  ['sy-heating-2', '市供热集团二公司'],
  ['sy-heating-3', '市供热集团三公司'],
  ['sy-heating-4', '市供热集团四公司'],
  ['sy-power', '市供电公司'],
  ['sy-bus', '市公交集团'],
  ['sy-metro', '市地铁集团'],
  ['sy-street-lighting', '市路灯管理中心'],
  ['sy-communications', '市通信服务协调中心'],
]
