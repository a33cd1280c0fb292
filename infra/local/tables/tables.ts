/** 表 — the DynamoDB engine: dynalite's API layer, one atomic SQLite step per request. */
import type { Answer } from '../host/endpoints.ts'
import type { State } from '../state/state.ts'
import { defineTables } from './define.ts'
import { describe, type Item, type TableDefinition } from './definition.ts'
import { type Callback, database, prepare, type Refusal, refusalOf } from './dynalite.ts'
import { type Items, indexKeyOf, itemsIn, itemsOf, updateIndexes } from './items.ts'
import { readPage } from './query.ts'

export interface Tables {
  /** @param operation `GetItem` … @param input as the SDK sends it */
  handle(operation: string, input: Record<string, unknown>): Promise<Answer>
  /** Removes items whose time to live has passed; @param now milliseconds since the epoch @returns how many */
  expire(now: number): Promise<number>
}

const maxItemBytes = 400 * 1024
const atOnce = 500
const dynamo = 'com.amazonaws.dynamodb.v20120810#'

/** What dynalite's actions see of a store. */
interface Store {
  state: State
  options: { maxItemSize: number }
  getTable(name: string, check: boolean | Callback<TableDefinition>, callback?: Callback<TableDefinition>): void
  getItemDb(name: string): Items
}

// dynalite finds these three through its module object: its own storage formats end here.
database.createIndexKey = indexKeyOf
database.updateIndexes = (store, table, before, after, callback) => {
  updateIndexes((store as Store).state, table, before, after)
  callback(null)
}
database.queryTable = (store, table, request, range, _isLocal, _fetch, startKeyNames, callback) =>
  callback(null, readPage((store as Store).state, table, request, range, startKeyNames))

export function startTables(state: State, definitions: readonly TableDefinition[]): Tables {
  defineTables(state, definitions)
  const tables = new Map(definitions.map((table) => [table.TableName, table]))
  const items = new Map(definitions.map(({ TableName }) => [TableName, itemsIn(state, TableName)]))

  const missing = (): Refusal => ({
    statusCode: 400,
    body: { __type: `${dynamo}ResourceNotFoundException`, message: 'Requested resource not found' },
  })
  const tableNamed = (name: unknown): TableDefinition => {
    const table = tables.get(String(name))
    if (!table) throw missing()
    return table
  }
  const store: Store = {
    state,
    options: { maxItemSize: maxItemBytes },
    getTable(name, check, callback) {
      const done = typeof check === 'function' ? check : callback
      const table = tables.get(name)
      if (table) done?.(null, table)
      else done?.(missing())
    },
    getItemDb(name) {
      const found = items.get(name)
      if (!found) throw missing()
      return found
    },
  }
  const describing: Record<string, (input: Record<string, unknown>) => unknown> = {
    ListTables: () => ({ TableNames: [...tables.keys()].sort() }),
    DescribeTable: ({ TableName }) => {
      const table = tableNamed(TableName)
      const count = state.statement(`SELECT count(*) AS n FROM ${itemsOf(table.TableName)}`).get()?.n
      return { Table: describe(table, Number(count)) }
    },
    DescribeTimeToLive: ({ TableName }) => {
      const { timeToLive } = tableNamed(TableName)
      const enabled = { TimeToLiveStatus: 'ENABLED', AttributeName: timeToLive }
      return { TimeToLiveDescription: timeToLive ? enabled : { TimeToLiveStatus: 'DISABLED' } }
    },
  }
  const reads = new Set(['GetItem', 'Query', 'Scan', 'BatchGetItem', ...Object.keys(describing)])

  const delegate = (operation: string, input: Record<string, unknown>): (() => unknown) => {
    const description = describing[operation]
    if (description) return () => description(input)
    if (input.ReturnValuesOnConditionCheckFailure === 'ALL_OLD')
      throw database.validationError('ReturnValuesOnConditionCheckFailure is not supported here')
    const action = prepare(operation, input, store)
    if (action) return action
    throw {
      statusCode: 400,
      body: { __type: `${dynamo}UnknownOperationException`, message: `${operation} is not supported here` },
    }
  }

  return {
    async handle(operation, input) {
      try {
        const work = delegate(operation, input)
        return { status: 200, body: await (reads.has(operation) ? state.read(work) : state.write(work)) }
      } catch (error) {
        const refusal = refusalOf(error)
        if (refusal) return { status: refusal.statusCode, body: refusal.body }
        throw error
      }
    },
    async expire(now) {
      let gone = 0
      for (const table of definitions) {
        if (!table.timeToLive) continue
        for (let page = atOnce; page === atOnce; gone += page)
          page = await state.write(() => expirePage(state, table, now / 1000))
      }
      return gone
    },
  }
}

function expirePage(state: State, table: TableDefinition, second: number): number {
  const name = itemsOf(table.TableName)
  const expired = state
    .statement(`SELECT k, v FROM ${name} WHERE CAST(json_extract(v, ?) AS REAL) <= ? LIMIT ${atOnce}`)
    .all(`$."${table.timeToLive}".N`, second)
  for (const { k, v } of expired) {
    updateIndexes(state, table, JSON.parse(String(v)) as Item, undefined)
    state.statement(`DELETE FROM ${name} WHERE k = ?`).run(k as string)
  }
  return expired.length
}
