/** 派单建议 — whom the catalogue names, how much they hold, what is warned of. */
import { describe, expect, it } from 'vitest'
import { readSuggestionReport } from '../../../shared/appeals/calls/suggesting.ts'
import { dispatchSuggestion } from '../../../shared/appeals/desk/dispatch-suggestion.ts'
import type { City, Unit } from '../../../shared/city/city.ts'
import { registryOf } from '../../../shared/city/registry.ts'
import { centroids } from '../../../shared/suggesting/learning/centroid.ts'
import { corpusOf } from '../../../shared/suggesting/learning/corpus.ts'
import { law } from '../../simulation/town.ts'
import { city, priors } from '../../suggesting/appeals.ts'

const day = '2026-11-20'
const model = centroids(corpusOf([], priors, day))
const lamp = { title: '路灯不亮', text: '铁西重工街整条街路灯都不亮，天黑看不见', day }
const lead = 'sy-street-lighting'

interface Holding {
  open?: number
  unit?: Partial<Unit>
  more?: Partial<City>
}

async function suggested({ open = 0, unit = {}, more = {} }: Holding = {}, said: object = {}) {
  const units = city.units.map((one) => (one.code === lead ? { ...one, ...unit } : one))
  const asked: string[] = []
  const registry = registryOf({ ...city, units, ...more })
  const found = await dispatchSuggestion({ ...lamp, ...said }, { registry, rules: law.rules }, () => true, {
    modelInUse: async () => ({ model }),
    orders: {
      async list(of, _, limit, after) {
        asked.push(`${of} ${limit}`)
        const left = open - Number(after ?? 0)
        const items = Array.from({ length: Math.min(limit, 25, left) }, () => ({}) as never)
        const next = items.length < left ? String(Number(after ?? 0) + items.length) : undefined
        return { items, next }
      },
    },
    listed: { page: async () => ({ items: [], next: undefined }) },
    tickets: { read: async () => undefined },
  })
  return { ...found, first: found.categories[0], asked }
}
const warned = (found: Awaited<ReturnType<typeof suggested>>) => found.first?.unit?.warnings.map(({ code }) => code)

describe('beside the likeliest category', () => {
  it('stands whom the catalogue names, and what they hold', async () => {
    const { first, area } = await suggested({ open: 30 })
    expect(first).toMatchObject({ category: 'street-light', words: ['路灯不亮'] })
    expect(first?.unit).toMatchObject({ by: 'catalogue', lead, open: 30, more: false, warnings: [] })
    expect(area?.area).toBe('210106')
  })

  it('no more open orders are counted than say something', async () => {
    const { first, asked } = await suggested({ open: 5000 })
    expect(first?.unit).toMatchObject({ open: 99, more: true })
    expect(asked.filter((one) => one.startsWith(lead))).toEqual([
      `${lead} 100`,
      `${lead} 75`,
      `${lead} 50`,
      `${lead} 25`,
    ])
  })

  it('a unit over its limit is warned of, and named all the same', async () => {
    const limited = { unit: { carries: 30, hours: '工作日9:00至17:00' } }
    const over = await suggested({ open: 31, ...limited })
    expect(over.first?.unit).toMatchObject({ lead, open: 30, more: true, carries: 30, hours: '工作日9:00至17:00' })
    expect(warned(over)).toEqual(['over-its-limit'])
    expect(warned(await suggested({ open: 30, ...limited }))).toEqual([])
  })

  it('one that retired is warned of', async () => {
    const retires = { from: '2026-11-01', reason: '机构改革' }
    expect(warned(await suggested({ unit: { retires } }))).toEqual(['retired'])
  })

  it('a street is warned of where the grassroots list does not name the category', async () => {
    const street = { unit: { level: 'street' as const } }
    const list = (categories: string[]) => ({ grassroots: { categories, document: '样例' } })
    expect(warned(await suggested({ ...street, more: list(['dogs']) }))).toEqual(['not-for-grassroots'])
    expect(warned(await suggested({ ...street, more: list(['street-light']) }))).toEqual([])
    expect(warned(await suggested({ ...street, more: { grassroots: undefined } }))).toEqual([])
    expect(warned(await suggested({ more: list(['dogs']) }))).toEqual([])
  })

  it('stands no unit where the catalogue in force has no row', async () => {
    const { first } = await suggested({ more: { catalogue: [] } })
    expect(first).toMatchObject({ category: 'street-light', unit: undefined })
  })

  it('the responsibility list goes before the catalogue', async () => {
    const row = {
      ...{ matter: 'lamps', name: '路灯', categories: ['street-light'], areas: ['*'], lead: 'sy-power' },
      ...{
        departments: ['sy-housing'],
        from: '2026-01-01',
        source: { kind: 'negotiation' as const, document: '样例' },
      },
    }
    const { first } = await suggested({ more: { responsibilities: [row] } })
    expect(first?.unit).toMatchObject({ by: 'responsibility-list', lead: 'sy-power', coHandlers: ['sy-housing'] })
  })
})

it('before the first night the report is of nothing', async () => {
  const deps = { models: { standing: async () => undefined }, clock: { now: () => new Date('2026-11-20T01:00:00Z') } }
  const { body } = await readSuggestionReport({} as never, deps as never)
  expect(body).toMatchObject({ hash: undefined, day, examples: 0, items: [] })
})
