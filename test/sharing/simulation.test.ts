/** 数据流 under crashes, late writes and differing clocks: nothing lost, nothing twice, nothing before what was read. */
import { describe, expect, it } from 'vitest'
import { append, shardOfSubject } from '../../shared/sharing/feed/append.ts'
import type { FeedCursor } from '../../shared/sharing/feed/cursor.ts'
import { shownOfDay } from '../../shared/sharing/feed/day.ts'
import { type Entry, type FeedLine, factOf, linesOf } from '../../shared/sharing/feed/line.ts'
import { everyShard } from '../../shared/sharing/feed/ports.ts'
import { readFeed } from '../../shared/sharing/feed/read.ts'
import { sealDays } from '../../shared/sharing/feed/seal.ts'
import { worldOf } from './world.ts'

const hour = 3_600_000
const everything = (line: FeedLine) => line

/** Tickets whose facts stand in two shards, so that writers meet. */
const tickets = Array.from({ length: 400 }, (_, n) => `261001-${String(n).padStart(8, '0')}`)
  .filter((one) => shardOfSubject(one) < 2)
  .slice(0, 8)

/** @param freezes how often a follower stands still for three days between looking and writing: one of so many */
async function life(seed: number, freezes?: number) {
  let state = seed
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const world = worldOf(draw)
  let now = Date.parse('2026-10-01T08:00:00.000Z')
  /** Everybody's clock is a little off. */
  const clock = () => {
    const off = draw(3000) - 1500
    return { now: () => new Date(now + off), sleep: world.turn }
  }
  const deps = () => ({ ...world, clock: clock(), draw })
  const announced: string[] = []
  let open = tickets.length
  let frozen = 0
  /** Its write comes three days late, whatever was sealed meanwhile. */
  const standingStill = () => {
    let isStill = true
    return {
      ...deps(),
      places: {
        ...world.places,
        async put(entry: Entry) {
          if (isStill) frozen++
          for (const until = now + 72 * hour; isStill && now < until; ) await world.turn()
          isStill = false
          return world.places.put(entry)
        },
      },
    }
  }

  async function writing(ticket: string) {
    for (let version = 1; version <= 12; version++) {
      for (let pause = draw(20); pause > 0; pause--) await world.turn()
      const at = clock().now().toISOString()
      const ids = Array.from({ length: 1 + draw(3) }, (_, n) => `${ticket}.${version}.e${n}`)
      announced.push(...ids)
      const facts = ids.map((id) =>
        factOf({ id, name: 'replied', detail: { at, ticket, version } as never }, 'shenyang'),
      )
      // A follower that dies is followed by another, of the same decision; the first of them looks for no other.
      for (let since: string | undefined; ; since = at) {
        const isFrozen = freezes !== undefined && draw(freezes) === 0
        const put = () => append(facts, since, isFrozen ? standingStill() : deps())
        if (isFrozen) {
          await put()
          break
        }
        if ((await (draw(3) === 0 ? world.mortal(put) : put())) !== 'died') break
      }
    }
    open--
  }

  const read: FeedLine[] = []
  async function reading(into: FeedLine[]) {
    let cursor: FeedCursor = everyShard.map(() => 0)
    for (let more = true; more; ) {
      const isOver = open === 0
      const page = await readFeed(cursor, 1 + draw(7), everything, deps())
      into.push(...page.lines)
      cursor = page.cursor
      more = !isOver || page.more
      await world.turn()
    }
  }

  async function sealing() {
    while (open > 0) {
      for (let pause = draw(40); pause > 0; pause--) await world.turn()
      await (draw(2) === 0 ? world.mortal(() => sealDays(() => false, deps())) : sealDays(() => false, deps()))
    }
  }

  const work = [...tickets.map(writing), reading(read), sealing(), sealing()]
  let done = false
  void Promise.all(work).then(() => (done = true))
  for (let step = 0; !done && step < 200_000; step++) {
    if (draw(60) === 0) now += draw(5) * hour
    world.step()
    for (let tick = 0; tick < 6; tick++) await Promise.resolve()
  }
  await Promise.all(work)
  return { world, announced, read, now, deps, draw, frozen }
}

/** Lets the world go on until something is done. */
async function through<T>(world: ReturnType<typeof worldOf>, work: Promise<T>): Promise<T> {
  let done = false
  void work.finally(() => (done = true))
  while (!done) {
    world.step()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return work
}

describe.each(Array.from({ length: 12 }, (_, n) => n + 1))('life %i of the feed', (seed) => {
  it('keeps each fact once, in order per ticket, and gives each to a reader who never goes back', async () => {
    await isWhole(await life(seed * 7919))
  })
})

describe.each([1, 2, 3, 4])('life %i of the feed, with followers that are frozen for three days', (seed) => {
  it('loses nothing, and what comes late stands in a later day than those that are sealed', async () => {
    const lived = await life(seed * 104_729, 20)
    expect(lived.frozen).toBeGreaterThan(0)
    await isWhole(lived)
  })
})

async function isWhole({ world, announced, read, deps, now }: Awaited<ReturnType<typeof life>>): Promise<void> {
  const all = [...world.standing.values()].flatMap((entries) => entries.flatMap((entry) => linesOf(entry)))
  const ids = all.map(({ line }) => line.id)
  expect(ids.toSorted()).toEqual(announced.toSorted())

  for (const entries of world.standing.values()) {
    const places = entries.map(({ place }: Entry) => place).toSorted((a, b) => a - b)
    expect(places).toEqual(places.map((_, n) => n + 1))
    const days = entries.toSorted((a, b) => a.place - b.place).map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
  }
  expect(read.map(({ id }) => id).toSorted()).toEqual(announced.toSorted())
  for (const ticket of tickets) {
    const versions = read.filter(({ subject }) => subject === ticket).map(({ recordversion = 0 }) => recordversion)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  }

  // Every day that is over holds, for good, exactly the lines that stand in it; together they are all.
  const later = { ...deps(), clock: { now: () => new Date(now + 48 * hour), sleep: world.turn } }
  await through(
    world,
    sealDays(() => false, later),
  )
  const manifests = await world.days.list(1000)
  expect(manifests.reduce((sum, { count }) => sum + count, 0)).toBe(announced.length)
  for (const manifest of manifests) {
    const counted = await shownOfDay(manifest, everything, world)
    expect(counted).toEqual({ count: manifest.count, hash: manifest.hash })
    expect(all.filter(({ line }) => line.day === manifest.day)).toHaveLength(manifest.count)
  }
  // Eight days on the objects alone are read; of the table nothing is left but the last place.
  const last = (shard: number) => Math.max(0, ...(world.standing.get(shard) ?? []).map(({ place }) => place))
  const old = {
    ...later,
    places: {
      behind: async (shard: number, place: number) => ({
        entries: (world.standing.get(shard) ?? []).filter((one) => one.place > place && one.place >= last(shard)),
        more: false,
      }),
    },
    clock: { now: () => new Date(now + 30 * 24 * hour) },
  }
  const again: FeedLine[] = []
  let cursor: FeedCursor = everyShard.map(() => 0)
  for (let more = true; more; ) {
    const page = await readFeed(cursor, 10, everything, old)
    again.push(...page.lines)
    cursor = page.cursor
    more = page.more
  }
  expect(again.map(({ id }) => id).toSorted()).toEqual(announced.toSorted())
}
