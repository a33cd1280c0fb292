/** 派单异议审核 — searching past rulings finds each once, and where to continue (第二十一条). */
import { describe, expect, it } from 'vitest'
import { search } from '../../shared/record/searching.ts'
import { memoryListed } from '../simulation/memory/small.ts'

const rulings = memoryListed()
await rulings.put(
  't',
  1,
  Array.from({ length: 450 }, (_, n) => ({ key: `ruling#${n}`, list: 'rulings', since: `${9999 - n}`, row: { n } })),
)
const asked: number[] = []
const searching = (divisor: number, limit: number, after?: string, budget = 1000) =>
  search({
    limit,
    after,
    budget,
    page: (rows, from) => {
      asked.push(rows)
      return rulings.page('rulings', 'newest', rows, from)
    },
    matches: ({ n }) => Number(n) % divisor === divisor - 1,
  })
const numbers = (found: { items: Record<string, unknown>[] }) => found.items.map(({ n }) => n)

describe('查询裁定', () => {
  it('finds what lies several pages behind', async () =>
    expect(await searching(400, 25)).toEqual({ items: [{ n: 399 }], next: undefined, searched: 450 }))
  it('gives each match once, whatever the limit and wherever the pages end', async () => {
    for (const limit of [1, 3, 7, 100]) {
      const all: unknown[] = []
      let cursor: string | undefined
      do {
        const found = await searching(10, limit, cursor)
        expect(found.items.length).toBeLessThanOrEqual(limit)
        all.push(...numbers(found))
        cursor = found.next
      } while (cursor !== undefined)
      expect(all).toEqual(Array.from({ length: 45 }, (_, n) => n * 10 + 9))
    }
  })
  it('reads no more than its budget, and goes on from there', async () => {
    asked.length = 0
    const first = await searching(400, 25, undefined, 200)
    expect(first).toEqual({ items: [], next: expect.any(String), searched: 200 })
    expect(asked).toEqual([100, 100])
    expect(numbers(await searching(400, 25, first.next, 200))).toEqual([399])
  })
  it('of nothing is nothing', async () =>
    expect(await searching(1000, 25)).toEqual({ items: [], next: undefined, searched: 450 }))
  it('gives no row twice where rows lie between that cannot be read, and counts these too', async () => {
    const bad = (n: number) => n % 7 < 3
    const page = async (limit: number, after: string | undefined) => {
      const { items, next } = await rulings.page('rulings', 'newest', limit, after)
      const unreadable = items.map(({ n }) => Number(n)).filter(bad)
      return { items: items.filter(({ n }) => !bad(Number(n))), next, unreadable: unreadable.map(String) }
    }
    const found: unknown[] = []
    let cursor: string | undefined
    do {
      const some = await search({ limit: 4, after: cursor, budget: 1000, page, matches: () => true })
      found.push(...numbers(some))
      cursor = some.next
    } while (cursor !== undefined)
    expect(found).toEqual(Array.from({ length: 450 }, (_, n) => n).filter((n) => !bad(n)))
    expect(await search({ limit: 4, after: undefined, budget: 200, page, matches: () => false })).toMatchObject({
      searched: 200,
    })
  })
  it('goes on behind the last one found, though the shorter page that is asked for ends before it or finds it gone', async () => {
    const rows = Array.from({ length: 6 }, (_, n) => ({ n }))
    const searched = (again: (limit: number) => { n: number }[], next?: string) => {
      const page = async (limit: number) =>
        limit === 100 ? { items: rows, next: undefined } : { items: again(limit), next: next && `${next} ${limit}` }
      return search({ limit: 1, after: undefined, budget: 10, page, matches: ({ n }) => n === 2 })
    }
    // One of those read again cannot be read: the page is one short, and its end no cursor behind the third.
    expect((await searched((limit) => rows.slice(0, limit - 1), 'behind')).next).toBe('behind 4')
    expect((await searched(() => rows.slice(0, 1))).next).toBeUndefined()
  })
  it('says how many rows were read to find the last one, and goes on behind it', async () => {
    const first = await searching(10, 1)
    expect(first).toMatchObject({ items: [{ n: 9 }], searched: 10 })
    expect(await searching(10, 1, first.next)).toMatchObject({ items: [{ n: 19 }], searched: 10 })
    expect(await searching(10, 12)).toMatchObject({ searched: 120 })
  })
  it('found at the end of a page asks for no other page to go on behind it', async () => {
    asked.length = 0
    const found = await searching(100, 1)
    expect([numbers(found), found.searched, asked]).toEqual([[99], 100, [100]])
    const last = await searching(450, 1)
    expect([numbers(last), last.next, last.searched]).toEqual([[449], undefined, 450])
  })
})
