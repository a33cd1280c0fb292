/** Query and Scan over key ranges, page by page, instead of dynalite's streams. */
import type { State } from '../state/state.ts'
import type { Item, TableDefinition } from './definition.ts'
import { database, type Range, type Request } from './dynalite.ts'
import { entriesOf, itemsOf, rowsOf } from './items.ts'

const pageBytes = 1024 * 1024

export function readPage(
  state: State,
  table: TableDefinition,
  request: Request,
  range: Range,
  startKeyNames: readonly string[],
): unknown {
  const name = request.IndexName ? entriesOf(table.TableName, request.IndexName) : itemsOf(table.TableName)
  const items: Item[] = []
  let last: Item | undefined
  let scanned = 0
  let bytes = 0
  for (const text of rowsOf(state, name, range)) {
    last = JSON.parse(text) as Item
    scanned++
    bytes += text.length
    if (!request._filter || database.matchesExprFilter(last, request._filter.expression)) items.push(last)
    if (scanned === request.Limit || bytes >= pageBytes) break
  }
  const full = scanned === request.Limit || bytes >= pageBytes
  const paths = request._projection?.paths ?? request.AttributesToGet
  return {
    Count: items.length,
    ScannedCount: scanned,
    ...(request.Select === 'COUNT'
      ? {}
      : { Items: paths ? items.map((item) => database.mapPaths(paths, item)) : items }),
    ...(full && last ? { LastEvaluatedKey: keyOf(last, startKeyNames) } : {}),
  }
}

const keyOf = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.flatMap((name) => (item[name] ? [[name, item[name]]] : [])))
