/** 链接网页 — answers whoever opens a link, and whoever answers its question (第十三条). */
import { digitsOf } from '../../access/access-code.ts'
import { appellantOf } from '../../access/actor.ts'
import { type Shown as Known, lastDigits, proofOf } from '../../access/link-proof.ts'
import { isOfKind, type Link, type Links, type LinkTo, openedLink } from '../../access/links.ts'
import { type OwnMatter, ownMatter } from '../../appeals/own-matter.ts'
import { ownComment } from '../../consultation/comments/reading-own.ts'
import type { Call, Reply } from '../../door/http.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { OwnPage } from '../../telling/index.ts'
import { setCookie } from '../sessions/cookies.ts'
import { type Beginning, begin } from '../sessions/staff.ts'
import { type CommentPageDeps, commentShownBy } from './comment.ts'
import { give, givenBy, leftBy, newForm, type Taken } from './giving.ts'
import { pageHeaders } from './layout.ts'
import type { linkRoutes } from './routes.ts'
import { shownBy, type VerifyingDeps, verify, wasShown } from './verifying.ts'
import { closed, commentPage, goneLink, matterPage, onceMore, onlyNumber, question, type Typed } from './views.ts'
import { notNow, wait, wrong } from './words.ts'

export type PageDeps = VerifyingDeps &
  Parameters<typeof ownMatter>[1] &
  Parameters<typeof give>[2] &
  OwnPage &
  Beginning &
  CommentPageDeps & { links: Pick<Links, 'read'> }

/** 只读 — scanners of messages open every link: nothing is changed, and nothing is shown but what it is for. */
export async function openLink({ params }: Call<typeof linkRoutes.openLink>, deps: PageDeps): Promise<Reply> {
  const link = await openedLink(params.token, deps)
  return link ? page(200, question(link.purpose)) : gone(deps)
}

export async function useLink(call: Call<typeof linkRoutes.useLink>, deps: PageDeps): Promise<Reply> {
  const link = await openedLink(call.params.token, deps)
  if (!link) return gone(deps)
  return isOfKind(link, 'comment') ? useCommentLink(call, link, deps) : useTicketLink(call, link, deps)
}

/** For reading alone: whatever else was sent is not taken. */
async function useCommentLink(
  call: Call<typeof linkRoutes.useLink>,
  link: LinkTo<'comment'>,
  deps: PageDeps,
): Promise<Reply> {
  const shown = await commentShownBy(link, deps)
  if (!shown) return gone(deps)
  const { registry, rules } = await deps.law()
  const { ask } = registry.telling
  const entry = await entered(call, { link, shown, rules: rules.telling.link, ask }, deps)
  if ('no' in entry) return entry.no
  const own = await ownComment(link.record, call.actor, deps.ofComments)
  return own ? page(200, commentPage(own, ask)) : gone(deps)
}

async function useTicketLink(
  call: Call<typeof linkRoutes.useLink>,
  link: LinkTo<'ticket'>,
  deps: PageDeps,
): Promise<Reply> {
  // What is told later is not on the page that is shown now.
  const standing = await deps.unread(link.record)
  const matter = await ownMatter(link.record, deps)
  const shown = matter && (await shownBy(link, matter, deps))
  if (!shown) return gone(deps)
  const { registry, rules } = await deps.law()
  const entry = await entered(call, { link, shown, rules: rules.telling.link, ask: registry.telling.ask }, deps)
  if ('no' in entry) return entry.no
  if (matter.isRestricted) return page(200, onlyNumber(matter, registry.telling.ask))
  await deps.markRead(standing, appellantOf(matter.number, matter.codes))

  const most = rules.telling.link.facts
  const { level, ...typed } = call.body
  const taken = typed.give && (await give({ ...typed, level }, { link, matter, from: call.from, most }, deps))
  const reply = await answered(
    taken,
    { call, link, matter, shown, most, openMinutes: rules.telling.link.openMinutes, ask: registry.telling.ask },
    deps,
  )
  // Whoever gave the access code has their own page too, without giving it again; another site signs nobody in.
  if (!entry.byCode || !call.browser?.isFromHere) return reply
  const token = await begin({ by: 'code', ticket: link.record, codes: matter.codes }, deps)
  return { ...reply, headers: { ...reply.headers, ...setCookie('citizen', token) } }
}

