/** Makes the template's tables in the state, and rebuilds new or changed indexes. */
import { StartError } from '../start-error.ts'
import type { State } from '../state/state.ts'
import type { Item, TableDefinition } from './definition.ts'
import { entriesOf, entryOf, itemsOf } from './items.ts'

/** @throws StartError when a table of the same name has another key */
export function defineTables(state: State, tables: readonly TableDefinition[]): void {
  state.exec('CREATE TABLE IF NOT EXISTS tables (name TEXT PRIMARY KEY, definition TEXT NOT NULL)')
  for (const table of tables) {
    state.exec('BEGIN')
    define(state, table, earlier(state, table))
    state.exec('COMMIT')
  }
}

function earlier({ statement }: State, { TableName }: TableDefinition): TableDefinition | undefined {
  const kept = statement('SELECT definition FROM tables WHERE name = ?').get(TableName)?.definition
  return typeof kept === 'string' ? JSON.parse(kept) : undefined
}

function define(state: State, table: TableDefinition, before: TableDefinition | undefined): void {
  const { TableName, GlobalSecondaryIndexes: indexes = [] } = table
  if (before && keyOf(before, before.KeySchema) !== keyOf(table, table.KeySchema))
    throw new StartError(`the key of the table ${TableName} is not the one its data were kept under`)
  state.exec(`CREATE TABLE IF NOT EXISTS ${itemsOf(TableName)} (k TEXT PRIMARY KEY, v TEXT NOT NULL)`)

  const kept = new Map((before?.GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, index]))
  for (const index of indexes) {
    const same = kept.get(index.IndexName)
    kept.delete(index.IndexName)
    const shape = JSON.stringify([keyOf(table, index.KeySchema), index.Projection])
    if (before && same && JSON.stringify([keyOf(before, same.KeySchema), same.Projection]) === shape) continue
    const name = entriesOf(TableName, index.IndexName)
    state.exec(`DROP TABLE IF EXISTS ${name}`)
    state.exec(`CREATE TABLE ${name} (k TEXT PRIMARY KEY, v TEXT NOT NULL) WITHOUT ROWID`)
    for (const { v } of state.statement(`SELECT v FROM ${itemsOf(TableName)}`).iterate()) {
      const entry = entryOf(JSON.parse(String(v)) as Item, table, index)
      if (entry) state.statement(`INSERT INTO ${name} VALUES (?, ?)`).run(entry.key, entry.text)
    }
  }
  for (const gone of kept.keys()) state.exec(`DROP TABLE IF EXISTS ${entriesOf(TableName, gone)}`)
  state.statement('INSERT OR REPLACE INTO tables VALUES (?, ?)').run(TableName, JSON.stringify(table))
}

const keyOf = ({ AttributeDefinitions }: TableDefinition, schema: TableDefinition['KeySchema']): string =>
  schema
    .map(({ AttributeName: name, KeyType }) => {
      const type = AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType
      return `${KeyType} ${name} ${type}`
    })
    .join(', ')
