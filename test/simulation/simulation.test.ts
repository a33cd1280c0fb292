/** The real write path and followers keep every promise over ports that fail. */
import { describe, expect, it } from 'vitest'
import { brokenIn, reviewsOf } from './invariants.ts'
import { simulate } from './simulate.ts'

// Short beside the other tests; `npm run test:slow` has the long ones. On the city about 400 more are decided.
const commands = Number(process.env.SIMULATION_COMMANDS ?? 1_400)
const seeds = (process.env.SIMULATION_SEED ?? '20260302,12345').split(',').map(Number)

describe('a simulation', () => {
  it.each(seeds)('of %i', { timeout: 600_000 }, async (seed) => {
    const run = await simulate({ seed, commands: Math.ceil(commands / seeds.length) })
    expect(brokenIn(run)).toEqual([])
    expect([...reviewsOf(run)]).toEqual(expect.arrayContaining(['failed', 'late', 'met', 'never told']))
  })
})
