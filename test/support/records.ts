/** 记录 — records of a kind in memory, written under their version as tables write them. */
import type { Entry } from '../../shared/record/entry.ts'
import type { Records } from '../../shared/record/records.ts'

export function memoryRecords<E extends Entry, R>(): Records<E, R> & { items: Map<string, readonly E[]> } {
  const items = new Map<string, readonly E[]>()
  return {
    items,
    async read(id) {
      const log = items.get(id)
      return log && { log, kept: log, bytes: JSON.stringify(log).length }
    },
    async write(id, log) {
      if ((items.get(id)?.length ?? 0) !== log.length - 1) return 'conflict'
      items.set(id, log)
      return 'written'
    },
  }
}
