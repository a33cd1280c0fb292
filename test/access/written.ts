/** Reads permissions.csv: one line a call, one cell a caller. */
import { readFileSync } from 'node:fs'
import type { Route } from '../../shared/door/route.ts'

export type Cell = 'allowed' | 'hidden' | '404' | '403' | '409' | '401' | '-'
export interface Line {
  /** name of the route, and what its path names where that matters */
  call: string
  route: string
  variant: string | undefined
  cells: ReadonlyMap<string, Cell>
}

const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(','))
const rows = rowsOf('permissions.csv')
const [, ...named] = rows[0] ?? []
/** The last column is the article, for people. */
const ownColumns = named.slice(0, -1)
/** 督办机关 — who reach little: a table of their own says what. */
const issuerRows = new Map(rowsOf('issuers.csv').map(([call = '', ...cells]) => [call, cells]))
const issuerColumns = (issuerRows.get('call') ?? []).slice(0, -1)
export const columns = [...ownColumns, ...issuerColumns]

/** What is not named there they may never do, but for what is open without a key. */
const cellsOfIssuers = (call: string, noKey: string | undefined): [string, Cell][] =>
  issuerColumns.map((column, index) => [
    column,
    (issuerRows.get(call)?.[index] ?? (noKey === 'allowed' ? 'allowed' : '403')) as Cell,
  ])

export const issuerCalls = [...issuerRows.keys()].filter((call) => call !== 'call')

export const written: readonly Line[] = rows.slice(1).map(([call = '', ...cells]) => {
  const [route = '', variant] = call.split(' ')
  const own = ownColumns.map((column, index): [string, Cell] => [column, cells[index] as Cell])
  const noKey = cells[ownColumns.indexOf('no key')]
  return { call, route, variant, cells: new Map([...own, ...cellsOfIssuers(call, noKey)]) }
})

/** What to add for a route that has no line yet: what its roles decide is filled in, the rest is asked. */
export function lineFor(name: string, { who, method, path }: Route): string {
  const roleOf: Record<string, string> = { authority: 'supervisor' }
  const cells = ownColumns.map((column) => {
    if (who === 'anyone') return 'allowed'
    if (column === 'no key') return '401'
    const [first = ''] = column.split(' ')
    return (who as readonly string[]).includes(roleOf[first] ?? first) ? '?' : '403'
  })
  return `${method} ${path} has no line in test/access/permissions.csv. Say there what each caller gets, from the requirements (each ? is allowed, hidden, 404, 403, 409 or -, columns are explained in its head), and give the call a row in shared/access/table.ts:\n${[name, ...cells, 'article'].join(',')}`
}
