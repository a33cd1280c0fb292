/** 容量 — counts DynamoDB request units by item size, index by index. */
import type { AttributeValue, Item, TableDefinition } from '../local/tables/definition.ts'
import { entryOf } from '../local/tables/items.ts'

const readBlock = 4096
const writeBlock = 1024

/** Bytes of an item: names and values, in UTF-8; numbers about half their digits. */
export const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0)

function valueBytes(value: AttributeValue): number {
  const [[type, content] = []] = Object.entries(value)
  switch (type) {
    case 'S':
      return Buffer.byteLength(String(content))
    case 'N':
      return Math.ceil(String(content).length / 2) + 1
    case 'L':
      return 3 + (content as AttributeValue[]).reduce((sum, one) => sum + 1 + valueBytes(one), 0)
    case 'M':
      return 3 + bytesOf(content as Item)
    default:
      return 1
  }
}

/** One read of these bytes. */
export const readUnits = (bytes: number, consistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / readBlock)) * (consistent ? 1 : 0.5)

export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / writeBlock))

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
