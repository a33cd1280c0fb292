/** 巡检 — ends when its time is up; one failing item harms no other. */
import { expect, it } from 'vitest'
import { type SweepDeps, sweep } from '../../shared/appeals/desk/sweep.ts'
import { memoryTickets } from '../simulation/memory/tickets.ts'

const now = '2026-03-02T01:00:00.000Z'

/** A shard in which so many deliveries are due, some of which cannot be read. */
function shard(count: number, fails: (id: string) => boolean = () => false) {
  const looked: string[] = []
  const aside: unknown[] = []
  const ids = Array.from({ length: count }, (_, n) => String(n))
  const deps = {
    clock: { now: () => new Date(now) },
    tickets: {
      ...memoryTickets(),
      due: async (_: number, __: string, limit: number, after = '0') => {
        const from = Number(after)
        const next = from + limit < count ? String(from + limit) : undefined
        return { items: ids.slice(from, from + limit).map((id) => ({ type: 'delivery', ticket: 't', id })), next }
      },
    },
    deliveries: {
      async read(_: string, id: string) {
        if (fails(id)) throw new Error('it cannot be read')
        looked.push(id)
        return undefined
      },
    },
    setAside: async (item: unknown) => void aside.push(item),
  } as unknown as SweepDeps
  return { deps, looked, aside }
}

it('looks at all that is due, page by page', async () => {
  const { deps, looked } = shard(250)
  expect(await sweep(0, () => false, deps)).toEqual({ looked: 250, passed: 0, failed: 0, more: false })
  expect(new Set(looked).size).toBe(250)
})

it('stops when its time is up, and says that there is more', async () => {
  const { deps, looked } = shard(250)
  let asked = 0
  const swept = await sweep(0, () => ++asked > 3, deps)
  expect(swept).toMatchObject({ more: true, looked: 24 })
  expect(looked).toHaveLength(24)
})

it('begins nothing when its time was up before', async () => {
  const { deps, looked } = shard(10)
  expect(await sweep(0, () => true, deps)).toMatchObject({ more: true, looked: 0 })
  expect(looked).toEqual([])
})

it('sets aside what fails twice, alone, and once', async () => {
  const { deps, looked, aside } = shard(20, (id) => id === '7')
  expect(await sweep(0, () => false, deps)).toMatchObject({ failed: 1, more: false })
  expect(looked).toHaveLength(19)
  await sweep(0, () => false, deps)
  expect(aside).toEqual([{ type: 'delivery', ticket: 't', id: '7' }])
})
