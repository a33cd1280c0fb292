/** 提意见 — a form becomes a comment, once for each question that was answered. */

import { callerKeyOf } from '../../access/access-code.ts'
import type { Actor } from '../../access/actor.ts'
import type { Consulting } from '../../city/consulting.ts'
import { DoorRefusal } from '../../door/input.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Captcha, Opened } from '../captcha/ports.ts'
import { type DraftVersion, stageOn } from '../drafts/draft.ts'
import { kindOf } from '../drafts/public.ts'
import { commentDecided, type DecideDeps } from './decided.ts'
import type { CommentForm } from './form.ts'
import { commentCode, commentNumber, phoneKeyOf, printOf } from './number.ts'
import type { Claim, Commenters } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'

export interface MakeDeps extends DecideDeps {
  commenters: Commenters
  captcha(): Promise<Captcha>
  /** of the city: see access-code.ts */
  secret(): Promise<string>
  counting: { count(name: string, window: number, seconds: number): Promise<number> }
  /** 掩去 — a text without telephones, ID numbers, addresses of e-mail and this name */
  masked(text: string, person: { name: string; phone: string; email: string; idNumber: string }): string
}

interface Making {
  consultation: string
  opened: DraftVersion
  isWithdrawn: boolean
  consulting: Consulting
  form: CommentForm
  /** where it comes from: counted, and not kept */
  address: string
  actor: Actor
}

export interface Made {
  comment: string
  code: string
}

/** So often may one question be answered. */
export const triesEach = 3

export async function makeComment(making: Making, deps: MakeDeps): Promise<Made | Refusal> {
  const { consultation, opened, form } = making
  const secret = await deps.secret()
  const question = await (await deps.captcha()).open(form.captcha.token, consultation)
  if (!question) return refused('captcha.foreign')
  const { captcha: _, ...words } = form
  const print = printOf({ consultation, ...words }, secret)
  const place = await placeOf(question, opened.content.first, { secret }, deps)
  if (place.standing) return sentAgain(place.standing, print, making, deps)

  const no = notTaken(making, deps) ?? (await notPassed(question, making, deps))
  if (no) return no
  const claim = { comment: place.comment, consultation, nonce: question.nonce, print }
  const { clause: _clause, ...commenter } = words
  const claimed = await deps.commenters.claim(claim, commenter, deps.clock.now().toISOString())
  if (claimed.claimed) return written(claim, making, deps)
  // Another of this day had the same number a moment before, or this form came twice at once.
  if (claimed.standing.nonce !== question.nonce) return makeComment(making, deps)
  return sentAgain(claimed.standing, print, making, deps)
}

/** The number of this question, and what stands there of it already. */
async function placeOf(
  { nonce }: Opened,
  first: string,
  { secret }: { secret: string },
  { commenters }: MakeDeps,
): Promise<{ comment: string; standing?: Claim }> {
  for (let place = 0; ; place++) {
    const comment = commentNumber(first, nonce, place, secret)
    const standing = await commenters.standing(comment)
    if (!standing) return { comment }
    if (standing.nonce === nonce) return { comment, standing }
  }
}

/** The answer was lost, or the button pressed twice; another form under the same question is another's. */
function sentAgain(standing: Claim, print: string, making: Making, deps: MakeDeps): Promise<Made | Refusal> | Refusal {
  if (standing.print !== print) return refused('captcha.used')
  return written(standing, making, deps)
}

async function written({ comment }: Claim, making: Making, deps: MakeDeps): Promise<Made | Refusal> {
  const { consultation, form, opened, consulting, actor } = making
  const { clause, title, opinion, name, phone, email, idNumber } = form
  const masked = (text: string) => deps.masked(text, { name, phone, email, idNumber })
  const { handling } = kindOf(opened.content.kind, consulting)
  const words = { title: masked(title), text: masked(opinion) }
  const command = { type: 'makeComment' as const, consultation, clause, handling, ...words }
  const done = await commentDecided({ id: comment, command, actor }, { isReported: false }, deps)
  if (isRefusal(done)) return done
  await deps.commenters.keep(comment)
  return { comment, code: commentCode(comment, await deps.secret()) }
}

function notTaken({ opened, isWithdrawn, consulting, form }: Making, { clock }: MakeDeps): Refusal | undefined {
  const { first, last, clauses } = opened.content
  const stage = stageOn(dateOf(clock.now().toISOString()), { first, last, withdrawn: isWithdrawn })
  if (stage !== 'open') return refused('comment.not-open', { stage, first, last, where: consulting.where })
  const { clause } = form
  if (clause !== undefined && !clauses.some((one) => one.clause === clause))
    return refused('comment.clause-unknown', { clause })
  return undefined
}

const [minute, hour, day] = [60, 3600, 86_400]

/** Counted before it is compared: by address, by question, and then by telephone and draft. */
async function notPassed(question: Opened, making: Making, deps: MakeDeps): Promise<Refusal | undefined> {
  const { consultation, form, consulting, address } = making
  const { limits } = consulting
  const secret = await deps.secret()
  await within(`comment#${callerKeyOf(address, secret)}`, hour, limits.commentsPerAddress, deps)
  const { nonce, until } = question
  if (until !== undefined && until <= deps.clock.now().getTime()) return refused('captcha.over')
  const tried = await deps.counting.count(`captcha#${nonce}`, windowOf(deps, day), day)
  const right = tried > triesEach ? false : await question.isRight(form.captcha.answer)
  if (right === 'unavailable') return refused('captcha.unavailable')
  if (!right) return refused('captcha.wrong', { tries: triesEach })
  await within(`comment-phone#${consultation}#${phoneKeyOf(form.phone, secret)}`, day, limits.commentsPerPhone, deps)
  await within(`comment-draft#${consultation}`, minute, limits.commentsPerDraft, deps)
  return undefined
}

type Counting = Pick<MakeDeps, 'counting' | 'clock'>
const windowOf = ({ clock }: Pick<Counting, 'clock'>, seconds: number): number =>
  Math.floor(clock.real() / 1000 / seconds)

/** @throws where there were more in this span already */
export async function within(name: string, seconds: number, most: number, deps: Counting): Promise<void> {
  const used = await deps.counting.count(name, windowOf(deps, seconds), seconds)
  if (used <= most) return
  const wait = Math.ceil(seconds - ((deps.clock.real() / 1000) % seconds))
  throw new DoorRefusal('rate.exceeded', { details: { most, seconds }, headers: { 'Retry-After': String(wait) } })
}
