/** 问法 — what somebody asks in their own words, and the article that answers it. */
export type Asked = readonly [question: string, article: string]

const han = /\p{Script=Han}+/gu

/** Two characters that stand together, as a set. */
export function pairsIn(text: string): Set<string> {
  const pairs = [...text.matchAll(han)].flatMap(([run]) => {
    const characters = [...run]
    return characters.slice(1).map((second, at) => `${characters[at]}${second}`)
  })
  return new Set(pairs)
}
