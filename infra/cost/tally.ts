/** 计数 — adds up what a host does while tickets live on it. */

import { administrator } from '../local/iam/guard.ts'
import { writes } from '../local/iam/needs.ts'
import type { Meter, MeteredCall } from '../local/meter.ts'
import { operations } from '../local/objects/needs.ts'
import type { Item, TableDefinition } from '../local/tables/definition.ts'
import { Reader } from '../local/tables/expression.ts'
import { changed, parseUpdate } from '../local/tables/update.ts'
import { changeParts, storedBytes } from './capacity.ts'
import { emptyLife, type Life } from './counted.ts'

export interface Tally extends Meter {
  /**
   * What was added since the last call, told apart by who did it.
   * @throws when a function did what is not counted: its queue tries again, and nobody else would hear of it
   */
  take(): { life: Life; minute: Life; night: Life; arrivals: Life }
  answered(bytes: number): void
  printed(bytes: number): void
  /** bytes of what stands in the tables, indexes included, but for what goes by itself within days */
  stored(): number
}

/** `RequestItems` of BatchWriteItem. */
type Batch = Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>

/** What the clock wakes, not a ticket: every minute, and every night. */
const watching = /^Functions(minute|deadlines)/
// What is counted in the background nobody asks for in a counted life: the night does.
const nightly = /^Functions(daily|evaluating)/
/** Woken by the clock, and by what arrives: whoever takes says which it was. */
const arriving = /^Functionsarrivals/

const tablesCalled = 'DynamoDB_20120810'
const reads = ['GetItem', 'Query']
const counted: Record<string, readonly string[]> = {
  [tablesCalled]: [...reads, ...writes],
  AmazonSQS: ['SendMessage', 'ChangeMessageVisibility'],
  AWSEvents: ['PutEvents'],
  S3: operations,
}

/** @param tables by name, as the template defines them */
export function tally(tables: ReadonlyMap<string, TableDefinition>): Tally {
  const standing = new Map<string, { item: Item; table: TableDefinition }>()
  let life = emptyLife()
  let minute = emptyLife()
  let night = emptyLife()
  let arrivals = emptyLife()
  let uncounted: unknown
  const of = (caller: string): Life => {
    if (arriving.test(caller)) return arrivals
    return watching.test(caller) ? minute : nightly.test(caller) ? night : life
  }

  const functionOf = (id: string): Life['functions'][string] => {
    const name = /^Functions([a-z]+)/.exec(id)?.[1] ?? id
    const { functions } = of(id)
    functions[name] ??= { runs: 0, milliseconds: 0, asks: 0 }
    return functions[name]
  }
  const tableOf = (name: unknown): TableDefinition => {
    const table = tables.get(String(name))
    if (!table) throw new Error(`the bill knows no table ${name}`)
    return table
  }

  function wrote(call: MeteredCall, into: Life): void {
    const isDone = call.answer.status === 200
    for (const { table, key, become } of changesOf(call, tableOf)) {
      const at = `${table.TableName} ${JSON.stringify(table.KeySchema.map(({ AttributeName }) => key[AttributeName]))}`
      const before = standing.get(at)?.item
      const after = become(before)
      const { '': unconditioned = 0, ...indexes } = changeParts({ before, after }, table)
      const kind = kindOf(table, key)
      const parts = { [kind]: unconditioned, ...(isDone ? named(kind, indexes) : {}) }
      for (const [what, units] of Object.entries(parts)) {
        into.writeUnits += units
        into.writes[what] = (into.writes[what] ?? 0) + units
      }
      if (isDone && after) standing.set(at, { item: after, table })
      else if (isDone) standing.delete(at)
    }
  }

  function count(call: MeteredCall): void {
    const { caller, target, operation, input, answer } = call
    // What whoever loads the city writes costs no ticket anything, and stands.
    if (caller === administrator && writes.includes(operation)) wrote(call, emptyLife())
    if (caller === administrator) return
    if (!counted[target]?.includes(operation)) throw new Error(`the bill does not count ${operation}`)
    // Whoever posts a form or reads at an address does so in the name of the function that signed it.
    if (target !== 'S3' || arriving.test(caller)) functionOf(caller).asks++
    const into = of(caller)
    if (writes.includes(operation)) wrote(call, into)
    if (reads.includes(operation)) into.readUnits += unitsRead(answer.body)
    if (operation === 'SendMessage') into.messages++
    if (operation === 'ChangeMessageVisibility') into.hidings++
    if (operation === 'PutObject') into.objectPuts++
    if (operation === 'GetObject' || operation === 'HeadObject') into.objectGets++
    if (operation === 'PutEvents') into.events += (input.Entries as unknown[]).length
  }

  return {
    called(call) {
      try {
        count(call)
      } catch (error) {
        uncounted ??= error
        throw error
      }
    },
    ran(id, milliseconds) {
      const known = functionOf(id)
      known.runs++
      known.milliseconds += milliseconds
    },
    answered(bytes) {
      life.calls++
      life.bytesOut += bytes
    },
    printed(bytes) {
      life.logBytes += bytes
    },
    stored: () =>
      [...standing.values()]
        .filter(({ item, table: { timeToLive } }) => !timeToLive || !item[timeToLive])
        .reduce((sum, { item, table }) => sum + storedBytes(item, table), 0),
    take() {
      if (uncounted) throw uncounted
      const taken = { life, minute, night, arrivals }
      life = emptyLife()
      minute = emptyLife()
      night = emptyLife()
      arrivals = emptyLife()
      return taken
    },
  }
}

