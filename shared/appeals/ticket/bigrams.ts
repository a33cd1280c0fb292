/** 二字组 — pairs of neighbouring characters, by which texts are compared. */

/** Letters and digits alone, in one width and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Dice's share of what both sets have: 1 for the same, 0 for nothing in common. */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((it) => other.has(it)).length
  const all = one.size + other.size
  return all === 0 ? 0 : (2 * both) / all
}

/** Each text by itself: no pair reaches from a title into the text. A single character stands for itself. */
export function bigramsOf(...texts: string[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    const characters = [...plain(text)]
    if (characters.length === 1) found.add(characters.join(''))
    for (let i = 1; i < characters.length; i++) found.add(`${characters[i - 1]}${characters[i]}`)
  }
  return found
}
