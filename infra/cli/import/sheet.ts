/** 表格 — a CSV file as rows under headings. */
import Papa from 'papaparse'
import { separatorOf, withoutGuard } from '../../../shared/door/csv.ts'
import { decode } from './decode.ts'
import type { Fault } from './fault.ts'

export interface SheetRow {
  file: string
  /** as the spreadsheet counts them: the headings are row 1 */
  row: number
  /** without the spaces around them, by the place of the column */
  cells: readonly string[]
}

export interface Sheet {
  file: string
  headings: readonly string[]
  /** those that say something */
  rows: readonly SheetRow[]
}

/** Workbooks of Excel and others are archives. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 2)).toString('latin1') === 'PK' || (bytes[0] === 0xd0 && bytes[1] === 0xcf)

/** Ideographic and no-break spaces are spaces too; line ends in a cell stay. */
const trimmed = (cell: string): string => withoutGuard(cell).trim()

export function readSheet(file: string, bytes: Uint8Array): { sheet: Sheet } | { fault: Fault } {
  if (isWorkbook(bytes))
    return {
      fault: { file, zh: '这是工作簿，请在Excel中另存为CSV。', en: 'this is a workbook: save it as CSV from Excel' },
    }
  const text = decode(bytes)
  if (text === undefined)
    return {
      fault: {
        file,
        zh: '无法识别编码，请另存为“CSV UTF-8”。',
        en: 'neither UTF-8 nor GB18030: save it as “CSV UTF-8”',
      },
    }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken)
    return {
      fault: { file, row: (broken.row ?? 0) + 1, zh: '引号不成对。', en: 'a quotation mark has no partner' },
    }
  const [headings = [], ...rest] = data.map((cells) => cells.map(trimmed))
  const rows = rest.map((cells, index) => ({ file, row: index + 2, cells }))
  return { sheet: { file, headings, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) } }
}
