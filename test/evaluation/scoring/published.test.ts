/** 已公布的评分 — reports of cities are reproduced to the digit (第二十八条). */
import { describe, expect, it } from 'vitest'
import type { Grouped } from '../../../shared/evaluation/evaluate.ts'
import { Decimal, decimalOf, percent, rounded } from '../../../shared/evaluation/scoring/decimal.ts'
import { scoresOf } from '../../../shared/evaluation/scoring/scores.ts'
import type { ScoringTable } from '../../../shared/law/scoring.ts'
import { rates, scoredBy, scores } from './figures.ts'
import { deducted, lianyungang } from './published.ts'

const all = [200, 200] as const
const department = 'sy-housing'

const scored = (table: ScoringTable, unit: Grouped, to: string) =>
  scoresOf([unit], scoredBy(table, { to })).groups[0]?.ranked[0]
const pointsOf = (found: ReturnType<typeof scored>, figure: string) =>
  found?.parts.flatMap(({ components }) => components).find((one) => one.figure === figure)

describe('连云港市，2019年6月（12345在线简报2019年第10期）', () => {
  it.each([
    ['结案率', 25_783, '88.34'],
    ['按时办结率', 24_165, '82.80'],
  ])('%s', (_, closed, published) =>
    expect(rounded(new Decimal(closed).div(29_186).times(100), 2).toFixed(2)).toBe(published),
  )
})

/** 2021-07 (简报2021年第8期), 2021-08 (第9期), 2022-02 (通报): the lowest three of each month, as far as the report says why. */
describe('连云港市，连12345发〔2021〕1号', () => {
  const due = { 'on-time-feedback': all }
  it.each([
    // 5件应办结工单中1件超时办结
    ['市碱业公司', '2021-07-31', { 'signed-on-time': all, 'closing-on-time': [4, 5], satisfaction: all }, {}, 84],
    // 7件工单中1件超时签收
    ['连职院', '2021-07-31', { 'signed-on-time': [6, 7], 'closing-on-time': all, satisfaction: all }, {}, 89.71],
    // 7件工单中1件超时签收，6件应办结工单中1件超时办结
    ['连云港铁塔', '2021-08-31', { 'signed-on-time': [6, 7], 'closing-on-time': [5, 6], satisfaction: all }, {}, 78.04],
    // 按时办结率66.67%，回访满意率66.67%
    ['市碱业公司', '2022-02-28', { 'signed-on-time': all, 'closing-on-time': [2, 3], satisfaction: [2, 3] }, {}, 66.5],
    // 及时签收率80%，回访满意率50%，答复不规范9分
    [
      '市体育局',
      '2022-02-28',
      { 'signed-on-time': [4, 5], 'closing-on-time': all, satisfaction: [1, 2] },
      { replies: 9 },
      75.5,
    ],
    // 及时签收率77.27%，回访满意率70.59%
    [
      '万联能源集团',
      '2022-02-28',
      { 'signed-on-time': [17, 22], 'closing-on-time': all, satisfaction: [12, 17] },
      {},
      76.8,
    ],
  ] as const)('%s %s', (_, to, figures, { replies = 10 }: { replies?: number }, published) => {
    const given = (points: number) => [{ unit: department, to, points }]
    const table = lianyungang({
      version: '连12345发〔2021〕1号',
      satisfaction: 0.95,
      given: { replies: given(replies), rest: given(34) },
    })
    expect(scored(table, rates(department, { ...due, ...figures }), to)?.score).toBe(published)
  })
  it.each([
    ['及时签收率', 'signed-on-time', [4, 5], 0],
    ['及时签收率', 'signed-on-time', [17, 22], 0],
    ['按时办结率', 'closing-on-time', [4, 5], 5],
    ['按时办结率', 'closing-on-time', [2, 3], 0],
    ['满意率', 'satisfaction', [2, 3], 12.5],
    ['满意率', 'satisfaction', [1, 2], 12.5],
    // 70.59 %: 25 − (95 − 70.59) × 0.5 = 12.795. Of 12 ÷ 17 as it is, it would be 12.79.
    ['满意率', 'satisfaction', [12, 17], 12.8],
  ] as const)('%s %s %j: %d分', (_, figure, rate, published) => {
    const table = lianyungang({ version: '连12345发〔2021〕1号', satisfaction: 0.95 })
    const figures = { ...due, 'signed-on-time': all, 'closing-on-time': all, satisfaction: all, [figure]: rate }
    expect(pointsOf(scored(table, rates(department, figures), '2022-02-28'), figure)?.points).toBe(published)
  })
})

