/** 唤醒 — what stands still is woken, what moves is left alone. */
import { expect, it } from 'vitest'
import { wakeBatches } from '../../shared/batches/wake.ts'

it('wakes a batch three minutes after it last moved, and every ten minutes from then on', async () => {
  const movedAt = '2026-03-02T01:00:00.000Z'
  const woken: number[] = []
  for (let minute = 0; minute < 35; minute++)
    await wakeBatches({
      batches: { open: async () => [{ batch: 'b', movedAt }] },
      batchQueue: { send: async () => void woken.push(minute) },
      clock: { now: () => new Date(Date.parse(movedAt) + minute * 60_000 + 500) },
    })
  expect(woken).toEqual([3, 13, 23, 33])
})
