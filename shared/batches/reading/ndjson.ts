/** NDJSON — a row a line; lines with nothing on them are none. */
import type { GivenRow } from '../ports.ts'

export function rowsOfNdjson(text: string): GivenRow[] {
  const rows: GivenRow[] = []
  // Some editors and languages begin a file with a mark of byte order.
  for (const [index, written] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (written.trim() === '') continue
    rows.push({ row: rows.length + 1, line: index + 1, ...parsed(written) })
  }
  return rows
}

function parsed(written: string): { given?: unknown } {
  try {
    return { given: JSON.parse(written) }
  } catch {
    return {}
  }
}
