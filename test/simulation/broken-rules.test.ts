/** Without any one rule of "knock, then write", the simulation sees the harm. */
import { describe, expect, it } from 'vitest'
import { brokenRules } from './broken-rules.ts'
import { brokenIn } from './invariants.ts'
import { simulate } from './simulate.ts'

/** Most harm shows at once; what takes several accidents at a time needs more commands. */
const sizes = [250, 1_000, 4_000]

describe('the simulation', () => {
  it.each(brokenRules)('sees "$harm" without $without', { timeout: 120_000 }, async ({ harm, ...broken }) => {
    const seen = new Set<string>()
    for (const commands of sizes) {
      for (const { harm: one } of brokenIn(await simulate({ seed: 20260302, commands, ...broken }))) seen.add(one)
      if (seen.has(harm)) return
    }
    expect([...seen]).toContain(harm)
  })

  it('sees none with all of them, in runs as short as these', async () => {
    for (const commands of sizes.slice(0, 2)) expect(brokenIn(await simulate({ seed: 20260302, commands }))).toEqual([])
  })
})
