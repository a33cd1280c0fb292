/** 端口 — what reads a spreadsheet, as types. */
import type { Refusal } from '../../record/refusal.ts'
import type { ArticleColumn } from './headings.ts'

/** A row as it was given; nothing where a cell has no heading. */
export interface GivenArticle {
  /** counted from 1 */
  row: number
  /** of the file, on which the row begins */
  line?: number | undefined
  given?: unknown
}

export type ReadRows = (text: string, columns: ArticleColumn[]) => GivenArticle[] | Refusal