/** 2022-08 and 2023-01: satisfaction with orders of the province, full from 98 %. */
describe('连云港市，2022年8月、2023年1月通报', () => {
  const table = lianyungang({ version: '连12345发〔2022〕19号', satisfaction: 0.98 })
  it.each([
    ['新奥燃气 2022-08', 'satisfaction', [3, 4], 13.5, '25 − (98 − 75) × 0.5 = 13.5'],
    ['连云港移动 2022-08', 'satisfaction', [1, 2], 12.5, '25 − (98 − 50) × 0.5 = 1 → 12.5'],
    ['市自来水公司 2022-08', 'satisfaction', [5, 7], 12.5, '25 − (98 − 71.43) × 0.5 = 11.715 → 12.5'],
    ['农发集团 2023-01', 'satisfaction', [1, 2], 12.5, '25 − (98 − 50) × 0.5 = 1 → 12.5'],
    ['市交通局 2023-01', 'satisfaction', [7, 8], 19.75, '25 − (98 − 87.5) × 0.5 = 19.75'],
    // 89.82 %, as 150 of 167.
    ['市交通局 2023-01', 'closing-on-time', [150, 167], 14.82, '20 − (95 − 89.82) × 1 = 14.82'],
    ['新奥燃气 2023-01', 'satisfaction', [5, 6], 17.67, '25 − (98 − 83.33) × 0.5 = 17.67'],
  ] as const)('%s %s %j: %d分', (_, figure, rate, published, arithmetic) => {
    const figures = {
      'on-time-feedback': all,
      'signed-on-time': all,
      'closing-on-time': all,
      satisfaction: all,
      [figure]: rate,
    }
    const found = pointsOf(scored(table, rates(department, figures), '2023-01-31'), figure)
    expect(found).toMatchObject({ points: published, arithmetic })
  })
  it('17.665 is 17.67, which no binary number is', () => {
    // The nearest binary number lies below the half.
    expect((1.005).toFixed(2)).toBe('1.00')
    expect(rounded(decimalOf(1.005), 2).toFixed(2)).toBe('1.01')
    expect(rounded(new Decimal('17.665'), 2).toFixed(2)).toBe('17.67')
    expect(percent(new Decimal(5).div(6))).toBe('83.3333')
  })
  it('counties are ranked apart, out of 150', () => {
    const figures = { 'on-time-feedback': all, 'signed-on-time': all, 'closing-on-time': all, satisfaction: all }
    const found = scores(table, rates('sy-heating-1', figures), rates(department, figures))
    expect(found.groups.map(({ code, total, ranked }) => [code, total, ranked[0]?.score])).toEqual([
      ['counties', 150, 150],
      ['departments', 100, 100],
    ])
  })
})

describe('扣分制（依公布的规则编制，无公布的结果可对）', () => {
  const full = { closing: [400, 400], callback: [400, 400], satisfaction: [400, 400] } as const
  const found = (figures: Parameters<typeof rates>[1]) =>
    scores(deducted, rates(department, { 'on-time-feedback': [400, 400], ...full, ...figures })).groups[0]?.ranked[0]
  it.each([
    // Each matter overdue takes 0.2, down to none.
    ['on-time-feedback', [397, 400], 29.4, '30 − 3 × 0.2 = 29.4'],
    ['on-time-feedback', [200, 400], 0, '30 − 200 × 0.2 = -10 → 0'],
    // A percentage point begun counts whole.
    ['closing', [399, 400], 19.5, '20 − ⌈100 − 99.75⌉ × 0.5 = 19.5'],
    ['closing', [240, 400], 5, '20 − ⌈100 − 60⌉ × 0.5 = 0 → 5'],
    ['closing', [239, 400], 0, '59.75 < 60 → 0'],
    // One begun does not count.
    ['callback', [357, 400], 20, '20 − ⌊90 − 89.25⌋ × 1 = 20'],
    ['callback', [355, 400], 19, '20 − ⌊90 − 88.75⌋ × 1 = 19'],
    ['callback', [360, 400], 20, '90 ≥ 90 → 20'],
    ['satisfaction', [380, 400], 30, '95 ≥ 95 → 30'],
    ['satisfaction', [379, 400], 25, '94.75 ≥ 90 → 25'],
    ['satisfaction', [319, 400], 0, '79.75 < 80 → 0'],
  ] as const)('%s %j: %d', (figure, rate, points, arithmetic) =>
    expect(pointsOf(found({ [figure]: rate }), figure)).toMatchObject({ points, arithmetic }),
  )
  it('adds and takes by the matter, at most so much', () => {
    expect(found({ excellent: [2, 400], 'on-time-feedback': [390, 400] })).toMatchObject({
      score: 100,
      adjustments: [{ code: 'excellent', points: 2, arithmetic: '2 × 1 = 2' }],
    })
    expect(found({ excellent: [4, 400], 'on-time-feedback': [380, 400] })).toMatchObject({
      score: 99,
      adjustments: [{ points: 3, arithmetic: '4 × 1 = 4 → 3' }],
    })
    expect(found({ genuine: [399, 400] })).toMatchObject({ score: 98, adjustments: [{ arithmetic: '1 × -2 = -2' }] })
    expect(found({ genuine: [380, 400] })).toMatchObject({
      score: 95,
      adjustments: [{ arithmetic: '20 × -2 = -40 → -5' }],
    })
  })
  it('no score is above the total, and none below zero', () => {
    expect(found({ excellent: [2, 400] })?.score).toBe(100)
    const nothing = {
      'on-time-feedback': [0, 400],
      closing: [0, 400],
      callback: [0, 400],
      satisfaction: [0, 400],
    } as const
    expect(found({ ...nothing, genuine: [300, 400] })?.score).toBe(0)
  })
  it('一票否决 leaves nothing of the score, and the points are shown all the same', () =>
    expect(found({ genuine: [199, 400] })).toMatchObject({
      score: 0,
      vetoes: [{ figure: 'genuine', leaves: 0, arithmetic: '49.75 < 50 → 0' }],
      parts: [{ points: 50 }, { points: 50 }],
    }))
  it('groups by how many matters a unit had; fewer than twenty are listed apart', () => {
    const of = (unit: string, matters: number) => rates(unit, { 'on-time-feedback': [matters, matters], ...full })
    const { groups, apart } = scores(
      deducted,
      of('sy-housing', 300),
      of('heping-housing', 299),
      of('shenhe-housing', 100),
      of('dadong-ecology', 99),
      of('sy-heating-1', 19),
    )
    expect(groups.map(({ code, ranked }) => [code, ...ranked.map((one) => `${one.place} ${one.of}`)])).toEqual([
      ['large', '1 sy-housing'],
      ['middle', '1 heping-housing', '1 shenhe-housing'],
      ['small', '1 dadong-ecology'],
    ])
    expect(apart).toMatchObject([{ of: 'sy-heating-1', peers: 'small', why: 'few-matters' }])
  })
})
