/** 引用 — whether a version can be quoted today, and what was changed in it. */
import { dateOf } from '../law/shanghai-time.ts'
import { sha256 } from '../record/chain.ts'
import type { Clock } from '../record/clock.ts'
import { changeIn } from '../record/text-change.ts'
import { inForceOn } from './article.ts'
import { asPublished } from './versions/in-force.ts'
import { articleOf } from './versions/kept-article.ts'
import type { Articles } from './versions/ports.ts'

/** 可引用、没有、未发布、当日无效 — `inForce` is the version in force today, where there is one. */
export type Quote =
  | {
      standing: 'quotable'
      inForce: number
      /** SHA-256 (base64url) of the public answer, in UTF-8 */
      hash: string
      /** where it applies */
      areas: readonly string[]
      /** what the answer says otherwise than the article */
      change?: string | undefined
    }
  | { standing: 'unknown' }
  | { standing: 'not-published' | 'not-in-force'; inForce: number | undefined }

interface Asked {
  answer: string
  knowledge: { article: string; version: number }
}

export const quoting =
  (articles: Pick<Articles, 'read'>, clock: Pick<Clock, 'now'>) =>
  async ({ answer, knowledge: { article: id, version: wanted } }: Asked): Promise<Quote> => {
    const article = articleOf(id, (await articles.read(id))?.log ?? [])
    const kept = article?.versions.find(({ version }) => version === wanted)
    if (!article || !kept) return { standing: 'unknown' }
    const inForce = inForceOn(dateOf(clock.now().toISOString()), asPublished(article))?.version
    if (kept.published === undefined) return { standing: 'not-published', inForce }
    if (inForce !== wanted) return { standing: 'not-in-force', inForce }
    const { answer: said, areas } = kept.content
    return { standing: 'quotable', inForce, hash: sha256(said), areas, change: changeIn(said, answer) }
  }
