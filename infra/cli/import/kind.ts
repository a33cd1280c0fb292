/** 表种 — what a kind of spreadsheet is: its columns, and what its rows become. */
import type * as z from 'zod'
import type { City } from '../../../shared/city/city.ts'
import type { Registry } from '../../../shared/city/registry.ts'
import type { Staff } from '../../../shared/city/staff.ts'
import type { Refusal } from '../../../shared/record/refusal.ts'
import type { Answer, Client } from '../../local/client.ts'
import type { Cell } from './cells.ts'
import type { Words } from './fault.ts'
import type { Named } from './names.ts'

export interface Column {
  /** where it stands in what the API takes: `responsible.name` */
  field: string
  zh: string
  en: string
  cell: Cell
  /** a file without this column is none of this kind */
  needed?: true
  example: string
}

/** What a row says, by the field of its columns. */
export type Fields = Record<string, unknown>

/** What the city holds, as far as sheets tell of it. */
export interface Standing {
  city: City
  staff: readonly Staff[]
}

/** What a row stands beside, on the day of the import. */
export interface Beside {
  standing: Standing
  today: string
  /** what all rows of this kind say */
  rows: readonly Fields[]
}

export interface SheetKind<T = unknown> {
  name: string
  zh: string
  /** a file that has this column is of this kind */
  key: string
  columns: readonly Column[]
  /** what others name by code or name, as names of it */
  names?: Named
  /** which thing a row is about: two rows of one are a mistake */
  keyOf(fields: Fields): string
  /** of things with a day, what one has in common with those before and after it */
  placeOf?(fields: Fields): string
  /** what stands of it now */
  before(fields: Fields, beside: Beside): T | undefined
  /** what no file says of this: field and why */
  bars?(fields: Fields, before: T | undefined): (Words & { field?: string }) | undefined
  /** what follows from saying nothing, or the same again */
  completed?(fields: Fields, before: T | undefined, beside: Beside): Fields
  /** what is there, for templates that are filled and for what the files leave out */
  all(standing: Standing, today: string): readonly T[]
  /** the fields of its columns */
  fieldsOf(thing: T): Fields
  /** what the API takes of it */
  thing(fields: Fields): unknown
  schema(): z.ZodType<T>
  /** as the API would refuse it, among all that the files bring */
  check(thing: T, after: After): Refusal | undefined
  /** puts it into the city that the files make */
  into(after: Standing, thing: T): void
  /** written one after the other, those above first */
  above?(thing: T): string | undefined
  put(api: Client, thing: T): Promise<Answer>
}

/** The city as it will be when all is written. */
export interface After extends Standing {
  today: string
  registry: Registry
}

/** Keeps the type of its things to itself. */
export const sheetKind = <T>(kind: SheetKind<T>): SheetKind => kind as unknown as SheetKind

/** `{ 'responsible.name': '王' }` → `{ responsible: { name: '王' } }`; what is undefined is left out. */
export function nested(fields: Fields): Record<string, unknown> {
  const result: Record<string, Record<string, unknown> | unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const [outer = '', inner] = field.split('.')
    if (inner === undefined) result[outer] = value
    else result[outer] = { ...(result[outer] as object | undefined), [inner]: value }
  }
  return result
}

/** The other way round, for these columns. */
export function flat(thing: object, columns: readonly Column[]): Fields {
  const fields: Fields = {}
  for (const { field } of columns) {
    const [outer = '', inner] = field.split('.')
    const found = (thing as Record<string, unknown>)[outer]
    fields[field] = inner === undefined ? found : (found as Record<string, unknown> | undefined)?.[inner]
  }
  return fields
}
