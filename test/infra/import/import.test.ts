/** 表格导入 — how spreadsheets are read, what they would change, and what is wrong in them. */
import { describe, expect, it } from 'vitest'
import { cityNames, readCity } from '../../../infra/cities/index.ts'
import { toWrite } from '../../../infra/cli/import/check.ts'
import { decode } from '../../../infra/cli/import/decode.ts'
import type { Fault } from '../../../infra/cli/import/fault.ts'
import { sheetsIn } from '../../../infra/cli/import/files.ts'
import { judge } from '../../../infra/cli/import/judge.ts'
import type { Standing } from '../../../infra/cli/import/kind.ts'
import { sheetKinds } from '../../../infra/cli/import/kinds.ts'
import { asCsv, current, example } from '../../../infra/cli/import/templates.ts'
import type { Staff } from '../../../shared/city/staff.ts'
import { addDays } from '../../../shared/law/civil-date.ts'

const today = '2026-11-30'
const people: Staff[] = [
  { number: '0801', name: '周敏', position: 'staff', roles: [{ role: 'operator', leads: true, areas: ['210102'] }] },
  { number: '0802', name: '李强', position: 'duty', unit: 'heping-housing', roles: [{ role: 'department' }] },
  {
    number: '0803',
    name: '赵颖',
    position: 'staff',
    roles: [{ role: 'supervisor', authority: 'platform' }, { role: 'admin' }],
  },
  { number: '0799', name: '吴刚', position: 'staff', roles: [{ role: 'operator' }], left: '2026-10-01T00:00:00.000Z' },
]
const shenyang = (): Standing => ({ city: structuredClone(readCity('shenyang').city), staff: people })

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const files = (sheets: Record<string, string>) =>
  sheetsIn(Object.entries(sheets).map(([file, text]) => ({ file, bytes: bytes(text) })))

function judged(sheets: Record<string, string>, standing = shenyang()) {
  const read = files(sheets)
  return read.faults.length > 0 ? read : judge(read.sheets, standing, today)
}
const faultsIn = (sheets: Record<string, string>): Fault[] => {
  const done = judged(sheets)
  return 'faults' in done ? done.faults : []
}
function changesIn(sheets: Record<string, string>, standing = shenyang()) {
  const done = judged(sheets, standing)
  if ('faults' in done) throw new Error(JSON.stringify(done.faults))
  return toWrite(done.difference.meant).map(({ key, isNew, changed }) =>
    isNew
      ? `+ ${key}`
      : `~ ${key} ${changed.map(({ column, before, after }) => `${column} ${before}→${after}`).join(' ')}`,
  )
}

