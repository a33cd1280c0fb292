/** 评分表 — a table that contradicts itself is refused, and the regulation's own holds (第二十八条). */
import { describe, expect, it } from 'vitest'
import { type ScoringTable, scoring } from '../../shared/law/scoring.ts'
import { law } from '../support/story.ts'

const ours = law.rules.scoring
const [efficiency, effect] = ours.parts as [ScoringTable['parts'][number], ScoringTable['parts'][number]]
type Component = ScoringTable['parts'][number]['components'][number]

const messages = (table: object): string[] => {
  const { error } = scoring().safeParse({ ...ours, ...table })
  return error?.issues.map(({ message }) => message.split(' / ')[0] ?? '') ?? []
}
/** The regulation's table with effect made of this alone. */
const ofEffect = (...components: object[]) => ({ parts: [efficiency, { ...effect, components }] })
const component = (points: object, more: object = {}) => ({ figure: 'solved', weight: 50, points, ...more })
const target = { rule: 'target', target: 0.95, perPoint: 1 }
const group = ours.peers[0]

describe('评分表', () => {
  it('of the regulation scores efficiency and effect, half and half, and places by shrunk rates', () => {
    expect(messages({})).toEqual([])
    expect(
      ours.parts.map(({ code, components }) => [code, components.reduce((sum, { weight }) => sum + weight, 0)]),
    ).toEqual([
      ['efficiency', 50],
      ['effect', 50],
    ])
    expect(ours).toMatchObject({ total: 100, places: 'shrunk', adjustments: [], vetoes: [] })
  })
  it.each<[string, object]>([
    ['efficiency and effect are both scored', { parts: [efficiency, { ...effect, code: 'others' }] }],
    ['each part once', { parts: [efficiency, effect, effect], total: 150 }],
    ['each group once', { peers: [group, group] }],
    ['the weights of each group add up to its total', { total: 90 }],
    ['the weights of each group add up to its total', { peers: [{ ...group, total: 150 }] }],
    ['the weights of each group add up to its total', ofEffect(component(target, { weight: 49.99 }))],
    ['only groups of this table', ofEffect(component(target), component(target, { only: ['nobody'] }))],
    ['units by name, or levels and kinds', { peers: [{ ...group, kinds: undefined }] }],
    ['days need a scale, shares none', ofEffect(component(target, { figure: 'average-days' }))],
    [
      'fewer days give more points',
      ofEffect(component({ rule: 'scale', full: 5, none: 5 }, { figure: 'average-days' })),
    ],
    ['the cut-off is not above the target', ofEffect(component({ ...target, cutOff: 0.96 }))],
    ['no rule brings more points than the component has', ofEffect(component({ ...target, least: 51 }))],
    [
      'no rule brings more points than the component has',
      ofEffect(component({ rule: 'bands', bands: [{ from: 0.9, points: 51 }] })),
    ],
    [
      'bands from the highest down, with points that do not rise',
      ofEffect(
        component({
          rule: 'bands',
          bands: [
            { from: 0.8, points: 5 },
            { from: 0.9, points: 3 },
          ],
        }),
      ),
    ],
    [
      'bands from the highest down, with points that do not rise',
      ofEffect(
        component({
          rule: 'bands',
          bands: [
            { from: 0.9, points: 3 },
            { from: 0.8, points: 5 },
          ],
        }),
      ),
    ],
    ['what is given has a name and no figure; anything else has a figure', ofEffect(component({ rule: 'given' }))],
    [
      'what is given has a name and no figure; anything else has a figure',
      ofEffect(component(target, { figure: undefined })),
    ],
    [
      'not nothing',
      { adjustments: [{ code: 'a', zh: '甲', en: 'a', figure: 'solved', counts: 'hits', each: 0, most: 1 }] },
    ],
  ])('is refused: %s', (message, table) => expect(messages(table)).toContain(message))
  it('adds weights up as decimals: 0.1 and 0.2 are 0.3', () =>
    expect(
      messages(
        ofEffect(
          component(target, { weight: 49.7 }),
          component(target, { weight: 0.1 }),
          component(target, { weight: 0.2 }),
        ),
      ),
    ).toEqual([]))
  it('may have more for one group than for the others', () => {
    const more: Component = {
      name: { zh: '数据质量', en: 'quality of data' },
      weight: 50,
      points: { rule: 'given', given: [] },
      only: ['streets'],
    }
    const others = { code: 'others', zh: '其他', en: 'others', components: [more] }
    const peers = ours.peers.map((one) => (one.code === 'streets' ? { ...one, total: 150 } : one))
    expect(messages({ parts: [...ours.parts, others], peers })).toEqual([])
    expect(messages({ parts: [...ours.parts, others] })).toEqual(['the weights of each group add up to its total'])
  })
  it('names figures that a score may combine, and no others', () =>
    expect(messages(ofEffect(component(target, { figure: 'connection' })))).not.toEqual([]))
})
