/** 租额 — never more calls than the limit, hardly fewer, and few of them counted. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdersAtMost, leaseOf, leases } from '../../shared/door/leases.ts'

/** One table for all instances; counts answer a little later, in the order they were asked. */
function table() {
  const counters = new Map<string, number>()
  let writes = 0
  return {
    writes: () => writes,
    async count(name: string, window: number, more: number): Promise<number> {
      writes++
      const key = `${name} ${window}`
      const used = (counters.get(key) ?? 0) + more
      counters.set(key, used)
      await Promise.resolve()
      return used
    },
  }
}

describe('a lease', () => {
  it('is a hundredth of the limit, below 200 one call', () =>
    expect([1, 99, 100, 199, 200, 600, 100_000].map(leaseOf)).toEqual([1, 1, 1, 1, 2, 6, 1000]))

  it('below a hundred is none: each call is counted, and so is each that is refused', async () => {
    const { count, writes } = table()
    const take = leases(count)
    const let1 = []
    for (let call = 0; call < 70; call++) let1.push(await take('k', 1, 60))
    expect(let1.filter(Boolean)).toHaveLength(60)
    expect(writes()).toBe(70)
  })

  it('saves nearly all counts of a busy key, and refuses without counting', async () => {
    const { count, writes } = table()
    const take = leases(count)
    let letIn = 0
    for (let call = 0; call < 2000; call++) if (await take('k', 1, 600)) letIn++
    expect(letIn).toBe(600)
    expect(writes()).toBeLessThan(600 / 6 + 4)
  })

  it('is not taken by whoever calls once a minute', async () => {
    const { count, writes } = table()
    for (let instance = 0; instance < 100; instance++) expect(await leases(count)('k', 1, 100)).toBe(true)
    const late = leases(count)
    expect(await late('k', 1, 100)).toBe(false)
    expect(writes()).toBe(101)
  })

  it('ends with its minute', async () => {
    const { count } = table()
    const take = leases(count)
    for (let call = 0; call < 300; call++) await take('k', 1, 200)
    expect(await take('k', 1, 200)).toBe(false)
    expect(await take('k', 2, 200)).toBe(true)
    const other = leases(count)
    let letIn = 0
    for (let call = 0; call < 300; call++) if (await other('k', 2, 200)) letIn++
    expect(letIn).toBeGreaterThanOrEqual(197)
  })

  it('is one for those who come while it is being taken, and an outage of the table is theirs alone', async () => {
    const { count, writes } = table()
    let fails = true
    const take = leases(async (...given) => {
      if (fails) throw new Error('the table is gone')
      return count(...given)
    })
    const outcomes = await Promise.allSettled([take('k', 1, 600), take('k', 1, 600)])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fails = false
    expect(await Promise.all(Array.from({ length: 7 }, () => take('k', 1, 600)))).toEqual(Array(7).fill(true))
    // One call counted by itself, one count of those who hold, one lease for the other six.
    expect(writes()).toBe(3)
  })
})

describe('however many instances there are, and however their clocks differ', () => {
  const call = fc.record({ instance: fc.nat(29), after: fc.nat(400), name: fc.constantFrom('a', 'b') })
  const world = fc.record({
    limit: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(100, 600, 1000)),
    skews: fc.array(fc.integer({ min: -90_000, max: 90_000 }), { minLength: 1, maxLength: 30 }),
    calls: fc.array(call, { minLength: 1, maxLength: 400 }),
    /** how often the calls are repeated at once */
    burst: fc.integer({ min: 1, max: 12 }),
  })

  it('a minute lets in never more than the limit, and nine tenths of it before anybody is refused', async () => {
    let refusals = 0
    await fc.assert(
      fc.asyncProperty(world, async ({ limit, skews, calls, burst }) => {
        const { count } = table()
        const instances = skews.map(() => leases(count))
        const letIn = new Map<string, number>()
        const refused = new Set<string>()
        let now = 10_000_000
        for (const { instance, after, name } of calls) {
          now += after
          const at = instance % skews.length
          const window = Math.floor((now + (skews[at] ?? 0)) / 60_000)
          const minute = `${name} ${window}`
          const answers = await Promise.all(Array.from({ length: burst }, () => instances[at]?.(name, window, limit)))
          for (const answer of answers)
            if (answer) letIn.set(minute, (letIn.get(minute) ?? 0) + 1)
            else refused.add(minute)
        }
        for (const count of letIn.values()) expect(count).toBeLessThanOrEqual(limit)
        for (const minute of refused) {
          refusals++
          const least = limit < 100 ? limit : limit - holdersAtMost * (leaseOf(limit) - 1)
          expect(letIn.get(minute) ?? 0).toBeGreaterThanOrEqual(least)
          expect(least).toBeGreaterThanOrEqual(0.9 * limit)
        }
      }),
      { numRuns: 300 },
    )
    // The worlds are drawn at random: some eighty of them is usual.
    expect(refusals).toBeGreaterThan(10)
  })
})
