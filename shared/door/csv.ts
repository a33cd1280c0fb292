/** CSV — cells as spreadsheets read them, none of which is taken for a formula. */
import Papa from 'papaparse'

export type Cell = string | number | boolean | undefined

/** Excel takes CSV for UTF-8 by this mark alone. */
export const mark = '\ufeff'

/** What begins a formula, full-width too, behind anything that a spreadsheet may drop; a number stays a number. */
const formula = /^(?!\s*[+-]?\d{1,15}(\.\d{1,15})?\s*$)[\s\p{C}\p{Pi}\p{Pf}"'`]*[=+\-@|＝＋－＠﹢﹣−]|^[\t\r]/u

/** RFC 4180: a heading each column where there are headings, line ends within a cell as they are. */
export function csvOf(rows: readonly (readonly Cell[])[], headings?: readonly string[]): string {
  const data = rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? (cell ? '是' : '否') : cell)))
  const lines = Papa.unparse(headings ? [[...headings], ...data] : data, { newline: '\r\n', escapeFormulae: formula })
  return lines === '' ? '' : `${lines}\r\n`
}

/** What stood in a cell before it was written so that it is no formula. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
