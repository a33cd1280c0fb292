/** 四百天 — every promise holds over 400 days of storms, jumping clocks and frozen processes. */
import { expect, it } from 'vitest'
import { brokenIn } from './invariants.ts'
import { simulate } from './simulate.ts'

const days = Number(process.env.SIMULATION_DAYS ?? 400)
const day = 24 * 60 * 60_000

it(`keeps every promise over ${days} days and at least 2,000 jumps, freezes and thaws`, {
  timeout: 600_000,
}, async () => {
  const run = await simulate({ seed: 20260302, commands: 8 * days, days })
  expect(run.world.time.now() / day).toBeGreaterThanOrEqual(days)
  expect(run.world.disturbances()).toBeGreaterThanOrEqual(2_000)
  expect(brokenIn(run)).toEqual([])
})
