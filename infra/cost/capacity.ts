/** 容量 — counts DynamoDB request units by item size, index by index. */
import { readUnits } from '../local/tables/capacity.ts'
import type { Item, TableDefinition } from '../local/tables/definition.ts'
import { entryOf } from '../local/tables/items.ts'
import { bytesOf } from '../local/tables/value.ts'

/** Bytes of an item, by names and values; one read of them. */
export { bytesOf, readUnits }

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024))

/** An item put where another (or none) stood: the table under '', and each index whose entry changes under its name. */
export function putParts(before: Item | undefined, after: Item, table: TableDefinition): Record<string, number> {
  const parts: Record<string, number> = {
    '': writeUnits(Math.max(bytesOf(after), before ? bytesOf(before) : 0)),
  }
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const old = entryOf(before, table, index)
    const now = entryOf(after, table, index)
    if (old?.key === now?.key && old?.text === now?.text) continue
    const removed = old && old.key !== now?.key ? writeUnits(entryBytes(old.text)) : 0
    parts[index.IndexName] = removed + (now ? writeUnits(entryBytes(now.text)) : 0)
  }
  return parts
}

export const putUnits = (before: Item | undefined, after: Item, table: TableDefinition): number =>
  Object.values(putParts(before, after, table)).reduce((sum, units) => sum + units, 0)

const entryBytes = (text: string): number => bytesOf(JSON.parse(text) as Item)

/** What an item takes up with its index entries: AWS adds 100 bytes to each. */
export const storedBytes = (item: Item, table: TableDefinition): number =>
  (table.GlobalSecondaryIndexes ?? [])
    .map((index) => entryOf(item, table, index))
    .reduce((sum, entry) => sum + (entry ? entryBytes(entry.text) + 100 : 0), bytesOf(item) + 100)
