/** Makes the template's tables in the state, and rebuilds new or changed indexes. */
import { StartError } from '../start-error.ts'
import type { State } from '../state/state.ts'
import type { IndexDefinition, KeySchema, TableDefinition } from './definition.ts'
import { entriesOf, entryOf, itemsOf } from './items.ts'

/** @throws StartError when a table of the same name has another key, or a key is not text */
export function defineTables(state: State, tables: readonly TableDefinition[]): void {
  state.exec('CREATE TABLE IF NOT EXISTS tables (name TEXT PRIMARY KEY, definition TEXT NOT NULL)')
  for (const table of tables) {
    state.exec('BEGIN')
    const kept = state.statement('SELECT definition FROM tables WHERE name = ?').get(table.TableName)?.definition
    define(state, table, typeof kept === 'string' ? JSON.parse(kept) : undefined)
    state.exec('COMMIT')
  }
}

function define(state: State, table: TableDefinition, before: TableDefinition | undefined): void {
  const { TableName, GlobalSecondaryIndexes: indexes = [] } = table
  if (table.AttributeDefinitions.some(({ AttributeType }) => AttributeType !== 'S'))
    throw new StartError(`the table ${TableName} has a key that is not text, which is not supported here`)
  if (before && named(before.KeySchema) !== named(table.KeySchema))
    throw new StartError(`the key of the table ${TableName} is not the one its data were kept under`)
  state.exec(`CREATE TABLE IF NOT EXISTS ${itemsOf(TableName)} (k TEXT PRIMARY KEY, v TEXT NOT NULL)`)

  const kept = new Map((before?.GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, shapeOf(index)]))
  for (const index of indexes) {
    const same = kept.get(index.IndexName) === shapeOf(index)
    kept.delete(index.IndexName)
    if (same) continue
    const name = entriesOf(TableName, index.IndexName)
    state.exec(`DROP TABLE IF EXISTS ${name}`)
    state.exec(`CREATE TABLE ${name} (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID`)
    for (const { v } of state.statement(`SELECT v FROM ${itemsOf(TableName)}`).iterate()) {
      const entry = entryOf(JSON.parse(String(v)), table, index)
      if (entry) state.statement(`INSERT INTO ${name} VALUES (?, ?)`).run(entry.key, entry.text)
    }
  }
  for (const gone of kept.keys()) state.exec(`DROP TABLE IF EXISTS ${entriesOf(TableName, gone)}`)
  state.statement('INSERT OR REPLACE INTO tables VALUES (?, ?)').run(TableName, JSON.stringify(table))
}

const named = (schema: KeySchema): string => schema.map(({ AttributeName }) => AttributeName).join(' ')
const shapeOf = ({ KeySchema, Projection }: IndexDefinition): string => JSON.stringify([named(KeySchema), Projection])
