/** CSV — cells as spreadsheets read them, none of which is taken for a formula. */
import Papa from 'papaparse'

export type Cell = string | number | boolean | undefined

/** What may stand between cells. */
const separators = [',', '\t', ';']

/** What stands between the cells of a text: of these, what its first line has most of. */
export function separatorOf(text: string): string {
  const [headings = ''] = text.split(/\r|\n/, 1)
  const many = (one: string): number => headings.split(one).length
  return separators.reduce((most, one) => (many(one) > many(most) ? one : most))
}

/** Excel takes CSV for UTF-8 by this mark alone. */
export const mark = '\ufeff'

/** What begins a formula, full-width too, behind anything that a spreadsheet may drop; a number stays a number. */
const formula = /^(?!\s*[+-]?\d{1,15}(\.\d{1,15})?\s*$)[\s\p{C}\p{Pi}\p{Pf}"'`]*[=+\-@|＝＋－＠﹢﹣−]|^[\t\r]/u

/** 证件号码、工号 — a spreadsheet would drop the zeros in front and the digits behind the fifteenth; behind a tab it reads text. */
const longNumber = /^(0\d+|\d{12,})$/

function guarded(cell: Cell): Cell {
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'string' && longNumber.test(cell) ? `${cell}\t` : cell
}

/** RFC 4180: a heading each column where there are headings, line ends within a cell as they are. */
export function csvOf(rows: readonly (readonly Cell[])[], headings?: readonly string[]): string {
  const data = rows.map((row) => row.map(guarded))
  const lines = Papa.unparse(headings ? [[...headings], ...data] : data, { newline: '\r\n', escapeFormulae: formula })
  return lines === '' ? '' : `${lines}\r\n`
}

/** What stood in a cell before it was written so that it is read as it was. */
export function withoutGuard(cell: string): string {
  if (cell.startsWith("'") && formula.test(cell.slice(1))) return cell.slice(1)
  return cell.endsWith('\t') && longNumber.test(cell.slice(0, -1)) ? cell.slice(0, -1) : cell
}
