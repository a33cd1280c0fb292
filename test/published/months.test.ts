/** 月度公开 — a month is published once, restated by name, and asked for in vain with reasons. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { columnsOf } from '../../shared/evaluation/occasions/columns.ts'
import type { Counted } from '../../shared/evaluation/occasions/occasion.ts'
import { roundingBy } from '../../shared/published/figures/rounding.ts'
import {
  listReleaseCounts,
  listReleaseRates,
  listReleases,
  type MonthsDeps,
  readRelease,
  readReleaseMap,
  restateMonth,
} from '../../shared/published/months/calls.ts'
import { monthsDue, periodOf } from '../../shared/published/months/names.ts'
import { askForMonths, type PublishDeps, publishMonth } from '../../shared/published/months/publish.ts'
import { law } from '../support/story.ts'
import { releasesInMemory, sealedInMemory } from './in-memory.ts'

const now = '2026-11-05T19:00:00.000Z'
const authority: Actor = { role: 'supervisor', id: 's', authority: 'platform' }

/** Registered on a day each, rated each, well or badly. */
const matter = (at: number, area: string, category: string, month = '10'): Counted => ({
  number: `26${month}${String((at % 28) + 1).padStart(2, '0')}-${String(at).padStart(8, '0')}`,
  version: 1,
  ...{ area, category, channel: 'phone', type: 'help' },
  occasions: [
    { kind: 'registered', day: `2026-${month}-01`, unit: undefined, flags: [] },
    { kind: 'rating', day: '2026-10-20', unit: undefined, flags: [], level: at % 3 === 0 ? 1 : 5 },
  ],
})
const many = (from: number, count: number, area: string, category: string, channel = 'phone') =>
  Array.from({ length: count }, (_, at) => ({ ...matter(from + at, area, category), channel }))

const [top] = law.registry.lists.categories.filter(({ parent }) => parent === undefined)
const leaf = law.registry.lists.categories.find(({ parent }) => parent === top?.code)
const october = [
  ...many(1, 48, '210102', leaf?.code ?? ''),
  ...many(100, 61, '210103', leaf?.code ?? ''),
  ...many(200, 6, '210104', leaf?.code ?? ''),
  ...many(300, 8, '210105', leaf?.code ?? ''),
  ...many(400, 5, '210102001', leaf?.code ?? ''),
  matter(500, '210102', leaf?.code ?? '', '09'),
]

function world(counted = october) {
  const sent: string[] = []
  const releases = releasesInMemory()
  const sealed = sealedInMemory()
  const clock = { now: () => new Date(now) } as PublishDeps['clock']
  const deps = {
    ...{ releases, sealed, clock, law: async () => law },
    monthQueue: { send: async ({ release }: { release: string }) => void sent.push(release) },
    rounding: async () => roundingBy('secret'),
    async *publicIn() {},
    isHeldByResult: async () => false,
    counting: { slicesOf: () => ['all'], open: async () => async () => columnsOf(counted) },
  } satisfies PublishDeps & MonthsDeps
  return { deps, sent }
}
const call = (release: string, more: object = {}) =>
  ({ params: { release }, query: { limit: 100 }, knows: [], actor: authority, ...more }) as never

