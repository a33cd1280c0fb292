/** Rows under headings, in columns; Chinese characters are two wide. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...rows.map((row) => row[column] ?? '')].map(width)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd()
  return [headings, ...rows].map(line).join('\n')
}

const width = (text: string): number => [...text].reduce((sum, letter) => sum + (/[ᄀ-￯]/u.test(letter) ? 2 : 1), 0)