describe('编码', () => {
  it('UTF-8 with and without its mark, GB18030 as Excel writes it, UTF-16', () => {
    const text = '单位代码,单位名称\r\n甲,联通'
    const gbk = 'b5a5cebbb4fac2eb2cb5a5cebbc3fbb3c60d0abcd72cc1aacda8'
    expect(decode(bytes(text))).toBe(text)
    expect(decode(bytes(`\ufeff${text}`))).toBe(text)
    expect(decode(Buffer.from(gbk, 'hex'))).toBe(text)
    expect(decode(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
  })
  it('two characters that are good in another encoding too are read as they were meant', () => {
    expect(decode(Buffer.from('c1aacda8', 'hex'))).toBe('联通')
  })
  it('what is no text is in none', () => {
    expect(decode(Uint8Array.of(0xff, 0xff, 0x00))).toBeUndefined()
    expect(decode(Uint8Array.of(0x41, 0x00, 0x42))).toBeUndefined()
  })
})

describe('表', () => {
  it('rows are counted as the spreadsheet counts them, line ends in cells and empty rows included', () => {
    const csv = '渠道代码,渠道名称,渠道类型\r\na,"甲\r\n乙",网站\r\n\r\n,,\r\nb,丙,不知道\r\n'
    expect(faultsIn({ 'c.csv': csv })).toMatchObject([{ file: 'c.csv', row: 5, column: '渠道类型' }])
  })
  it.each([
    ['tabs', 'channel code\tchannel name\tkind of channel\nnew-web\t新网站\tweb'],
    ['semicolons', 'channel code;channel name;kind of channel\nnew-web;新网站;web'],
    [
      'headings in English, in any case, with a star',
      '﻿Channel Code*, CHANNEL NAME ,kind  of channel\nnew-web,新网站,web',
    ],
    ['remarks and numbers of rows', '序号,渠道代码,渠道名称,渠道类型,备注\n1,new-web,新网站,网站,今年新建'],
    ['full-width letters, ideographic spaces', '渠道代码,渠道名称,渠道类型\nｎｅｗ－ｗｅｂ,　新网站　,网站'],
  ])('%s', (_, csv) => {
    expect(changesIn({ 'c.csv': csv })).toEqual(['+ new-web'])
  })
  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'save it as CSV'],
    ['an older workbook', Uint8Array.of(0xd0, 0xcf, 0x11), 'save it as CSV'],
    ['no text', Uint8Array.of(0xff, 0x00, 0xfe), 'neither UTF-8'],
    ['nothing', Uint8Array.of(), 'of no kind of sheet'],
    ['other headings', bytes('a,b\n1,2'), 'of no kind of sheet'],
    ['a quotation mark alone', bytes('渠道代码,渠道名称,渠道类型\na,"b,网站\n'), 'has no partner'],
    ['a missing column', bytes('渠道代码,渠道名称\na,b'), 'is missing'],
    ['a column twice', bytes('渠道代码,渠道名称,渠道类型,渠道名称\na,b,网站,c'), 'is there twice'],
    ['a column of none', bytes('渠道代码,渠道名称,渠道类型,渠道颜色\na,b,网站,红'), 'no such column'],
  ])('%s is no sheet', (_, data, sentence) => {
    const { faults } = sheetsIn([{ file: 'x.csv', bytes: data }])
    expect(faults[0]?.en).toContain(sentence)
    expect(faults[0]?.zh).toMatch(/\p{Script=Han}/u)
  })
})

