/** 各市指标 — a city's file with a figure that cannot be counted, or scored, is refused in words. */
import { expect, it } from 'vitest'
import { readCity } from '../../infra/cities/index.ts'
import { contradictionsIn } from '../../infra/cities/schema/contradictions.ts'
import { city } from '../../shared/city/city.ts'
import { law } from '../support/story.ts'

const { city: shenyang } = readCity('shenyang')
const own = {
  ...{ code: 'satisfaction-own', variantOf: 'satisfaction', zh: '满意率（本市口径）', en: 'satisfaction, as here' },
  ...{ unit: 'ratio', formula: { zh: '4—5级 ÷ 已评价', en: '4 or 5 ÷ rated' }, occasion: 'rating', take: 'last' },
  ...{ counts: { without: ['marked', 'unjustified'] }, hits: { levelFrom: 4 } },
  ...{ from: '2026-07-01', article: '市考核办法第五条' },
}
const [efficiency, effect] = law.rules.scoring.parts
const tableOf = (figure: string, points: object = { rule: 'proportional' }, more: object = {}) => ({
  ...law.rules.scoring,
  ...{ version: '市办法', from: '2026-07-01' },
  parts: [efficiency, { ...effect, components: [{ figure, weight: 50, points }] }],
  ...more,
})
const faults = (more: object): string[] => contradictionsIn(city().parse({ ...shenyang, ...more }))
const scored = { scoredFigures: ['on-time-feedback', 'closing', 'average-days', 'satisfaction-own'] }
const scale = { rule: 'scale', full: 5, none: 15 }

it('takes figures that can be counted, and tables that score them', () => {
  expect(faults({ figures: [own] })).toEqual([])
  const efficient = tableOf('satisfaction-own').parts[0]?.components.map(({ figure }) => figure ?? '') ?? []
  const all = { scoredFigures: [...new Set([...scored.scoredFigures, ...efficient])] }
  expect(faults({ figures: [own], ...all, scoring: [tableOf('satisfaction-own')] })).toEqual([])
  expect(faults({ figures: [{ ...own, code: 'satisfaction', variantOf: undefined }] })).toEqual([])
})

it.each<[string, object, string]>([
  [
    'never so',
    { figures: [{ ...own, hits: { with: ['solved'] } }] },
    'figure "satisfaction-own" from 2026-07-01: "solved" is never so of an occasion "rating"',
  ],
  [
    'twice',
    { figures: [own, own] },
    'figures: "satisfaction-own" from 2026-07-01 stands there twice, and only one can count',
  ],
  [
    'a variant of nothing',
    { figures: [{ ...own, variantOf: 'nothing' }] },
    'figure "satisfaction-own" from 2026-07-01: variantOf: there is no other figure "nothing"',
  ],
  [
    'a variant of a variant',
    { figures: [{ ...own, variantOf: 'solved' }] },
    'figure "satisfaction-own" from 2026-07-01: variantOf: "solved" is itself a variant of "callback"',
  ],
  ['scores what there is not', { scoredFigures: ['nothing'] }, 'scoredFigures: there is no figure "nothing"'],
  [
    'scores calls',
    { scoredFigures: ['connection'] },
    'scoredFigures: "connection" counts calls, and no unit answers for them',
  ],
  [
    'scores what is not listed',
    { figures: [own], scoring: [tableOf('satisfaction-own')] },
    'scoring 市办法: "satisfaction-own" is none of the figures that are scored: on-time-feedback, closing, closing-on-time, callback, average-days, solved, satisfaction, satisfaction-unmarked, satisfaction-examined, satisfaction-strict',
  ],
  [
    'scores what is not in force yet',
    { figures: [{ ...own, from: '2027-01-01' }], ...scored, scoring: [tableOf('satisfaction-own')] },
    'scoring 市办法: "satisfaction-own" is not in force on 2026-07-01, from when the table is',
  ],
  [
    'a share on a scale',
    { figures: [own], ...scored, scoring: [tableOf('satisfaction-own', scale)] },
    'scoring 市办法: "satisfaction-own": days and times need a scale, shares none',
  ],
  [
    'days without a scale',
    { scoring: [tableOf('average-days')] },
    'scoring 市办法: "average-days": days and times need a scale, shares none',
  ],
  [
    'a veto by days',
    { scoring: [tableOf('solved', undefined, { vetoes: [{ figure: 'average-days', under: 0.5, leaves: 10 }] })] },
    'scoring 市办法: "average-days" is no share, and counts no matters',
  ],
  [
    'a share that becomes a number',
    {
      figures: [
        {
          ...own,
          code: 'solved',
          ...{ variantOf: undefined, unit: 'days', occasion: 'completed' },
          counts: {},
          hits: {},
        },
      ],
      scoring: [tableOf('solved')],
    },
    'scoring 市办法: "solved" is a share at one time and a number at another',
  ],
])('%s is refused', (_, more, sentence) => expect(faults(more)).toContain(sentence))
