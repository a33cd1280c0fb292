/** 分词 — words of a text by the dictionary that Node carries (ICU). */

export interface Token {
  word: string
  start: number
  end: number
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

export const tokensOf = (text: string): Token[] =>
  [...segmenter.segment(text)].map(({ segment: word, index: start }) => ({ word, start, end: start + word.length }))
