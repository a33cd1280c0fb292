/** The smaller stores in memory: rows of work orders and lists, texts, circuits. */

import type { Listed, ListedRows } from '../../../shared/access/holding.ts'
import type { OrderRows } from '../../../shared/appeals/desk/ports.ts'
import type { OrderRow } from '../../../shared/appeals/kind/rows.ts'
import type { Circuit, Circuits } from '../../../shared/record/deliveries.ts'
import { failuresToOpen, openFor } from '../../../shared/record/pauses.ts'
import type { SaltedText, Texts } from '../../../shared/record/records.ts'
import { sortedBy } from '../../../shared/record/rows.ts'
import { by, paged } from './paged.ts'

export interface MemoryOrders extends OrderRows {
  items: Map<string, OrderRow>
}

/** An older version never replaces a newer one. */
export function memoryOrders(): MemoryOrders {
  const items = new Map<string, OrderRow>()
  const changes = new Map<string, { id: string; at: string }>()
  const placeOf = (limit: string | undefined) => sortedBy({ due: limit, since: '' })
  return {
    items,
    async put(rows, at) {
      for (const row of rows)
        if ((items.get(row.number)?.version ?? 0) < row.version) items.set(row.number, { ...row, changedAt: at })
      for (const { unit } of rows) changes.set(unit, { id: String(changes.size + items.size), at })
    },
    async changedSince(unit, since, limit, after) {
      const rows = [...items.values()].filter((row) => row.unit === unit && (row.changedAt ?? '') >= since)
      return paged(rows.sort(by(({ changedAt, number }) => `${changedAt} ${number}`)), limit, after)
    },
    lastChange: async (unit) => changes.get(unit),
    async list(unit, open, limit, after, until = '~') {
      const rows = [...items.values()].filter((row) => row.unit === unit)
      if (!open) return paged(rows.sort(by(({ number }) => number)).reverse(), limit, after)
      const waiting = rows.filter(
        ({ state, limit }) => (state === 'open' || state === 'replied') && placeOf(limit) <= until,
      )
      return paged(waiting.sort(by(({ limit, number }) => `${placeOf(limit)} ${number}`)), limit, after)
    },
  }
}

export interface MemoryListed extends ListedRows {
  /** by ticket and key */
  items: Map<string, Listed & { version: number }>
}

export function memoryListed(): MemoryListed {
  const items: MemoryListed['items'] = new Map()
  const owned: ListedRows['owned'] = async (list, order, limit, after) => {
    const rows = [...items.values()].filter((row) => row.list === list).sort(by(sortedBy))
    const sorted = order === 'oldest' ? rows : rows.reverse()
    return paged(
      sorted.map(({ row, whose }) => ({ row, whose })),
      limit,
      after,
    )
  }
  return {
    items,
    owned,
    async put(ticket, version, rows) {
      for (const row of rows) {
        const key = `${ticket} ${row.key}`
        if ((items.get(key)?.version ?? 0) < version) items.set(key, { ...row, version })
      }
    },
    async page(list, order, limit, after) {
      const { items: found, next } = await owned(list, order, limit, after)
      return { items: found.map(({ row }) => row), next }
    },
  }
}

export interface MemoryTexts extends Texts {
  /** by ticket and hash */
  items: Map<string, Map<string, SaltedText>>
}

export function memoryTexts(): MemoryTexts {
  const items: MemoryTexts['items'] = new Map()
  return {
    items,
    async put(ticket, texts) {
      items.set(ticket, new Map([...(items.get(ticket) ?? []), ...texts]))
    },
    async end(ticket) {
      items.delete(ticket)
    },
  }
}

export function memoryCircuits(): Circuits {
  const items = new Map<string, Circuit>()
  return {
    read: async (receiver) => items.get(receiver) ?? { failures: 0, openUntil: undefined },
    async failed(receiver, now) {
      const standing = items.get(receiver)
      const failures = (standing?.failures ?? 0) + 1
      const opens = failures % failuresToOpen === 0
      const openUntil = opens ? new Date(Date.parse(now) + openFor(failures)).toISOString() : standing?.openUntil
      items.set(receiver, { failures, openUntil })
      return { failures, openUntil }
    },
    async succeeded(receiver) {
      items.delete(receiver)
    },
  }
}
