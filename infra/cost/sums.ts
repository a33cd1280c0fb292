/** 合计 — lives added, divided and rounded. */
import type { Counted, Life } from './counted.ts'

/** @param times the other is added so often; below nothing is nothing */
export function plus(one: Life, other: Life, times = 1): Life {
  const sum = <T extends Record<string, number>>(a: T, b: T): T =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
        key,
        Math.max(0, (a[key] ?? 0) + times * (b[key] ?? 0)),
      ]),
    ) as T
  const { functions, writes, ...numbers } = one
  const { functions: others, writes: otherWrites, ...otherNumbers } = other
  const none = { runs: 0, milliseconds: 0, asks: 0 }
  const names = [...new Set([...Object.keys(functions), ...Object.keys(others)])]
  return {
    ...sum(numbers, otherNumbers),
    writes: sum(writes, otherWrites),
    functions: Object.fromEntries(names.map((name) => [name, sum(functions[name] ?? none, others[name] ?? none)])),
  }
}

export function workOf({ functions, readUnits, writeUnits, messages }: Life): Counted['night'] {
  return { functions, readUnits, writeUnits, messages }
}

export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Of so many, one on average. */
export function each({ functions, writes, ...life }: Life, count: number): Life {
  const numbers = <T extends Record<string, number>>(of: T): T =>
    Object.fromEntries(Object.entries(of).map(([key, value]) => [key, rounded(value / count)])) as T
  return {
    ...numbers(life),
    writes: numbers(writes),
    functions: Object.fromEntries(
      Object.entries(functions).map(([name, { runs, milliseconds, asks }]) => [
        name,
        { runs: rounded(runs / count), milliseconds: rounded(milliseconds / count), asks: rounded(asks / count) },
      ]),
    ),
  }
}
