/** 评分考核 — combines efficiency and effect, shows what is behind, ranks likes only (第二十八条、第二十九条). */
import { describe, expect, it } from 'vitest'
import { contradictionsIn } from '../../../infra/cities/schema/contradictions.ts'
import { shenyang } from '../../../infra/cities/shenyang.ts'
import { city } from '../../../shared/city/city.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import type { FigureValue, Grouped } from '../../../shared/evaluation/evaluate.ts'
import { scoresOf as scoresBy } from '../../../shared/evaluation/scoring/scores.ts'
import { type ScoringTable, scoredFigure, scoring } from '../../../shared/law/scoring.ts'
import { law } from '../../support/story.ts'

const { scoring: ours, figures: inForce } = law.rules
type Scored = (typeof inForce)[number]['code']

/** Figures as [value, how many are behind]; what is left out has nothing behind it. */
const unit = (of: string, given: Partial<Record<Scored, readonly [number, number]>>): Grouped => ({
  of,
  figures: inForce.map(({ code: figure, zh, en, unit, formula }): FigureValue => {
    const [value, denominator] = given[figure] ?? [undefined, 0]
    return {
      figure,
      zh,
      en,
      unit,
      formula: formula.zh,
      value,
      numerator: Math.round((value ?? 0) * denominator),
      denominator,
    }
  }),
})
const good = {
  'on-time-feedback': [0.9, 20],
  'closing-on-time': [0.8, 20],
  'average-days': [7, 16],
  solved: [0.75, 16],
  'satisfaction-unmarked': [0.9, 10],
} as const
const scoresOf = (units: Grouped[], table: ScoringTable) =>
  scoresBy(units, { scoring: table, fairness: law.rules.fairness, unit: law.registry.unit, to: '2026-12-31' })
const scores = (...units: Grouped[]) => scoresOf(units, ours)
const placed = (...units: Grouped[]) =>
  scores(...units).groups.map(({ code, ranked }) => [code, ...ranked.map(({ place, of }) => `${place} ${of}`)])

describe('评分', () => {
  const [group] = scores(unit('heping-housing', good)).groups
  const one = group?.ranked[0]

  it('weighs efficiency and effect, each component by its own weight', () => {
    // 20 × 0.9 + 20 × 0.8 + 10 × (15 − 7) / (15 − 5) = 42; 30 × 0.75 + 20 × 0.9 = 40.5
    expect(one).toMatchObject({ of: 'heping-housing', score: 82.5, due: 20 })
    expect(one?.parts).toMatchObject([
      { code: 'efficiency', weight: 50, points: 42 },
      { code: 'effect', weight: 50, points: 40.5 },
    ])
  })
  it('shows every component with its weight, its points and the figure behind', () =>
    expect(one?.parts.flatMap(({ components }) => components)).toMatchObject([
      { figure: 'on-time-feedback', weight: 20, outOf: 20, points: 18, value: 0.9, numerator: 18, denominator: 20 },
      { figure: 'closing-on-time', weight: 20, points: 16, zh: '按时办结率' },
      { figure: 'average-days', weight: 10, points: 8, value: 7, unit: 'days' },
      { figure: 'solved', weight: 30, points: 22.5 },
      { figure: 'satisfaction-unmarked', weight: 20, points: 18 },
    ]))
  it('adds up: the points shown are the score shown', () => {
    const points = one?.parts.flatMap(({ components }) => components.map(({ points }) => points)) ?? []
    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(one?.score ?? 0, 1)
  })
  it.each([
    [3, 10],
    [5, 10],
    [10, 5],
    [15, 0],
    [40, 0],
  ])('%d working days on average bring %d of ten points', (days, points) => {
    const { groups } = scores(unit('heping-housing', { ...good, 'average-days': [days, 16] }))
    expect(groups[0]?.ranked[0]?.parts[0]?.components[2]).toMatchObject({ points })
  })
})

