/** 表格 — what an answer is as a table: its columns, their headings, its rows. */
import { inShanghai } from '../law/shanghai-time.ts'
import { type Cell, csvOf, mark } from './csv.ts'

export type { Cell } from './csv.ts'

/** What the city has names for; `whose` a figure is: the city's, an area's or a unit's. */
export type CityNamed = 'unit' | 'area' | 'category' | 'channel' | 'whose'
/** What the city calls a code; undefined for one that it does not know. */
export type CityNames = (of: CityNamed, code: string) => string | undefined

type Words = Readonly<Record<string, string>>

export interface Column {
  /** field of the row: `told.at` */
  at: string
  heading: string
  /** 用词 — what its codes are called */
  words?: Words
  /** a code of the city: its name has a column of its own beside it; the row may say of which kind, or what its codes are called */
  named?: CityNamed | ((row: never) => CityNamed | Words)
  /** of a field that is a list of its own: what is said of each, in one cell */
  within?: readonly Column[]
  /** no field of the answer: its rows are made with it */
  made?: true
}

export interface Table {
  columns: readonly Column[]
  /** the rows of an answer, its `items` where it is not said */
  rows?(body: never): readonly unknown[]
}

/** How a route's answer is a table; undefined where it is none. */
export type TableOf = (name: string, params: Readonly<Record<string, string>>) => Table | undefined

export const nameOf = ({ heading }: Pick<Column, 'heading'>): string => `${heading}名称`

export const headingsOf = ({ columns }: Table): string[] =>
  columns.flatMap((column) => (column.named ? [column.heading, nameOf(column)] : [column.heading]))

interface Listed {
  items?: readonly unknown[]
}

/** @param headed whether it begins with the mark and the headings: pages behind the first need none */
export function asCsv(body: unknown, table: Table, names: CityNames, headed: boolean): string {
  const rows = table.rows ? table.rows(body as never) : ((body as Listed).items ?? [])
  const cells = rows.map((row) => table.columns.flatMap((column) => cellsOf(row, column, names)))
  return headed ? mark + csvOf(cells, headingsOf(table)) : csvOf(cells)
}

/** The cell of a column, and the name beside it where it holds a code of the city. */
export function cellsOf(row: unknown, column: Column, names: CityNames): Cell[] {
  const value = valueAt(row, column.at)
  const shown = cellOf(value, column, names)
  const { named } = column
  return named ? [shown, namesOf(value, typeof named === 'function' ? named(row as never) : named, names)] : [shown]
}

const valueAt = (row: unknown, at: string): unknown =>
  at.split('.').reduce<unknown>((value, field) => (value as Record<string, unknown> | undefined)?.[field], row)

const between = '；'
const namesOf = (value: unknown, of: CityNamed | Words, names: CityNames): string =>
  [value ?? []]
    .flat()
    .map((code) => (typeof of === 'string' ? names(of, String(code)) : of[String(code)]) ?? '')
    .join(between)

function cellOf(value: unknown, column: Column, names: CityNames): Cell {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value))
    return value
      .map((one) => (column.within ? inOneCell(one, column.within, names) : cellOf(one, column, names)))
      .join(column.within ? '\n' : between)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([field, inner]) => `${field}：${String(inner)}`)
      .join(between)
  const text = String(value)
  return column.words?.[text] ?? inBeijing(text)
}

/** 时间：2026-11-30 08:30:00，结果：未接通 */
function inOneCell(one: unknown, columns: readonly Column[], names: CityNames): string {
  return columns
    .flatMap((column) => {
      const [value, name] = cellsOf(one, column, names)
      if (value === undefined || value === '') return []
      const said = typeof value === 'boolean' ? (value ? '是' : '否') : String(value)
      return [`${column.heading}：${said}${name ? `（${String(name)}）` : ''}`]
    })
    .join('，')
}

/** A moment as spreadsheets read it, in the time of Beijing; any other text as it is. */
function inBeijing(text: string): string {
  const told = String(inShanghai('', text))
  return told === text ? text : told.slice(0, 19).replace('T', ' ')
}
