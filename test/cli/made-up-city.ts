/** 编造的城市 — spreadsheets of units, staff, categories, channels and catalogue, as an office would write them. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sizes {
  units: number
  staff: number
  catalogue: number
}

export type Sheets = Record<'categories' | 'units' | 'channels' | 'catalogue' | 'staff', string[][]>

const areas = ['和平区', '沈河区', '大东区', '皇姑区', '铁西区', '苏家屯区', '浑南区', '沈北新区', '于洪区', '辽中区']
const numbered = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

/** Its people name units, categories and areas by what they are called. */
export function madeUpCity({ units, staff, catalogue }: Sizes): Sheets {
  const perCategory = areas.length + 1
  const categories = Math.ceil(catalogue / perCategory)
  return {
    categories: [
      ['分类代码', '分类名称', '上级分类'],
      ['made-up', '编造事项', ''],
      ...numbered(categories, (n) => [`made-up-${n}`, `编造事项${n}`, '编造事项']),
    ],
    units: [
      ['单位代码', '单位名称', '层级', '上级单位', '行政区划', '单位类别', '负责人', '负责人电话', '值班手机'],
      ...numbered(units, (n) => [
        `made-up-${n}`,
        `编造局${n}`,
        n === 0 ? '市级' : '区县级',
        n === 0 ? '沈阳市人民政府' : n < 10 ? '编造局0' : `编造局${n % 10}`,
        areas[n % areas.length] ?? '',
        '政府部门',
        `王${n}`,
        '024-61112222',
        `138${String(n).padStart(8, '0')}`,
      ]),
    ],
    channels: [
      ['渠道代码', '渠道名称', '渠道类型'],
      ['made-up-app', '编造客户端', '客户端'],
    ],
    catalogue: [
      ['诉求分类', '行政区划', '主办单位', '协办单位', '起始日期'],
      ...numbered(catalogue, (n) => [
        `编造事项${Math.floor(n / perCategory)}`,
        areas[n % perCategory] ?? '全市',
        `编造局${n % units}`,
        n % 3 === 0 ? `编造局${(n + 1) % units}；编造局${(n + 2) % units}` : '',
        '',
      ]),
    ],
    staff: [
      ['工号', '姓名', '所在单位', '岗位', '角色', '主管部门类别', '限定分类', '限定区域', '备注'],
      ...numbered(staff, (n) => [
        `M${String(n).padStart(4, '0')}`,
        `员工${n}`,
        n % 3 === 0 ? '' : `编造局${n % units}`,
        n % 3 === 0 ? '' : '值班人员',
        n % 3 === 0 ? '话务员' : '承办单位',
        '',
        n % 9 === 0 ? '编造事项1；编造事项2' : '',
        n % 9 === 0 ? '和平区' : '',
        '编造的人',
      ]),
    ],
  }
}

export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join(',')).join('\r\n')

/** @returns the folder */
export function written(folder: string, sheets: Partial<Record<string, readonly (readonly string[])[]>>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, rows] of Object.entries(sheets)) writeFileSync(join(folder, `${name}.csv`), csv(rows ?? []))
  return folder
}