describe('样本不足', () => {
  it('fewer than ten matters due: listed apart, with its figures and without a score', () => {
    const few = unit('shenhe-housing', { ...good, 'on-time-feedback': [1, 9] })
    const { groups, apart } = scores(few, unit('heping-housing', good))
    expect(groups.flatMap(({ ranked }) => ranked.map(({ of }) => of))).toEqual(['heping-housing'])
    expect(apart).toMatchObject([
      { of: 'shenhe-housing', why: 'few-matters', peers: 'district-departments', due: 9, parts: [{}, {}] },
    ])
    expect(apart[0]?.score).toBeUndefined()
    expect(scores(unit('shenhe-housing', { ...good, 'on-time-feedback': [1, 10] })).apart).toEqual([])
  })
  it('one angry rating is not a fifth of a score: its points go to the other component of its part', () => {
    const { groups } = scores(unit('heping-housing', { ...good, 'satisfaction-unmarked': [0, 4] }))
    expect(groups[0]?.ranked[0]).toMatchObject({
      score: 79.5,
      parts: [
        { points: 42 },
        {
          points: 37.5,
          components: [
            { figure: 'solved', weight: 30, outOf: 50, points: 37.5 },
            { figure: 'satisfaction-unmarked', weight: 20, outOf: 0, points: 0, denominator: 4 },
          ],
        },
      ],
    })
  })
  it('five are enough for a component', () => {
    const { groups } = scores(unit('heping-housing', { ...good, 'satisfaction-unmarked': [0, 5] }))
    expect(groups[0]?.ranked[0]).toMatchObject({ score: 64.5, parts: [{}, { points: 22.5 }] })
  })
  it('what has nothing behind it brings no points and costs none', () => {
    const { 'average-days': _, ...without } = good
    // 25 of each kind of punctuality instead of 20: 25 × 0.9 + 25 × 0.8 = 42.5
    expect(scores(unit('heping-housing', without)).groups[0]?.ranked[0]).toMatchObject({
      score: 83,
      parts: [
        { points: 42.5, components: [{ points: 22.5 }, { points: 20 }, { outOf: 0, points: 0, value: undefined }] },
        {},
      ],
    })
  })
  it('five behind a figure are enough', () => {
    const five = scores(unit('heping-housing', { ...good, 'satisfaction-unmarked': [0.8, 5] })).groups
    expect(five[0]?.ranked[0]?.parts[1]?.components[1]).toMatchObject({ outOf: 20, points: 16 })
  })
  it('efficiency alone is no score: where nobody said what came of it, the unit is listed apart', () => {
    const silent = unit('heping-housing', { ...good, solved: [1, 2], 'satisfaction-unmarked': [1, 4] })
    expect(scores(silent)).toMatchObject({ groups: [], apart: [{ of: 'heping-housing', why: 'one-sided' }] })
  })
  it('nothing at all is no division by zero', () =>
    expect(scores(unit('heping-housing', {})).apart).toMatchObject([{ why: 'few-matters', due: 0 }]))
})

describe('同类单位', () => {
  const worse = { ...good, solved: [0.5, 16] } as const

  it('are ranked among themselves: a bureau of a district, the city’s, a street, a public enterprise', () =>
    expect(
      placed(
        unit('heping-nanhu-street', good),
        unit('heping-housing', worse),
        unit('sy-housing', good),
        unit('shenhe-housing', good),
        unit('sy-heating-1', good),
      ),
    ).toEqual([
      ['public-service', '1 sy-heating-1'],
      ['municipal-departments', '1 sy-housing'],
      ['district-departments', '1 shenhe-housing', '2 heping-housing'],
      ['streets', '1 heping-nanhu-street'],
    ]))
  it('with equal scores share a place, and the next is counted on', () =>
    expect(
      placed(unit('heping-housing', worse), unit('shenhe-housing', good), unit('dadong-ecology', good))[0]?.slice(1),
    ).toEqual(['1 dadong-ecology', '1 shenhe-housing', '3 heping-housing']))
  it('have a median: half score more, half less', () => {
    const [group] = scores(unit('heping-housing', worse), unit('shenhe-housing', good)).groups
    expect(group).toMatchObject({ size: 2, median: 78.8 })
    const worst = { ...good, solved: [0.25, 16] } as const
    const three = scores(unit('heping-housing', good), unit('shenhe-housing', worst), unit('dadong-ecology', worse))
    expect(three.groups[0]).toMatchObject({ size: 3, median: 75 })
  })
  it('a village or community gets no score (第二十一条第三款), nor does what is no unit', () =>
    expect(scores(unit('heping-wencui-community', good), unit('nowhere', good))).toEqual({ groups: [], apart: [] }))
})

