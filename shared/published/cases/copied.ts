/** 照抄 — a run of the appellant's or the reply's own words in a summary. */
import type { Span } from './marks/span.ts'

/** 平台规则 — so many characters in a row are copied, signs and spaces left out. */
export const copiedFrom = 12
/** 引文 — titles of statutes are said by everybody alike. */
const quoted = /《[^》\n]{1,40}》/gu

/**
 * @param usual names of public bodies and the like, which anybody must write so
 * @returns the first run that stands in the summary and in a source, as the summary writes it
 */
export function copiedRun(
  summary: string,
  sources: readonly string[],
  usual: readonly string[] = [],
): string | undefined {
  const own = lettersOf(without(summary, usual))
  for (const source of sources) {
    const theirs = lettersOf(without(source, usual)).letters
    const run = longestFrom(own.letters, theirs)
    if (run) return summary.slice(own.at[run.start], (own.at[run.end - 1] ?? 0) + 1)
  }
  return undefined
}

/** As many characters as before: what anybody writes so divides runs. */
const without = (text: string, usual: readonly string[]): string =>
  [...usual, ...(text.match(quoted) ?? [])].reduce(
    (left, words) => (words === '' ? left : left.replaceAll(words, '\n'.repeat(words.length))),
    text,
  )

/** A line end divides runs; all else that is no letter and no digit is as good as not there. */
function lettersOf(text: string): { letters: string; at: number[] } {
  const at: number[] = []
  let letters = ''
  for (let place = 0; place < text.length; place++) {
    const one = text.charAt(place).normalize('NFKC').toLowerCase().charAt(0)
    if (!/[\p{L}\p{N}\n]/u.test(one)) continue
    letters += one
    at.push(place)
  }
  return { letters, at }
}

function longestFrom(own: string, theirs: string): Span | undefined {
  for (let start = 0; start + copiedFrom <= own.length; start++) {
    const run = own.slice(start, start + copiedFrom)
    if (run.includes('\n') || !theirs.includes(run)) continue
    let end = start + copiedFrom
    while (end < own.length && own.charAt(end) !== '\n' && theirs.includes(own.slice(start, end + 1))) end++
    return { start, end }
  }
  return undefined
}
