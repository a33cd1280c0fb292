/** 管理行为 — people who act at once are all on record, one after the other. */
import { expect, it } from 'vitest'
import { type Act, actUnder, recordAct } from '../../shared/access/acts.ts'

it('waits a little, and not all alike, when somebody else wrote meanwhile', async () => {
  const slept: number[] = []
  const kept: Act[] = []
  let lost = 3
  const deps = {
    acts: {
      last: async () => kept.at(-1),
      append: async (act: Act) => lost-- <= 0 && kept.push(act) > 0,
      page: async () => ({ items: kept, next: undefined }),
    },
    clock: { sleep: async (milliseconds: number) => void slept.push(milliseconds) },
    draw: (below: number) => (slept.length * 7) % below,
  }
  const done = { what: 'delivery-discarded', at: '2026-10-09T01:00:00.000Z', by: { role: 'admin', id: 'a' } } as const
  expect(await recordAct({ ...done, subject: 'x' }, deps)).toMatchObject({ n: 1, subject: 'x' })
  expect(slept).toEqual([10, 17, 24])
})

/** A list of so many acts, the newest first, a hundred a page. */
function listOf(count: number, under: (n: number) => string | undefined) {
  const acts = Array.from({ length: count }, (_, n) => ({ n: count - n, once: under(count - n) }) as Act)
  const pages: (string | undefined)[] = []
  const kept: Act[] = []
  const list = {
    last: async () => kept.at(-1) ?? acts[0],
    append: async (act: Act) => kept.push(act) > 0,
    async page(limit: number, after?: string) {
      pages.push(after)
      const from = Number(after ?? 0)
      const next = from + limit < count ? String(from + limit) : undefined
      return { items: acts.slice(from, from + limit), next }
    },
  }
  return { list, pages, kept }
}

it('what is asked again under its key is found among the newest thousand, and no other act for it', async () => {
  const { list, pages } = listOf(2000, (n) => `k${n}`)
  expect(await actUnder('k1850', list)).toMatchObject({ n: 1850 })
  expect(pages).toEqual([undefined, '100'])
  expect(await actUnder('k1001', list)).toMatchObject({ n: 1001 })
  expect(await actUnder('k1000', list)).toBeUndefined()
  expect(pages).toHaveLength(2 + 10 + 10)
  expect(await actUnder(undefined, list)).toBeUndefined()
  const short = listOf(150, () => undefined)
  expect(await actUnder('k', short.list)).toBeUndefined()
  expect(short.pages).toEqual([undefined, '100'])
})

it('is written once under its key, behind the last act, which its hash proves', async () => {
  const { list, kept } = listOf(3, (n) => `k${n}`)
  const deps = { acts: list, clock: { sleep: async () => {} }, draw: () => 0 }
  const done = { what: 'w', at: '2026-10-09T01:00:00.000Z', by: { role: 'admin', id: 'a' }, subject: 'x' } as const
  expect(await recordAct({ ...done, once: 'k2' }, deps)).toMatchObject({ n: 2 })
  expect(kept).toEqual([])
  const first = await recordAct({ ...done, once: 'new' }, deps)
  const second = await recordAct(done, deps)
  expect([first.n, second.n, kept.length]).toEqual([4, 5, 2])
  expect(second.before).not.toBe(first.before)
})

it.each(['last', 'page'] as const)(
  'is there once, though its follower wrote it when %s had been read',
  async (when) => {
    const done = { what: 'w', at: '2026-10-09T01:00:00.000Z', by: { role: 'admin', id: 'a' }, once: 'k' } as const
    const asked = { ...done, subject: 'x' }
    const kept: Act[] = []
    const read = <T>(what: 'last' | 'page', answer: T): T => {
      if (what === when && kept.length === 0) kept.push({ ...asked, n: 1, before: '' })
      return answer
    }
    const acts = {
      last: async () => read('last', kept.at(-1)),
      append: async (act: Act) => !kept.some(({ n }) => n === act.n) && kept.push(act) > 0,
      page: async () => read('page', { items: kept.toReversed(), next: undefined }),
    }
    const written = await recordAct(asked, { acts, clock: { sleep: async () => {} }, draw: () => 0 })
    expect([written.n, kept.length]).toEqual([1, 1])
  },
)

it('that others keep from being written twenty times fails', async () => {
  let tries = 0
  const acts = {
    last: async () => undefined,
    append: async () => ++tries < 0,
    page: async () => ({ items: [], next: undefined }),
  }
  const done = { what: 'w', at: '2026-10-09T01:00:00.000Z', by: { role: 'admin', id: 'a' }, subject: 'x' } as const
  await expect(recordAct(done, { acts, clock: { sleep: async () => {} }, draw: () => 0 })).rejects.toThrow(
    'the list of acts: others write',
  )
  expect(tries).toBe(20)
})
