/** 意见的处理 — answers whoever screens, takes down, judges, and looks at who wrote. */
import { type Actor, signed } from '../../access/actor.ts'
import type { Looks } from '../../access/looks.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { onOnePage } from '../../door/pages.ts'
import { cursorFrom } from '../../door/paging.ts'
import { inTurns } from '../../record/at-once.ts'
import { isRefusal } from '../../record/refusal.ts'
import { changeIn } from '../../record/text-change.ts'
import { commentPartition } from '../../storage/tables.ts'
import { actOf, type CallDeps as DraftDeps, seenDraft } from '../drafts/calls.ts'
import { type Draft, isReported } from '../drafts/draft.ts'
import { type Comment, commentOf, isPublic, wordsOf } from './comment.ts'
import type { CommentCommand } from './decide.ts'
import { commentDecided, type DecideDeps } from './decided.ts'
import type { MakeDeps } from './make.ts'
import type { Commenters, Told } from './ports.ts'
import { refused } from './refusals.ts'
import type { CommentRoutes } from './routes.ts'

export interface CallDeps extends DecideDeps, Pick<DraftDeps, 'drafts' | 'law'> {
  commenters: Pick<Commenters, 'read'>
  looks: Pick<Looks, 'record' | 'ofTicket'>
  masked: MakeDeps['masked']
  /** 个人信息 — the words of a text that are somebody's data or the number of a ticket */
  personalIn(text: string): string[]
  /** how its writer was told of the verdict; undefined before */
  toldOf(comment: string): Promise<Told | undefined>
}

export async function listKeptComments(
  { params, query, actor }: Call<CommentRoutes['listKeptComments']>,
  deps: CallDeps,
) {
  const { consultation } = params
  if (!(await seenDraft(consultation, actor, deps))) return refused('consultation.unknown')
  const of = { consultation, waiting: query.state === 'waiting' }
  return { body: await deps.comments.list(of, query.limit, cursorFrom(query.cursor)) }
}

export async function readKeptComment({ params, actor }: Call<CommentRoutes['readKeptComment']>, deps: CallDeps) {
  const comment = await seenComment(params, actor, deps)
  return comment ? shown(comment, deps) : refused('comment.unknown')
}

/** What is edited is masked as what came was: whoever edits may have looked at who wrote it. */
export async function screenComment(call: Call<CommentRoutes['screenComment']>, deps: CallDeps) {
  const { title, text, ...body } = call.body
  const writer = title === undefined && text === undefined ? undefined : await deps.commenters.read(call.params.comment)
  const { name = '', phone = '', email = '', idNumber = '' } = writer ?? {}
  const masked = (words: string) => deps.masked(words, { name, phone, email, idNumber })
  const edited = { ...(title && { title: masked(title) }), ...(text && { text: masked(text) }) }
  return decide(call, { type: 'screenComment', ...body, ...edited }, deps)
}

export const takeDownComment = (call: Call<CommentRoutes['takeDownComment']>, deps: CallDeps) =>
  decide(call, { type: 'takeDownComment', ...call.body }, deps)

export const putBackComment = (call: Call<CommentRoutes['putBackComment']>, deps: CallDeps) =>
  decide(call, { type: 'putBackComment', ...call.body }, deps)

/** 采纳情况 — one after the other; what cannot be answered is said beside the others. */
export async function giveVerdicts(call: Call<CommentRoutes['giveVerdicts']>, deps: CallDeps) {
  const { params, body, actor } = call
  const draft = await seenDraft(params.consultation, actor, deps)
  if (!draft) return refused('consultation.unknown')
  const personal = personalIn(body, deps)
  if (personal) return personal
  const { comments, ...command } = body
  const items = await inTurns(8, [...new Set(comments)], async (comment) => {
    const seen = await commentOn({ consultation: params.consultation, comment }, deps)
    const asked = { ...askedBy({ actor, from: call.from }), id: comment }
    const done = seen
      ? await commentDecided({ ...asked, command: { type: 'giveVerdict', ...command } }, known(draft), deps)
      : refused('comment.unknown')
    if (!isRefusal(done)) return { comment, done: true, zh: undefined, code: undefined }
    const { zh, code } = call.worded(done)
    return { comment, done: false, zh, code }
  })
  return { body: { items } }
}

