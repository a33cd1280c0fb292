/** 归一 — a text as programs compare it, and where a word stands among sorted ones. */

/** Full-width forms as half-width, capitals as small letters. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** @returns the first of ascending words that is not below `word` */
export function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** @returns -1 where it is not among them */
export function placeIn(sorted: readonly string[], word: string): number {
  const at = firstFrom(sorted, word)
  return sorted[at] === word ? at : -1
}
