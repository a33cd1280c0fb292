/** 键 — the keys of items and index entries, and the text they are ordered by. */
import { hash } from 'node:crypto'
import { asksOf, type Condition, type Test } from './condition.ts'
import type { IndexDefinition, Item, KeySchema, TableDefinition } from './definition.ts'
import { invalid } from './refusal.ts'

/** Text in the order of the bytes of `value` in UTF-8. */
const ordered = (value: string): string => Buffer.from(value).toString('hex')
/** Where a partition begins: with a hash, so that a scan sees partitions in no order. */
const partition = (value: string): string => `${hash('md5', `Outliers${value}`).slice(0, 6)}/${ordered(value)}/`

/**
 * Where an item stands, or its entry in an index. That ends with the item's whole key: thousands of items may have the
 * same index keys, all that is due at one midnight.
 */
export const keyOf = (item: Item, { KeySchema }: TableDefinition, index?: IndexDefinition): string =>
  [...(index?.KeySchema ?? []), ...KeySchema]
    .map(({ AttributeName: name, KeyType }) => [item[name]?.S ?? '', KeyType] as const)
    .map(([text, type]) => (type === 'HASH' ? partition(text) : `${ordered(text)}/`))
    .join('')

const wrong = 'One or more parameter values were invalid'
const mostBytes = { HASH: 2048, RANGE: 1024 }

/** Attributes that say where an item stands, or its entry. */
export const namesOf = (table: TableDefinition, index?: IndexDefinition): string[] => [
  ...new Set([...table.KeySchema, ...(index?.KeySchema ?? [])].map(({ AttributeName }) => AttributeName)),
]

/** @returns what `keyOf` does @throws Refusal unless these are exactly the attributes of that key */
export function keyFor(key: Item, table: TableDefinition, index?: IndexDefinition): string {
  const names = namesOf(table, index)
  if (Object.keys(key).length !== names.length || !names.every((name) => key[name]))
    throw invalid('The provided key element does not match the schema')
  checkKeys(key, table)
  return keyOf(key, table, index)
}

/** @throws Refusal when the item lacks its key, or has what cannot stand in an index's key */
export function checkKeys(item: Item, { KeySchema, GlobalSecondaryIndexes = [] }: TableDefinition): void {
  const ofIndexes = GlobalSecondaryIndexes.flatMap(({ KeySchema }) => KeySchema)
  for (const { AttributeName: name, KeyType } of [
    ...KeySchema,
    ...ofIndexes.filter((key) => item[key.AttributeName]),
  ]) {
    const text = item[name]?.S
    if (text === undefined) throw invalid(`${wrong}: the key ${name} is missing, or its type does not match`)
    if (text === '') throw invalid(`${wrong}: the key ${name} is an empty string`)
    if (Buffer.byteLength(text) <= mostBytes[KeyType]) continue
    throw invalid(`${wrong}: the key ${name} is longer than the maximum size limit of ${mostBytes[KeyType]} bytes`)
  }
}

/** Keys from the first on, before the second. */
export type Range = [from: string, to: string]
/** Above all that begins with the text before it: what follows is hexadecimal, or a slash. */
const end = '~'
export const everything: Range = ['', end]

/** Given where the partition begins and where the values asked for stand in it. */
const ranges: Partial<Record<Test, (start: string, least: string, most: string) => Range>> = {
  '=': (_, least) => [`${least}/`, `${least}/${end}`],
  '<': (start, least) => [start, `${least}/`],
  '<=': (start, least) => [start, `${least}/${end}`],
  '>': (start, least) => [`${least}/${end}`, start + end],
  '>=': (start, least) => [`${least}/`, start + end],
  BETWEEN: (_, least, most) => [`${least}/`, `${most}/${end}`],
  begins_with: (_, least) => [least, least + end],
}

/** Which keys a key condition asks for. @throws Refusal */
export function rangeOf(condition: Condition, schema: KeySchema): Range {
  const asks = asksOf(condition)
  const odd = condition.op === 'OR' ? condition : asks.find(({ op }) => !ranges[op])
  if (odd) throw invalid(`Invalid operator used in KeyConditionExpression: ${odd.op}`)
  const [hash, range] = schema.map(({ AttributeName }) => asks.find(({ path }) => path === AttributeName))
  if (hash?.op !== '=' || asks.length !== (range ? 2 : 1))
    throw invalid('Query condition missed key schema element, or asks twice for one')
  const texts = [...hash.values, ...(range?.values ?? [])].map(({ S }) => S ?? '')
  if (texts.includes('')) throw invalid(`${wrong}: a value for a key is no text, or an empty one`)
  const [start = '', least = '', most = ''] = texts.map((text, n) => (n ? ordered(text) : partition(text)))
  return (range && ranges[range.op]?.(start, start + least, start + most)) ?? [start, start + end]
}
