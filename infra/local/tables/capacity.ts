/** 容量 — the request units an operation takes, as the price list counts them. */
import type { Item } from './definition.ts'
import type { Entry } from './items.ts'
import type { AskedCapacity } from './request.ts'
import { bytesOf } from './value.ts'

const blocks = (bytes: number, block: number): number => Math.max(1, Math.ceil(bytes / block))
export const readUnits = (bytes: number, consistent = false): number => blocks(bytes, 4096) * (consistent ? 1 : 0.5)
/** Of the larger one. */
export const writeUnits = (...items: (Item | undefined)[]): number =>
  blocks(Math.max(...items.map((item) => (item ? bytesOf(item) : 0))), 1024)
/** An entry that moves is taken away there and put here. */
export const indexUnits = (old: Entry | undefined, now: Entry | undefined): number =>
  old && now && old.key !== now.key ? writeUnits(old.item) + writeUnits(now.item) : writeUnits(old?.item, now?.item)

/** Units by index; those of the table itself under ''. */
export type Units = [index: string, units: number][]

/** @param units worked out only when asked for */
export function consumed(asked: AskedCapacity, TableName: string, units: () => Units) {
  if (asked !== 'TOTAL' && asked !== 'INDEXES') return undefined
  const all = new Map([['', 0]])
  for (const [name, more] of units()) all.set(name, (all.get(name) ?? 0) + more)
  const [[, table = 0] = [], ...indexes] = all
  const total = { TableName, CapacityUnits: indexes.reduce((sum, [, units]) => sum + units, table) }
  const each = Object.fromEntries(indexes.map(([name, units]) => [name, { CapacityUnits: units }]))
  const ofIndexes = indexes.length > 0 ? { GlobalSecondaryIndexes: each } : {}
  return asked === 'TOTAL' ? total : { ...total, Table: { CapacityUnits: table }, ...ofIndexes }
}
