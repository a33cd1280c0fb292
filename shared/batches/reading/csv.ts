/** CSV — a row a line of a spreadsheet, by headings in Chinese or English. */
import Papa from 'papaparse'
import { separatorOf, withoutGuard } from '../../door/csv.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { GivenRow } from '../ports.ts'
import { type Refusal, refused } from '../refusals.ts'

/** A field of a row, and what its column may be called. */
export interface Heading {
  /** `appellant.phone` */
  at: string
  headings: readonly string[]
  /** what a cell stands for, where it is not what it says: a code by its name, a time by how people write it */
  meant?: ((cell: string) => unknown) | undefined
}

/** Empty cells are fields left out, rows of them no rows. */
export function rowsOfCsv(text: string, known: readonly Heading[]): GivenRow[] | Refusal {
  const plain = text.replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separatorOf(plain) })
  const lines = linesOf(data)
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) return refused('batch.csv-broken', { line: lines[broken.row ?? 0] ?? lines.at(-1) ?? 1 })
  const [first = [], ...rest] = data.map((cells) => cells.map(said))
  const columns = columnsOf(first, known)
  if (isRefusal(columns)) return columns
  const filled = rest.flatMap((cells, index) => (cells.some(Boolean) ? [{ cells, line: lines[index + 1] }] : []))
  return filled.map(({ cells, line }, index) => ({ row: index + 1, line, ...givenIn(cells, columns) }))
}

/** Lines end here as they do elsewhere. */
const said = (cell: string): string => withoutGuard(cell.trim()).replaceAll(/\r\n?/g, '\n')

/** The line of the file on which each begins: a cell may have several. */
function linesOf(data: readonly (readonly string[])[]): number[] {
  let line = 1
  return data.map((cells) => {
    const begins = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0)
    return begins
  })
}

function columnsOf(row: readonly string[], known: readonly Heading[]): (Heading | undefined)[] | Refusal {
  const named = new Map(known.flatMap((one) => [one.at, ...one.headings].map((name) => [name, one] as const)))
  const columns = row.map((name) => named.get(name))
  const unknown = row.filter((name, index) => name !== '' && !columns[index])
  if (unknown.length > 0 || columns.every((one) => !one))
    return refused('batch.headings-unknown', {
      unknown: unknown.slice(0, 20),
      known: known.map(({ at, headings: [heading = at] }) => heading),
    })
  const twice = row.filter((_, index) => columns[index] && columns.indexOf(columns[index]) < index)
  return twice.length > 0 ? refused('batch.headings-twice', { twice }) : columns
}

/** Nothing given where a cell has no heading: what it means nobody knows. */
function givenIn(cells: readonly string[], columns: readonly (Heading | undefined)[]): { given?: unknown } {
  const given: Record<string, unknown> = {}
  for (const [index, cell] of cells.entries()) {
    if (cell === '') continue
    const column = columns[index]
    if (!column) return {}
    const [field = '', inner] = column.at.split('.')
    const meant = column.meant?.(cell) ?? cell
    if (inner === undefined) given[field] = meant
    else given[field] = { ...(given[field] as object | undefined), [inner]: meant }
  }
  return { given }
}
