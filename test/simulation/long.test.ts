/** The simulation at length: what takes several accidents at a time to show. */
import { describe, expect, it } from 'vitest'
import { brokenIn } from './invariants.ts'
import { simulate } from './simulate.ts'

const commands = Number(process.env.SIMULATION_LONG ?? 20_000)
const seeds = [20260302, 12345]

describe('a long simulation', () => {
  it.each(seeds)('of %i', { timeout: 900_000 }, async (seed) => {
    expect(brokenIn(await simulate({ seed, commands: Math.ceil(commands / seeds.length) }))).toEqual([])
  })
})
