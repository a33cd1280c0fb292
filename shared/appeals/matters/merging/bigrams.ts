/** 二字组 — pairs of neighbouring characters, by which texts are compared. */

/** Letters and digits alone, in one width and case. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

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
