/** 比对 — what each row of a spreadsheet would do to its article, before anything is entered. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { code } from '../../city/city.ts'
import { type FieldError, fieldErrors } from '../../door/field-errors.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import { lazily } from '../../schema/lazily.ts'
import { type ArticleContent, articleContent } from '../article.ts'
import { type Difference, differencesBetween } from '../differences.ts'
import { type Deciding, decideArticle } from '../versions/decide.ts'
import type { KeptArticle } from '../versions/kept-article.ts'
import type { GivenArticle } from './ports.ts'

const named = lazily(() => z.looseObject({ article: code() }))

export interface ReadRow {
  row: number
  line: number | undefined
  article?: string | undefined
  /** without the article's id; notes are not in a spreadsheet */
  fields?: Record<string, unknown> | undefined
  errors?: FieldError[] | undefined
}

export function readRow({ row, line, given }: GivenArticle): ReadRow {
  const parsed = named().safeParse(given ?? {})
  if (!parsed.success) return { row, line, errors: fieldErrors(parsed.error, '') }
  const { article, ...fields } = parsed.data
  return { row, line, article, fields }
}

/** What a row comes to: its proposal with what differs, nothing new, or why not. */
export type Compared =
  | { outcome: 'new' | 'changed'; content: ArticleContent; differences: Difference[] }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; refusal: Refusal & { errors?: FieldError[] | undefined } }

/** @param article as it stands; undefined for what there is not yet */
export function compared(
  fields: Record<string, unknown>,
  article: KeptArticle | undefined,
  deciding: Pick<Deciding, 'now' | 'place'> & { actor: Actor },
): Compared {
  const last = article?.versions.at(-1)
  // Notes for single roles are nobody else's to read in a spreadsheet: they stay.
  const parsed = articleContent().safeParse({ ...fields, notes: last?.content.notes ?? [] })
  if (!parsed.success)
    return { outcome: 'refused', refusal: { refused: 'input.invalid', errors: fieldErrors(parsed.error, '') } }
  const content = parsed.data
  const events = decideArticle({ type: 'proposeArticle', content }, article, {
    ...deciding,
    ifMatch: article?.revision,
    written: { characters: 0, bytes: 0 },
  })
  if (isRefusal(events)) return { outcome: 'refused', refusal: events }
  if (events.length === 0) return { outcome: 'unchanged' }
  if (!last) return { outcome: 'new', content, differences: [] }
  return { outcome: 'changed', content, differences: differencesBetween(last.content, content) }
}
