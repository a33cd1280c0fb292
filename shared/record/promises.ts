/** 承诺投递 — a promise to deliver is kept first, then offered, and offered again. */
import type { Clock } from './clock.ts'
import type { Deliveries, Delivery, DeliveryQueue, DeliveryRecord, Directory } from './deliveries.ts'
import { firstTryWithin } from './pauses.ts'

interface Deps {
  deliveries: Pick<Deliveries, 'promise' | 'read' | 'postpone'>
  queue: DeliveryQueue
  directory: Directory
  clock: Pick<Clock, 'now'>
}

/** Keeps the promise first, then offers it; receivers that only pull find it in their lists. */
export async function promise({ type: _, ...delivery }: Delivery, deps: Deps): Promise<void> {
  if (!(await deps.directory.endpoint(delivery.to))) return
  const now = deps.clock.now()
  const record: DeliveryRecord = {
    ...delivery,
    state: 'pending',
    attempts: 0,
    createdAt: now.toISOString(),
    nextCheckAt: new Date(now.getTime() + firstTryWithin).toISOString(),
  }
  const standing = await deps.deliveries.promise(record)
  if (standing.state === 'pending') await deps.queue.send({ type: 'deliver', ...delivery }, delivery.id)
}

/** A delivery that waits for its next try: offered to the queue again, and looked at again later. */
export async function offerAgain(
  { ticket, id }: Pick<Delivery, 'ticket' | 'id'>,
  now: string,
  deps: Omit<Deps, 'directory' | 'clock'>,
): Promise<boolean> {
  const record = await deps.deliveries.read(ticket, id)
  if (record?.state !== 'pending' || !record.nextCheckAt || record.nextCheckAt > now) return false
  const { to, notice, order, version, attempts } = record
  const delivery = { type: 'deliver' as const, id, to, notice, ticket, version, ...(order ? { order } : {}) }
  await deps.queue.send(delivery, `${id}.${attempts}.${now}`)
  await deps.deliveries.postpone(record, new Date(Date.parse(now) + firstTryWithin).toISOString())
  return false
}
