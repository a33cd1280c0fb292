/** Carrying out what follows a decision: rows, promises to deliver, announcements. Twice does no more than once. */
import { type Delivery, effectsOf } from '../ticket/effects.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { firstTryWithin } from './pauses.ts'
import type {
  Bus,
  Clock,
  Deliveries,
  DeliveryQueue,
  DeliveryRecord,
  Directory,
  Identities,
  OrderRows,
} from './ports.ts'
import { orderRow } from './rows.ts'

export interface CarryOutDeps {
  identities: Identities
  orders: OrderRows
  deliveries: Deliveries
  queue: DeliveryQueue
  directory: Directory
  bus: Bus
  clock: Clock
}

export async function carryOut(decision: DecisionRecord, ticket: Ticket, deps: CarryOutDeps): Promise<void> {
  const effects = effectsOf(decision, ticket)
  const deliveries = effects.filter((effect) => effect.type === 'deliver')
  const announcements = effects.filter((effect) => effect.type === 'announce')

  await Promise.all([
    ...effects
      .filter((effect) => effect.type === 'keep-identity')
      .map(({ identity }) => deps.identities.keep(identity)),
    ...effects
      .filter((effect) => effect.type === 'list-orders')
      .map(({ orders }) => deps.orders.put(orders.map((order) => orderRow(order, ticket)))),
    ...deliveries.map((delivery) => promise(delivery, deps)),
    announcements.length > 0 ? deps.bus.announce(announcements) : undefined,
  ])
}

/** Keeps the promise first, then offers it; receivers that only pull find it in their lists. */
async function promise({ type: _, ...delivery }: Delivery, deps: CarryOutDeps): Promise<void> {
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
