/** 本人查询 — what became of one's comment, by number and code; tries are counted first. */
import { randomBytes } from 'node:crypto'
import { callerKeyOf, digitsOf } from '../../access/access-code.ts'
import type { Actor } from '../../access/actor.ts'
import { isSameSecret } from '../../access/same-secret.ts'
import { type GuessStore, tryCode } from '../../access/trying-codes.ts'
import type { Law } from '../../city/law.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { AccessLimits } from '../../law/access-limits.ts'
import { isCommentNumber } from '../../storage/tables.ts'
import type { CallDeps as DraftDeps } from '../drafts/calls.ts'
import { openedDraft } from '../drafts/public.ts'
import { commentOf } from './comment.ts'
import type { MakeDeps } from './make.ts'
import { commentCode } from './number.ts'
import { refused } from './refusals.ts'
import type { CommentRoutes } from './routes.ts'

export interface OwnDeps extends Pick<MakeDeps, 'comments'>, Pick<DraftDeps, 'drafts'> {
  law(): Promise<Pick<Law, 'registry'>>
  /** whoever reads it has been told of it */
  markRead(comment: string, actor: Actor): Promise<unknown>
}

interface Deps extends OwnDeps, Pick<MakeDeps, 'secret' | 'clock' | 'draw'> {
  /** where tries are counted */
  registry: GuessStore
  limits: AccessLimits
}

export async function readOwnComment({ body, from, actor }: Call<CommentRoutes['readOwnComment']>, deps: Deps) {
  const number = body.comment.normalize('NFKC').trim().toUpperCase()
  if (!isCommentNumber(number)) return refused('comment.code-wrong')
  const secret = await deps.secret()
  const { registry: store, limits, clock, draw } = deps
  const attempted = { ticket: `comment ${number}`, caller: callerKeyOf(from.ip, secret) }
  const isRight = async () => isSameSecret(digitsOf(body.code), commentCode(number, secret))
  const outcome = await tryCode({ ...attempted, id: randomBytes(6).toString('base64url') }, isRight, {
    store,
    limits,
    clock,
    draw,
  })
  if (typeof outcome === 'object') {
    const wait = Math.max(1, Math.ceil((outcome.until - clock.now().getTime()) / 1000))
    throw new DoorRefusal('rate.exceeded', { headers: { 'Retry-After': String(wait) } })
  }
  const own = outcome === 'right' ? await ownComment(number, actor, deps) : undefined
  return own ? { body: own } : refused('comment.code-wrong')
}

/** 本人的意见 — what its own page says of it; whoever is shown it has been told of it. */
export async function ownComment(number: string, actor: Actor, deps: OwnDeps) {
  const stored = await deps.comments.read(number)
  const comment = stored && commentOf(number, stored.log)
  const found = comment && (await openedDraft(comment.consultation, deps))
  if (!found) return undefined
  await deps.markRead(number, actor)
  const { consultation, clause, at, state, verdict, screened, moves } = comment
  const isOff = state === 'off-topic' || state === 'taken-down'
  const because = state === 'off-topic' ? screened?.reasons : state === 'taken-down' ? moves.at(-1)?.reasons : undefined
  const { where } = (await deps.law()).registry.consulting
  return {
    ...{ comment: number, consultation, draft: found.opened.content.title, clause, at, state, because },
    where: isOff ? where : undefined,
    ...{ verdict: verdict?.verdict, reasons: verdict?.reasons },
  }
}
export type OwnComment = NonNullable<Awaited<ReturnType<typeof ownComment>>>
