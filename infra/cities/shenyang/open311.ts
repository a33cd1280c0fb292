/** 开放311 — what the demonstration city offers to Open311 clients. */
import type { CityInput } from '../schema/input.ts'

const street = { inPublicSpace: true, ticketType: 'help' } as const

const places = {
  code: 'place_kind',
  datatype: 'singlevaluelist',
  description: '在哪里',
  values: [
    { key: 'carriageway', name: '车行道' },
    { key: 'pavement', name: '人行道' },
    { key: 'courtyard', name: '小区内' },
  ],
} as const

export const open311: CityInput['open311'] = {
  jurisdiction: 'shenyang.example',
  address: 'https://12345-api.shenyang.example/open311/v2',
  contact: '沈阳市12345热线平台技术组（示例）',
  keyService: '向热线平台管理员申请，每个接入方一把密钥（示例）',
  changed: '2026-09-01T09:00:00+08:00',
  services: [
    {
      ...street,
      category: 'road-damage',
      description: '路面坑洼、塌陷、破损。',
      group: '道路与市政设施',
      keywords: ['道路', '坑洼', 'pothole'],
      attributes: [
        { ...places, required: true, values: [...places.values] },
        { code: 'depth', datatype: 'number', description: '坑深', datatypeDescription: '厘米' },
        {
          code: 'hazards',
          datatype: 'multivaluelist',
          description: '有哪些危险',
          values: [
            { key: 'water', name: '积水' },
            { key: 'dark', name: '夜间无照明' },
          ],
        },
        { code: 'note', variable: false, datatype: 'text', description: '塌陷正在扩大的，请先拨打110。' },
        // As clients of that name send it, for whoever follows the report there.
        { code: 'fixmystreet_id', datatype: 'string', description: '接入方编号' },
      ],
    },
    {
      ...street,
      category: 'manhole',
      description: '井盖缺失、破损、异响。',
      group: '道路与市政设施',
      keywords: ['井盖'],
    },
    {
      ...street,
      category: 'street-light',
      description: '路灯不亮、白天长明。',
      group: '道路与市政设施',
      keywords: ['路灯'],
    },
    {
      ...street,
      category: 'snow-clearing',
      description: '道路积雪、结冰未清。',
      group: '城市管理',
      keywords: ['除雪'],
    },
    {
      category: 'heating-temperature',
      name: '室内温度不达标',
      description: '供暖期内室温低于规定。',
      group: '供热',
      keywords: ['供热', '暖气'],
    },
    { category: 'noise-construction', description: '夜间施工噪音扰民。', group: '城市管理', ticketType: 'complaint' },
  ],
}
