/** 公众提意见 — answers anyone who asks for a question, comments, or reads what others said. */
import { callerKeyOf } from '../../access/access-code.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { CallDeps as DraftDeps } from '../drafts/calls.ts'
import { stageOn } from '../drafts/draft.ts'
import { cached, openedDraft } from '../drafts/public.ts'
import { type MakeDeps, makeComment as made, within } from './make.ts'
import { refused } from './refusals.ts'
import type { CommentRoutes } from './routes.ts'

export type PublicDeps = MakeDeps & Pick<DraftDeps, 'drafts' | 'law'>

export async function askCommentQuestion(
  { params, from }: Call<CommentRoutes['askCommentQuestion']>,
  deps: PublicDeps,
) {
  const found = await openedDraft(params.consultation, deps)
  if (!found) return refused('consultation.unknown')
  const { limits, where } = (await deps.law()).registry.consulting
  const { first, last } = found.opened.content
  const stage = stageOn(dateOf(deps.clock.now().toISOString()), { first, last, withdrawn: !!found.draft.withdrawn })
  if (stage !== 'open') return refused('comment.not-open', { stage, first, last, where })
  await within(`question#${callerKeyOf(from.ip, await deps.secret())}`, 3600, limits.questionsPerAddress, deps)
  const { token, question, page, until } = await (await deps.captcha()).ask(params.consultation)
  return { body: { token, question, page, until } }
}

const unverified = '身份证号只核对了格式，未核验是否本人；所填信息只用于反馈采纳情况，不公开。'

export async function makeComment(
  { params, body: form, from, actor }: Call<CommentRoutes['makeComment']>,
  deps: PublicDeps,
) {
  const found = await openedDraft(params.consultation, deps)
  if (!found) return refused('consultation.unknown')
  const { consulting } = (await deps.law()).registry
  const { draft, opened } = found
  const about = { consultation: params.consultation, opened, isWithdrawn: !!draft.withdrawn, consulting }
  const done = await made({ ...about, form, address: from.ip, actor }, deps)
  return isRefusal(done) ? done : { body: { ...done, unverified } }
}

export async function listPublicComments(
  { params, query }: Call<CommentRoutes['listPublicComments']>,
  deps: PublicDeps,
) {
  const { consultation } = params
  if (!(await openedDraft(consultation, deps))) return refused('consultation.unknown')
  const page = await deps.comments.public({ consultation, clause: query.clause }, query.limit, cursorFrom(query.cursor))
  return { body: page, headers: cached }
}
