/** 全部表格 — which answers are tables, by the name of their route. */
import type { Table, TableOf } from '../../door/tables.ts'
import { figureTables } from './figures.ts'
import { lists } from './lists.ts'

export const tables: Readonly<Record<string, Table>> = { ...lists, ...figureTables }

/** Of lists that a path names each has a table of its own. */
export const tableOf: TableOf = (name, params) => tables[name] ?? tables[`${name} ${Object.values(params).join(' ')}`]

/** Whether a call has tables at all, whatever its path names. */
export const isTabular = (name: string): boolean => Object.keys(tables).some((one) => one.split(' ')[0] === name)
