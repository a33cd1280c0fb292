/** Tickets in memory: each write needs the version that was read. */

import type { StoredTicket, Tickets } from '../../../shared/appeals/desk/ports.ts'
import { inFull } from '../../../shared/appeals/kind/texts.ts'
import type { Log } from '../../../shared/appeals/ticket/log.ts'
import { type DueIndex, dueIndex, keyOfDue } from './due.ts'
import { type MemoryTexts, memoryTexts } from './small.ts'

export interface MemoryTickets extends Tickets {
  items: Map<string, StoredTicket>
  /** of all tickets: where those who write put them */
  texts: MemoryTexts
  /** moments at which the versions of a ticket were written, version 1 first */
  writtenAt: Map<string, number[]>
  /** the log as it stood at a moment */
  logAt(number: string, moment: number): Log
}

export function memoryTickets(
  due: DueIndex = dueIndex(),
  now: () => number = () => 0,
  texts: MemoryTexts = memoryTexts(),
): MemoryTickets {
  const items = new Map<string, StoredTicket>()
  const writtenAt = new Map<string, number[]>()
  const place = (number: string, next: string | undefined) => due.set(number, number, { type: 'ticket', number }, next)

  return {
    items,
    texts,
    writtenAt,
    logAt: (number, moment) => {
      const versions = (writtenAt.get(number) ?? []).filter((at) => at <= moment).length
      return items.get(number)?.log.slice(0, versions) ?? []
    },
    async read(number) {
      const kept = items.get(number)?.log
      const said = texts.items.get(number) ?? new Map()
      return kept && { log: inFull(kept, said), kept, texts: said, bytes: 0 }
    },
    /** Whether it is too late to begin is looked at by whoever sends: a table takes what arrives, however late. */
    async write(ticket) {
      const { number, log, nextCheckAt } = ticket
      if ((items.get(number)?.log.length ?? 0) !== log.length - 1) return 'conflict'
      items.set(number, ticket)
      writtenAt.set(number, [...(writtenAt.get(number) ?? []), now()])
      place(number, nextCheckAt)
      return 'written'
    },
    async postpone(number, version, next) {
      if (items.get(number)?.log.length === version) place(number, next)
    },
    due: async (shard, now, limit, after) => due.page(shard, now, limit, after),
    async retained(holds, before) {
      const found = [...items.values()].flatMap(({ number, retained }) =>
        retained?.holds === holds && retained.since < before ? [`${retained.since} ${number}`] : [],
      )
      return { items: found.sort().map((one) => one.split(' ')[1] ?? ''), next: undefined }
    },
    isAside: async (item) => due.aside.has(keyOfDue(item)),
    async markAside(item) {
      due.aside.add(keyOfDue(item))
    },
    async clearAside(item) {
      due.aside.delete(keyOfDue(item))
    },
  }
}
