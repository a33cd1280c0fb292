/** Items and index entries on SQLite, in the form dynalite's actions ask for. */
import type { State } from '../state/state.ts'
import type { IndexDefinition, Item, TableDefinition } from './definition.ts'
import { type Callback, database, type Range } from './dynalite.ts'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const itemsOf = (table: string): string => quoted(`items ${table}`)
export const entriesOf = (table: string, index: string): string => quoted(`index ${table} ${index}`)

const notFound = Object.assign(new Error('not found'), { name: 'NotFoundError' })
const unlocked = (_key: string, run: (release: <T>(done: T) => T) => void): void => run((done) => done)

export interface Items {
  lock: typeof unlocked
  get(key: string, callback: Callback<Item>): void
  put(key: string, item: Item, callback: Callback<void>): void
  del(key: string, callback: Callback<void>): void
}

export function itemsIn({ statement }: State, table: string): Items {
  const name = itemsOf(table)
  const get = statement(`SELECT v FROM ${name} WHERE k = ?`)
  const put = statement(`INSERT INTO ${name} VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v`)
  const del = statement(`DELETE FROM ${name} WHERE k = ?`)
  return {
    lock: unlocked,
    get(key, callback) {
      const text = get.get(key)?.v
      if (typeof text === 'string') callback(null, JSON.parse(text))
      else callback(notFound)
    },
    put(key, item, callback) {
      put.run(key, JSON.stringify(item))
      callback(null)
    },
    del(key, callback) {
      del.run(key)
      callback(null)
    },
  }
}

/** Rows of a key range in key order, read one by one so that the reader may stop. */
export function* rowsOf({ statement }: State, name: string, { gte, gt, lte, lt, reverse }: Range): Generator<string> {
  const bounds = Object.entries({ '>=': gte, '>': gt, '<=': lte, '<': lt }).filter(
    (bound): bound is [string, string] => bound[1] !== undefined,
  )
  const where = bounds.length > 0 ? `WHERE ${bounds.map(([operator]) => `k ${operator} ?`).join(' AND ')}` : ''
  const query = statement(`SELECT v FROM ${name} ${where} ORDER BY k ${reverse ? 'DESC' : 'ASC'}`)
  for (const row of query.iterate(...bounds.map(([, value]) => value))) yield String(row.v)
}

/** An item's entry in an index, or undefined when a key of the index is absent. */
export function entryOf(
  item: Item | undefined,
  table: TableDefinition,
  index: IndexDefinition,
): { key: string; text: string } | undefined {
  if (!item || index.KeySchema.some(({ AttributeName }) => item[AttributeName] === undefined)) return undefined
  const { ProjectionType, NonKeyAttributes = [] } = index.Projection
  const key = indexKeyOf(item, table, index.KeySchema)
  if (ProjectionType === 'ALL') return { key, text: JSON.stringify(item) }
  const names = [...index.KeySchema, ...table.KeySchema].map(({ AttributeName }) => AttributeName)
  const projected = new Set([...names, ...NonKeyAttributes])
  return { key, text: JSON.stringify(Object.fromEntries(Object.entries(item).filter(([name]) => projected.has(name)))) }
}

/**
 * Ends with the item's whole key. dynalite's own ends with 24 bits of a hash of it, so that of thousands of items with
 * the same index keys (all that is due at one midnight) some would overwrite each other's entries.
 */
export const indexKeyOf: typeof database.createIndexKey = (item, table, keySchema) =>
  database.createKey(item, table, keySchema) + database.createKey(item, table)

/** Writes only the entries that differ. */
export function updateIndexes({ statement }: State, table: TableDefinition, before?: Item, after?: Item): void {
  for (const index of table.GlobalSecondaryIndexes ?? []) {
    const old = entryOf(before, table, index)
    const now = entryOf(after, table, index)
    if (old?.key === now?.key && old?.text === now?.text) continue
    const name = entriesOf(table.TableName, index.IndexName)
    if (old && old.key !== now?.key) statement(`DELETE FROM ${name} WHERE k = ?`).run(old.key)
    if (now) statement(`INSERT OR REPLACE INTO ${name} VALUES (?, ?)`).run(now.key, now.text)
  }
}
