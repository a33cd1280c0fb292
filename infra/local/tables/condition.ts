/** 条件 — conditions and filters: read into a tree, and asked of an item. */
import { isDeepStrictEqual } from 'node:util'
import type { AttributeValue, Item } from './definition.ts'
import type { Reader } from './expression.ts'
import { invalid, unsupported } from './refusal.ts'
import { compare } from './value.ts'

/** What is asked of one attribute: always given values, never another attribute. */
export interface Asked {
  op: Test
  path: string
  values: AttributeValue[]
}
export type Condition = Asked | { op: Joint; of: Condition[] }
type Joint = 'AND' | 'OR'

type Found = AttributeValue | undefined
const equal = (a: Found, b: Found): boolean => a !== undefined && isDeepStrictEqual(a, b)
const tests = {
  attribute_exists: (a) => a !== undefined,
  attribute_not_exists: (a) => a === undefined,
  begins_with: (a, b) => a?.S !== undefined && b?.S !== undefined && a.S.startsWith(b.S),
  '=': equal,
  '<>': (a, b) => !equal(a, b),
  '<': (a, b) => compare(a, b) < 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>': (a, b) => compare(a, b) > 0,
  '>=': (a, b) => compare(a, b) >= 0,
  BETWEEN: (a, least, most) => compare(a, least) >= 0 && compare(a, most) <= 0,
} satisfies Record<string, Ask>
type Ask = (a: Found, b: Found, c: Found) => boolean
export type Test = keyof typeof tests

export function holds(condition: Condition, item: Item): boolean {
  if ('of' in condition) return condition.of[condition.op === 'AND' ? 'every' : 'some']((one) => holds(one, item))
  const ask: Ask = tests[condition.op]
  return ask(item[condition.path], condition.values[0], condition.values[1])
}

/** All that is asked, however it is joined. */
export const asksOf = (condition: Condition): Asked[] =>
  'of' in condition ? condition.of.flatMap(asksOf) : [condition]

/** @throws Refusal */
export const parseCondition = (reader: Reader): Condition => joined('OR', both, reader)
const both = (reader: Reader): Condition => joined('AND', one, reader)

function joined(op: Joint, read: (reader: Reader) => Condition, reader: Reader): Condition {
  const first = read(reader)
  const of = [first]
  while (reader.accept(op)) of.push(read(reader))
  return of.length > 1 ? { op, of } : first
}

function one(reader: Reader): Condition {
  if (reader.accept('NOT')) throw unsupported('NOT')
  if (!reader.accept('(')) return typed(reader.peek(1) === '(' ? called(reader) : compared(reader))
  if (reader.peek() === '(') throw invalid('The expression has redundant parentheses;')
  const inside = parseCondition(reader)
  reader.expect(')')
  return inside
}

const isTest = (op: string): op is Test => Object.hasOwn(tests, op)
const isFunction = (op: string): boolean => op.includes('_')

function called(reader: Reader): Asked {
  const op = reader.take()
  if (!isTest(op) || !isFunction(op)) throw invalid(`Invalid function name, or not supported here; function: ${op}`)
  reader.expect('(')
  const path = reader.path()
  const values = op === 'begins_with' && reader.accept(',') ? [reader.value()] : []
  reader.expect(')')
  return { op, path, values }
}

function compared(reader: Reader): Asked {
  const path = reader.path()
  const op = reader.peek().toUpperCase()
  if (!isTest(op) || isFunction(op)) throw reader.syntax()
  reader.take()
  const values = [reader.value()]
  if (op === 'BETWEEN' && reader.accept('AND')) values.push(reader.value())
  return { op, path, values }
}

/** What would hold of no item is refused. */
function typed(asked: Asked): Asked {
  const { op, values } = asked
  const [least, most] = values
  const text = op === 'begins_with'
  const fits = values.every((one) => (text ? one.S !== undefined : !Number.isNaN(compare(one, one))))
  if (!fits && op !== '=' && op !== '<>') throw invalid(`Incorrect operand type for operator or function: ${op}`)
  if (text ? least : op !== 'BETWEEN' || compare(least, most) <= 0) return asked
  throw invalid(`${op} requires a second operand, not smaller than the first`)
}