const known = (draft: Draft) => ({ isReported: isReported(draft) })

type Deciding = Pick<Call<CommentRoutes['screenComment']>, 'params' | 'actor' | 'from' | 'once' | 'ifMatch'>

/** Reasons are public, or told to whoever commented: nobody else's data is in them. */
function personalIn({ reasons = '' }: { reasons?: string | undefined }, deps: Pick<CallDeps, 'personalIn'>) {
  const words = [...new Set(deps.personalIn(reasons))]
  return words.length > 0 ? refused('comment.personal', { words: words.join('、') }) : undefined
}

async function decide(call: Deciding, command: CommentCommand, deps: CallDeps) {
  const comment = await seenComment(call.params, call.actor, deps)
  const draft = comment && (await seenDraft(comment.consultation, call.actor, deps))
  if (!comment || !draft) return refused('comment.unknown')
  const personal = 'reasons' in command ? personalIn(command, deps) : undefined
  if (personal) return personal
  const asked = { ...askedBy(call), id: comment.comment, command, ifMatch: call.ifMatch }
  const done = await commentDecided(asked, known(draft), deps)
  return isRefusal(done) ? done : shown(done, deps)
}

interface Named {
  consultation: string
  comment: string
}

async function seenComment({ consultation, comment: id }: Named, actor: Actor, deps: CallDeps) {
  return (await seenDraft(consultation, actor, deps)) ? commentOn({ consultation, comment: id }, deps) : undefined
}

async function commentOn({ consultation, comment: id }: Named, deps: Pick<CallDeps, 'comments'>) {
  const stored = await deps.comments.read(id)
  const comment = stored && commentOf(id, stored.log)
  return comment?.consultation === consultation ? comment : undefined
}

async function shown(comment: Comment, { toldOf }: Pick<CallDeps, 'toldOf'>) {
  const { consultation, clause, at, state, title, text, version, screened, moves, verdict } = comment
  const words = wordsOf(comment)
  const body = {
    ...{ comment: comment.comment, consultation, clause, at, state, title, text },
    shown: isPublic(comment) ? words : undefined,
    change: changeIn(`${title}\n${text}`, `${words.title}\n${words.text}`),
    screened: screened && { ...actOf(screened), outcome: screened.outcome },
    moves: moves.map((move) => ({ ...actOf(move), down: move.down })),
    verdict: verdict && { ...actOf(verdict), verdict: verdict.verdict },
    told: await toldOf(comment.comment),
  }
  return { body, version }
}

/** Identity data for somebody's eyes. The record is written first: without it nothing is shown. */
export async function readCommenter(
  { params, query, actor, from }: Call<CommentRoutes['readCommenter']>,
  deps: CallDeps,
) {
  const comment = await seenComment(params, actor, deps)
  const commenter = comment && (await deps.commenters.read(comment.comment))
  if (!comment || !commenter) return refused('comment.unknown')
  const look = { at: deps.clock.now().toISOString(), ticket: lookedAt(comment), by: signed(actor), from }
  await deps.looks.record({ ...look, purpose: query.purpose, fields: Object.keys(commenter) })
  return { body: { comment: comment.comment, ...commenter, unverified: true as const } }
}

export async function listCommenterLooks({ params, actor }: Call<CommentRoutes['listCommenterLooks']>, deps: CallDeps) {
  const comment = await seenComment(params, actor, deps)
  if (!comment) return refused('comment.unknown')
  const looks = await deps.looks.ofTicket(lookedAt(comment))
  const items = looks.map(({ at, by: { role, id, staff, unit }, purpose }) => ({ at, role, id, staff, unit, purpose }))
  return { body: onOnePage(items) }
}

/** Looks lie beside the comment. */
const lookedAt = ({ comment }: Comment): string => commentPartition(comment)
