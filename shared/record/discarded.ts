/** 不再投递 — a promise that nobody waits for any more leaves every list, with its reason. */
import type { Clock } from './clock.ts'
import type { Delivered } from './deliver.ts'
import type { Deliveries, Delivery } from './deliveries.ts'
import type { By } from './entry.ts'

/** Once more does nothing; what has arrived has arrived. */
export async function discard(
  { ticket, id }: Pick<Delivery, 'ticket' | 'id'>,
  by: By,
  reason: string,
  { deliveries, clock }: { deliveries: Pick<Deliveries, 'read' | 'update'>; clock: Pick<Clock, 'now'> },
): Promise<Delivered> {
  const record = await deliveries.read(ticket, id)
  if (record?.state === 'pending' || record?.state === 'dead') {
    const discarded = { at: clock.now().toISOString(), by, reason }
    await deliveries.update({ ...record, state: 'discarded', nextCheckAt: undefined, discarded })
  }
  return { done: true }
}
