/** Plain text for a terminal: columns that line up although Chinese characters take two places. */

/** Places a text takes on a terminal. */
const width = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(letter) ? 2 : 1), 0)

export const padded = (text: string, places: number): string => text + ' '.repeat(Math.max(0, places - width(text)))

/** At most so many places, the rest as an ellipsis. */
export function clipped(text: string, places: number): string {
  if (width(text) <= places) return text
  let kept = ''
  for (const letter of text) {
    if (width(kept + letter) > places - 1) break
    kept += letter
  }
  return `${kept}…`
}

/** @param rows the first is the heading; columns of figures are named by place and stand to the right */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const columns = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))))
  const lines = rows.map((row) =>
    columns
      .map((places, at) => {
        const text = row[at] ?? ''
        return right.includes(at) ? ' '.repeat(places - width(text)) + text : padded(text, places)
      })
      .join('  ')
      .trimEnd(),
  )
  const rule = '─'.repeat(columns.reduce((sum, places) => sum + places + 2, -2))
  return [lines[0], rule, ...lines.slice(1)].map((line) => `  ${line}`).join('\n')
}

const weekdays = '日一二三四五六'

/** 11-09 周一 08:52, as clocks in Shanghai show it; the answers of the platform carry that offset. */
export function localTime(time: string): string {
  const local = new Date(Date.parse(time) + 8 * 3_600_000)
  const text = local.toISOString()
  return `${text.slice(5, 10)} 周${weekdays[local.getUTCDay()]} ${text.slice(11, 16)}`
}

export const percent = (value: number | undefined): string =>
  value === undefined ? '–' : `${(value * 100).toFixed(1)} %`
