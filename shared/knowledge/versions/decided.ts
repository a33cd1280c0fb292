/** 决定的执行 — gives a command to an article, in the city as it stands. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { ArticleCommand } from './decide.ts'
import type { KeptArticle } from './kept-article.ts'
import { articleKind } from './kind.ts'
import type { Articles } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  articles: Articles
  law(): Promise<Pick<Law, 'registry' | 'rules'>>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

export async function decided(asked: Asked<ArticleCommand, Actor>, deps: DecideDeps): Promise<KeptArticle | Refusal> {
  const { registry, rules } = await deps.law()
  const { articles: records, clock, attempt, draw } = deps
  const done = await execute(articleKind(asked.id, { registry, rules }), asked, {
    ...{ records, clock, attempt, draw },
    texts: { put: async () => {} },
    knock: async () => {},
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
