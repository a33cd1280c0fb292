/** 各市指标 — a city's figures go before the rules' from their day on, and are sealed as they were (第二十七条). */
import { expect, it } from 'vitest'
import { evaluationUnder } from '../../shared/evaluation/evaluate.ts'
import { nameOf } from '../../shared/evaluation/long/question.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { counting } from '../../shared/evaluation/results/counting.ts'
import { ownFigure } from '../../shared/law/figures.ts'
import { linesFor } from '../support/results.ts'
import { law } from '../support/story.ts'

const stricter = ownFigure().parse({
  ...{ code: 'satisfaction', zh: '满意率', en: 'satisfaction', unit: 'ratio' },
  ...{ formula: { zh: '非常满意 ÷ 已评价', en: 'rated 5 ÷ rated' }, occasion: 'rating', take: 'last' },
  ...{ counts: { without: ['unjustified'] }, hits: { levelFrom: 5 }, from: '2026-06-01', article: '市考核办法第五条' },
})
const added = ownFigure().parse({
  ...stricter,
  code: 'own-reopened',
  occasion: 'closing',
  hits: { with: ['reopened'] },
  counts: {},
})
const under = (...figures: (typeof stricter)[]) => ({ ...law, registry: { ...law.registry, figures } })
const on = (to: string, ...figures: (typeof stricter)[]) =>
  evaluationUnder({ from: '2026-01-01', to }, under(...figures), '2026-12-31T00:00:00.000Z').figures

it('stand in their place from their day on, and behind the others where the rules have none', () => {
  const codes = law.rules.figures.map(({ code }) => code)
  expect(on('2026-05-31', stricter, added).map(({ code }) => code)).toEqual(codes)
  const figures = on('2026-06-30', stricter, added)
  expect(figures.map(({ code }) => code)).toEqual([...codes, 'own-reopened'])
  expect(figures.find(({ code }) => code === 'satisfaction')).toEqual(stricter)
  const later = { ...stricter, from: '2026-06-15', hits: { levelFrom: 4 } }
  expect(on('2026-06-30', later, stricter).find(({ code }) => code === 'satisfaction')).toEqual(later)
})

it('count by their own numerator and denominator', () => {
  const columns = columnsOf(linesFor('heping-housing', { prefix: '260105', good: 7, bad: 3 }))
  const counted = (figures: ReturnType<typeof on>) => {
    const fold = new Fold({
      figures,
      period: { from: '2026-01-01', to: '2026-06-30' },
      by: 'city',
      now: '2026-12-31T00:00:00.000Z',
    })
    fold.add(columns)
    const at = figures.findIndex(({ code }) => code === 'satisfaction')
    const { numerator, denominator } = fold.cells()[0]?.figures[at] ?? {}
    return [numerator, denominator]
  }
  expect(counted(on('2026-06-30'))).toEqual([7, 10])
  expect(counted(on('2026-06-30', { ...stricter, hits: { levelFrom: 1 } }))).toEqual([10, 10])
})

it('are sealed with a result, and named in what is counted of a long period', async () => {
  const place = under(stricter)
  const contextOf = counting({
    law: async () => place,
    registry: { city: async () => undefined },
    givenPoints: { rowsOf: async () => [] },
    sliced: {},
  } as never).contextOf
  const { figures } = await contextOf({ from: '2026-01-01', to: '2026-06-30' })
  expect(figures.find(({ code }) => code === 'satisfaction')).toEqual(stricter)
  const named = (asked: typeof place, ...codes: string[]) => {
    const question = { from: '2026-01-01', to: '2026-06-30', by: 'unit' as const, figures: codes }
    return nameOf(question, { since: undefined, law: asked, now: '2026-07-01T00:00:00.000Z' })
  }
  expect(named(place, 'satisfaction')).not.toBe(named(under(), 'satisfaction'))
  expect(named(place, 'closing')).toBe(named(under(), 'closing'))
})