describe('有误的行 are named by file, row and heading', () => {
  const unit = (row: string) =>
    `单位代码,单位名称,层级,上级单位,行政区划,单位类别,负责人,负责人电话,值班手机,突发事项\n${row}`
  const catalogue = (row: string) =>
    `诉求分类,行政区划,主办单位,协办单位,起始日期,法定工作日,法定自然日,法定依据,依据类别\n${row}`
  const staff = (row: string) => `工号,姓名,所在单位,岗位,角色,主管部门类别,限定分类,限定区域\n${row}`
  it.each<[string, string, string | undefined, string]>([
    ['no name', unit('new,,市级,,和平区,政府部门,王某,1,,'), '单位名称', 'filled in'],
    ['a level there is not', unit('new,新局,县处级,,和平区,政府部门,王某,1,,'), '层级', 'one of province'],
    ['no such parent', unit('new,新局,市级,查无此局,和平区,政府部门,王某,1,,'), '上级单位', 'no unit “查无此局”'],
    ['its own parent', unit('new,新局,市级,new,和平区,政府部门,王某,1,,'), '上级单位', 'below itself'],
    ['an area of another city', unit('new,新局,市级,,110101,政府部门,王某,1,,'), '行政区划', 'city seed --update'],
    ['all areas', unit('new,新局,市级,,全市,政府部门,王某,1,,'), '行政区划', '6, 9 or 12 digits'],
    ['a code in capitals', unit('NEW 1,新局,市级,,和平区,政府部门,王某,1,,'), '单位代码', 'lower-case'],
    ['a number that Excel shortened', unit('new,新局,市级,,和平区,政府部门,王某,1,1.38E+10,'), '值班手机', 'shortens'],
    ['no mobile', unit('new,新局,市级,,和平区,政府部门,王某,1,024-1,'), '值班手机', 'eleven digits'],
    ['no such emergency', unit('new,新局,市级,,和平区,政府部门,王某,1,,自然灾害、地震'), '突发事项', 'one of natural'],
    ['more cells than headings', unit('new,新局,市级,,和平区,政府部门,王某,1,,,多'), undefined, 'more cells'],
    [
      'twice',
      unit('new,甲,市级,,和平区,政府部门,王某,1,,\nnew,乙,市级,,和平区,政府部门,王某,1,,'),
      '单位代码',
      'row 2',
    ],
    ['no such category', catalogue('查无此类,全市,sy-housing,,,,,,'), '诉求分类', 'no category'],
    [
      'a community',
      catalogue('air-pollution,全市,dadong-wanquan-park-community,,,,,,'),
      '主办单位',
      'they take no work orders',
    ],
    ['lead and co-handler', catalogue('air-pollution,全市,sy-housing,sy-housing,,,,,'), '主办单位', 'named only once'],
    ['yesterday', catalogue('air-pollution,全市,sy-housing,,2026/11/29,,,,'), '起始日期', 'today at the earliest'],
    ['no day', catalogue('air-pollution,全市,sy-housing,,下周一,,,,'), '起始日期', 'a day'],
    ['no such day', catalogue('air-pollution,全市,sy-housing,,2026-02-30,,,,'), '起始日期', 'date'],
    [
      'two limits',
      catalogue('air-pollution,全市,sy-housing,,,3,5,《噪声污染防治法》第六十条,法律'),
      '法定工作日',
      'either',
    ],
    ['no statute', catalogue('air-pollution,全市,sy-housing,,,3,,《沈阳市办法》第三条,法规'), '法定依据', 'Only a law'],
    ['no role', staff('0900,王某,,,,,,'), '角色', 'filled in'],
    ['a role there is not', staff('0900,王某,,,班长,,,'), '角色', 'one of operator'],
    ['a unit’s without unit', staff('0900,王某,,,承办单位,,,'), '所在单位', 'needs it'],
    ['a supervisor without authority', staff('0900,王某,,,主管部门,,,'), '主管部门类别', ''],
    ['an operator with authority', staff('0900,王某,,,话务员,热线平台主管部门,,'), '主管部门类别', 'supervisors only'],
    ['limits of no operator', staff('0900,王某,sy-housing,,承办单位,,air-pollution,'), '限定分类', 'of operators only'],
    ['all areas as a limit', staff('0900,王某,,,话务员,,,全市'), '限定区域', 'no area'],
    ['who has left', staff('0799,吴刚,,,话务员,,,'), undefined, 'one by one'],
    ['what was lost in saving', staff('0900,王\ufffd,,,话务员,,,'), '姓名', 'lost when it was saved'],
    ['a number of the office', staff('08 01,王某,,,话务员,,,'), '工号', 'letters, digits'],
  ])('%s', (_, csv, column, sentence) => {
    const [fault, ...more] = faultsIn({ 'x.csv': csv })
    expect(fault).toMatchObject({ file: 'x.csv', en: expect.stringContaining(sentence) })
    expect(fault?.column).toBe(column)
    expect(fault?.row).toBe(csv.split('\n').length)
    expect(fault?.zh).toMatch(/\p{Script=Han}/u)
    expect(more).toEqual([])
  })
  it('a ring through two files', () => {
    const heads = '单位代码,单位名称,层级,上级单位,行政区划,单位类别,负责人,负责人电话'
    const row = (code: string, parent: string) => `${heads}\n${code},${code}局,市级,${parent},210102,政府部门,王某,1`
    const faults = faultsIn({ 'a.csv': row('new-a', 'new-b局'), 'b.csv': row('new-b', 'new-a') })
    expect(faults.map(({ file, row: at, column }) => [file, at, column])).toEqual([
      ['a.csv', 2, '上级单位'],
      ['b.csv', 2, '上级单位'],
    ])
  })
  it('a name that several have asks for the code', () => {
    const twins = '分类代码,分类名称\nnew-a,同名\nnew-b,同名'
    const faults = faultsIn({ 'a.csv': twins, 'b.csv': '诉求分类,行政区划,主办单位\n同名,全市,sy-housing' })
    expect(faults).toMatchObject([
      { file: 'b.csv', row: 2, column: '诉求分类', en: expect.stringContaining('the code') },
    ])
  })
})

