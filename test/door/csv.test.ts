/** CSV — what spreadsheets would take for a formula, and what they read as it was. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvOf, mark, withoutGuard } from '../../shared/door/csv.ts'
import { asCsv, type Table } from '../../shared/door/tables.ts'

const cellOf = (cell: string | number | boolean | undefined): string => csvOf([[cell]]).replace(/\r\n$/, '')

describe('公式', () => {
  it.each([
    '=1+1',
    '+86 024-1',
    '-cmd|/c calc',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\tx',
    ' =HYPERLINK("http://x")',
    '　＝1+1',
    '＋1+1',
    '－1+cmd',
    '＠SUM',
    '"=1+1"',
    "'=1",
    '“=1”',
    '\u200b=1',
    '\ufeff=1',
    '\n=1',
    '−1+1',
    '-1-2',
    '+1e9',
    '|cmd',
  ])('%j is none', (text) => {
    const cell = cellOf(text)
    expect(cell.startsWith(`"'`)).toBe(true)
    expect(withoutGuard(Papa.parse<string[]>(cell).data[0]?.[0] ?? '')).toBe(text)
  })
  it.each(['-5', '+5.25', '-0.5', ' -3 ', '261009-48213077', '噪声=扰民', 'a-b', '3号楼', '（=1）'])(
    '%j is left as it is',
    (text) => {
      expect(Papa.parse<string[]>(cellOf(text)).data[0]?.[0]).toBe(text)
    },
  )
  it.each(['210102199001011234', '0801', '024611122220', '00'])('%s keeps its digits as a text', (text) => {
    const [[cell = ''] = []] = Papa.parse<string[]>(cellOf(text), { delimiter: ',' }).data
    expect([cell, withoutGuard(cell)]).toEqual([`${text}\t`, text])
  })
  it('a number stays a number', () => {
    expect([cellOf(-5), cellOf(0.25), cellOf(-1e-7), cellOf(true), cellOf(undefined)]).toEqual([
      '-5',
      '0.25',
      '-1e-7',
      '是',
      '',
    ])
  })
  it('whatever people write comes out as they wrote it, and begins no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const width = Math.max(...rows.map((row) => row.length))
          const even = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => 'x')])
          const { data } = Papa.parse<string[]>(csvOf(even).slice(0, -2), { newline: '\r\n', delimiter: ',' })
          expect(data.map((row) => row.map(withoutGuard))).toEqual(even)
          for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=@＝＠]/)
        },
      ),
    )
  })
})

describe('表格', () => {
  const table: Table = {
    columns: [
      { at: 'title', heading: '标题' },
      { at: 'unit', heading: '单位', named: 'unit' },
      { at: 'state', heading: '状态', words: { open: '办理中' } },
      { at: 'told.at', heading: '告知时间' },
      { at: 'units', heading: '承办过', named: 'unit' },
      {
        at: 'calls',
        heading: '来电',
        within: [
          { at: 'at', heading: '时间' },
          { at: 'by', heading: '单位', named: 'unit' },
          { at: 'no', heading: '无' },
        ],
      },
    ],
  }
  const names = (_: string, code: string) => ({ a: '甲局', b: '乙局' })[code]
  const row = {
    title: '他说“=1”\n第二行',
    unit: 'a',
    state: 'open',
    told: { at: '2026-11-29T16:00:00.000Z' },
    units: ['a', 'b', 'c'],
    calls: [{ at: '2026-11-29T16:00:01.500Z', by: 'b' }, { at: '今天' }],
  }
  it('has a heading each column, names beside codes, words for codes, times of Beijing, lists in a cell', () => {
    const csv = asCsv({ items: [row, {}] }, table, names, true)
    expect(csv.startsWith(mark)).toBe(true)
    expect(Papa.parse(csv.slice(1).trimEnd()).data).toEqual([
      ['标题', '单位', '单位名称', '状态', '告知时间', '承办过', '承办过名称', '来电'],
      [
        '他说“=1”\n第二行',
        'a',
        '甲局',
        '办理中',
        '2026-11-30 00:00:00',
        'a；b；c',
        '甲局；乙局；',
        '时间：2026-11-30 00:00:01，单位：b（乙局）\n时间：今天',
      ],
      ['', '', '', '', '', '', '', ''],
    ])
  })
  it('of a page behind the first there are rows alone, and of an empty one nothing', () => {
    expect(asCsv({ items: [row] }, table, names, false).startsWith('"他说')).toBe(true)
    expect(asCsv({ items: [] }, table, names, false)).toBe('')
    expect(asCsv({ items: [] }, table, names, true)).toBe(
      `${mark}标题,单位,单位名称,状态,告知时间,承办过,承办过名称,来电\r\n`,
    )
  })
})
