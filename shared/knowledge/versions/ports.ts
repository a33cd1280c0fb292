/** 端口 — what articles need of the table, as types. */
import type { Records } from '../../record/records.ts'
import type { Page } from '../../record/rows.ts'
import type { ArticleEntry, KeptArticle } from './kept-article.ts'
import type { VersionState } from './words.ts'

/** What lists show of an article: its newest version, and which one was published last. */
export interface ArticleRow {
  article: string
  title: string
  /** as last published */
  owner: string
  /** of the newest version, and how it stands */
  version: number
  state: VersionState
  /** the version that waits for a second person */
  waiting?: number | undefined
  validFrom: string
  validUntil?: string | undefined
  reviewDue: string
  /** when anything was last decided */
  at: string
  sample?: true | undefined
  /** the newest that was ever published */
  published?:
    | {
        version: number
        state: VersionState
        title: string
        /** the day on which it was published, or its first day where that is later */
        since: string
        validUntil?: string | undefined
        reviewDue: string
      }
    | undefined
}

/** 清单 — of a unit, of what waits, or of all. */
export type ArticleList = { of: 'unit'; unit: string } | { of: 'waiting' } | { of: 'all' }

export interface Articles extends Records<ArticleEntry, ArticleRow> {
  /** every article as it stands, by id; names of those that cannot be read go into `unreadable` */
  all(unreadable: string[]): AsyncIterable<KeptArticle>
  /** what waits: the oldest first; the others: what was changed last first */
  list(list: ArticleList, limit: number, after: string | undefined): Promise<Page<ArticleRow>>
}
