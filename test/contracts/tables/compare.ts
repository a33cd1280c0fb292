/** Asks two engines the same and says where their answers differ. */
import { isDeepStrictEqual } from 'node:util'

import type { Answer } from '../../../infra/local/host/endpoints.ts'
import type { AttributeValue, Item, TableDefinition } from '../../../infra/local/tables/definition.ts'
import type { Call } from './generate.ts'

export interface Engine {
  handle(operation: string, input: Record<string, unknown>): Promise<Answer>
}

export interface Body {
  __type?: string
  message?: string
  Item?: Item
  Items?: Item[]
  Attributes?: Item
  Count?: number
  ScannedCount?: number
  LastEvaluatedKey?: Item
  ConsumedCapacity?: unknown
}
/** What two engines said to one call. */
export interface Pair {
  call: Call
  own: Said
  other: Said
}
export interface Said {
  /** 'ok', or the name of the error */
  code: string
  body: Body
}

export function saidBy({ status, body }: Answer, operation: string): Said {
  const { __type, ...said } = body as Body
  if (status === 200) return { code: 'ok', body: plain(operation, said) }
  return { code: `${__type}`.split('#').at(-1) ?? '', body: body as Body }
}

/** Without what is said beside the answer, a scan's items in one order, and numbers in one form. */
function plain(operation: string, { Item, Items, Attributes, LastEvaluatedKey, ...body }: Body): Body {
  const items = Items?.map(sorted)
  if (operation === 'Scan') items?.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    ...(Item ? { Item: sorted(Item) } : {}),
    ...(items ? { Items: items, Count: body.Count, ScannedCount: body.ScannedCount } : {}),
    ...(Attributes && Object.keys(Attributes).length > 0 ? { Attributes: sorted(Attributes) } : {}),
    ...(LastEvaluatedKey ? { LastEvaluatedKey: sorted(LastEvaluatedKey) } : {}),
    ...(body.ConsumedCapacity === undefined ? {} : { ConsumedCapacity: body.ConsumedCapacity }),
  }
}

const sorted = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, inOneForm(value)]),
  )

function inOneForm(value: AttributeValue): AttributeValue {
  if (value.N !== undefined) return { N: numberIn(value.N) }
  if (value.L) return { L: value.L.map(inOneForm) }
  return value.M ? { M: sorted(value.M) } : value
}

/** Digits and power: written another way than the engine writes them. */
export function numberIn(text: string): string {
  const [, sign = '', whole = '', fraction = '', power = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits.replace(/0+$/, '') === '') return '0'
  return `${sign === '-' ? '-' : ''}${digits.replace(/0+$/, '')}e${Number(power) - fraction.length + digits.length - digits.replace(/0+$/, '').length}`
}

/** Where an engine may answer otherwise, and why it may. */
export interface Difference {
  why: string
  /** @param fields in which the two differ, of which there is one at least */
  applies(pair: Pair, fields: readonly string[]): boolean
}

/** Fields in which the two differ. */
export const differing = ({ own, other }: Pair): string[] => {
  if (own.code !== 'ok' || other.code !== 'ok') return own.code === other.code ? [] : ['code']
  const fields = [
    'Item',
    'Items',
    'Attributes',
    'Count',
    'ScannedCount',
    'LastEvaluatedKey',
    'ConsumedCapacity',
  ] as const
  return fields.filter((field) => !isDeepStrictEqual(own.body[field], other.body[field]))
}

/** Which items a call may have changed. */
export function touched(
  { operation, input }: Call,
  tables: readonly TableDefinition[],
): { TableName: string; Key: Item }[] {
  const keyOf = (name: string, item: Item): Item => {
    const { KeySchema = [] } = tables.find(({ TableName }) => TableName === name) ?? {}
    return Object.fromEntries(KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName] ?? { S: '' }]))
  }
  if (operation === 'BatchWriteItem')
    return Object.entries(
      input.RequestItems as Record<string, { PutRequest?: { Item: Item }; DeleteRequest?: { Key: Item } }[]>,
    ).flatMap(([TableName, changes]) =>
      changes.flatMap(({ PutRequest, DeleteRequest }) => {
        const item = PutRequest?.Item ?? DeleteRequest?.Key
        return item ? [{ TableName, Key: keyOf(TableName, item) }] : []
      }),
    )
  const item = (input.Item ?? input.Key) as Item | undefined
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation)
  return writes && item && input.TableName ? [{ TableName: input.TableName, Key: keyOf(input.TableName, item) }] : []
}