describe('a month', () => {
  it('is due from the fifth of the next on, and a lost month once more', () => {
    expect(monthsDue('2026-11-04')).toEqual(['2026-09'])
    expect(monthsDue('2026-11-05')).toEqual(['2026-09', '2026-10'])
    expect(monthsDue('2027-01-31')).toEqual(['2026-11', '2026-12'])
    expect(periodOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodOf('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  })

  it('is asked for each night until it is published, and published once', async () => {
    const { deps, sent } = world()
    expect(await askForMonths('2026-11-05', deps)).toEqual(['2026-09', '2026-10'])
    const first = await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    expect(first?.object.sha256).toHaveLength(43)
    expect(await publishMonth({ month: '2026-10', release: '2026-10' }, deps)).toBeUndefined()
    expect(await publishMonth({ month: '2026-10', release: '2026-10.2' }, deps)).toBeUndefined()
    expect(await askForMonths('2026-11-06', deps)).toEqual(['2026-09'])
    expect(sent).toEqual(['2026-09', '2026-10', '2026-09'])
    expect((await deps.releases.all()).length).toBe(1)
  })

  it('tells counts by county and top category, of what was registered in it, and rates on thirty at least', async () => {
    const { deps } = world()
    await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    const { body } = (await readRelease(call('2026-10'), deps)) as { body: { counts: object[]; rates: object[] } }
    const rounded = (from: number, to: number) =>
      expect.toSatisfy((count: number) => count % 5 === 0 && count > from - 5 && count < to + 5)
    expect(body.counts).toContainEqual({ count: rounded(128, 128) })
    expect(body.counts).toContainEqual({ area: '210102', count: rounded(53, 53) })
    expect(body.counts).toContainEqual({ area: '210103', category: top?.code, count: rounded(61, 61) })
    expect(JSON.stringify(body.counts)).not.toMatch(/210104|210105/)
    expect(body.rates).toContainEqual(
      expect.objectContaining({ figure: 'satisfaction', area: '210103', rate: expect.any(Number) }),
    )
    expect(JSON.stringify(body)).not.toMatch(/\d{6}-\d{8}/)
  })

  it('that nothing was registered in is not published', async () => {
    const { deps } = world([])
    expect(await publishMonth({ month: '2026-10', release: '2026-10' }, deps)).toBeUndefined()
  })

  it('is not told once a result that counts it is public', async () => {
    const { deps } = world()
    const held = { ...deps, isHeldByResult: async () => true }
    expect(await publishMonth({ month: '2026-10', release: '2026-10' }, held)).toBeUndefined()
    expect(await publishMonth({ month: '2026-10', release: '2026-10' }, deps)).toBeDefined()
  })

  it('is restated once it is asked for, naming what it restates and why; what was withheld stays withheld', async () => {
    const { deps } = world()
    await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    const asked = await restateMonth(call('2026-10', { body: { reason: '一件改了分类' } }), deps)
    expect(asked).toMatchObject({ body: { release: '2026-10.2' } })
    expect(await restateMonth(call('2026-10', { body: { reason: '又' } }), deps)).toMatchObject({
      refused: 'published.being-restated',
    })
    const grown = [...october, ...many(600, 30, '210104', leaf?.code ?? '')]
    const later = { ...deps, counting: world(grown).deps.counting }
    const second = await publishMonth({ month: '2026-10', release: '2026-10.2' }, later)
    const first = (await deps.releases.all())[0]
    expect(second?.restates).toEqual({ release: '2026-10', sha256: first?.object.sha256, reason: '一件改了分类' })
    const { body } = (await listReleaseCounts(call('2026-10.2'), deps)) as { body: { items: { area?: string }[] } }
    expect(body.items.some(({ area }) => area === '210104')).toBe(false)
    expect(await listReleases(call(''), deps)).toMatchObject({
      body: {
        items: expect.arrayContaining([expect.objectContaining({ release: '2026-10', restatedBy: '2026-10.2' })]),
      },
    })
    expect(await restateMonth(call('2026-10', { body: { reason: '再' } }), deps)).toMatchObject({
      refused: 'published.not-the-last',
    })
  })
})

describe('what is asked in vain', () => {
  it('is refused with its reason', async () => {
    const { deps } = world()
    for (const ask of [readRelease, listReleaseCounts, listReleaseRates, readReleaseMap, restateMonth])
      expect(await ask(call('2026-08', { body: { reason: '试' } }), deps)).toMatchObject({
        refused: 'published.release-unknown',
      })
    await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    const mapless = { ...deps, law: async () => ({ ...law, registry: { ...law.registry, map: undefined } }) }
    expect(await readReleaseMap(call('2026-10'), mapless)).toMatchObject({ refused: 'published.no-map' })
    const district: Actor = { ...authority, unit: 'heping-housing' }
    expect(await restateMonth(call('2026-10', { actor: district, body: { reason: '试' } }), deps)).toMatchObject({
      refused: 'published.other-level',
    })
  })

  it('is not sent twice to who has it', async () => {
    const { deps } = world()
    await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    const first = (await readRelease(call('2026-10'), deps)) as { etag: string; headers: object }
    expect(first.headers).toMatchObject({ 'Cache-Control': 'public, max-age=3600' })
    expect(await readRelease(call('2026-10', { knows: [first.etag] }), deps)).toMatchObject({ status: 304 })
    const map = (await readReleaseMap(call('2026-10'), deps)) as { etag: string; text: string }
    expect(JSON.parse(map.text).features[0].properties).toHaveProperty('area')
    expect(await readReleaseMap(call('2026-10', { knows: [map.etag] }), deps)).toMatchObject({ status: 304 })
  })
})

it('a county is withheld beside two small ones of which one could be worked out', async () => {
  const { deps } = world([
    ...many(1, 48, '210102', leaf?.code ?? ''),
    ...many(100, 61, '210103', leaf?.code ?? ''),
    ...many(200, 3, '210104', leaf?.code ?? ''),
    ...many(300, 2, '210105', leaf?.code ?? ''),
  ])
  await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
  const { body } = (await listReleaseCounts(call('2026-10'), deps)) as { body: { items: { area?: string }[] } }
  expect(body.items.flatMap(({ area }) => area ?? [])).toEqual(['210103', '210103'])
})

it('what was filed by Open311 may be shown at any time: nobody rests on it', async () => {
  const toldBeside = async (channel: string) => {
    const { deps } = world([
      ...many(1, 48, '210102', leaf?.code ?? ''),
      ...many(100, 61, '210103', leaf?.code ?? ''),
      ...many(200, 3, '210104', leaf?.code ?? ''),
      ...many(300, 4, '210105', leaf?.code ?? '', channel),
      ...many(400, 4, '210106', leaf?.code ?? '', channel),
    ])
    await publishMonth({ month: '2026-10', release: '2026-10' }, deps)
    const { body } = (await listReleaseCounts(call('2026-10'), deps)) as { body: { items: { area?: string }[] } }
    return [...new Set(body.items.flatMap(({ area }) => area ?? []))]
  }
  expect(await toldBeside('phone')).toEqual(['210102', '210103'])
  expect(await toldBeside('open311')).toEqual(['210103'])
})
