/** 更新 — update expressions: attributes are set to a given value, added to or removed. */
import type { AttributeValue, Item } from './definition.ts'
import { different, type Reader } from './expression.ts'
import { invalid, unsupported } from './refusal.ts'
import { sum } from './value.ts'

const sections = ['SET', 'REMOVE', 'ADD'] as const

/** Of one attribute; without a value it is removed. */
export interface Change {
  section: (typeof sections)[number]
  path: string
  value?: AttributeValue
}

/** @throws Refusal */
export function parseUpdate(reader: Reader): Change[] {
  const left = new Set(sections)
  const changes: Change[] = []
  do {
    const section = [...left].find((name) => reader.accept(name))
    if (!section) throw invalid(`The section "${reader.peek()}" is used twice, or not supported here`)
    left.delete(section)
    changes.push(...reader.list(() => parseChange(section, reader)))
  } while (reader.peek() !== '')
  different(changes.map(({ path }) => path))
  return changes
}

function parseChange(section: Change['section'], reader: Reader): Change {
  const path = reader.path()
  if (section === 'REMOVE') return { section, path }
  if (section === 'SET') reader.expect('=')
  const value = reader.value()
  if (section === 'ADD' && !value.N) throw unsupported('ADD of anything but a number')
  return { section, path, value }
}

/** The item after it. @throws Refusal when something there cannot be added to */
export function changed(before: Item, changes: readonly Change[]): Item {
  const after = { ...before }
  for (const { section, path, value } of changes) {
    const standing = section === 'ADD' ? before[path] : undefined
    if (standing && !standing.N) throw invalid('An operand in the update expression has an incorrect data type')
    if (!value) delete after[path]
    else after[path] = standing?.N && value.N ? { N: sum(standing.N, value.N) } : value
  }
  return after
}
