/** A small town for the simulation: two areas and a handful of units. */
import { city } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { arrangements } from '../../shared/law/arrangements.ts'
import { calendarOf } from '../../shared/law/calendar.ts'
import { liaoningDraft2021 } from '../../shared/law/liaoning-draft-2021/index.ts'

const unit = (code: string, name: string, parent?: string, more: object = {}) => ({
  code,
  name,
  level: parent ? 'district' : 'city',
  area: '210100',
  kind: 'government',
  responsible: { name: '张三', phone: '13800000000' },
  ...(parent ? { parent } : {}),
  ...more,
})

export const town = city().parse({
  code: '210100',
  name: '沈阳市',
  nameEn: 'Shenyang',
  rules: 'liaoning-draft-2021',
  calendar: { holidays: [], workdays: [] },
  areas: [
    { code: '210100', name: '沈阳市' },
    { code: '210102', name: '和平区' },
  ],
  units: [
    unit('government', '市政府'),
    unit('water', '供水集团', 'government'),
    unit('roads', '城建局', 'government'),
    unit('roads-north', '城建局北所', 'roads'),
    unit('heping', '和平区政府', 'government', { area: '210102' }),
    unit('fire', '消防救援支队', 'government', { level: 'city', emergencies: ['accident'] }),
    unit('rescue', '应急局', 'government'),
  ],
  categories: [
    { code: 'water-outage', name: '停水' },
    { code: 'road-damage', name: '道路破损' },
  ],
  catalogue: [
    { category: 'water-outage', area: '*', lead: 'water', coHandlers: ['roads'], from: '2020-01-01' },
    { category: 'road-damage', area: '*', lead: 'roads', from: '2020-01-01' },
    { category: 'road-damage', area: '210102', lead: 'heping', from: '2020-01-01' },
  ],
  channels: [
    { code: 'phone', name: '电话', kind: 'phone' },
    { code: 'web', name: '网站', kind: 'web' },
  ],
})

/** Units that take no posts and look into their lists instead. */
export const pulling = ['heping']

export const law = {
  rules: liaoningDraft2021,
  calendar: calendarOf(arrangements, town.calendar),
  registry: registryOf(town),
}
