/** 承办单位 — a row each unit, with whoever is responsible there. */
import { words } from '../../../../shared/api/tables/words.ts'
import { unit } from '../../../../shared/city/city.ts'
import { unknownLimit } from '../../../../shared/city/key-limits.ts'
import { refused } from '../../../../shared/city/refusals.ts'
import { outlivesParent } from '../../../../shared/city/retiring.ts'
import { hangsWrong } from '../../../../shared/city/tree.ts'
import type { level, unitKind } from '../../../../shared/law/tree.ts'
import { choice, many, named, plain, text } from '../cells.ts'
import { flat, nested, sheetKind } from '../kind.ts'
import { amended } from '../standing.ts'

const levels = {
  province: '省级',
  city: '市级',
  district: '区县级',
  street: '乡镇街道级',
  community: '村社区级',
} satisfies Record<(typeof level.options)[number], string>

const kinds = {
  government: '政府部门',
  'public-service': '公共企事业单位',
  community: '村（居）民委员会',
} satisfies Record<(typeof unitKind.options)[number], string>

const columns = [
  { field: 'code', zh: '单位代码', en: 'unit code', cell: plain, needed: true, example: 'sample-housing' },
  { field: 'name', zh: '单位名称', en: 'unit name', cell: text, needed: true, example: '市住建局（示例）' },
  { field: 'level', zh: '层级', en: 'level', cell: choice(levels), needed: true, example: '市级' },
  { field: 'parent', zh: '上级单位', en: 'parent unit', cell: named('units'), example: '' },
  { field: 'area', zh: '行政区划', en: 'area', cell: named('areas'), needed: true, example: '210100' },
  { field: 'kind', zh: '单位类别', en: 'kind of unit', cell: choice(kinds), needed: true, example: '政府部门' },
  { field: 'responsible.name', zh: '负责人', en: 'responsible', cell: text, needed: true, example: '王某' },
  {
    field: 'responsible.phone',
    zh: '负责人电话',
    en: 'telephone',
    cell: plain,
    needed: true,
    example: '024-00000000',
  },
  { field: 'gridMember.name', zh: '网格员', en: 'grid member', cell: text, example: '' },
  { field: 'gridMember.phone', zh: '网格员电话', en: 'grid member’s telephone', cell: plain, example: '' },
  { field: 'dutyPhone', zh: '值班手机', en: 'duty mobile', cell: plain, example: '13800000000' },
  { field: 'hours', zh: '办公时间', en: 'hours', cell: text, example: '' },
  { field: 'emergencies', zh: '突发事项', en: 'emergencies', cell: many(choice(words.emergency)), example: '' },
] as const

export const units = sheetKind({
  name: 'units',
  zh: '承办单位',
  key: 'code',
  columns,
  names: 'units',
  keyOf: ({ code }) => String(code),
  before: ({ code }, { standing }) => standing.city.units.find((one) => one.code === code),
  all: ({ city }) => city.units,
  fieldsOf: (one) => flat(one, columns),
  thing: nested,
  schema: unit,
  check: (one, { city }) =>
    hangsWrong(one, city.units, refused('unit.unknown', { unit: one.parent })) ??
    unknownLimit({ areas: [one.area] }, city) ??
    outlivesParent(one, { city, tree: city.units }),
  /** When it retires is decided by another call. */
  into: ({ city }, { retires: _, ...one }) => {
    const retires = city.units.find(({ code }) => code === one.code)?.retires
    city.units = amended(city.units, retires ? { ...one, retires } : one)
  },
  above: ({ parent }) => parent,
  put: (api, { code, retires: _, ...body }) => api.call('putUnit', { params: { unit: code }, body }),
})
