/** 查阅 — answers the call that reads one article, as its reader may see it. */
import type { Actor } from '../access/actor.ts'
import type { Call } from '../door/http.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { inForceOn } from './article.ts'
import { articleIn, type CallDeps, sampleMark, seenVersions } from './calls.ts'
import type { Questions } from './questions/ports.ts'
import type { KnowledgeRoutes } from './routes.ts'
import type { UsageOf } from './uses/usage.ts'
import { asPublished } from './versions/in-force.ts'
import type { KeptVersion } from './versions/kept-article.ts'
import { refused } from './versions/refusals.ts'

/** Whoever names neither version nor day is shown what is in force, or else the newest that they may see. */
export async function readArticle(
  { params, query, actor }: Call<KnowledgeRoutes['readArticle']>,
  deps: CallDeps & { usageOf: UsageOf; questions: Pick<Questions, 'follow'> },
) {
  if (query.search !== undefined) await deps.questions.follow(query.search)
  const [article, place] = await Promise.all([articleIn(params.article, deps), deps.law()])
  if (!article) return refused('article.unknown')
  const today = dateOf(deps.clock.now().toISOString())
  const held = inForceOn(query.day ?? today, asPublished(article))?.version
  const seen = seenVersions(article, actor, place).filter(({ version }) => isOpenTo(actor) || version === held)
  const wanted = query.version ?? held ?? (query.day === undefined ? seen.at(-1)?.version : undefined)
  const found = seen.find(({ version }) => version === wanted)
  if (!found)
    return seen.length === 0 ? refused('article.unknown') : refused('article.version-unknown', { version: wanted })
  const inForce = found.version === held
  const usage = isOpenTo(actor) ? { usage: (await deps.usageOf(place))(article.id) } : {}
  return { body: { article: article.id, inForce, ...shownTo(actor.role, found), ...usage }, version: article.revision }
}

/** A channel shows people what is in force, as the public is shown. */
const isOpenTo = ({ role }: Actor): boolean => role !== 'channel'

/** What is in force on a day, and nothing of any other version. */
export async function readPublicArticle({ params, query }: Call<KnowledgeRoutes['readPublicArticle']>, deps: CallDeps) {
  const article = await articleIn(params.article, deps)
  const today = dateOf(deps.clock.now().toISOString())
  const held = article && inForceOn(query.day ?? today, asPublished(article))?.version
  const found = article?.versions.find(({ version }) => version === held)
  if (!article || !found) return refused('article.unknown')
  return { body: { article: article.id, inForce: true, ...openOf(found) } }
}

/** 视图 — the public’s has neither what the desk says nor notes; notes are for their role alone. */
export function shownTo(role: Actor['role'], kept: KeptVersion) {
  const { deskAnswer, notes } = kept.content
  if (role === 'channel' || role === 'appellant' || role === 'anyone') return openOf(kept)
  return { ...openOf(kept), deskAnswer, notes: notes.filter((note) => note.role === role).map(({ text }) => text) }
}

export function openOf({ version, state, content }: KeptVersion) {
  const { deskAnswer: _, notes: __, ...open } = content
  return { version, state, ...sampleMark(content), ...open }
}
