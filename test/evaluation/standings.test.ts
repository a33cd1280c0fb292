/** 逐件认定 — matter by matter the same as the fold counts them. */
import { expect, it } from 'vitest'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import { figuresFor } from '../../shared/evaluation/evaluate.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import { Fold } from '../../shared/evaluation/occasions/fold.ts'
import { countedOf } from '../../shared/evaluation/occasions/of-facts.ts'
import { registeredIn, standingsIn } from '../../shared/evaluation/occasions/standings.ts'
import { law } from '../support/story.ts'
import { matters, reading } from './month/matters.ts'

const period = { from: '2026-10-01', to: '2026-10-31' }
const columns = columnsOf(matters.map((one) => countedOf(factsOf(one), law)))
const figures = figuresFor({ rules: law.rules, period }).filter(({ occasion }) => occasion !== 'call')

it.each(['city', 'area', 'category'] as const)('by %s', (by) => {
  const fold = new Fold({ figures, period, by, now: reading })
  fold.add(columns)
  const standings = [...standingsIn(columns, { figures, period, now: reading })]
  let many = 0
  for (const { of, figures: counts } of fold.cells())
    for (const [at, { numerator, denominator }] of counts.entries()) {
      const figure = figures[at]
      if (!figure || figure.take === 'each') continue
      const theirs = standings.filter((one) => one.figure === figure.code && (by === 'city' || one[by] === of))
      expect([figure.code, theirs.filter(({ isHit }) => isHit).length, theirs.length]).toEqual([
        figure.code,
        numerator,
        denominator,
      ])
      many += denominator
    }
  expect(many).toBeGreaterThan(100)
})

it('registered in the period', () => {
  const asked = standingsIn(columns, { figures, period, now: reading })
  const repeated = [...asked].filter(({ figure }) => figure === 'repeated').map(({ number }) => number)
  expect([...registeredIn(columns, period)].map(({ number }) => number)).toEqual(repeated)
})
