/** 文件 — finds the spreadsheets, and which kind each is of. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { CityError } from '../verb.ts'
import type { Fault } from './fault.ts'
import type { Column, SheetKind } from './kind.ts'
import { sheetKinds } from './kinds.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** A sheet, and which of its columns are where. */
export interface KnownSheet extends Sheet {
  kind: SheetKind
  /** place of the column in a row */
  places: ReadonlyMap<Column, number>
}

/** Columns for people alone. */
const ignored = /^(序号|备注|说明|no\.?|remarks?|)$/i
export const remark = '备注'
/** What templates show is no row of the city: its remark begins so. */
export const isExample = /^示例/

const same = (heading: string): string => heading.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')
const isCalled = (heading: string, { zh, en }: Column): boolean =>
  [zh, en].some((name) => same(name) === same(heading.replace(/[*＊]$/, '')))

export interface Bytes {
  file: string
  bytes: Uint8Array
}

/** @throws CityError where there is nothing to read */
export function readFiles(paths: readonly string[]): Bytes[] {
  const files = paths.flatMap(filesAt)
  if (files.length === 0)
    throw new CityError(
      `there is no CSV in ${paths.join(', ')}; templates: npm run city -- import --templates <folder>`,
    )
  return files.map((path) => ({ file: basename(path), bytes: readFileSync(path) }))
}

export function sheetsIn(files: readonly Bytes[]): { sheets: KnownSheet[]; faults: Fault[] } {
  const sheets: KnownSheet[] = []
  const faults: Fault[] = []
  for (const { file, bytes } of files) {
    const read = readSheet(file, bytes)
    if ('fault' in read) faults.push(read.fault)
    else {
      const known = ofKind(read.sheet)
      faults.push(...known.faults)
      if (known.sheet) sheets.push(known.sheet)
    }
  }
  return { sheets, faults }
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .filter((name) => /\.csv$/i.test(name) && !name.startsWith('.'))
    .toSorted()
    .map((name) => join(path, name))
}

function ofKind(sheet: Sheet): { sheet?: KnownSheet; faults: Fault[] } {
  const { file, headings } = sheet
  const kind = sheetKinds.find(({ columns, key }) =>
    columns.some((column) => column.field === key && headings.some((heading) => isCalled(heading, column))),
  )
  if (!kind) {
    const keys = sheetKinds.map(({ zh, columns, key }) => `${zh}：${columns.find(({ field }) => field === key)?.zh}`)
    return {
      faults: [
        {
          file,
          row: 1,
          zh: `看不出是哪种表，表头应有（${keys.join('，')}）。`,
          en: `its headings are of no kind of sheet (${sheetKinds.map(({ name }) => name).join(', ')})`,
        },
      ],
    }
  }
  const places = new Map<Column, number>()
  const faults: Fault[] = []
  for (const [at, heading] of headings.entries()) {
    const column = kind.columns.find((one) => isCalled(heading, one))
    if (column && places.has(column))
      faults.push({ file, row: 1, column: heading, zh: '该列出现了两次。', en: 'this column is there twice' })
    else if (column) places.set(column, at)
    else if (!ignored.test(heading))
      faults.push({
        file,
        row: 1,
        column: heading,
        zh: `${kind.zh}表没有这一列；有${kind.columns.map(({ zh }) => zh).join('、')}，备注可写在“备注”列。`,
        en: `there is no such column among ${kind.columns.map(({ en }) => en).join(', ')}; notes may stand under “remark”`,
      })
  }
  for (const column of kind.columns)
    if (column.needed && !places.has(column))
      faults.push({ file, row: 1, column: column.zh, zh: '缺少这一列。', en: `the column “${column.en}” is missing` })
  const told = headings.indexOf(remark)
  const rows = sheet.rows.filter(({ cells }) => told < 0 || !isExample.test(cells[told] ?? ''))
  return { sheet: { ...sheet, rows, kind, places }, faults }
}
