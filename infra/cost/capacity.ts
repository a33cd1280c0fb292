/** 容量 — counts what a write takes, index by index, and leaves standing. */
import { indexUnits, writeUnits } from '../local/tables/capacity.ts'
import type { Item, TableDefinition } from '../local/tables/definition.ts'
import { entryOf } from '../local/tables/items.ts'
import { bytesOf } from '../local/tables/value.ts'

interface Change {
  before: Item | undefined
  after: Item | undefined
}

/** An item becomes another, or none: the table under '', and each index whose entry changes under its name. */
export function changeParts({ before, after }: Change, table: TableDefinition): Record<string, number> {
  const parts: Record<string, number> = { '': writeUnits(before, after) }
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const [old, now] = [entryOf(before, table, index), entryOf(after, table, index)]
    if (old?.key !== now?.key || old?.text !== now?.text) parts[index.IndexName] = indexUnits(old, now)
  }
  return parts
}

/** What an item takes up with its index entries: AWS adds 100 bytes to each. */
export const storedBytes = (item: Item, table: TableDefinition): number =>
  (table.GlobalSecondaryIndexes ?? [])
    .map((index) => entryOf(item, table, index))
    .reduce((sum, entry) => sum + (entry ? bytesOf(entry.item) + 100 : 0), bytesOf(item) + 100)
