/** dynalite's API layer — validations, expressions, actions — with its storage taken out. */
import { createRequire } from 'node:module'
import type { Item, TableDefinition } from './definition.ts'

const load = createRequire(import.meta.url)

/** A request after dynalite's validation: as sent, plus parsed expressions. */
export interface Request {
  TableName: string
  IndexName?: string
  Limit?: number
  Select?: string
  ConsistentRead?: boolean
  Key?: Item
  AttributesToGet?: string[]
  _projection?: { paths: unknown[] }
  _filter?: { expression: unknown }
}
/** An answer DynamoDB would give: its status and body. */
export interface Refusal {
  statusCode: number
  body: { __type: string; message?: string }
}
export type Callback<T> = (error: unknown, result?: T) => void

/** Bounds of a key range, as dynalite's query and scan ask for it. */
export interface Range {
  gte?: string
  gt?: string
  lte?: string
  lt?: string
  reverse?: boolean
}

interface Database {
  createKey(item: Item, table: TableDefinition, keySchema?: TableDefinition['KeySchema']): string
  createIndexKey(item: Item, table: TableDefinition, keySchema: TableDefinition['KeySchema']): string
  matchesExprFilter(item: Item, expression: unknown): boolean
  mapPaths(paths: unknown[], item: Item): Item
  validationError(message: string): Refusal
  queryTable: (
    store: unknown,
    table: TableDefinition,
    request: Request,
    range: Range,
    isLocal: boolean,
    fetchFromTable: boolean,
    startKeyNames: string[],
    callback: Callback<unknown>,
  ) => void
  updateIndexes: (
    store: unknown,
    table: TableDefinition,
    before: Item | undefined,
    after: Item | undefined,
    callback: Callback<void>,
  ) => void
}
interface Validations {
  checkTypes(data: unknown, types: unknown): Request
  checkValidations(data: Request, types: unknown, custom: unknown, store: unknown): void
}

export const database: Database = load('dynalite/db')
const validations: Validations = load('dynalite/validations')

/** Every operation the host answers; what dynalite lacks (transactions, streams) is not among them. */
const operations = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem']
const known = new Map(
  operations.map((name) => {
    const file = `${name[0]?.toLowerCase()}${name.slice(1)}`
    return [
      name,
      {
        action: load(`dynalite/actions/${file}`) as (
          store: unknown,
          data: Request,
          callback: Callback<unknown>,
        ) => void,
        validation: load(`dynalite/validations/${file}`) as { types: unknown; custom: unknown },
      },
    ]
  }),
)

export const refusalOf = (error: unknown): Refusal | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error
    ? (error as Refusal)
    : undefined

/** @returns undefined when the operation is not known @throws a Refusal */
export function prepare(operation: string, input: unknown, store: unknown): (() => unknown) | undefined {
  const found = known.get(operation)
  if (!found) return undefined
  const request = validations.checkTypes(input, found.validation.types)
  validations.checkValidations(request, found.validation.types, found.validation.custom, store)
  return () => {
    // The store calls back at once, so the whole action is one synchronous step.
    let answer: { error: unknown; result: unknown } | undefined
    found.action(store, request, (error, result) => {
      answer ??= { error, result }
    })
    if (!answer) throw new Error(`${operation} did not answer at once`)
    if (answer.error) throw answer.error
    return answer.result
  }
}
