/** 够快 — a tenth of a large city is read from tables in a fraction of the time allowed. */
import { expect, it } from 'vitest'
import { countedFromTables } from '../bench/counting-tables.ts'

/** Aims at 15,000 a day and 60,000 changed, in seconds of CPU: what changed, a month beside it, half a year with both. */
const aims = { today: 5, month: 3, half: 15 }

it('a tenth of it takes half of what the whole may take, on however noisy a machine', {
  timeout: 120_000,
}, async () => {
  const took = await countedFromTables({ perDay: 1500, changed: 6000 })
  expect(took.today.seconds).toBeLessThan(aims.today / 2)
  expect(took.month.seconds).toBeLessThan((aims.today + aims.month) / 2)
  expect(took.half.seconds).toBeLessThan(aims.half / 2)
})
