/** Notices in memory: logs under their versions, what they say, and when each is looked at. */
import type { SaltedText } from '../../../shared/record/records.ts'
import { type NoticeEntry, noticeTexts } from '../../../shared/telling/events.ts'
import type { NoticeRows } from '../../../shared/telling/kind.ts'
import { type Notice, noticeOf } from '../../../shared/telling/notice.ts'
import type { Kept, Notices, Sayings, Slot, Spoken } from '../../../shared/telling/ports.ts'
import { memoryRecords } from '../../support/records.ts'
import { type DueIndex, dueIndex, keyOfDue } from './due.ts'
import { memoryTexts } from './small.ts'

export interface MemorySaying extends Kept {
  spoken: Map<Slot, Spoken>
  dialled: Map<string, string>
}

export function memoryTelling(due: DueIndex = dueIndex()) {
  const logs = memoryRecords<NoticeEntry, NoticeRows>()
  const rows = new Map<string, NoticeRows>()
  const texts = memoryTexts()
  const said = new Map<string, MemorySaying>()
  const place = (id: string, ticket: string, next: string | undefined) => {
    const item = { type: 'notice' as const, ticket, id }
    due.set(keyOfDue(item), ticket, item, next)
  }
  const read: Notices['read'] = async (id) => {
    const found = await logs.read(id)
    return (
      found && { ...found, log: noticeTexts.inFull(found.log, texts.items.get(id) ?? new Map<string, SaltedText>()) }
    )
  }
  /** As its log says. */
  const standing = (id: string): Notice => {
    const notice = noticeOf(id, logs.items.get(id) ?? [])
    if (!notice) throw new Error(`there is no notice ${id}`)
    return notice
  }
  const ofTicket = (ticket: string): Notice[] =>
    [...rows.values()].map(({ state }) => state).filter((one) => one.ticket === ticket)

  const notices: Notices = {
    read,
    texts,
    async write(id, log, row, deadline) {
      const outcome = await logs.write(id, log, row, deadline)
      if (outcome === 'conflict') return outcome
      rows.set(id, row)
      place(id, row.state.ticket, row.next)
      return outcome
    },
    ofTicket: async (ticket) => ofTicket(ticket).sort((a, b) => a.decision - b.decision || a.id.localeCompare(b.id)),
    async postpone({ id, ticket, version }, next) {
      const row = rows.get(id)
      if (row?.state.version !== version) return
      rows.set(id, { ...row, next })
      place(id, ticket, next)
    },
    list: async () => ({ items: [], next: undefined }),
  }
  const sayings: Sayings = {
    async keep(id, facts, slot, spoken) {
      const one = said.get(id) ?? { facts, spoken: new Map(), dialled: new Map() }
      said.set(id, one)
      const standing = one.spoken.get(slot) ?? spoken
      one.spoken.set(slot, standing)
      return standing
    },
    keepDialled: async (id, key, number) => void said.get(id)?.dialled.set(key, number),
    read: async (id) => said.get(id),
    end: async (id) => void said.delete(id),
  }
  return { logs: logs.items, rows, said, standing, notices, sayings, next: (id: string) => rows.get(id)?.next }
}
export type MemoryTelling = ReturnType<typeof memoryTelling>
