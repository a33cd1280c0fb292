/** 计数 — adds up what a host does while tickets live on it. */

import type { Meter, MeteredCall } from '../local/meter.ts'
import type { Item, TableDefinition } from '../local/tables/definition.ts'
import { bytesOf, putParts, readUnits, storedBytes, writeUnits } from './capacity.ts'
import type { Life } from './counted.ts'

export interface Tally extends Meter {
  /** what was added since the last call, told apart by who did it */
  take(): { life: Life; minute: Life; night: Life }
  answered(bytes: number): void
  printed(bytes: number): void
  /** items that stand in the tables */
  stored(): number
}

/** `RequestItems` of BatchWriteItem. */
type Batch = Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>

/** What the clock wakes, not a ticket: every minute, and every night. */
const watching = /^Functions(minute|deadlines)/
const nightly = /^Functionsdaily/

const counted = ['GetItem', 'Query', 'BatchGetItem', 'PutItem', 'BatchWriteItem', 'UpdateItem', 'DeleteItem']

/** @param tables by name, as the template defines them */
export function tally(tables: ReadonlyMap<string, TableDefinition>): Tally {
  const standing = new Map<string, { item: Item; table: TableDefinition }>()
  const empty = (): Life => ({
    calls: 0,
    bytesOut: 0,
    functions: {},
    readUnits: 0,
    writeUnits: 0,
    writes: {},
    messages: 0,
    hidings: 0,
    events: 0,
    logBytes: 0,
    storedBytes: 0,
  })
  let life = empty()
  let minute = empty()
  let night = empty()
  const of = (caller: string): Life => (watching.test(caller) ? minute : nightly.test(caller) ? night : life)

  const functionOf = (id: string): Life['functions'][string] => {
    const name = /^Functions([a-z]+)/.exec(id)?.[1] ?? id
    const { functions } = of(id)
    functions[name] ??= { runs: 0, milliseconds: 0, asks: 0 }
    return functions[name]
  }
  const keyOf = (table: TableDefinition, item: Item): string =>
    `${table.TableName} ${JSON.stringify(table.KeySchema.map(({ AttributeName }) => item[AttributeName]))}`

  /** The table, and the first word of its key that is no name: `tickets text`. */
  const kindOf = ({ TableName }: TableDefinition, item: Item): string => {
    const name = /(tickets|appellants|registry)/i.exec(TableName)?.[1]?.toLowerCase() ?? TableName
    const [pk, sk] = [item.pk?.S ?? '', item.sk?.S ?? '']
    const word = (text: string): string | undefined => /^([a-z-]+)(?:#|$)/.exec(text)?.[1]
    return `${name} ${word(pk) ?? word(sk) ?? 'item'}`
  }

  /** @throws for what writes in a way that is not counted here: a bill must not leave it out */
  function ofTables({ caller, operation, input, answer }: MeteredCall): void {
    const into = of(caller)
    const body = answer.body as { Item?: Item; Items?: Item[]; Responses?: Record<string, Item[]> }
    const tableOf = (name: unknown): TableDefinition => {
      const table = tables.get(String(name))
      if (!table) throw new Error(`the bill knows no table ${name}`)
      return table
    }
    const consistent = input.ConsistentRead === true
    if (!counted.includes(operation)) throw new Error(`the bill does not count ${operation}`)
    if (operation === 'GetItem') into.readUnits += readUnits(body.Item ? bytesOf(body.Item) : 0, consistent)
    if (operation === 'Query')
      into.readUnits += readUnits(
        (body.Items ?? []).reduce((sum, item) => sum + bytesOf(item), 0),
        consistent,
      )
    if (operation === 'BatchGetItem')
      for (const item of Object.values(body.Responses ?? {}).flat()) into.readUnits += readUnits(bytesOf(item), true)
    if (operation === 'PutItem') put(input.Item as Item, tableOf(input.TableName))
    if (operation === 'BatchWriteItem')
      for (const [name, requests] of Object.entries(input.RequestItems as Batch))
        for (const { PutRequest, DeleteRequest } of requests) {
          if (PutRequest) put(PutRequest.Item, tableOf(name))
          if (DeleteRequest) remove(DeleteRequest.Key, tableOf(name))
        }
    if (operation === 'UpdateItem') {
      const table = tableOf(input.TableName)
      const known = standing.get(keyOf(table, input.Key as Item))
      const names = `${input.UpdateExpression} ${Object.values((input.ExpressionAttributeNames ?? {}) as Record<string, string>)}`
      const kind = kindOf(table, input.Key as Item)
      wrote(kind, '', writeUnits(known ? bytesOf(known.item) : 0))
      for (const { IndexName, KeySchema } of table.GlobalSecondaryIndexes ?? [])
        if (KeySchema.some(({ AttributeName }) => new RegExp(`\\b${AttributeName}\\b`).test(names)))
          wrote(kind, IndexName, 1)
    }
    if (operation === 'DeleteItem') remove(input.Key as Item, tableOf(input.TableName))

    function put(item: Item, table: TableDefinition): void {
      const key = keyOf(table, item)
      const isPut = answer.status === 200
      const parts = isPut ? putParts(standing.get(key)?.item, item, table) : { '': writeUnits(bytesOf(item)) }
      for (const [index, units] of Object.entries(parts)) wrote(kindOf(table, item), index, units)
      if (isPut) standing.set(key, { item, table })
    }
    function remove(key: Item, table: TableDefinition): void {
      wrote(kindOf(table, key), '', 1)
      standing.delete(keyOf(table, key))
    }
    function wrote(kind: string, index: string, units: number): void {
      const what = index === '' ? kind : `${kind}, index ${index}`
      into.writeUnits += units
      into.writes[what] = (into.writes[what] ?? 0) + units
    }
  }

  return {
    called(call) {
      if (call.caller === 'administrator') return
      functionOf(call.caller).asks++
      if (call.target === 'DynamoDB_20120810') return ofTables(call)
      const into = of(call.caller)
      if (call.operation === 'SendMessage') into.messages++
      if (call.operation === 'ChangeMessageVisibility') into.hidings++
      if (call.operation === 'PutEvents') into.events += (call.input.Entries as unknown[]).length
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
    stored: () => [...standing.values()].reduce((sum, { item, table }) => sum + storedBytes(item, table), 0),
    take() {
      const taken = { life, minute, night }
      life = empty()
      minute = empty()
      night = empty()
      return taken
    },
  }
}
