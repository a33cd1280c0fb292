/** 未送达 — calls about undelivered orders and notices, for receivers and their authorities. */

import type { Actor } from '../../access/actor.ts'
import type { Act } from '../../access/acts.ts'
import { isInBranch, type Place, seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import type { DeliveryRecord } from '../../record/deliveries.ts'
import { search } from '../../record/searching.ts'
import { isCommentNumber } from '../../storage/tables.ts'
import type { CallDeps } from '../compose.ts'
import { discard, sendAgain as sendOnceMore } from '../desk/undelivered.ts'
import type { Routes } from '../routes/index.ts'
import { maySeeNotice } from '../ticket/confidential.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { isTicketNumber } from '../ticket/number.ts'

/** The receiver that a key stands for, as deliveries name it. */
const ownReceiver = ({ role, unit, channel }: Actor): string | undefined =>
  role === 'department' ? `unit#${unit}` : role === 'channel' ? `channel#${channel}` : undefined

/** Its own; a district’s authority that of its tree; the city’s authorities and administrators all, but for notices they may not see. */
export function seesDelivery({ to, notice }: Pick<DeliveryRecord, 'to' | 'notice'>, actor: Actor, place: Place) {
  const own = ownReceiver(actor)
  if (own) return own === `${to.kind}#${to.code}`
  const inTree =
    actor.role === 'admin' || seesEverything(actor, place) || (to.kind === 'unit' && isInBranch(to.code, actor, place))
  return inTree && maySeeNotice(actor, notice)
}

/** What the people of its tree did; the city’s authorities and administrators all. */
export const seesAct = ({ by }: Pick<Act, 'by'>, actor: Actor, place: Place): boolean =>
  actor.role === 'admin' || seesEverything(actor, place) || isInBranch(by.unit, actor, place)

/** Rows of others that one call reads over; its cursor goes on behind them. */
const budget = 1000

export async function listUndelivered({ query, actor }: Call<Routes['listUndelivered']>, deps: CallDeps) {
  const place = await deps.law()
  const asked = query.kind && query.code ? `${query.kind}#${query.code}` : undefined
  const receiver = ownReceiver(actor) ?? asked
  const { items, next } = await search({
    limit: query.limit,
    after: cursorFrom(query.cursor),
    budget,
    page: (limit, after) => deps.deliveries.undelivered(receiver, limit, after),
    matches: (record) => seesDelivery(record, actor, place),
  })
  return { body: { items: items.map(shown), next, unreadable: undefined } }
}

export async function sendAgain({ params, body, actor, once }: Call<Routes['sendAgain']>, deps: CallDeps) {
  const record = await recordOf(params.delivery, actor, deps)
  if (isRefusal(record)) return record
  const sent = await sendOnceMore(record, { actor, ...body, once: once?.salt }, deps)
  return isRefusal(sent) ? sent : { body: shown(sent) }
}

export async function discardDelivery({ params, body, actor, once }: Call<Routes['discardDelivery']>, deps: CallDeps) {
  const record = await recordOf(params.delivery, actor, deps)
  if (isRefusal(record)) return record
  const gone = await discard(record, { actor, ...body, once: once?.salt }, deps)
  return isRefusal(gone) ? gone : { body: shown(gone) }
}

export async function listActs({ query, actor }: Call<Routes['listActs']>, deps: CallDeps) {
  const place = await deps.law()
  const { items, next } = await search({
    limit: query.limit,
    after: cursorFrom(query.cursor),
    budget,
    page: deps.acts.page,
    matches: (act) => seesAct(act, actor, place),
  })
  return { body: { items, next } }
}

/** Of what units are told of a result or a ladder, which are no tickets. */
const ofEvaluation = /^(result|ladder):[\w-]+:[\w-]+:\d{4}$/

/** What is not yours does not exist. */
async function recordOf(id = '', actor: Actor, deps: CallDeps): Promise<DeliveryRecord | Refusal> {
  const ticket = id.split('.')[0] ?? ''
  const record =
    isTicketNumber(ticket) || isCommentNumber(ticket) || ofEvaluation.test(ticket)
      ? await deps.deliveries.read(ticket, id)
      : undefined
  return record && seesDelivery(record, actor, await deps.law())
    ? record
    : refused('delivery.unknown', { delivery: id })
}

/** Who discarded it is kept as whoever acts is signed. */
export const shownDelivery = ({ discarded, ...record }: DeliveryRecord) => ({
  ...record,
  discarded: discarded && { ...discarded, by: discarded.by as Actor },
})

const shown = (record: DeliveryRecord) => ({ ...shownDelivery(record), askedAt: undefined })
