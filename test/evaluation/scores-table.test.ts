/** 评分表格 — a row each component, with its arithmetic and how the rate stands, in cells. */
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { figureTables } from '../../shared/api/tables/figures.ts'
import { asCsv } from '../../shared/door/tables.ts'
import { law } from '../support/story.ts'
import { rates, scores } from './scoring/figures.ts'
import { deducted } from './scoring/published.ts'

type Row = Record<string, string>
const read = (csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data
const units = ['sy-housing', 'heping-housing', 'shenhe-housing', 'dadong-ecology', 'heping-market', 'sy-heating-1']
const figures = (hits: number) => ({
  'on-time-feedback': [hits, 400] as const,
  closing: [400, 400] as const,
  callback: [400, 400] as const,
  satisfaction: [hits, 400] as const,
  genuine: [hits, 400] as const,
})
const few = rates('sy-heating-2', { ...figures(400), 'on-time-feedback': [3, 3] })
const found = scores(deducted, ...units.map((unit, n) => rates(unit, figures(n === 0 ? 199 : 396))), few)
const body = { from: '2026-07-01', to: '2026-12-31', at: '2027-01-04T08:00:00+08:00', scoring: deducted, ...found }
const rows = read(asCsv(body, figureTables.readScores, (_, code) => law.registry.unit(code)?.name, true))
const of = (unit: string) => rows.filter((row) => row.单位 === unit)

describe('评分表格', () => {
  it('says with each number by which table, in which group and at which place', () => {
    expect(of('heping-housing')).toHaveLength(5)
    for (const row of of('heping-housing'))
      expect(row).toMatchObject({ 评分表: '2018-04', 同类组: '300件以上', 名次: '1', 满分: '100', 得分: '94.2' })
  })
  it('shows the arithmetic, the rule in words and the matters behind', () =>
    expect(of('heping-housing')[0]).toMatchObject({
      部分: '效率',
      指标代码: 'on-time-feedback',
      分子: '396',
      分母: '400',
      分值: '30',
      项目得分: '29.2',
      算式: '30 − 4 × 0.2 = 29.2',
      计分规则: '30分，未计入分子的每件扣0.2分，扣完为止',
    }))
  it('shows how a rate stands among its like', () =>
    expect(of('sy-housing').find((row) => row.指标代码 === 'satisfaction')).toMatchObject({
      组内比较: '红',
      比率名次: '6',
      参加排名的单位数: '6',
      同类水平: '0.99',
    }))
  it('has rows for what is added, taken and vetoed', () => {
    expect(of('sy-housing').slice(-2)).toMatchObject([
      { 部分: '加分、扣分', 项目: '假办结', 项目得分: '-5', 算式: '201 × -2 = -402 → -5' },
      { 部分: '一票否决', 指标代码: 'genuine', 算式: '49.75 < 50 → 0' },
    ])
    expect(of('sy-housing')[0]?.得分).toBe('0')
  })
  it('lists who has too few matters, without a place', () =>
    expect(of('sy-heating-2')[0]).toMatchObject({ 名次: '', 得分: '', 单列的原因: '到期件数过少', 同类组: 'small' }))
})