describe('差异', () => {
  it.each(cityNames)('%s brought back as it is changes nothing', (name) => {
    const standing = { city: readCity(name).city, staff: name === 'shenyang' ? people : [] }
    const rowsOf = current(standing, today)
    const read = sheetsIn(
      sheetKinds.map((kind) => ({ file: `${kind.name}.csv`, bytes: bytes(asCsv(kind, rowsOf(kind))) })),
    )
    expect(read.faults).toEqual([])
    const done = judge(read.sheets, standing, today)
    if ('faults' in done) throw new Error(JSON.stringify(done.faults.slice(0, 5)))
    expect(toWrite(done.difference.meant)).toEqual([])
    expect(done.difference.unnamed.flatMap(({ keys }) => keys)).toEqual([])
  })
  it('templates bring nothing in', () => {
    const read = sheetsIn(sheetKinds.map((kind) => ({ file: kind.name, bytes: bytes(asCsv(kind, example(kind))) })))
    expect(read.faults).toEqual([])
    expect(read.sheets.map(({ rows }) => rows.length)).toEqual(sheetKinds.map(() => 0))
  })
  it('an empty cell empties, a column that is not there leaves as it is', () => {
    const standing = shenyang()
    standing.city.units = standing.city.units.map((unit) =>
      unit.code === 'heping-housing' ? { ...unit, dutyPhone: '13800000000' } : unit,
    )
    const { name, area, responsible } = standing.city.units.find(({ code }) => code === 'heping-housing') ?? {}
    const heads = '单位代码,单位名称,层级,上级单位,行政区划,单位类别,负责人,负责人电话'
    const row = `heping-housing,${name},区县级,heping,${area},政府部门,${responsible?.name},${responsible?.phone}`
    expect(changesIn({ 'u.csv': `${heads}\n${row}` }, standing)).toEqual([])
    expect(changesIn({ 'u.csv': `${heads},值班手机\n${row},` }, standing)).toEqual([
      '~ heping-housing 值班手机 13800000000→',
    ])
  })
  it('what stands in the city alone is named, and is nothing to write', () => {
    const done = judged({ 's.csv': '工号,姓名,角色\n0900,王某,话务员' })
    if ('faults' in done) throw new Error('faults')
    expect(done.difference.unnamed).toMatchObject([{ kind: { name: 'staff' }, keys: ['0801', '0802', '0803'] }])
    expect(toWrite(done.difference.meant).map(({ key }) => key)).toEqual(['0900'])
  })

  const row = (from: string, lead = 'sy-housing') =>
    `诉求分类,行政区划,主办单位,起始日期\nair-pollution,210102,${lead},${from}`
  const standing = (rows: { lead: string; from: string; until?: string }[]) => {
    const there = shenyang()
    there.city.catalogue = rows.map((one) => ({ category: 'air-pollution', area: '210102', coHandlers: [], ...one }))
    return there
  }
  const inForce = standing([{ lead: 'sy-housing', from: '2026-01-01' }])
  it.each<[string, Standing, string, string[]]>([
    ['without a day the row in force is meant', inForce, row(''), []],
    ['as it has been since January', inForce, row('2026-01-01'), []],
    ['a day of its own that the same row is in force on', inForce, row('2026/12/24'), []],
    ['from a day on which it was in force already', inForce, row('2026-06-01'), []],
    [
      'another lead from today on',
      inForce,
      row('', 'sy-ecology'),
      ['~ air-pollution 210102 2026-11-30 主办单位 sy-housing→sy-ecology 起始日期 2026-01-01→2026-11-30'],
    ],
    [
      'another lead from a later day',
      inForce,
      row('2027-01-01', 'sy-ecology'),
      ['~ air-pollution 210102 2027-01-01 主办单位 sy-housing→sy-ecology 起始日期 2026-01-01→2027-01-01'],
    ],
    ['where there is none yet', standing([]), row(''), ['+ air-pollution 210102 2026-11-30']],
    [
      'where the last has ended',
      standing([{ lead: 'sy-housing', from: '2026-01-01', until: addDays(today, -1) }]),
      row(''),
      ['+ air-pollution 210102 2026-11-30'],
    ],
    [
      'back again after a row between',
      inForce,
      `${row('', 'sy-ecology')}\nair-pollution,210102,sy-housing,2027-01-01`,
      [
        '~ air-pollution 210102 2026-11-30 主办单位 sy-housing→sy-ecology 起始日期 2026-01-01→2026-11-30',
        '~ air-pollution 210102 2027-01-01 起始日期 2026-01-01→2027-01-01',
      ],
    ],
  ])('目录: %s', (_, there, csv, expected) => {
    expect(changesIn({ 'c.csv': csv }, there)).toEqual(expected)
  })
})
