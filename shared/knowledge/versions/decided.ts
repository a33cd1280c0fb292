/** 决定的执行 — gives a command to an article, and knocks for its index. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import type { Knocks, RecordKnock } from '../../record/records.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { ArticleCommand } from './decide.ts'
import type { KeptArticle } from './kept-article.ts'
import { articleKind, articleRecord } from './kind.ts'
import type { Articles } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  articles: Articles
  knocks: Knocks<RecordKnock>
  law(): Promise<Pick<Law, 'registry' | 'rules'>>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

export async function decided(asked: Asked<ArticleCommand, Actor>, deps: DecideDeps): Promise<KeptArticle | Refusal> {
  const { registry, rules } = await deps.law()
  const { articles: records, knocks, clock, attempt, draw } = deps
  const done = await execute(articleKind(asked.id, { registry, rules }), asked, {
    ...{ records, clock, attempt, draw },
    texts: { put: async () => {} },
    knock: (id, { n: version, attempt: by }) => knocks.send({ record: articleRecord(id), version, attempt: by }),
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
