/** 专题 — articles of one category and source, as an editor writes them. */

/** Title as a question, further forms of it with ； between them, public answer. */
export type Entry = readonly [title: string, questions: string, answer: string]

export interface Topic {
  category: string
  /** of whom the source is, who keeps it right */
  owner: string
  /** name of the document; its number is an invented one */
  source: string
  /** the whole city where none is named */
  areas?: readonly string[]
  /** by id */
  articles: Readonly<Record<string, Entry>>
}
