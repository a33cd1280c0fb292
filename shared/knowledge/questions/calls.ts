/** 未答问题 — answers calls that list, claim, release and close them. */
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { readOver } from '../../door/seen-rows.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { search } from '../../record/searching.ts'
import { inForceOn } from '../article.ts'
import { type CallDeps as ArticleDeps, articleIn } from '../calls.ts'
import { asPublished } from '../versions/in-force.ts'
import type { Questions } from './ports.ts'
import { refused } from './refusals.ts'
import type { ArticleQuestionRoutes } from './routes.ts'
import type { QuestionTask } from './task.ts'

export type CallDeps = Pick<ArticleDeps, 'articles' | 'clock'> & {
  questions: Pick<Questions, 'list' | 'read' | 'write'>
}

export async function listArticleQuestions(
  { query }: Call<ArticleQuestionRoutes['listArticleQuestions']>,
  { questions }: CallDeps,
) {
  const { items, next, unreadable } = await search({
    ...{ limit: query.limit, after: cursorFrom(query.cursor), budget: readOver },
    page: questions.list,
    matches: ({ state }) => query.state === undefined || state === query.state,
  })
  return { body: { items: items.map(shown), next, unreadable } }
}

/** Whoever claims it again has it already. */
export const claimArticleQuestion = (call: Call<ArticleQuestionRoutes['claimArticleQuestion']>, deps: CallDeps) =>
  decide(call, deps, async (task, act) => ({ ...task, state: 'claimed', claimed: act }))

/** 退回 — by whoever claimed it; of somebody who has left, by whoever leads the desk. */
export const releaseArticleQuestion = (call: Call<ArticleQuestionRoutes['releaseArticleQuestion']>, deps: CallDeps) =>
  decide(
    call,
    deps,
    async ({ claimed, ...task }) => (claimed ? { ...task, state: 'open' } : refused('article-question.not-claimed')),
    call.actor.leads === true || call.actor.role === 'supervisor',
  )

export const closeArticleQuestion = (call: Call<ArticleQuestionRoutes['closeArticleQuestion']>, deps: CallDeps) =>
  decide(call, deps, async (task, act) => {
    const wrong = 'article' in call.body ? await notInForce(call.body.article, deps) : undefined
    return wrong ?? { ...task, state: 'closed', closed: { ...act, ...call.body } }
  })

interface Act {
  at: string
  staff: string
}
type Asking = Pick<Call<ArticleQuestionRoutes['claimArticleQuestion']>, 'params' | 'actor'>
type Refused = ReturnType<typeof refused>

async function decide(
  { params, actor }: Asking,
  { questions, clock }: CallDeps,
  next: (task: QuestionTask, act: Act) => Promise<QuestionTask | Refused>,
  mayTakeFromOthers = false,
) {
  const { staff } = actor
  if (staff === undefined) return refused('article-question.needs-person')
  const task = await questions.read(params.question)
  if (!task) return refused('article-question.unknown')
  if (task.state === 'closed') return refused('article-question.closed')
  if (task.claimed && task.claimed.staff !== staff && !mayTakeFromOthers)
    return refused('article-question.claimed', { by: task.claimed.staff })
  const decided = await next(task, { at: clock.now().toISOString(), staff })
  if ('refused' in decided) return decided
  const written = { ...decided, version: task.version + 1 }
  return (await questions.write(written)) ? { body: shown(written) } : refused('article-question.changed')
}

async function notInForce(id: string, deps: CallDeps): Promise<Refused | undefined> {
  const article = await articleIn(id, deps)
  if (!article) return refused('article.unknown')
  const last = article.versions.at(-1)
  if (inForceOn(dateOf(deps.clock.now().toISOString()), asPublished(article))) return undefined
  // Published for another day, or until one that is over.
  if (last?.state === 'published') return refused('article-question.not-in-force', { version: last.version })
  return refused('article.not-published', { version: last?.version, versionState: last?.state })
}

const shown = ({ version: _, ...task }: QuestionTask) => task
