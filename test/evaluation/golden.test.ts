/** 结案率、按时办结率 — the published month of 连云港 (2019-06), counted matter by matter and printed. */
import { expect, it } from 'vitest'
import { figureTables } from '../../shared/api/tables/figures.ts'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import { asCsv } from '../../shared/door/tables.ts'
import { percentOf } from '../../shared/evaluation/scoring/decimal.ts'
import { evaluate } from '../support/evaluated.ts'
import { law } from '../support/story.ts'
import { closed, given, interim, life, passed, replied } from './month/verbs.ts'

const [due, closedInAll, closedInTime] = [29_186, 25_783, 24_165]
const unit = 'heping-housing'
const start = [given('10-09', unit), interim('10-13', unit)] as const
const kinds = {
  inTime: life({ day: '10-09' }, ...start, replied('10-20', unit), passed('10-20'), closed('10-20')),
  late: life({ day: '10-09' }, ...start, replied('10-30', unit), passed('10-30'), closed('10-30')),
  open: life({ day: '10-09' }, ...start).sweptTo('2026-11-02T00:00:00Z'),
}
const facts = {
  inTime: factsOf(kinds.inTime.ticket),
  late: factsOf(kinds.late.ticket),
  open: factsOf(kinds.open.ticket),
}
const matters = Array.from({ length: due }, (_, index) => ({
  ...(index < closedInTime ? facts.inTime : index < closedInAll ? facts.late : facts.open),
  number: `261009-${String(index).padStart(8, '0')}`,
}))
const period = { from: '2026-10-01', to: '2026-10-31' }
const now = '2026-11-03T01:00:00.000Z'

it('25,783 of 29,186 are 88.34 %, 24,165 are 82.80 %', () => {
  const figures = law.rules.figures.filter(({ code }) => code === 'closing' || code === 'closing-on-time')
  const groups = evaluate(matters, [], 'city', { ...law, figures, period, now })
  expect(groups[0]?.figures).toMatchObject([
    { figure: 'closing', numerator: 25_783, denominator: 29_186 },
    { figure: 'closing-on-time', numerator: 24_165, denominator: 29_186 },
  ])
  const body = { ...period, by: 'city', at: now, tickets: due, figures: groups }
  const printed = asCsv(body, figureTables.readFigures, () => '全市', true)
  expect(printed).toContain(',25783,29186,')
  expect(printed).toMatch(/,88\.34%,25783,29186,/)
  expect(printed).toMatch(/,82\.80%,24165,29186,/)
})
it.each([
  [1, 3, '33.33'],
  [2, 3, '66.67'],
  [1, 800, '0.13'],
  [21, 160_000, '0.01'],
  [29, 40_000, '0.07'],
  [201, 40_000, '0.50'],
  [0, 7, '0.00'],
  [7, 7, '100.00'],
])('%d of %d are %s %%: half up', (numerator, denominator, expected) =>
  expect(percentOf(numerator, denominator)).toBe(expected),
)
