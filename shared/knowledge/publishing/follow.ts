/** 跟进 — tells the index that an article was decided on; again changes nothing. */

import type { Clock } from '../../record/clock.ts'
import type { Standing } from '../../record/entry.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import type { RecordKnock } from '../../record/records.ts'
import type { ArticleEntry } from '../versions/kept-article.ts'
import { articleRecord } from '../versions/kind.ts'
import type { Articles } from '../versions/ports.ts'
import type { IndexQueue, IndexStore } from './ports.ts'

export interface FollowDeps {
  articles: Pick<Articles, 'read'>
  index: Pick<IndexStore, 'change' | 'stamp' | 'changes' | 'standing'>
  indexQueue: IndexQueue
  clock: Clock
}

/** So many changes are read besides the index at each renewal; more are built into it. */
export const mostChanges = 200

export const isOfArticle = ({ record }: Pick<RecordKnock, 'record'>): boolean => record.startsWith(articleRecord(''))

export function followArticle(knock: RecordKnock, received: Received, deps: FollowDeps): Promise<Followed> {
  const id = knock.record.slice(articleRecord('').length)
  return follow<ArticleEntry, Standing<ArticleEntry>>(knock, received, {
    clock: deps.clock,
    read: () => deps.articles.read(id),
    async carryOut(decision, { log }) {
      // Proposals and refusals of them change nothing that is found.
      if (decision.events.every(({ type }) => type === 'version-proposed' || type === 'version-rejected')) return
      await changed(id, log.length, knock.attempt, deps)
    },
  })
}

/** First the change, then the stamp: whoever has read the stamp finds the change. */
async function changed(article: string, revision: number, stamp: string, { index, indexQueue }: FollowDeps) {
  await index.change({ article, revision })
  await index.stamp(stamp)
  if ((await index.changes()).length < mostChanges) return
  const { manifest } = await index.standing()
  await indexQueue.send(`changes.${manifest?.version ?? 0}`)
}
