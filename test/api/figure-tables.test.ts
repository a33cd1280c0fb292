/** 指标表 — a row each figure, group and interval, with the name of whose it is. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { figureTables } from '../../shared/api/tables/figures.ts'
import { evaluationLists } from '../../shared/api/tables/lists/evaluation.ts'
import { asCsv } from '../../shared/door/tables.ts'
import { law } from '../support/story.ts'

const names = (of: Parameters<typeof law.registry.called>[0], code: string) => law.registry.called(of, code)
const one = {
  ...{ figure: 'closing', zh: '办结率', en: 'closing', unit: 'ratio', formula: '已办结 ÷ 期内应办结' },
  ...{ value: 2 / 3, numerator: 2, denominator: 3 },
}
const rowsOf = (by: string, ...figures: object[]) => {
  const body = { from: '2026-10-01', to: '2026-11-30', at: '2026-12-01T00:00:00.000Z', by, tickets: 3, figures }
  const text = asCsv(body, figureTables.readFigures, names, true)
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data
}

describe('figures as a table', () => {
  it('of a series have the days of each interval', () => {
    const months = [
      { from: '2026-10-01', to: '2026-10-31' },
      { from: '2026-11-01', to: '2026-11-30' },
    ]
    const rows = rowsOf('city', ...months.map((month) => ({ of: 'city', ...month, figures: [one] })))
    expect(rows.map(({ 起始日期: from, 截止日期: to }) => ({ from, to }))).toEqual(months)
  })
  it.each([
    ['city', 'city', '沈阳市'],
    ['area', '210102', '和平区'],
    ['unit', 'heping-housing', '和平区房产局'],
    ['branch', 'heping', '和平区人民政府'],
    ['category', 'property-service', '物业服务'],
    ['channel', 'web', '政府网站诉求栏目'],
    ['type', 'complaint', '投诉'],
  ])('by %s have the name of %s', (by, of, name) =>
    expect(rowsOf(by, { of, figures: [one] })).toMatchObject([
      { 范围: of, 范围名称: name, 百分率: '66.67%', 分子: '2', 分母: '3' },
    ]),
  )
})

it('connection rates and figures of a result are printed in percent, of nothing as nothing', () => {
  const items = [
    { of: 'city', day: '2026-10-12', source: 'calls', offered: 29_186, answered: 25_783, value: 25_783 / 29_186 },
    { of: 'city', day: '2026-10-13', source: 'calls', offered: 0, answered: 0 },
  ]
  const printed = (text: string, heading: string) =>
    Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data.map(
      (row) => row[heading],
    )
  const rates = asCsv({ items }, figureTables.readConnection, names, true)
  expect(printed(rates, '百分率')).toEqual(['88.34%', ''])
  const values = (numerator: number, denominator: number) => ({
    numerator,
    denominator,
    value: numerator / denominator,
  })
  const result = [
    { by: 'unit', of: 'heping-housing', figure: 'closing', unit: 'ratio', before: values(2, 3), after: values(2, 2) },
    { by: 'unit', of: 'heping-housing', figure: 'average-days', unit: 'days', before: values(9, 3) },
  ]
  const figures = asCsv({ items: result }, evaluationLists.readResultFigures, names, true)
  expect(printed(figures, '裁定前百分率')).toEqual(['66.67%', ''])
  expect(printed(figures, '裁定后百分率')).toEqual(['100.00%', ''])
})

it('a matter behind a figure says each reason on a line of its cell', () => {
  const because = ['2026-10-13', '2026-10-27'].map((day) => ({
    ...{ occasion: 'feedback-due', zh: '反馈时限到期', en: 'a feedback was due', day },
    flags: ['按时', '已办结'].map((zh) => ({ code: zh, zh, en: zh })),
  }))
  const matters = [{ ticket: '261009-00000001', hit: true, because }]
  const text = asCsv({ figure: 'closing', from: '', to: '', matters }, figureTables.listFigureTickets, names, true)
  const [row] = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data
  expect(row?.计入事由?.split('\n')).toEqual([
    '事由：反馈时限到期，日期：2026-10-13，情形：按时；已办结',
    '事由：反馈时限到期，日期：2026-10-27，情形：按时；已办结',
  ])
})
