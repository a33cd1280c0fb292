/** 清单名 — a list by its name, with the type of the rows that stand on it. */
import type { Listed } from '../../access/holding.ts'
import type { Page } from '../../record/rows.ts'

declare const rows: unique symbol
export type ListOf<R> = string & { readonly [rows]?: R }

export type RowOn<L> = L extends ListOf<infer R> ? R : never

type Row = Listed['row']
export const listOf = <R extends Row>(name: string): ListOf<R> => name

/** A row as its list shows it; of one that has left its list nothing is asked any more. */
export const listed = <R extends Row>(
  entry: { key: string; since: string; due?: string | undefined } & (
    | { list: ListOf<R> | undefined; row: NoInfer<R> }
    | { list: undefined; row: Row }
  ),
): Listed => entry

/** A page of a list: its rows are what the matter puts on it, kept as it wrote them. */
export const standingOn = <R>(_list: ListOf<R>, page: Page<Row>) => page as Page<object> as Page<R>