describe('评分规则', () => {
  const components = ours.parts.flatMap((part) => part.components)
  it('rests on figures whose tickets can be listed', () => {
    for (const figure of scoredFigure().options) expect(inForce.map(({ code }) => code)).toContain(figure)
  })
  it('says that the weights are our reading', () =>
    expect(ours).toMatchObject({ article: '第二十八条', reading: { zh: expect.stringContaining('权重') } }))
  it('does not pursue satisfaction in mediation and law enforcement (第二十九条)', () =>
    expect(components.map(({ figure }) => figure)).not.toContain('satisfaction'))
  it('may be a city’s own, and must add up to a hundred', () => {
    const [efficiency, effect] = ours.parts
    const own = (weight: number) => ({
      ...ours,
      parts: [efficiency, { ...effect, components: [{ figure: 'solved', weight, points: { rule: 'proportional' } }] }],
    })
    expect(scoring().safeParse(own(50)).success).toBe(true)
    expect(scoring().safeParse(own(60)).success).toBe(false)
    expect(scoring().safeParse({ ...ours, parts: [efficiency, efficiency] }).success).toBe(false)
    const { groups } = scoresOf([unit('heping-housing', good)], scoring().parse(own(50)))
    expect(groups[0]?.ranked[0]?.score).toBe(79.5)
  })
  it('is asked of the city before the rules: the table in force when the period ends', () => {
    const own = (from: string, matters: number) => ({ ...ours, from, atLeast: { ...ours.atLeast, matters } })
    const { scoring: inForce } = registryOf(
      city().parse({ ...shenyang, scoring: [own('2027-01-01', 40), own('2026-01-01', 30)] }),
    )
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-06-30']
    expect(days.map((day) => inForce(day)?.atLeast.matters)).toEqual([undefined, 30, 30, 40])
    expect(law.registry.scoring('2026-12-31')).toBeUndefined()
    const wrong = { ...ours, parts: ours.parts.slice(0, 1) }
    expect(city().safeParse({ ...shenyang, scoring: [wrong] }).success).toBe(false)
  })
  it('names units that there are, and has one table a day', () => {
    const given = { unit: 'nobody', to: '2026-12-31', points: 1, document: '考评通报' }
    const [efficiency, effect] = ours.parts
    const answers = {
      name: { zh: '答复规范', en: 'form' },
      weight: 50,
      points: { rule: 'given' as const, given: [given] },
    }
    const own = {
      ...ours,
      parts: [efficiency, { ...effect, components: [answers] }],
      peers: [{ code: 'named', zh: '甲', en: 'a', units: ['sy-housing', 'nowhere'] }],
    }
    expect(contradictionsIn(city().parse({ ...shenyang, scoring: [own, own] }))).toEqual([
      'scoring: two tables begin on 2021-11-01, and only one can count',
      ...Array.from({ length: 2 }, () => [
        'scoring 1, group "named": "nowhere" is no unit of this city',
        'scoring 1, given points of "答复规范": "nobody" is no unit of this city',
      ]).flat(),
    ])
    expect(contradictionsIn(city().parse({ ...shenyang, scoring: [ours] }))).toEqual([])
  })
  it('turns days into points by a scale, and nothing else', () => {
    const [efficiency, effect] = ours.parts
    const isFine = (figure: string, points: object) => {
      const one = { figure, weight: 50, points }
      return scoring().safeParse({ ...ours, parts: [{ ...efficiency, components: [one] }, effect] }).success
    }
    const scale = { rule: 'scale', full: 5, none: 15 }
    expect(isFine('average-days', scale)).toBe(true)
    expect(isFine('average-days', { rule: 'proportional' })).toBe(false)
    expect(isFine('average-days', { ...scale, full: 15, none: 5 })).toBe(false)
    expect(isFine('closing', scale)).toBe(false)
  })
})
