/** 模板 — an empty spreadsheet of each kind, or one with what the city holds. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvOf, mark } from '../../../shared/door/csv.ts'
import { CityError } from '../verb.ts'
import { remark } from './files.ts'
import type { SheetKind, Standing } from './kind.ts'
import { sheetKinds } from './kinds.ts'

/** As Excel reads it. */
export const asCsv = (kind: SheetKind, rows: readonly (readonly string[])[]): string =>
  mark + csvOf(rows, [...kind.columns.map(({ zh }) => zh), remark])

/** @returns the files it wrote. @throws CityError rather than write over one */
export function writeTemplates(folder: string, rowsOf: (kind: SheetKind) => string[][]): string[] {
  mkdirSync(folder, { recursive: true })
  const files = sheetKinds.map((kind) => ({ kind, file: join(folder, `${kind.name}.csv`) }))
  const there = files.find(({ file }) => existsSync(file))
  if (there) throw new CityError(`${there.file} is there already: name another folder`)
  for (const { kind, file } of files) writeFileSync(file, asCsv(kind, rowsOf(kind)))
  return files.map(({ file }) => file)
}

/** One row that shows how each is written; it is not imported. */
export const example = (kind: SheetKind): string[][] => [
  [...kind.columns.map((column) => column.example), '示例行，不导入 an example, not imported'],
]

/** What the city holds, to be worked on and brought back. */
export const current =
  (standing: Standing, today: string) =>
  (kind: SheetKind): string[][] =>
    kind.all(standing, today).map((thing) => {
      const fields = kind.fieldsOf(thing)
      return kind.columns.map(({ field, cell }) => (fields[field] === undefined ? '' : cell.show(fields[field])))
    })
