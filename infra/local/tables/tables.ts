/** 表 — the DynamoDB engine: what this house uses of it, one atomic SQLite step per request. */
import type * as z from 'zod'
import type { Answer } from '../host/endpoints.ts'
import type { State } from '../state/state.ts'
import { defineTables } from './define.ts'
import type { TableDefinition } from './definition.ts'
import { itemsOf, replace } from './items.ts'
import { getOne, readPage } from './query.ts'
import { dynamo, Refusal } from './refusal.ts'
import * as request from './request.ts'
import { type Database, deleteOne, putOne, updateOne, writeBatch } from './write.ts'

export interface Tables {
  /** @param operation `GetItem` … @param input as the SDK sends it */
  handle(operation: string, input: Record<string, unknown>): Promise<Answer>
  /** Removes items whose time to live has passed; @param now milliseconds since the epoch @returns how many */
  expire(now: number): Promise<number>
}

const atOnce = 500

type Operation = (database: Database, input: unknown) => unknown
const asked =
  <T>(schema: z.ZodType<T>, work: (database: Database, input: T) => unknown): Operation =>
  (database, input) =>
    work(database, request.inputOf(schema, input))

const operations = new Map([
  ['GetItem', asked(request.getItem, getOne)],
  ['Query', asked(request.query, readPage)],
  ['Scan', asked(request.scan, readPage)],
  [
    'ListTables',
    asked(request.listTables, ({ tables }) => ({ TableNames: tables.map(({ TableName }) => TableName).sort() })),
  ],
  ['PutItem', asked(request.putItem, putOne)],
  ['UpdateItem', asked(request.updateItem, updateOne)],
  ['DeleteItem', asked(request.deleteItem, deleteOne)],
  ['BatchWriteItem', asked(request.batchWriteItem, writeBatch)],
])
const reads = ['GetItem', 'Query', 'Scan', 'ListTables']

export function startTables(state: State, definitions: readonly TableDefinition[]): Tables {
  defineTables(state, definitions)
  const database: Database = {
    state,
    tables: definitions,
    table(name) {
      const found = definitions.find(({ TableName }) => TableName === name)
      if (found) return found
      throw new Refusal(`${dynamo}ResourceNotFoundException`, 'Requested resource not found')
    },
  }
  return {
    async handle(name, input) {
      try {
        const operation = operations.get(name)
        if (!operation) throw new Refusal(`${dynamo}UnknownOperationException`, `${name} is not supported here`)
        const work = (): unknown => operation(database, input)
        return { status: 200, body: await (reads.includes(name) ? state.read(work) : state.write(work)) }
      } catch (error) {
        if (error instanceof Refusal) return { status: 400, body: { __type: error.type, message: error.message } }
        throw error
      }
    },
    async expire(now) {
      let gone = 0
      for (const table of definitions.filter(({ timeToLive }) => timeToLive))
        for (let page = atOnce; page === atOnce; gone += page)
          page = await state.write(() => expirePage(state, table, now / 1000))
      return gone
    },
  }
}

function expirePage(state: State, table: TableDefinition, second: number): number {
  const expired = `SELECT k, v FROM ${itemsOf(table.TableName)} WHERE CAST(json_extract(v, ?) AS REAL) <= ? LIMIT ${atOnce}`
  const rows = state.statement(expired).all(`$."${table.timeToLive}".N`, second)
  for (const { k, v } of rows) replace(state, table, String(k), JSON.parse(String(v)))
  return rows.length
}
