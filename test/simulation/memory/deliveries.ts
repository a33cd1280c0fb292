/** Promises to deliver in memory; pending ones stand in the due index. */
import { type Deliveries, type DeliveryRecord, isUndelivered } from '../../../shared/record/deliveries.ts'
import { type DueIndex, dueIndex } from './due.ts'
import { by, paged } from './paged.ts'

export interface MemoryDeliveries extends Deliveries {
  items: Map<string, DeliveryRecord>
}

export function memoryDeliveries(due: DueIndex = dueIndex()): MemoryDeliveries {
  const items = new Map<string, DeliveryRecord>()
  /** listed by a look alone, until they are written */
  const late = new Set<string>()
  const put = (record: DeliveryRecord) => {
    items.set(record.id, record)
    const { id, ticket, nextCheckAt } = record
    due.set(`${ticket} ${id}`, ticket, { type: 'delivery', ticket, id }, nextCheckAt)
  }
  return {
    items,
    async promise(record) {
      const standing = items.get(record.id)
      if (!standing) put(record)
      return standing ?? record
    },
    async read(ticket, id) {
      const record = items.get(id)
      return record && { ...record, nextCheckAt: due.next(`${ticket} ${id}`, ticket) }
    },
    async update(record) {
      if (items.get(record.id)?.state === 'discarded') return
      late.delete(record.id)
      put(record)
    },
    async undelivered(receiver, limit, after) {
      const rows = [...items.values()]
        .filter((record) => isUndelivered(record) || late.has(record.id))
        .filter(({ to }) => !receiver || receiver === `${to.kind}#${to.code}`)
      return paged(rows.sort(by(({ createdAt, id }) => `${createdAt} ${id}`)), limit, after)
    },
    async postpone({ id }, nextCheckAt) {
      const standing = items.get(id)
      if (standing?.state !== 'pending') return
      late.add(id)
      put({ ...standing, nextCheckAt })
    },
    ofTicket: async (ticket) => [...items.values()].filter((record) => record.ticket === ticket),
  }
}
