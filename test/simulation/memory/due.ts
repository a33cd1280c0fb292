/** The due index: sparse, per shard, in the order of moments. */

import type { Parked } from '../../../shared/record/deliveries.ts'
import type { DueItem } from '../../../shared/record/records.ts'
import type { Page } from '../../../shared/record/rows.ts'
import { shardOf } from '../../../shared/record/shards.ts'

export interface DueIndex {
  set(key: string, ticket: string, item: DueItem, next: string | undefined): void
  /** where something stands in it */
  next(key: string, ticket: string): string | undefined
  page(shard: number, now: string, limit: number, after: string | undefined): Page<DueItem>
  /** what stands in it, earliest first */
  all(): { next: string; item: DueItem; shard: string }[]
  parked: Parked
  /** what a person is to look at, until it is set again */
  aside: Set<string>
}

/** Under what something stands in it. */
export function keyOfDue(item: DueItem): string {
  if (item.type === 'ticket') return item.number
  if (item.type === 'consultation') return `consultation ${item.consultation}`
  if (item.type === 'notice') return `${item.ticket} notice ${item.id}`
  return item.type === 'merged' ? `${item.lead} merged` : `${item.ticket} ${item.id}`
}

export function dueIndex(): DueIndex {
  const shards = new Map<string, Map<string, { next: string; item: DueItem }>>()
  const aside = new Set<string>()
  return {
    aside,
    parked: {
      beyond: async (shard, instant) =>
        [...(shards.get(String(shard)) ?? [])]
          .filter(([, { next, item }]) => next > instant && item.type !== 'ticket')
          .map(([name, { next }]) => ({ owner: String(shard), name, next })),
      async bringForward({ owner, name, next }, to) {
        const standing = shards.get(owner)?.get(name)
        if (standing?.next === next) standing.next = to
      },
    },
    set(key, ticket, item, next) {
      const shard = shards.get(shardOf(ticket)) ?? new Map()
      shards.set(shardOf(ticket), shard)
      aside.delete(key)
      if (next) shard.set(key, { next, item })
      else shard.delete(key)
    },
    next: (key, ticket) => shards.get(shardOf(ticket))?.get(key)?.next,
    page(shard, now, limit, after) {
      const due = [...(shards.get(String(shard)) ?? [])]
        .filter(([, { next }]) => next <= now)
        .map(([key, { next, item }]) => ({ at: `${next} ${key}`, item }))
        .filter(({ at }) => after === undefined || at > after)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
      const page = due.slice(0, limit)
      return { items: page.map(({ item }) => item), next: due.length > limit ? page.at(-1)?.at : undefined }
    },
    all: () =>
      [...shards]
        .flatMap(([shard, items]) => [...items.values()].map((entry) => ({ ...entry, shard })))
        .sort((a, b) => (a.next < b.next ? -1 : 1)),
  }
}
