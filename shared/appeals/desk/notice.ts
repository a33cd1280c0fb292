/** 通知 — makes a webhook's body when it is sent, so queues carry no personal data. */

import type { Identities } from '../../access/identities.ts'
import type { Looks } from '../../access/looks.ts'
import type { Law } from '../../city/law.ts'
import { say } from '../../city/notices/say.ts'
import { type Language, sentenceOf, type Way } from '../../city/notices/words.ts'
import { inShanghai } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Delivery } from '../../record/deliveries.ts'
import { replay } from '../kind/replay.ts'
import { wasToldInCall } from '../kind/tellings.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import { mergedAppealView } from '../matters/merging/views.ts'
import { assistanceView } from '../matters/passing-down/branch.ts'
import { circularsAgainst, misuseToldTo } from '../ticket/confidential.ts'
import { ticketOfWorkOrder } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView, workOrderView } from '../views/ticket.ts'
import { isRestricted, toldFacts } from '../views/told.ts'
import { wordsOf } from '../views/words.ts'
import { referenceIn } from '../words/claims.ts'
import type { Notice } from '../words/notices.ts'
import { handedView } from './handed.ts'
import { withLinksForUnits } from './linked.ts'
import type { Tickets } from './ports.ts'
import { shielded } from './shielding.ts'

export interface NoticeDeps {
  tickets: Tickets
  identities: Identities
  looks: Pick<Looks, 'record'>
  clock: Pick<Clock, 'now'>
  law(): Promise<Law>
  /** 告知方式 — whether the appellant is told in the way that they wished, which is not their channel's */
  isToldAsWished(of: { channel: string; identity: string; wish: Way }): Promise<boolean>
}

/** Standard Webhooks body: type, timestamp, data as the ticket stands now, with its version. Undefined when the ticket or order is not there. */
export async function noticeBody(delivery: Delivery, deps: NoticeDeps): Promise<string | undefined> {
  const stored = await deps.tickets.read(delivery.ticket)
  const decision = stored?.log[delivery.version - 1]
  const ticket = stored && replay(stored.log)
  if (!decision || !ticket) return undefined

  const view = await viewFor(delivery, ticket, deps)
  if (!view) return undefined
  const full = { version: ticket.version, ...view }
  const isToUnit = delivery.to.kind === 'unit'
  const data = isToUnit ? await shielded(ticket, full, deps) : full
  const isForAppellant =
    !isToUnit && delivery.notice !== 'appeal.identity-ended' && delivery.notice !== 'hand-over.sent'
  const decided = isForAppellant && replay(stored.log.slice(0, delivery.version))
  const isToPassOn =
    decided && !wasToldInCall(delivery.notice as Notice, decision, decided) && !(await isWishedOtherwise(decided, deps))
  const notice = isToPassOn ? spoken(delivery, decision.at, [decided, ticket], await deps.law()) : undefined
  return JSON.stringify(
    { type: delivery.notice, timestamp: decision.at, data, ...(notice ? { notice } : {}) },
    inShanghai,
  )
}

/** What the appellant is told another way the channel has no need to pass on. */
const isWishedOtherwise = async ({ channel, identity, tellBy }: Ticket, deps: NoticeDeps): Promise<boolean> =>
  tellBy?.way !== undefined && deps.isToldAsWished({ channel, identity, wish: tellBy.way })

/** 告知文本 — what the channel can pass on as it stands; of what was told in the call nothing is left to. @param tickets as the decision left it, and as it stands now */
function spoken({ id, notice }: Delivery, at: string, [ticket, now]: [Ticket, Ticket], law: Law) {
  const facts = toldFacts(notice as Notice, at, ticket, law)
  const isOnlyNews = isRestricted(ticket) || isRestricted(now)
  const { telling } = law.registry
  const said = (language: Language) =>
    say(sentenceOf(notice, isOnlyNews), facts, { way: 'channel', language, telling })?.text
  return {
    id,
    /** the channel's own */
    reference: referenceIn(ticket.identity),
    restricted: isOnlyNews,
    text: { zh: said('zh'), en: said('en') },
    unit: isOnlyNews ? undefined : facts.unit,
    nextLimit: isOnlyNews ? undefined : facts.limit,
  }
}

/** Whom to speak to is told only to the unit that holds the order, not to those above it that are drawn in (art. 35). */
async function contactFor({ to, order }: Delivery, ticket: Ticket, { identities }: NoticeDeps) {
  const holds = ticket.orders.some(({ number, unit }) => number === order && unit === to.code)
  return holds ? identities.read(ticket.identity) : undefined
}

/** What this receiver may be shown for this notice; nothing beyond. */
async function viewFor(delivery: Delivery, ticket: Ticket, deps: NoticeDeps) {
  const { notice, to, order } = delivery
  const { number, title } = ticket
  if (notice === 'appeal.misuse-noticed' || notice === 'appeal.misuse-decided')
    return { number, title, misuse: misuseToldTo(ticket) }
  if (notice === 'appeal.access-code-issued')
    return { number, title, accessCode: await deps.identities.accessCode(number, ticket.accessCodes) }
  if (notice === 'appeal.identity-ended' || notice === 'work-order.identity-ended')
    return { number, workOrder: order, identityEndedAt: ticket.identityEndedAt }
  if (notice === 'misconduct.circular')
    return { number, title: asUnitsRead(ticket).title, circulars: circularsAgainst(to.code, ticket) }
  if (notice === 'hand-over.sent') return handedView(delivery, ticket, deps)
  const task = ticket.assistance.find((candidate) => candidate.number === order)
  if (task) return assistanceView(ticket, task)
  if (order && ticketOfWorkOrder(order) !== number) return mergedAppealView(ticket)
  if (to.kind === 'unit' && order)
    return workOrderView(await withLinksForUnits(ticket, deps), order, await contactFor(delivery, ticket, deps))
  if (to.kind === 'unit') return unheldView(ticket)
  return { ...appellantView(ticket), words: wordsOf(ticket, await deps.law()) }
}

/** What a unit without an order of the ticket is told of it: which one, and how urgent. */
function unheldView(ticket: Ticket) {
  const { number, title, emergency } = asUnitsRead(ticket)
  return { number, title, emergency }
}
