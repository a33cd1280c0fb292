/** 拉取工单 — an answer is known by its tag only once every reader has met what was written. */
import { describe, expect, it } from 'vitest'
import { listWorkOrders } from '../../../shared/appeals/calls/work-orders.ts'
import type { CallDeps } from '../../../shared/appeals/compose.ts'
import { department, law } from '../../support/story.ts'

const unit = 'heping-housing'
const writtenAt = '2026-10-09T01:00:00.000Z'

/** A unit whose rows were last written then, under this name. */
function polled(id: string | undefined, at = writtenAt) {
  return async (now: string, knows: readonly string[] = [], query: object = {}) => {
    const orders = {
      lastChange: async () => (id === undefined ? undefined : { id, at }),
      list: async () => ({ items: [], next: undefined }),
      changedSince: async () => ({ items: [], next: undefined }),
    }
    const deps = { orders, law: async () => law, clock: { now: () => new Date(now) } } as unknown as CallDeps
    const call = { query: { state: 'open', limit: 20, ...query }, actor: department(unit), knows }
    return (await listWorkOrders(call as never, deps)) as { status?: number; etag: string; body?: { since?: string } }
  }
}

describe('the tag of a unit’s list', () => {
  it('is another at each asking while what was written may not be met yet', async () => {
    const ask = polled('a')
    const first = await ask('2026-10-09T01:00:10.000Z')
    const second = await ask('2026-10-09T01:00:19.999Z', [first.etag])
    expect([second.status, second.etag === first.etag]).toEqual([undefined, false])
    // Nor is an answer of then taken for one that has met it.
    expect((await ask('2026-10-09T01:00:20.000Z', [first.etag, second.etag])).status).toBeUndefined()
  })
  it('stays from then on, until rows are written or the day is over', async () => {
    const { etag } = await polled('a')('2026-10-09T01:00:20.000Z')
    expect((await polled('a')('2026-10-09T15:59:59.000Z', [etag])).status).toBe(304)
    expect((await polled('a')('2026-10-09T16:00:00.000Z', [etag])).status).toBeUndefined()
    expect((await polled('b')('2026-10-09T02:00:00.000Z', [etag])).status).toBeUndefined()
  })
  it('is that of what was asked, also of a unit whose rows were never written', async () => {
    const { etag } = await polled(undefined)('2026-10-09T02:00:00.000Z')
    expect((await polled(undefined)('2026-10-09T03:00:00.000Z', [etag])).status).toBe(304)
    const other = await polled(undefined)('2026-10-09T03:00:00.000Z', [etag], { category: 'heating' })
    expect(other.status).toBeUndefined()
  })
})

it('whoever asks what has changed is told to ask again from before what may not be met yet', async () => {
  const asked = await polled('a')('2026-10-09T02:00:00.000Z', [], { changedSince: '2026-10-09T09:00:00+08:00' })
  expect(asked.body?.since).toBe('2026-10-09T01:59:40.000Z')
  expect((await polled('a')('2026-10-09T02:00:00.000Z')).body).not.toHaveProperty('since')
})
