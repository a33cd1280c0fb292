/** 唤醒 — a batch of which nothing has moved for minutes is worked on again. */
import type { Clock } from '../record/clock.ts'
import type { BatchRow } from './batch.ts'
import type { BatchQueue } from './ports.ts'

const minute = 60_000
/** A part takes seconds, and a message that died with its worker is hidden for a minute and a half. */
const stillFor = 3
/** Whoever stands still for good is tried again this often. */
const every = 10

/** Looked at each minute. @returns how many were woken */
export async function wakeBatches(deps: {
  batches: { open(): Promise<Pick<BatchRow, 'batch' | 'movedAt'>[]> }
  batchQueue: BatchQueue
  clock: Pick<Clock, 'now'>
}): Promise<number> {
  const now = deps.clock.now().getTime()
  const still = (await deps.batches.open()).filter(
    ({ movedAt }) => Math.floor((now - Date.parse(movedAt)) / minute) % every === stillFor,
  )
  for (const { batch } of still) await deps.batchQueue.send(batch, `${batch}.still.${Math.floor(now / minute)}`)
  return still.length
}
