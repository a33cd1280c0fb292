/** 督办的清单 — pages that come to everything once, and read of the public ones no more than they show. */
import { expect, it } from 'vitest'
import { listLadderPublications } from '../../../shared/evaluation/ladder/list-calls.ts'
import { rowOf } from '../../../shared/evaluation/ladder/row.ts'
import { bottom, ladderWorld, province } from '../../support/ladders.ts'

async function published() {
  const world = await ladderWorld().both()
  await world.propose()
  for (const measure of ['warn', 'notify', 'publish']) {
    await world.issue(measure)
    await world.report(measure)
    await world.check(measure, 'insufficient')
    world.at(new Date(Date.parse(world.now()) + 60_000).toISOString())
  }
  return world
}

it('a page of what is public names its steps, the newest first, and reads only ladders that it shows', async () => {
  const world = await published()
  const ladder = world.ladder()
  if (!ladder) throw new Error('a ladder')
  const { listed, read } = world.deps.ladders
  const reads: string[] = []
  const ladders = {
    ...world.deps.ladders,
    read: (id: string) => {
      reads.push(id)
      return read(id)
    },
    // One that was public long before, of another unit.
    listed: async () => [
      ...(await listed()),
      { ...rowOf(ladder), ladder: 'old.1', published: [{ step: 'notify', issuedAt: '2020-01-01T00:00:00.000Z' }] },
    ],
  }
  const page = async (cursor?: string) => {
    const asked = { query: { limit: 1, cursor } }
    return (await listLadderPublications(asked as never, { ...world.deps, ladders } as never)).body
  }
  const first = await page()
  expect(first.items).toMatchObject([{ unit: bottom, measure: 'publish', issuer: province.role }])
  const second = await page(first.next)
  expect(second.items).toMatchObject([{ unit: bottom, measure: 'notify' }])
  expect(reads).toEqual([ladder.id, ladder.id])
  expect(second.next).toBeDefined()
  await expect(page('bm90aGluZw')).rejects.toThrow('not a cursor')
})