const gone = async ({ law }: Pick<PageDeps, 'law'>): Promise<Reply> =>
  page(404, goneLink((await law()).registry.telling.ask))

const page = (status: number, text: string, more: Pick<Reply, 'retryAfter'> = {}): Reply => ({
  ...{ status, text, headers: pageHeaders },
  ...more,
})

interface Entry {
  link: Pick<Link, 'purpose' | 'ends'>
  shown: Known
  rules: Parameters<typeof verify>[2]['link']
  ask: string
}

/** The question once more, or no page for now; or let in, `byCode` where the access code was given this time. */
async function entered(
  { body, from }: Call<typeof linkRoutes.useLink>,
  { link, shown, rules, ask }: Entry,
  deps: PageDeps,
): Promise<{ no: Reply } | { byCode: boolean }> {
  const { code, proof } = body
  if (await wasShown(proof, shown, deps)) return { byCode: false }
  const again = typedIn(body)
  if (code === undefined) {
    const why = { zh: '请输入查询码或者电话后四位。', en: 'Please give your access code, or four digits.' }
    return { no: page(403, question(link.purpose, why, again)) }
  }
  const outcome = await verify(code, shown, { address: from.ip, ends: link.ends, link: rules }, deps)
  if ('verified' in outcome) return { byCode: digitsOf(code).length > lastDigits }
  if ('left' in outcome) {
    if (outcome.left > 0) return { no: page(403, question(link.purpose, wrong(outcome.left), again)) }
    return { no: page(403, closed(wrong(0), ask)) }
  }
  const seconds =
    outcome.until === undefined
      ? undefined
      : Math.max(1, Math.ceil((outcome.until - deps.clock.now().getTime()) / 1000))
  const text = closed(wait(seconds && Math.ceil(seconds / 60)), ask)
  return { no: page(429, text, seconds === undefined ? {} : { retryAfter: seconds }) }
}

const typedIn = ({ level, ...typed }: Call<typeof linkRoutes.useLink>['body']): Typed => ({
  ...typed,
  level: level === undefined ? undefined : String(level),
})

interface Answering {
  call: Call<typeof linkRoutes.useLink>
  link: LinkTo<'ticket'>
  matter: OwnMatter
  shown: Known
  most: number
  openMinutes: number
  ask: string
}

interface Outcome {
  status: number
  bad?: { zh: string; en: string }
  note?: { zh: string; en: string }
}

/** The matter, with what became of what was sent. */
async function answered(
  taken: Taken | undefined,
  { call, link, matter: before, shown, most, openMinutes, ask }: Answering,
  deps: PageDeps,
): Promise<Reply> {
  const matter = typeof taken === 'object' && !isRefusal(taken) ? taken : before
  const until = deps.clock.now().getTime() + openMinutes * 60_000
  const proof = proofOf(shown, until, await deps.secret())
  if (typeof taken === 'object' && isRefusal(taken) && taken.refused === 'ticket.changed')
    return page(503, onceMore(link.purpose, typedIn(call.body), proof))
  const { status, bad, note } = outcomeOf(taken, link, call)
  const text = matterPage({
    link,
    matter,
    given: givenBy(link, matter),
    left: leftBy(link, matter, most),
    proof,
    once: newForm(),
    ask,
    bad,
    note,
  })
  return page(status, text)
}

function outcomeOf(
  taken: Taken | undefined,
  link: LinkTo<'ticket'>,
  { worded }: Pick<Call<typeof linkRoutes.useLink>, 'worded'>,
): Outcome {
  switch (taken) {
    case undefined:
      return { status: 200 }
    case 'nothing':
      return { status: 400, bad: { zh: '还没有填写。', en: 'Nothing was filled in.' } }
    case 'other-purpose':
      return { status: 403, bad: { zh: '此链接不能用于这一事项。', en: 'This link is for something else.' } }
    case 'used-up':
      return { status: 409, bad: { zh: '已经提交过，以先提交的为准。', en: 'It was given before, and that stands.' } }
  }
  if (!isRefusal(taken)) return { status: 200, note: { zh: '已收到，谢谢。', en: 'Received, thank you.' } }
  const { zh, en, status } = worded(taken)
  // What a state allows whom is for those who handle it.
  return { status, bad: taken.refused.startsWith('rating.') ? { zh, en } : notNow[link.purpose] }
}
