/** 读 — one item by its key, or a page of a table or an index. */
import type * as z from 'zod'
import { consumed, readUnits } from './capacity.ts'
import { asksOf, type Condition, holds, parseCondition } from './condition.ts'
import type { Item } from './definition.ts'
import { parseProjection, Reader } from './expression.ts'
import { entriesOf, itemsOf, only, read, rowsOf } from './items.ts'
import { everything, keyFor, namesOf, type Range, rangeOf } from './keys.ts'
import { invalid } from './refusal.ts'
import type { getItem, query } from './request.ts'
import { bytesOf } from './value.ts'
import type { Database } from './write.ts'

const pageBytes = 1024 * 1024

export function getOne({ state, table }: Database, request: z.infer<typeof getItem>) {
  const { TableName, Key, ConsistentRead, ReturnConsumedCapacity: asked } = request
  const key = keyFor(Key, table(TableName))
  const shown = projection(new Reader(request))
  const item = read(state, TableName, key)
  const units = (): number => readUnits(item ? bytesOf(item) : 0, ConsistentRead)
  return { ...(item ? { Item: shown(item) } : {}), ConsumedCapacity: consumed(asked, TableName, () => [['', units()]]) }
}

/** The last expression that is read. */
function projection(reader: Reader): (item: Item) => Item {
  const paths = reader.read('ProjectionExpression', parseProjection)
  reader.end()
  return (item) => (paths ? only(item, paths) : item)
}

/** A scan has no condition for the key. */
type Reading = Omit<z.infer<typeof query>, 'KeyConditionExpression'> & { KeyConditionExpression?: string }

/** What is read: a table, or an index of it. */
function sourceOf({ table: named }: Database, { TableName, IndexName, ConsistentRead }: Reading) {
  const table = named(TableName)
  const index = table.GlobalSecondaryIndexes?.find((one) => one.IndexName === IndexName)
  if (IndexName !== undefined && !index) throw invalid(`The table does not have the specified index: ${IndexName}`)
  if (index && ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes')
  const schema = index?.KeySchema ?? table.KeySchema
  return { table, index, schema, rows: index ? entriesOf(TableName, index.IndexName) : itemsOf(TableName) }
}

export function readPage(database: Database, request: Reading) {
  const { TableName, IndexName = '', ScanIndexForward: forward = true, ReturnConsumedCapacity: asked } = request
  const source = sourceOf(database, request)
  const reader = new Reader(request)
  const condition = reader.read('KeyConditionExpression', parseCondition)
  const range = condition ? rangeOf(condition, source.schema) : everything
  const filter = reader.read('FilterExpression', parseCondition)
  const paths = condition && filter ? asksOf(filter).map(({ path }) => path) : []
  const ofKey = source.schema.find(({ AttributeName }) => paths.includes(AttributeName))
  if (ofKey) throw invalid(`Filter Expression can only contain non-primary key attributes: ${ofKey.AttributeName}`)
  const shown = projection(reader)
  const rows = rowsOf(database.state, source.rows, startedAt(request, source, range), forward)
  const { items, ScannedCount, last, bytes } = walked(rows, filter, request.Limit)
  return {
    ...{ Count: items.length, ScannedCount, Items: items.map(shown) },
    ...(last ? { LastEvaluatedKey: only(last, namesOf(source.table, source.index)) } : {}),
    ConsumedCapacity: consumed(asked, TableName, () => [[IndexName, readUnits(bytes, request.ConsistentRead)]]),
  }
}

/** @returns in `last` where it stopped, unless there was nothing more */
function walked(rows: Iterable<Item>, filter: Condition | undefined, limit: number | undefined) {
  const items: Item[] = []
  let [ScannedCount, bytes] = [0, 0]
  for (const item of rows) {
    ScannedCount++
    bytes += bytesOf(item)
    if (!filter || holds(filter, item)) items.push(item)
    if (ScannedCount === limit || bytes >= pageBytes) return { items, ScannedCount, bytes, last: item }
  }
  return { items, ScannedCount, bytes }
}

/** @returns what of the range comes after the last page @throws Refusal */
function startedAt(request: Reading, { table, index }: ReturnType<typeof sourceOf>, [from, to]: Range): Range {
  const { ExclusiveStartKey: key, ScanIndexForward: forward = true } = request
  if (!key) return [from, to]
  const start = keyFor(key, table, index)
  if (start < from || start >= to) throw invalid('The provided starting key is outside query boundaries')
  return forward ? [`${start} `, to] : [from, start]
}
