/** The city's records in memory: logs under their versions, and the slim rows that tell of them. */
import type { CityRecords } from '../../../shared/city/records/enact.ts'
import type { Behind, SlimRow, SlimRows } from '../../../shared/city/records/slim-rows.ts'
import type { SuggestionEntry } from '../../../shared/city/suggestions/kind.ts'
import type { Suggestions } from '../../../shared/city/suggestions/store.ts'
import type { Entry } from '../../../shared/record/entry.ts'
import type { Records } from '../../../shared/record/records.ts'
import { memoryRecords } from '../../support/records.ts'

export type StoredRow = SlimRow & Behind

export interface MemoryCity {
  logs: CityRecords['logs']
  suggestions: Suggestions
  rows: SlimRows & { items: Map<string, StoredRow> }
  /** every row that was put, in order, and whether it was the newer one */
  puts: (StoredRow & { isNewer: boolean })[]
  /** by the kind and id of the record */
  all(): [record: string, log: readonly Entry[]][]
  logOf(record: string): readonly Entry[]
  /** the log as it stood at a moment */
  logAt(record: string, moment: number): readonly Entry[]
}

type Kept = Records<Entry, unknown> & { items: Map<string, readonly Entry[]> }

export function memoryCity(now: () => number): MemoryCity {
  const kinds = new Map<string, Kept>()
  const writtenAt = new Map<string, number[]>()
  const rows = new Map<string, StoredRow>()
  const puts: MemoryCity['puts'] = []

  /** What is put in as one kind comes out as that kind: its name is all that tells them apart here. */
  function recordsOf<E extends Entry, R>(name: string): Records<E, R> {
    const kept = kinds.get(name) ?? memoryRecords<Entry, unknown>()
    kinds.set(name, kept)
    return {
      read: kept.read,
      /** A table takes what arrives, however late. */
      async write(id, log, row, deadline) {
        const outcome = await kept.write(id, log, row, deadline)
        if (outcome === 'conflict') return outcome
        const record = `${name} ${id}`
        writtenAt.set(record, [...(writtenAt.get(record) ?? []), now()])
        return outcome
      },
    } as Records<Entry, unknown> as unknown as Records<E, R>
  }
  const logOf = (record: string): readonly Entry[] => {
    const [, kind = '', id = ''] = /^(\S+) (.+)$/.exec(record) ?? []
    return kinds.get(kind)?.items.get(id) ?? []
  }

  return {
    logs: ({ name }) => recordsOf(name),
    suggestions: recordsOf<SuggestionEntry, never>('suggestion') as Suggestions,
    puts,
    rows: {
      items: rows,
      async put(row, of) {
        const isNewer = (rows.get(row.name)?.version ?? 0) < of.version
        puts.push({ ...row, ...of, isNewer })
        if (isNewer) rows.set(row.name, { ...row, ...of })
      },
    },
    logOf,
    all: () =>
      [...kinds].flatMap(([kind, { items }]) =>
        [...items].map(([id, log]): [string, readonly Entry[]] => [`${kind} ${id}`, log]),
      ),
    logAt: (record, moment) =>
      logOf(record).slice(0, (writtenAt.get(record) ?? []).filter((at) => at <= moment).length),
  }
}
