/** Texts, numbers and items of requests, chosen for where engines err. */
import type { AttributeValue, Item, TableDefinition } from '../../../infra/local/tables/definition.ts'
import type { Dice } from './random.ts'

export const partitions = ['a', 'b', '汉', 'é', '😀']
/** In the order of UTF-16 these stand otherwise than in that of UTF-8. */
export const sorts = [
  'ticket',
  'text#1',
  'text#2',
  'text#',
  'listed#x',
  'z',
  'é',
  '汉字',
  '\ue000',
  '\uffee',
  '😀',
  '𠀀',
  'text#汉',
]
export const moments = ['2026-10-01', '2026-10-01T08', '2026-10-02', '2026-09', '汉', '😀', '\uffee']
export const numbers = [
  ...[
    '0',
    '1',
    '2',
    '-1',
    '10',
    '1.5',
    '-1.5',
    '1.50',
    '007',
    '-0',
    '0.0',
    '.5',
    '1e3',
    '1E-3',
    '-2.5e2',
    '100000000000000000000',
  ],
  ...[
    '12345678901234567890123456789012345678',
    '-12345678901234567890123456789012345678',
    '12345678901234567890123456789012345677',
  ],
  ...['0.12345678901234567890123456789012345678', '9.9999999999999999999999999999999999999e125', '1e-130', '-1e-130'],
]
export const noNumbers = [
  'abc',
  '',
  '1e126',
  '1e-131',
  '123456789012345678901234567890123456789',
  '1e',
  '--1',
  '0x10',
  ' 1',
  'NaN',
]

export function itemsBy({ below, chance, pick }: Dice) {
  const value = (depth = 0): AttributeValue => {
    const kind = below(depth > 1 ? 5 : 8)
    if (kind === 0) return { BOOL: chance(0.5) }
    if (kind === 1) return { NULL: true }
    if (kind === 2) return { B: Buffer.from(pick(sorts)).toString('base64') }
    if (kind === 3) return { N: pick(numbers) }
    if (kind === 5) return { L: Array.from({ length: below(4) }, () => value(depth + 1)) }
    if (kind === 6)
      return { M: Object.fromEntries(['x', 'ü', 'z'].slice(below(4)).map((name) => [name, value(depth + 1)])) }
    return { S: pick([...sorts, '']) }
  }
  const keyOf = ({ KeySchema }: TableDefinition): Item =>
    Object.fromEntries(
      KeySchema.map(({ AttributeName }) => [AttributeName, { S: pick(AttributeName === 'pk' ? partitions : sorts) }]),
    )
  /** No two items share the keys of an index: which comes first then is nobody's promise. */
  const itemOf = (of: TableDefinition): Item => {
    const key = keyOf(of)
    const own = `${key.pk?.S} ${key.sk?.S ?? ''}`
    return {
      ...key,
      ...(chance(0.7) ? { list: { S: pick(['review', '汉']) } } : {}),
      ...(chance(0.8) ? { since: { S: `${pick(moments)} ${own}` } } : {}),
      ...(chance(0.4) ? { shard: { S: pick(['1', '2']) }, due: { S: `${pick(moments)} ${own}` } } : {}),
      ...(chance(0.5) ? { pile: { S: pick(['h', 'ü']) } } : {}),
      ...(chance(0.6) ? { label: value() } : {}),
      ...(chance(0.6) ? { n: { N: pick(numbers) } } : {}),
      ...(chance(0.3) ? { other: value() } : {}),
    }
  }

  return { value, keyOf, itemOf }
}

export const measuredBy = ({ chance, pick }: Dice): { ReturnConsumedCapacity?: string } =>
  chance(0.3) ? { ReturnConsumedCapacity: pick(['TOTAL', 'INDEXES', 'NONE']) } : {}