/** Of a refused read nothing. */
const unitsRead = (body: unknown): number =>
  (body as { ConsumedCapacity?: { CapacityUnits: number } }).ConsumedCapacity?.CapacityUnits ?? 0

interface Change {
  table: TableDefinition
  key: Item
  become(before: Item | undefined): Item | undefined
}

/** A write whose condition does not hold is paid by the size of the item too. */
function changesOf({ operation, input }: MeteredCall, tableOf: (name: unknown) => TableDefinition): Change[] {
  const putting = (table: TableDefinition, item: Item): Change => ({ table, key: item, become: () => item })
  const removing = (table: TableDefinition, key: Item): Change => ({ table, key, become: () => undefined })
  if (operation === 'BatchWriteItem')
    return Object.entries(input.RequestItems as Batch).flatMap(([name, requests]) =>
      requests.flatMap(({ PutRequest, DeleteRequest }) => [
        ...(PutRequest ? [putting(tableOf(name), PutRequest.Item)] : []),
        ...(DeleteRequest ? [removing(tableOf(name), DeleteRequest.Key)] : []),
      ]),
    )
  const table = tableOf(input.TableName)
  if (operation === 'PutItem') return [putting(table, input.Item as Item)]
  const key = input.Key as Item
  if (operation === 'DeleteItem') return [removing(table, key)]
  const changes = new Reader(input).read('UpdateExpression', parseUpdate) ?? []
  return [{ table, key, become: (before = key) => changed(before, changes) }]
}

/** The table, and the first words of its key that are no name: `tickets text`; of a list's row, which: `tickets listed callback`. */
function kindOf({ TableName }: TableDefinition, { pk, sk }: Item): string {
  const name = /(tickets|appellants|registry)/i.exec(TableName)?.[1]?.toLowerCase() ?? TableName
  const word = (text = ''): string | undefined =>
    /^listed#[a-z-]+/.exec(text)?.[0].replace('#', ' ') ?? /^([a-z-]+(?: [a-z-]+)*)(?:[# ]|$)/.exec(text)?.[1]
  return `${name} ${word(pk?.S) ?? word(sk?.S) ?? 'item'}`
}

const named = (kind: string, indexes: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(indexes).map(([index, units]) => [`${kind}, index ${index}`, units]))
