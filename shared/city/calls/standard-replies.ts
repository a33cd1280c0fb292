/** 答复口径模板 — calls that word them, by whoever keeps the wording of an area. */

import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { onOnePage } from '../../door/pages.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { CallDeps } from '../compose.ts'
import type { Law } from '../law.ts'
import { shown } from '../records/standard-replies.ts'
import { refused, refusedOfReplies } from '../refusals.ts'
import type { Routes } from '../routes/index.ts'
import { factsNamedIn, isReplyFact, replyFacts, type Wording } from '../standard-replies.ts'
import { keepsArea } from './keeping.ts'
import { codeOf } from './named.ts'

export async function putStandardReply({ params, body, ...asking }: Call<Routes['putStandardReply']>, deps: CallDeps) {
  const code = codeOf(params.reply)
  const law = await deps.law()
  const wrong = cannotStand(body, law)
  if (wrong) return wrong
  /** Theirs must be both the area that it had and the one that it gets. */
  function others(before: Wording | undefined): Refusal | undefined {
    const area = [body.area, before?.area].find((one) => one && !keepsArea(asking.actor, one, law))
    return area === undefined ? undefined : refused('authority.other-tree', { area })
  }
  const command = { type: 'wordReply', wording: body } as const
  const done = await deps.standardReplies.decide({ id: code, command, ...askedBy(asking) }, others, deps)
  return isRefusal(done) ? done : { body: shown(code, done.state) }
}

function cannotStand(
  { use, category, area, ground, text, from, until }: Wording,
  { registry, rules }: Law,
): Refusal | undefined {
  if (category !== undefined && !registry.hasCategory(category)) return refused('category.unknown', { category })
  if (area !== '*' && !registry.hasArea(area)) return refused('area.unknown', { area })
  const known = rules.rejection.grounds.map((one) => one.code)
  if (ground !== undefined && (use !== 'rejection' || !known.includes(ground)))
    return refusedOfReplies('standard-reply.ground-unknown', { known })
  if (until !== undefined && until < from) return refusedOfReplies('standard-reply.ends-before', { from, until })
  const unknown = factsNamedIn(text).filter((name) => !isReplyFact(name))
  if (unknown.length > 0)
    return refusedOfReplies('standard-reply.fact-unknown', { unknown, known: Object.keys(replyFacts) })
}

export async function listStandardReplyVersions({ params }: Call<Routes['listStandardReplyVersions']>, deps: CallDeps) {
  const code = codeOf(params.reply)
  const wordings = await deps.standardReplies.wordings(code)
  if (wordings.length === 0) throw new DoorRefusal('thing.unknown', { details: { reply: code } })
  const items = wordings.map(({ by: { role, id, staff, unit }, ...reply }) => ({
    ...reply,
    by: { role, id, staff, unit },
  }))
  return { body: onOnePage(items.reverse()) }
}
