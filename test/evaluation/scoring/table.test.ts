/** 评分 — what is given, what few matters do, who is in which group, what the ladder reads (第二十八条、第三十一条). */
import { describe, expect, it } from 'vitest'
import { shenyang } from '../../../infra/cities/shenyang.ts'
import type { FigureValue } from '../../../shared/evaluation/evaluate.ts'
import { Decimal, rounded } from '../../../shared/evaluation/scoring/decimal.ts'
import { peersOf } from '../../../shared/evaluation/scoring/peers.ts'
import { scoresOf, standingsOf } from '../../../shared/evaluation/scoring/scores.ts'
import type { ScoringTable } from '../../../shared/law/scoring.ts'
import { law } from '../../support/story.ts'
import { rates, scoredBy, scores } from './figures.ts'
import { deducted, lianyungang } from './published.ts'

const all = [200, 200] as const
const full = { 'on-time-feedback': all, 'signed-on-time': all, 'closing-on-time': all, satisfaction: all }
const ours = law.rules.scoring

describe('评定', () => {
  const table = lianyungang({
    version: '连12345发〔2021〕1号',
    satisfaction: 0.95,
    given: {
      replies: [
        { unit: 'sy-housing', to: '2026-06-30', points: 4 },
        { unit: 'sy-housing', to: '2026-12-31', points: 9 },
        { unit: 'sy-housing', to: '2026-12-31', points: 8 },
        { unit: 'heping-housing', to: '2026-12-31', points: 5 },
      ],
    },
  })
  const given = (unit: string, to: string) =>
    scoresOf([rates(unit, full)], scoredBy(table, { to })).groups[0]?.ranked[0]?.parts[1]?.components[1]
  it('is of its unit and period, the last that was entered; of others all points', () => {
    expect(given('sy-housing', '2026-12-31')).toMatchObject({ points: 8, arithmetic: '8', figure: undefined })
    expect(given('sy-housing', '2026-06-30')?.points).toBe(4)
    expect(given('heping-housing', '2026-12-31')?.points).toBe(5)
    expect([given('heping-housing', '2026-06-30')?.points, given('shenhe-housing', '2026-12-31')?.points]).toEqual([
      10, 10,
    ])
  })
})

describe('件数少', () => {
  const atLeast = { ...deducted.atLeast, component: 5 }
  const satisfied = (hits: number, matters: number) => {
    const unit = { 'on-time-feedback': all, closing: all, callback: all, satisfaction: [hits, matters] as const }
    const found = scores({ ...deducted, atLeast }, rates('sy-housing', unit)).groups[0]?.ranked[0]
    return found?.parts[1]?.components[1]
  }
  it('fewer than five bring all points where the table says so, and say why', () => {
    expect(satisfied(1, 4)).toMatchObject({ points: 30, outOf: 30, arithmetic: '4 < 5 → 30' })
    expect(satisfied(0, 0)).toMatchObject({ points: 30, arithmetic: '0 < 5 → 30', compared: undefined })
    expect(satisfied(1, 5)).toMatchObject({ points: 0 })
  })
})

describe('同类组', () => {
  const by = (peers: ScoringTable['peers'], due: number, of = 'sy-housing') =>
    peersOf(of, due, { peers }, law.registry.unit)?.code
  const named = { zh: '组', en: 'group', levels: ['city' as const], kinds: ['government' as const] }
  it('by number of matters: from one number on, and below another', () => {
    const middle = [{ code: 'middle', ...named, matters: { from: 100, below: 300 } }]
    expect([99, 100, 299, 300].map((due) => by(middle, due))).toEqual([undefined, 'middle', 'middle', undefined])
  })
  it('by name, level and kind, all that are said', () => {
    expect(by([{ code: 'a', ...named, units: ['heping-housing'] }], 9)).toBeUndefined()
    expect(by([{ code: 'a', zh: '组', en: 'group', units: ['sy-housing'] }], 9)).toBe('a')
    expect(by([{ code: 'a', ...named, levels: ['street'] }], 9)).toBeUndefined()
    expect(by([{ code: 'a', ...named, kinds: ['public-service'] }], 9)).toBeUndefined()
    expect(by([{ code: 'a', ...named }], 9, 'nobody')).toBeUndefined()
  })
})

describe('组内比较', () => {
  const days: FigureValue = {
    ...{ figure: 'average-days', zh: '平均办理天数', en: 'days', unit: 'days', formula: '' },
    ...{ value: 6, numerator: 20, denominator: 20 },
  }
  const unit = (of: string, solved: readonly [number, number], due: readonly [number, number] = [300, 300]) => {
    const found = rates(of, {
      ...{ 'on-time-feedback': due, 'closing-on-time': [300, 300] },
      ...{ solved, 'satisfaction-unmarked': [280, 300] },
    })
    return { ...found, figures: [...found.figures, days] }
  }
  const districts = shenyang.units.filter(({ level, kind }) => level === 'district' && kind === 'government')
  const others = districts.filter(({ code }) => code !== 'heping-housing').slice(0, 7)
  const found = scores(ours, ...others.map(({ code }) => unit(code, [270, 300])), unit('heping-housing', [120, 300]))
  const components = (of: string) =>
    found.groups[0]?.ranked.find((one) => one.of === of)?.parts.flatMap((part) => part.components)
  it('is of rates alone: nobody knows how chance spreads days', () => {
    const one = components('heping-housing')
    expect(one?.find(({ figure }) => figure === 'average-days')).toMatchObject({ points: 9, compared: undefined })
    expect(one?.find(({ figure }) => figure === 'solved')).toMatchObject({
      compared: { flag: 'red', place: 8, among: 8 },
    })
  })
  it('is what the ladder reads: place, size and the figures that are red', () => {
    const standing = standingsOf(found).find((one) => one.unit === 'heping-housing')
    expect(standing).toEqual({
      unit: 'heping-housing',
      peers: 'district-departments',
      place: 8,
      size: 8,
      red: ['solved'],
    })
    expect(standingsOf(found).filter(({ red }) => red.length > 0)).toHaveLength(1)
  })
  it('who is listed apart has no place, and does not count in the size', () => {
    const [first, ...rest] = others
    const apart = scores(
      ours,
      unit(first?.code ?? '', [270, 300], [9, 9]),
      ...rest.map(({ code }) => unit(code, [270, 300])),
    )
    const standings = standingsOf(apart)
    expect(standings.find(({ unit: of }) => of === first?.code)).toMatchObject({ place: undefined, size: 0 })
    expect(standings.find(({ unit: of }) => of === rest[0]?.code)).toMatchObject({ place: 1, size: rest.length })
  })
})

describe('四舍五入', () => {
  it('of thirds: a third of 0.015 is 0.005, and 0.01 at two places', () =>
    expect(rounded(new Decimal(1).div(3).times('0.015'), 2).toFixed()).toBe('0.01'))
})
