/** Leads with merged tickets yet to tell, in memory, listed in the due index. */
import type { ToldLater, ToldLaters } from '../../../shared/appeals/desk/ports.ts'
import { type DueIndex, dueIndex } from './due.ts'

export function memoryToldLaters(due: DueIndex = dueIndex()): ToldLaters & { items: Map<string, ToldLater> } {
  const items = new Map<string, ToldLater>()
  const put = (record: ToldLater): void => {
    items.set(record.lead, record)
    due.set(`${record.lead} merged`, record.lead, { type: 'merged', lead: record.lead }, record.nextCheckAt)
  }
  return {
    items,
    promise: async (record) => put(record),
    async read(lead) {
      const record = items.get(lead)
      return record && { ...record, nextCheckAt: due.next(`${lead} merged`, lead) }
    },
    async update(record) {
      if (items.get(record.lead)?.token === record.token) put(record)
    },
  }
}
