/** 指标背后的诉求件 — who is listed what: a unit nothing but its branch, whatever other codes are called like it. */
import { describe, expect, it } from 'vitest'
import { shenyang } from '../../infra/cities/shenyang.ts'
import type { Actor } from '../../shared/access/actor.ts'
import { factsOf } from '../../shared/appeals/kind/facts.ts'
import { city } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { listFigureTickets, readFigures } from '../../shared/evaluation/calls.ts'
import { department, law, operator, supervisor } from '../support/story.ts'
import { H, heping, matters, reading } from './month/matters.ts'

/** A city in which a category, a channel and an area are called like a unit. */
const { categories, channels = [], areas, ...rest } = shenyang
const alike = city().parse({
  ...rest,
  areas,
  categories: [...categories, { code: H, name: '房产' }],
  channels: [...channels, { code: H, name: '房产窗口', kind: 'visit' }],
})
const registry = registryOf(alike)
const theirs = matters.map((one, index) =>
  JSON.parse(JSON.stringify(factsOf(index % 2 ? { ...one, category: H } : { ...one, channel: H }))),
)
const deps = {
  law: async () => ({ ...law, registry }),
  clock: { now: () => new Date(reading) },
  days: { standsSince: async () => undefined },
  factsOf: async () => theirs,
  callsOf: async () => [],
  registry: { calls: async () => [] },
} as unknown as Parameters<typeof listFigureTickets>[1]
type Asking = Parameters<typeof listFigureTickets>[0]
const period = { from: '2026-10-01', to: '2026-10-31', limit: 1000 }
const listed = async (actor: Actor, query: Partial<Asking['query']>, figure = 'given-back') => {
  const answer = await listFigureTickets({ params: { figure }, query: { ...period, ...query }, actor } as Asking, deps)
  return 'refused' in answer ? answer.refused : answer.body?.matters.map(({ ticket }) => ticket)
}
const all = 30

describe('a department', () => {
  it('is listed its own and its branch’s', async () => {
    expect(await listed(department(H), {})).toHaveLength(6)
    expect(await listed(department(heping), { of: heping, by: 'branch' })).toHaveLength(15)
  })
  it.each(['category', 'channel', 'area', 'type'] as const)(
    'is listed nothing by %s, though a code is its own',
    async (by) => expect(await listed(department(H), { of: H, by })).toBe('list.unknown'),
  )
  it('is listed nothing of the unit above it, of another’s, of an area or of the city', async () => {
    for (const query of [
      { of: heping },
      { of: heping, by: 'branch' },
      { of: 'shenhe-housing' },
      { of: '210102' },
      { of: 'city' },
    ] as const)
      expect(await listed(department(H), query)).toBe('list.unknown')
  })
  it('nor is the authority of a branch', async () =>
    expect(await listed({ ...supervisor, unit: heping }, { of: H, by: 'category' })).toBe('list.unknown'))
})

describe('figures by name', () => {
  const read = async (figures: string) => {
    const query = { from: period.from, to: period.to, by: 'city', figures }
    const asked = { query, actor: operator } as unknown as Parameters<typeof readFigures>[0]
    const { body } = await readFigures(asked, deps as unknown as Parameters<typeof readFigures>[1])
    return body?.figures[0]?.figures.map(({ figure }) => figure)
  }
  it('may have spaces beside their commas, and come once', async () =>
    expect(await read('closing, callback ,closing')).toEqual(['closing', 'callback']))
  it.each(['', 'closing,', 'closed'])(
    '%j names none, and those that there are',
    async (figures) => await expect(read(figures)).rejects.toMatchObject({ code: 'input.invalid' }),
  )
})

describe('the desk', () => {
  it('is listed the city and any group of it', async () => {
    expect(await listed(operator, {})).toHaveLength(all)
    for (const [by, of, many] of [
      ['area', '210102', 16],
      ['type', 'consultation', 2],
      ['channel', 'letter', 1],
    ] as const)
      expect(await listed(operator, { by, of })).toHaveLength(many)
  })
  it.each(['unit', 'branch', 'area', 'category', 'channel', 'type'] as const)(
    'is told that there is no such %s, rather than that nothing counts in it',
    async (by) => expect(await listed(operator, { of: 'nosuch', by })).toBe('list.unknown'),
  )
  it('and that a code without its kind is neither a unit’s nor an area’s', async () =>
    expect(await listed(operator, { of: 'heping-housng' })).toBe('list.unknown'))
  it('is listed the city by its name, as figures say it', async () => {
    for (const query of [{ of: 'city' }, { by: 'city' }, { by: 'city', of: 'city' }] as const)
      expect(await listed(operator, query)).toHaveLength(all)
    expect(await listed(operator, { by: 'city', of: heping })).toBe('list.unknown')
  })
  it('says of which group: the kind of a code alone is none', async () =>
    await expect(listed(operator, { by: 'unit' })).rejects.toMatchObject({ code: 'input.invalid' }))
  it('a unit of which nothing counts has an empty list', async () =>
    expect(await listed(operator, { of: 'shenhe-market' })).toEqual([]))
  it('cannot go on behind the page of another figure', async () => {
    const first = await listFigureTickets(
      { params: { figure: 'given-back' }, query: { ...period, limit: 2 }, actor: operator } as Asking,
      deps,
    )
    const cursor = 'body' in first ? first.body?.next : undefined
    expect(await listed(operator, { cursor, limit: 1000 })).toHaveLength(all - 2)
    await expect(listed(operator, { cursor }, 'extended')).rejects.toThrow('cursor.invalid')
    await expect(listed(operator, { cursor, of: H })).rejects.toThrow('cursor.invalid')
  })
})
