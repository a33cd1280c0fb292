/** 批量办理 — a row that is tried again is the same decision, and another row is another. */
import { expect, it } from 'vitest'
import { type ActDeps, doOne } from '../../shared/api/bulk-acts.ts'
import type { Batch } from '../../shared/batches/batch.ts'
import { desk, operator } from '../support/desk.ts'

it('whoever was killed behind the decision finds it, and decides nothing twice', async () => {
  const { number, deps, facts } = await desk()
  const batch = {
    id: 'b',
    act: 'accept',
    by: operator('o'),
    parts: [2],
    rows: 2,
    begunAt: '',
    version: 1,
    from: undefined,
  }
  const accept = (row: number) => doOne({ ticket: number }, row, batch satisfies Batch, deps as unknown as ActDeps)
  expect(await accept(1)).toEqual({ result: 'done', ticket: number })
  expect(await accept(1)).toEqual({ result: 'done', ticket: number })
  expect(await facts()).toBe(2)
  expect(await accept(2)).toMatchObject({ ticket: number, refusal: { refused: 'ticket.not-allowed-here' } })
  expect(await facts()).toBe(2)
})
