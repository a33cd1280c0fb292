/** 推送 under kills, lost wakes, two workers at once and a day without its receiver: nothing lost, in order. */
import { describe, expect, it } from 'vitest'
import { hour, type Life, lived } from './pushed.ts'

const downForADay = (since: number): 'takes' | 'fails' => (since > hour / 60 && since < 24 * hour ? 'fails' : 'takes')
const life = (seed: number, more: Partial<Life> = {}) =>
  lived({ seed: seed * 7919, answers: downForADay, lasts: 48 * hour, decisions: 60, ...more })

type Lived = Awaited<ReturnType<typeof life>>

/** First receipts, and whether any came before one that stands before it. @param by of the bus: what is withheld too */
function heard({ written, ...lived }: Lived, by: 'receiver' | 'bus' = 'receiver') {
  const taker = lived[by]
  const isTheirs = ({ withheld }: { withheld: boolean }) => by === 'bus' || !withheld
  const first = new Map<string, { shard: number; place: number }>()
  for (const { id, shard, place } of taker.got) if (!first.has(id)) first.set(id, { shard, place })
  const places = Map.groupBy(first.values(), ({ shard }) => shard)
  const inOrder = [...places.values()].every((of) =>
    of.every(({ place }, n) => n === 0 || place >= (of[n - 1]?.place ?? 0)),
  )
  const missing = written.filter((one) => isTheirs(one) && !first.has(one.id))
  const wrong = written.filter((one) => !isTheirs(one) && first.has(one.id))
  return { missing: missing.length, wrong: wrong.length, inOrder, twice: taker.got.length - first.size }
}

describe.each(Array.from({ length: 8 }, (_, n) => n + 1))('life %i of a push', (seed) => {
  it('loses nothing while its receiver is down for a day, and repeats only what ids let it drop', async () => {
    const lived = await life(seed)
    const { twice, ...came } = heard(lived)
    expect(came).toEqual({ missing: 0, wrong: 0, inOrder: true })
    expect(lived.receiver.atOnce).toBe(1)
    expect(lived.stops).toEqual([])
    expect(lived.now).toBeGreaterThan(24 * hour)
    // By pauses that grow, not by trying all the time.
    expect(lived.receiver.tries - lived.receiver.got.length).toBeLessThan(150)
    expect(twice).toBeLessThan(60)
  })

  it('loses nothing on its way to the bus either, which is tried every five minutes', async () => {
    const lived = await life(seed)
    const { twice, ...came } = heard(lived, 'bus')
    expect(came).toEqual({ missing: 0, wrong: 0, inOrder: true })
    expect(lived.bus.atOnce).toBe(1)
    // What is withheld is marked, so that a rule can leave it out.
    const marked = new Set(lived.written.filter(({ withheld }) => withheld).map(({ id }) => id))
    for (const { id, body } of lived.bus.got) expect(JSON.parse(body).detail.withheld).toBe(marked.has(id))
    const tries = lived.bus.tries - lived.bus.got.length
    expect(tries).toBeGreaterThan(200)
    expect(tries).toBeLessThan(4 * 24 * 14)
    expect(twice).toBeLessThan(60)
  })
})

const lives = (without: Life['without']) =>
  Promise.all(
    Array.from({ length: 6 }, (_, n) => life(n + 1, { ...(without ? { without } : {}), answers: () => 'takes' })),
  )

describe('a guard that is left out is missed', () => {
  it('nobody is out of order with all of them', async () => {
    const all = await lives(undefined)
    for (const one of all) {
      expect([heard(one).missing, one.receiver.atOnce]).toEqual([0, 1])
      expect([heard(one, 'bus').missing, one.bus.atOnce]).toEqual([0, 1])
    }
    // Killed between post and write, a worker leaves what its successor posts again.
    expect(all.some((one) => heard(one).twice > 0)).toBe(true)
  })
  it('the condition under which a lane is moved', async () => {
    const all = await lives('condition')
    expect([all.some(({ receiver }) => receiver.atOnce > 1), all.some(({ bus }) => bus.atOnce > 1)]).toEqual([
      true,
      true,
    ])
  })
  it('the time for which a worker has a lane to itself', async () => {
    const all = await lives('lease')
    expect([all.some(({ receiver }) => receiver.atOnce > 1), all.some(({ bus }) => bus.atOnce > 1)]).toEqual([
      true,
      true,
    ])
  })
  it('the sweep, which finds lanes whose wake was lost', async () => {
    const all = await lives('sweep')
    for (const by of ['receiver', 'bus'] as const) expect(all.some((one) => heard(one, by).missing > 0)).toBe(true)
  })
})

it('ends when a lane has failed for five days, a little later than its first failure and not before', async () => {
  const { stops, now, receiver } = await life(3, {
    answers: () => 'fails',
    bus: () => 'takes',
    lasts: 200 * hour,
    decisions: 5,
  })
  expect(stops).toContain('failed')
  expect(now / hour).toBeGreaterThan(120)
  expect(now / hour).toBeLessThan(122)
  expect(receiver.got).toEqual([])
})
