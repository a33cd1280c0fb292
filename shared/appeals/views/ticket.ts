/** 视图 — what each role sees of a ticket, without identity data but {@link Contact} (art. 13, 35). */

import { type Actor, isOfPlatform } from '../../access/actor.ts'
import type { Contact } from '../../access/identities.ts'
import { maskedPhone } from '../../schema/telephone.ts'
import type { Clock } from '../clocks/shape.ts'
import { asUnitsRead, confidentialityTold } from '../matters/confidentiality/confidentiality.ts'
import { maskedName } from '../matters/confidentiality/masking.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { grantedExtension } from '../matters/extending/extension.ts'
import { extensionView } from '../matters/extending/view.ts'
import { isPublic } from '../matters/handling/second-look.ts'
import { marksOfOrder, markView } from '../matters/marking/view.ts'
import { branchView, tasksUnder } from '../matters/passing-down/branch.ts'
import { mayRate, rateable } from '../matters/rating/occasions.ts'
import { supervisionView } from '../matters/supervising/view.ts'
import { clockStatus } from '../ticket/clock-status.ts'
import { audienceOf, circularsAgainst, confidentialView, maySee, maySeeClock } from '../ticket/confidential.ts'
import { wordsOf } from '../ticket/ended.ts'
import type { Log } from '../ticket/log.ts'
import { clockOf, findOrder, isInHand, leadOrder, leadOrLast, type Ticket } from '../ticket/ticket.ts'
import { pointsOf } from './points.ts'

const clockView = (clock: Clock) => ({
  clock: clock.kind,
  order: clock.order,
  subject: clock.subject,
  start: clock.start,
  lastDay: clock.lastDay,
  limit: clock.limit,
  provisional: clock.provisional,
  status: clockStatus(clock),
  endedAt: clock.endedAt,
  rules: clock.rules,
})

const appealView = (ticket: Ticket) => ({
  number: ticket.number,
  state: ticket.state,
  ticketType: ticket.ticketType,
  category: ticket.category,
  area: ticket.area,
  title: ticket.title,
  text: ticket.text,
  place: ticket.place,
  points: pointsOf(ticket),
  areaOfPoint: ticket.areaOfPoint,
  occurredAt: ticket.occurredAt,
  emergency: ticket.emergency,
  externalLine: ticket.externalLine,
  registeredAt: ticket.registeredAt,
  confidential: ticket.confidential,
})

/** 补正 — what only those who handle it are told of a supplement. */
const ofTheHandling = {
  during: undefined,
  askedAt: undefined,
  extensions: undefined,
  text: undefined,
  order: undefined,
}

/** What the appellant and the channel see: progress and public answers, no internal record (art. 13(2)). */
export function appellantView(ticket: Ticket) {
  const order = leadOrLast(ticket)
  const { handled } = ticket
  return {
    ...appealView(ticket),
    acceptedAt: ticket.acceptedAt,
    dispatchedAt: ticket.dispatchedAt,
    unit: handled?.unit ?? order?.unit,
    extendedUntil:
      ticket.clocks.findLast(({ order, extended, outcome }) => !order && extended && outcome !== 'void')?.lastDay ??
      (order && grantedExtension(ticket, order.number)?.grantedUntil),
    interimAnswer: handled?.interim ?? (order?.interim && { at: order.interim.at, answer: order.interim.answer }),
    answer:
      handled?.answer ??
      (order?.reply && isPublic(ticket, order) ? { at: order.reply.at, answer: order.reply.answer } : undefined),
    outcome: ticket.outcome,
    supplement: ticket.supplement && {
      ask: ticket.supplement.ask,
      until: ticket.supplement.until,
      agreement: ticket.supplement.agreement,
      suppliedAt: ticket.supplement.suppliedAt,
      lapsedAt: ticket.supplement.lapsedAt,
      ended: ticket.supplement.ended,
      explanation: ticket.supplement.explanation,
      ...ofTheHandling,
    },
    closing: ticket.closing && {
      at: ticket.closing.at,
      ground: ticket.closing.ground,
      reasons: ticket.closing.reasons,
    },
    reopened: ticket.reopenings.map(({ at, cause }) => ({ at, cause })),
    /** since when it is kept, and which units knew by then */
    confidentiality: confidentialityTold(ticket),
    mayRate: mayRate(ticket),
    rateable: rateable(ticket),
  }
}

/** What a department sees of one of its orders; contact data only while the order is in its hands (art. 35). */
export function workOrderView(ticket: Ticket, number: string, contact?: Contact) {
  const order = findOrder(ticket, number)
  if (!order) return undefined
  const reopening = ticket.reopenings.find(({ at }) => at === order.dispatchedAt)
  return {
    workOrder: order.number,
    role: order.role,
    unit: order.unit,
    orderState: order.state,
    ...(order.role === 'sub' ? fromAbove(ticket, order) : besides(ticket)),
    passedDown: branchView(ticket, number),
    assistance: tasksUnder(ticket, number),
    ticket: appealView(asUnitsRead(ticket)),
    appellant: contact && (isInHand(order) && !ticket.confidential ? shown(contact) : masked(contact)),
    contacts: ticket.contacts?.filter((contact) => contact.order === number),
    dispatchedAt: order.dispatchedAt,
    receivedAt: order.receivedAt,
    acknowledgedAt: order.acknowledgedAt,
    interim: order.interim,
    reply: order.reply,
    sentBack: order.sentBack,
    ended: order.ended && { at: order.endedAt, ...wordsOf(order.ended) },
    returnRequest: order.returnRequest,
    earlierReturns: order.earlierReturns,
    supplement: ticket.supplement,
    urged: order.urged,
    reports: order.reports,
    extensions: ticket.extensions
      .filter((asked) => asked.order === number)
      .map((asked) => extensionView(asked, ticket)),
    supervisions: ticket.supervisions
      .filter((asked) => asked.order === number)
      .map((asked) => supervisionView(asked, ticket)),
    /** why it is worked again, where this order came from that */
    reopened: reopening && { at: reopening.at, cause: reopening.cause, reasons: reopening.reasons },
    marks: marksOfOrder(number, ticket),
    circulars: circularsAgainst(order.unit, ticket),
    addedFacts: ticket.addedFacts,
    earlier: ticket.earlier,
    later: ticket.later,
    leadsOthers: ticket.leadsSince !== undefined,
    limits: ticket.clocks.filter((clock) => clock.order === number && !clock.endedAt).map(clockView),
  }
}

