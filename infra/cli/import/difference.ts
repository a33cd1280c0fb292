/** 差异 — what the files would add and change, and what they do not name. */
import { fieldErrors } from '../../../shared/door/field-errors.ts'
import type { Fault } from './fault.ts'
import type { Beside, Column, Fields, SheetKind, Standing } from './kind.ts'
import { sheetKinds } from './kinds.ts'
import { placeOf, type ReadRow } from './rows.ts'

/** One field that a row says otherwise, as its cells would be written. */
export interface Changed {
  column: string
  before: string
  after: string
}

/** What one row comes to. */
export interface Meant {
  kind: SheetKind
  row: ReadRow
  key: string
  thing: unknown
  /** not there yet */
  isNew: boolean
  /** none where the city says the same */
  changed: Changed[]
}

export interface Difference {
  meant: Meant[]
  /** in the city and in none of the files, by kind: they stay */
  unnamed: { kind: SheetKind; keys: string[] }[]
}

/** @param kinds of the files, those without a row too */
export function differenceOf(
  rows: readonly ReadRow[],
  kinds: ReadonlySet<SheetKind>,
  standing: Standing,
  today: string,
): { difference: Difference; faults: Fault[] } {
  const faults: Fault[] = []
  const ofKind = Map.groupBy(rows, ({ kind }) => kind)
  const meant = [...ofKind].flatMap(([kind, all]) => {
    const beside = { standing, today, rows: all.map(({ fields }) => fields) }
    return all.flatMap((row) => {
      const read = meantBy(row, kind, beside)
      if ('faults' in read) faults.push(...read.faults)
      return 'meant' in read ? [read.meant] : []
    })
  })
  const unnamed = sheetKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => ({ kind, keys: unnamedOf(kind, meant, standing, today) }))
  return { difference: { meant, unnamed }, faults }
}

function meantBy(row: ReadRow, kind: SheetKind, beside: Beside): { meant: Meant } | { faults: Fault[] } {
  const at = placeOf(row.at)
  const before = kind.before(row.fields, beside)
  const barred = kind.bars?.(row.fields, before)
  if (barred) {
    const { field, ...words } = barred
    const column = row.headingOf(kind.columns.find((one) => one.field === field))
    return { faults: [{ ...at, column, ...words }] }
  }
  const stands: Fields = before === undefined ? {} : kind.fieldsOf(before)
  // A column that the file does not have says nothing of what stands.
  const filled = { ...stands, ...row.fields }
  const fields = kind.completed?.(filled, before, beside) ?? filled
  const parsed = kind.schema().safeParse(kind.thing(fields))
  if (!parsed.success)
    return {
      faults: fieldErrors(parsed.error, '').map(({ pointer, message, zh }) => ({
        ...at,
        column: row.headingOf(columnAt(pointer, kind)),
        zh,
        en: message,
      })),
    }
  const thing = parsed.data
  const says = kind.fieldsOf(thing)
  const changed = kind.columns.flatMap((column): Changed[] => {
    const [was, is] = [shown(column, stands), shown(column, says)]
    return was === is ? [] : [{ column: column.zh, before: was, after: is }]
  })
  return { meant: { kind, row, key: kind.keyOf(says), thing, isNew: before === undefined, changed } }
}

const shown = ({ field, cell }: Column, fields: Fields): string =>
  fields[field] === undefined ? '' : cell.show(fields[field])

/** `/roles/0/authority` is the column of the authority, `/responsible/phone` that of the telephone. */
export function columnAt(pointer: string, { columns }: Pick<SheetKind, 'columns'>): Column | undefined {
  const parts = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part))
  const whole = parts.join('.')
  return (
    columns.find(({ field }) => field === whole) ??
    columns.find(({ field }) => field === parts.at(-1)) ??
    columns.find(({ field }) => field.startsWith(`${whole}.`)) ??
    columns.find(({ field }) => field === parts[0])
  )
}

/** Of dated rows, whatever the days: a row that another follows is not forgotten. */
function unnamedOf(kind: SheetKind, meant: readonly Meant[], standing: Standing, today: string): string[] {
  const nameOf = kind.placeOf ?? kind.keyOf
  const named = new Set(meant.filter((one) => one.kind === kind).map(({ thing }) => nameOf(kind.fieldsOf(thing))))
  const all = kind.all(standing, today).map((thing) => nameOf(kind.fieldsOf(thing)))
  return [...new Set(all)].filter((name) => !named.has(name))
}
