/** 逐行 — reads each row's cells; of each thing there is one row. */
import type { City } from '../../../shared/city/city.ts'
import { isWellFormed } from '../../../shared/schema/well-formed.ts'
import type { Fault, Words } from './fault.ts'
import type { KnownSheet } from './files.ts'
import type { Column, Fields, SheetKind } from './kind.ts'
import { type Coded, type Named, type Names, namesOf } from './names.ts'
import type { SheetRow } from './sheet.ts'

export interface ReadRow {
  kind: SheetKind
  at: SheetRow
  /** of the columns that the file has: undefined where the cell is empty */
  fields: Fields
  headingOf(column: Column | undefined): string | undefined
}

export function readRows(sheets: readonly KnownSheet[], city: City): { rows: ReadRow[]; faults: Fault[] } {
  const names = namesOf(city, broughtBy(sheets))
  const faults: Fault[] = []
  const rows = sheets.flatMap(({ kind, places, headings, rows: all }) =>
    all.map((at): ReadRow => {
      const headingOf = (column: Column | undefined): string | undefined =>
        column && (headings[places.get(column) ?? -1] ?? column.zh)
      const fields: Fields = {}
      for (const [column, place] of places) {
        const read = cellOf(column, at.cells[place] ?? '', names)
        if ('fault' in read) faults.push({ ...placeOf(at), column: headingOf(column), ...read.fault })
        else fields[column.field] = read.value
      }
      if (at.cells.slice(headings.length).some((cell) => cell !== ''))
        faults.push({
          ...placeOf(at),
          zh: '该行的格子多于表头。',
          en: 'the row has more cells than there are headings',
        })
      return { kind, at, fields, headingOf }
    }),
  )
  return { rows, faults: [...faults, ...twice(rows)] }
}

function cellOf({ cell, needed }: Column, written: string, names: Names): { value: unknown } | { fault: Words } {
  if (!isWellFormed(written) || written.includes('\ufffd'))
    return { fault: { zh: '含有乱码，保存时丢失了文字。', en: 'characters were lost when it was saved' } }
  if (written !== '') return cell.read(written, names)
  return needed ? { fault: { zh: '必填。', en: 'it has to be filled in' } } : { value: undefined }
}

export const placeOf = ({ file, row }: SheetRow) => ({ file, row })

/** What the files name, before any of it is read further. */
function broughtBy(sheets: readonly KnownSheet[]): Partial<Record<Named, Coded[]>> {
  const brought: Partial<Record<Named, Coded[]>> = {}
  for (const { kind, places, rows } of sheets) {
    if (!kind.names) continue
    const at = (field: string) => places.get(kind.columns.find((one) => one.field === field) as Column) ?? -1
    const coded = rows.map(({ cells }) => ({
      code: (cells[at('code')] ?? '').normalize('NFKC'),
      name: cells[at('name')] ?? '',
    }))
    brought[kind.names] = [...(brought[kind.names] ?? []), ...coded.filter(({ code }) => code !== '')]
  }
  return brought
}

/** Of one thing two rows say different things sooner or later. */
function twice(rows: readonly ReadRow[]): Fault[] {
  const first = new Map<string, SheetRow>()
  return rows.flatMap(({ kind, at, fields, headingOf }): Fault[] => {
    const key = `${kind.name} ${kind.keyOf(fields)}`
    const before = first.get(key)
    if (!before) first.set(key, at)
    if (!before) return []
    const where = before.file === at.file ? '' : before.file
    return [
      {
        ...placeOf(at),
        column: headingOf(kind.columns.find(({ field }) => field === kind.key)),
        zh: `与${where}第${before.row}行重复。`,
        en: `the same as row ${before.row}${where && ` of ${where}`}`,
      },
    ]
  })
}
