/** 写 — puts, updates and deletes one item under its condition, or up to 25 without any. */
import type * as z from 'zod'
import type { State } from '../state/state.ts'
import { consumed, indexUnits, type Units, writeUnits } from './capacity.ts'
import { holds, parseCondition } from './condition.ts'
import type { Item, TableDefinition } from './definition.ts'
import { Reader } from './expression.ts'
import { only, read, replace } from './items.ts'
import { checkKeys, keyFor, keyOf } from './keys.ts'
import { dynamo, invalid, Refusal } from './refusal.ts'
import type { batchWriteItem, deleteItem, putItem, updateItem } from './request.ts'
import { changed, parseUpdate } from './update.ts'
import { bytesOf } from './value.ts'

export interface Database {
  state: State
  tables: readonly TableDefinition[]
  /** @throws Refusal when there is none of this name */
  table(name: string): TableDefinition
}

const mostBytes = 400 * 1024
const mostAtOnce = 25
const conditionFailed = `${dynamo}ConditionalCheckFailedException`

/** What becomes of one item. */
interface Step {
  table: TableDefinition
  key: string
  after(before: Item | undefined): Item | undefined
}

function putting(table: TableDefinition, item: Item): Step {
  fitting(item, table)
  return { table, key: keyOf(item, table), after: () => item }
}

function deleting(table: TableDefinition, key: Item): Step {
  return { table, key: keyFor(key, table), after: () => undefined }
}

function fitting(item: Item, table: TableDefinition): Item {
  checkKeys(item, table)
  if (bytesOf(item) > mostBytes) throw invalid('Item size has exceeded the maximum allowed size')
  return item
}

export const putOne = (database: Database, request: z.infer<typeof putItem>) =>
  one(database, request, putting(database.table(request.TableName), request.Item))

export const deleteOne = (database: Database, request: z.infer<typeof deleteItem>) =>
  one(database, request, deleting(database.table(request.TableName), request.Key))

export function updateOne(database: Database, request: z.infer<typeof updateItem>) {
  const { TableName, Key } = request
  const table = database.table(TableName)
  const key = keyFor(Key, table)
  const reader = new Reader(request)
  const changes = reader.read('UpdateExpression', parseUpdate) ?? []
  const paths = changes.map(({ path }) => path)
  if (paths.some((path) => Key[path])) throw invalid(`Cannot update attribute of ${paths} that is part of the key`)
  checkKeys(changed(Key, changes), table)
  const after = (before = Key): Item => fitting(changed(before, changes), table)
  return one(database, request, { table, key, after }, reader, paths)
}

type Request = Omit<z.infer<typeof updateItem>, 'Key'>

function one({ state }: Database, request: Request, step: Step, reader = new Reader(request), paths: string[] = []) {
  const { TableName, ReturnValues = '', ReturnConsumedCapacity: asked } = request
  const condition = reader.read('ConditionExpression', parseCondition)
  reader.end()
  const before = read(state, TableName, step.key)
  if (condition && !holds(condition, before ?? {})) throw new Refusal(conditionFailed, 'The conditional request failed')
  const { after, units } = carryOut(state, step, before)
  const of = ReturnValues.endsWith('OLD') ? before : ReturnValues.endsWith('NEW') ? after : undefined
  const Attributes = of && ReturnValues.startsWith('UPDATED') ? only(of, paths) : of
  return { ...(Attributes ? { Attributes } : {}), ConsumedCapacity: consumed(asked, TableName, units) }
}

function carryOut(state: State, { table, key, after: become }: Step, before: Item | undefined) {
  const after = become(before)
  const changed = replace(state, table, key, before, after)
  const ofIndexes = (): Units => changed.map(({ index, old, now }) => [index, indexUnits(old, now)])
  return { after, units: (): Units => [['', writeUnits(before, after)], ...ofIndexes()] }
}

export function writeBatch({ state, table }: Database, request: z.infer<typeof batchWriteItem>) {
  const tables = Object.entries(request.RequestItems).map(([name, changes]) => {
    const steps = changes.map(({ PutRequest, DeleteRequest }) => {
      if (PutRequest && !DeleteRequest) return putting(table(name), PutRequest.Item)
      if (DeleteRequest && !PutRequest) return deleting(table(name), DeleteRequest.Key)
      throw invalid('A change must contain exactly one of PutRequest and DeleteRequest')
    })
    return { name, steps }
  })
  const all = tables.flatMap(({ name, steps }) => steps.map(({ key }) => `${name} ${key}`))
  if (all.length === 0 || all.length > mostAtOnce) throw invalid(`Too many items requested, or none: ${all.length}`)
  if (new Set(all).size < all.length) throw invalid('Provided list of item keys contains duplicates')
  const ConsumedCapacity = tables.flatMap(({ name, steps }) => {
    const done = steps.map((step) => carryOut(state, step, read(state, name, step.key)))
    return consumed(request.ReturnConsumedCapacity, name, () => done.flatMap(({ units }) => units())) ?? []
  })
  return { UnprocessedItems: {}, ...(ConsumedCapacity.length > 0 ? { ConsumedCapacity } : {}) }
}