/** Who handles the matter beside a unit the platform gave it to. */
const besides = (ticket: Ticket) => ({
  leadUnit: leadOrder(ticket)?.unit,
  coHandlers: ticket.orders.filter(({ role, state }) => role === 'co' && state !== 'ended').map(({ unit }) => unit),
})

/** What a sub-unit knows of the levels above: who passed it down and what for; nothing of its siblings. */
const fromAbove = (ticket: Ticket, { parent, instructions, adoptedAt }: WorkOrder) => ({
  passedDownBy: parent && findOrder(ticket, parent)?.unit,
  instructions,
  adoptedAt,
})

/** What is told of a call stands with the call. */
const untold = { line: undefined, operator: undefined, offered: undefined, answered: undefined, ended: undefined }

/** What the platform's own side sees: everything but identity data, which is shown masked and asked for apart. */
export const ticketView = (ticket: Ticket, actor: Actor) => ({
  ...appealView(ticket),
  version: ticket.version,
  confidentiality: ticket.confidentiality,
  unitVersion: ticket.unitVersion,
  contacts: ticket.contacts,
  calls: ticket.calls?.map(({ call, at }) => ({ call, at, ...untold })),
  channel: ticket.channel,
  reference: ticket.reference,
  original: ticket.original,
  appellantKind: ticket.appellantKind,
  reclassifications: ticket.reclassifications,
  enterpriseReview: ticket.enterpriseReview,
  enterpriseCorrections: ticket.enterpriseCorrections,
  told: ticket.told,
  closingReport: ticket.closingReport,
  businessEnvironment: ticket.businessEnvironment,
  acceptedAt: ticket.acceptedAt,
  dispatchedAt: ticket.dispatchedAt,
  outcome: ticket.outcome,
  supplement: ticket.supplement,
  orders: ticket.orders.map((order) => ({
    ...order,
    ended: order.ended && { at: order.endedAt, ...wordsOf(order.ended) },
    limits: orderLimits(ticket, order),
  })),
  assistance: ticket.assistance,
  transfers: ticket.transfers,
  filings: ticket.filings,
  negatives: ticket.negatives,
  leadsSince: ticket.leadsSince,
  merged: ticket.merged,
  handled: ticket.handled,
  addedFacts: ticket.addedFacts,
  earlier: ticket.earlier,
  later: ticket.later,
  clocks: ticket.clocks.filter((clock) => maySeeClock(actor, clock)).map(clockView),
  check: ticket.check,
  nonCooperationSince: ticket.nonCooperationSince,
  nonCooperationVerified: ticket.nonCooperationSince ? ticket.nonCooperationVerified : undefined,
  extensions: ticket.extensions.map((asked) => extensionView(asked, ticket)),
  supervisions: ticket.supervisions.map((asked) => supervisionView(asked, ticket)),
  closing: ticket.closing,
  callbacks: ticket.callbacks,
  callbackGivenUpAt: ticket.callbackGivenUpAt,
  ratings: ticket.ratings,
  mayRate: mayRate(ticket),
  rateable: rateable(ticket),
  nature: ticket.nature,
  natureSince: ticket.natureSince,
  natureAfterBadRating: ticket.natureAfterBadRating,
  findings: ticket.findings,
  inspections: ticket.inspections,
  reopenings: ticket.reopenings.map(({ unit: _, transfers: __, toldAt: ___, ...earlier }) => earlier),
  marks: isOfPlatform(actor) ? ticket.marks?.map(markView) : undefined,
  ...confidentialView(ticket, actor),
})

const orderLimits = (ticket: Ticket, { number }: WorkOrder) => ({
  reply: (clockOf(ticket, 'reply', number) ?? clockOf(ticket, 'final-reply', number))?.limit,
  returnRequest: clockOf(ticket, 'return-request', number)?.limit,
})

/** 时间线 — one line a decision: when, who, what; nothing by which the appellant could be found or impersonated. */
export const timelineView = (log: Log, actor: Actor) =>
  log.flatMap(({ n, at, by, command, rules, events }) => {
    const seen = events.filter((event) => maySee(actor, audienceOf(event)))
    if (seen.length === 0) return []
    const told = seen
      .filter(({ type }) => type !== 'clock-started')
      .map(({ type, ...event }) => ({ event: type, ...withoutSecrets(event) }))
    return [{ n, at, by: { role: by.role, unit: by.unit, staff: by.staff, id: by.id }, command, rules, events: told }]
  })

const secrets = ['identity']
const withoutSecrets = (event: object): object =>
  Object.fromEntries(Object.entries(event).filter(([field]) => !secrets.includes(field)))

const shown = ({ name, phone, email, address }: Contact) => ({ name, phone, email, address })

/** 脱敏 — 张**, 138****5678; everything else is left out. */
export const masked = ({ name, phone }: Contact) => ({
  name: maskedName(name),
  phone: maskedPhone(phone),
  email: undefined,
  address: undefined,
})
