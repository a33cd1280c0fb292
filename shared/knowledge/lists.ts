/** 条目清单 — of all, or of a unit with those below it. */
import type { Law } from '../city/law.ts'
import { readOver } from '../door/seen-rows.ts'
import type { Page } from '../record/rows.ts'
import { search } from '../record/searching.ts'
import type { ArticleRow, Articles } from './versions/ports.ts'

interface Asked {
  unit: string | undefined
  limit: number
  after: string | undefined
}

/** What was changed last first. Of a unit that has others below it the list of all is read; a page of it may show fewer. */
export async function articlesOf(
  { unit, limit, after }: Asked,
  { registry }: Pick<Law, 'registry'>,
  articles: Pick<Articles, 'list'>,
): Promise<Page<ArticleRow>> {
  if (unit === undefined) return articles.list({ of: 'all' }, limit, after)
  if (!registry.unitCodes.some((one) => one !== unit && registry.isWithin(one, unit)))
    return articles.list({ of: 'unit', unit }, limit, after)
  const page = (rows: number, from: string | undefined) => articles.list({ of: 'all' }, rows, from)
  const matches = ({ owner }: ArticleRow) => registry.isWithin(owner, unit)
  const { items, next, unreadable } = await search({ limit, after, budget: readOver, page, matches })
  return { items, next, ...(unreadable ? { unreadable } : {}) }
}
