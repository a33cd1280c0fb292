/** 共用的列 — columns that many lists have. */
import type { Table } from '../../../door/tables.ts'
import { as, columns, type Said } from '../column.ts'
import { words } from '../words.ts'

export const list = (...said: readonly (Said | readonly Said[])[]): Table => ({ columns: columns(...said) })

export const placed = ['category', 'area'] as const
/** 时限的第几天 */
export const timed = ['limit', as('day.day', '第几天'), as('day.of', '共几天'), as('day.in', '天的算法', words.daysIn)]
