/** Items and their index entries on SQLite. */
import type { State } from '../state/state.ts'
import type { IndexDefinition, Item, TableDefinition } from './definition.ts'
import { keyOf, namesOf, type Range } from './keys.ts'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const itemsOf = (table: string): string => quoted(`items ${table}`)
export const entriesOf = (table: string, index: string): string => quoted(`index ${table} ${index}`)

export function read({ statement }: State, table: string, key: string): Item | undefined {
  const text = statement(`SELECT v FROM ${itemsOf(table)} WHERE k = ?`).get(key)?.v
  return typeof text === 'string' ? JSON.parse(text) : undefined
}

export interface Entry {
  key: string
  item: Item
  text: string
}

/** Puts `after` where `before` stood, or takes that away; writes only the entries that differ. @returns those */
export function replace({ statement }: State, table: TableDefinition, key: string, before?: Item, after?: Item) {
  const items = itemsOf(table.TableName)
  const put = `INSERT INTO ${items} VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v`
  if (after) statement(put).run(key, JSON.stringify(after))
  else if (before) statement(`DELETE FROM ${items} WHERE k = ?`).run(key)

  return (table.GlobalSecondaryIndexes ?? []).flatMap((index) => {
    const [old, now] = [entryOf(before, table, index), entryOf(after, table, index)]
    if (old?.key === now?.key && old?.text === now?.text) return []
    const entries = entriesOf(table.TableName, index.IndexName)
    if (old && old.key !== now?.key) statement(`DELETE FROM ${entries} WHERE k = ?`).run(old.key)
    if (now) statement(`INSERT OR REPLACE INTO ${entries} VALUES (?, ?)`).run(now.key, now.text)
    return [{ index: index.IndexName, old, now }]
  })
}

/** An item's entry in an index, or undefined when a key of the index is absent. */
export function entryOf(item: Item | undefined, table: TableDefinition, index: IndexDefinition): Entry | undefined {
  if (!item || index.KeySchema.some(({ AttributeName }) => item[AttributeName] === undefined)) return undefined
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection
  const entry = ProjectionType === 'ALL' ? item : only(item, [...namesOf(table, index), ...NonKeyAttributes])
  return { key: keyOf(item, table, index), item: entry, text: JSON.stringify(entry) }
}

/** These attributes of an item, as far as it has them. */
export const only = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])))

/** Rows of a key range in key order, read one by one so that the reader may stop. */
export function* rowsOf({ statement }: State, name: string, range: Range, forward: boolean): Generator<Item> {
  const rows = statement(`SELECT v FROM ${name} WHERE k >= ? AND k < ? ORDER BY k ${forward ? 'ASC' : 'DESC'}`)
  for (const { v } of rows.iterate(...range)) yield JSON.parse(String(v))
}
