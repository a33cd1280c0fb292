/** 执行后果 — writes rows, promises to deliver and announcements after a decision, safe to repeat. */
import { isDeepStrictEqual } from 'node:util'
import type { ListedRows } from '../../access/holding.ts'
import type { Identities } from '../../access/identities.ts'
import type { Looks } from '../../access/looks.ts'
import type { Law } from '../../city/law.ts'
import type { Ending } from '../../files/index.ts'
import type { Uses } from '../../knowledge/index.ts'
import type { Clock } from '../../record/clock.ts'
import type { Deliveries, DeliveryQueue, Directory, Feed } from '../../record/deliveries.ts'
import { promise } from '../../record/promises.ts'
import { pulled } from '../../record/pulled.ts'
import type { Texts } from '../../record/records.ts'
import type { Recounted, ToTell } from '../../telling/index.ts'
import { type Effect, effectsOf } from '../kind/effects.ts'
import { factsOf } from '../kind/facts.ts'
import { quotedBy } from '../kind/quotes.ts'
import { orderRow, sketched } from '../kind/rows.ts'
import { tellingsOf } from '../kind/tellings.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import { holdingOf } from '../ticket/holding.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { mayBeCase } from '../ticket/public.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { isRestricted, toldFacts } from '../views/told.ts'
import { spokenIn } from './key-rating.ts'
import type { ChangedFacts, OrderRows, ToldLater, ToldLaters } from './ports.ts'
import { shielded } from './shielding.ts'
import { actOf, type StaffActs } from './staff-acts.ts'

export interface EraseDeps {
  identities: Pick<Identities, 'end'>
  texts: Pick<Texts, 'end'>
  looks: Pick<Looks, 'end'>
}
export interface CarryOutDeps extends PromiseDeps, Omit<EraseDeps, 'identities'> {
  identities: Pick<Identities, 'keep' | 'end' | 'read'>
  feed: Feed
  staffActs: Pick<StaffActs, 'record'>
  /** 变动清单 — what figures read of it, for what is counted before the night */
  changes: ChangedFacts
  /** 引用 — how often an article was quoted is counted from it */
  uses: Pick<Uses, 'record'>
  /** 告知 — makes the notice, once however often it is asked for */
  tell(asked: ToTell): Promise<void>
  /** 按键评价 — a key pressed after this call may count for the ticket */
  pressed(call: string, ticket: string): Promise<void>
  /** 告知件随件变更 — what is untold follows the ticket to another unit or limit */
  recountNotices(asked: Recounted): Promise<void>
  /** 到期删除 — forgets what its appellant was told */
  endTold(ticket: string): Promise<void>
  /** 典型案例 — whatever is told of it is looked at, once it may be told no more */
  endCases(asked: ToldNoMore): Promise<void>
  /** 附件 — of the appellant, or all: erased by whoever looks at files next */
  endFiles(ticket: string, which: Ending): Promise<void>
  law(): Promise<Law>
}
/** A ticket of which less may be told than before. */
export interface ToldNoMore {
  ticket: string
  /** what was merged into it may be told no more either */
  isLead: boolean
}
export interface PromiseDeps {
  identities: Pick<Identities, 'read'>
  orders: OrderRows
  listed: ListedRows
  toldLaters: ToldLaters
  deliveries: Deliveries
  queue: DeliveryQueue
  directory: Directory
  clock: Clock
}

/**
 * @param head hash of the decision as it is kept
 * @param before the ticket as the decision found it
 */
export async function carryOut(
  decision: DecisionRecord,
  ticket: Ticket,
  head: string,
  deps: CarryOutDeps,
  before?: Ticket,
): Promise<void> {
  const effects = effectsOf(decision, ticket, before)
  const announcements = effects
    .filter((effect) => effect.type === 'announce')
    .map((effect) => ({ ...effect, detail: { ...effect.detail, head } }))

  await Promise.all([
    ...effects
      .filter((effect) => effect.type === 'keep-identity')
      .map(({ identity }) => deps.identities.keep(identity)),
    erased(effects, deps),
    effects.some(({ type }) => type === 'end-identity') ? deps.endTold(ticket.number) : undefined,
    endingOf(effects, ticket.number, deps),
    before && isToldLess(before, ticket) ? deps.endCases(asToldLess(ticket)) : undefined,
    keepPromises(effects, ticket, deps),
    settlePulled(decision, ticket.number, deps),
    keepAct(decision, ticket.number, deps),
    deps.changes.list(factsOf(ticket), deps.clock.now().toISOString()),
    ...quotedBy(decision, ticket, before).map((use) => deps.uses.record(use, decision.n)),
    tellAppellant(decision, ticket, deps),
    before && followedByNotices(before, ticket) ? deps.recountNotices(recounted(decision.n, ticket)) : undefined,
    announcements.length > 0 ? deps.feed.announce(announcements) : undefined,
  ])
  // Behind the rows: a key that is told of meanwhile finds the ticket by them.
  for (const call of spokenIn(decision, ticket)) await deps.pressed(call, ticket.number)
}

/** Confidential since, or the like; erased; or merged into what may be so. */
const isToldLess = (before: Ticket, ticket: Ticket): boolean =>
  (mayBeCase(before) && !mayBeCase(ticket)) ||
  before.merged?.into !== ticket.merged?.into ||
  before.identityEndedAt !== ticket.identityEndedAt

/** What was merged into it is erased by itself. */
const asToldLess = ({ number, leadsSince, identityEndedAt }: Ticket): ToldNoMore => ({
  ticket: number,
  isLead: leadsSince !== undefined && identityEndedAt === undefined,
})

/** Whoever brought it is told what concerns them, each thing by a notice of its own. */
async function tellAppellant(decision: DecisionRecord, ticket: Ticket, deps: CarryOutDeps): Promise<void> {
  const tellings = tellingsOf(decision, ticket)
  if (tellings.length === 0) return
  const law = await deps.law()
  const { number, channel, identity, tellBy } = ticket
  await Promise.all(
    tellings.map((one) =>
      deps.tell({
        ...{ ...one, ticket: number, decision: decision.n, decidedAt: decision.at, whose: holdingOf(ticket) },
        ...{ channel, identity, language: tellBy?.language ?? 'zh', wish: tellBy?.way },
        restricted: isRestricted(ticket),
        known: toldFacts(one.notice, decision.at, ticket, law),
      }),
    ),
  )
}

const recounted = (asOf: number, ticket: Ticket): Recounted => ({
  ...{ ticket: ticket.number, asOf, whose: holdingOf(ticket) },
  until: limitOfTelling(ticket),
  restricted: isRestricted(ticket),
})

/** Whose it is, when what is told must be, or how much of it may be said. */
function followedByNotices(before: Ticket, ticket: Ticket): boolean {
  const limit = limitOfTelling(ticket)
  const isMoved = limit !== undefined && limit !== limitOfTelling(before)
  const isLess = isRestricted(ticket) && !isRestricted(before)
  return isMoved || isLess || !isDeepStrictEqual(holdingOf(before), holdingOf(ticket))
}

/** Of the clock that ends when the appellant is told. */
const limitOfTelling = ({ clocks }: Ticket): string | undefined =>
  clocks.find(({ until, endedAt }) => until === 'told' && endedAt === undefined)?.limit

/** 到期删除 — what a decision of the night ended; once more does nothing. */
export async function erased(effects: readonly Effect[], { identities, texts, looks }: EraseDeps): Promise<void> {
  for (const effect of effects) {
    if (effect.type === 'end-identity') await identities.end(effect.identity)
    if (effect.type === 'end-texts') await texts.end(effect.ticket)
    if (effect.type === 'end-looks') await looks.end(effect.ticket)
  }
}

async function endingOf(effects: readonly Effect[], ticket: string, { endFiles }: CarryOutDeps): Promise<void> {
  if (effects.some(({ type }) => type === 'end-texts')) await endFiles(ticket, 'all')
  else if (effects.some(({ type }) => type === 'end-identity')) await endFiles(ticket, 'appellants')
}

/** 个人办理 — counted by whoever leads the desk. */
async function keepAct(decision: DecisionRecord, ticket: string, { staffActs }: CarryOutDeps): Promise<void> {
  const act = actOf(decision, ticket)
  if (act) await staffActs.record(act)
}

/** A unit that came for its order has it: the post that did not arrive is undelivered no longer. */
async function settlePulled({ events }: DecisionRecord, ticket: string, { deliveries }: PromiseDeps): Promise<void> {
  const pulls = events.flatMap((event) => (event.type === 'received' && event.how === 'pull' ? [event] : []))
  if (pulls.length === 0) return
  const waiting = (await deliveries.ofTicket(ticket)).filter(
    ({ state, notice }) => notice === 'work-order.dispatched' && (state === 'pending' || state === 'dead'),
  )
  for (const { order, receivedAt } of pulls)
    for (const record of waiting) if (record.order === order) await deliveries.update(pulled(record, receivedAt))
}

/** What departments and channels are owed for a decision. May come late or again, so it holds no announcement: they keep order. */
export const promiseAgain = (decision: DecisionRecord, ticket: Ticket, deps: PromiseDeps): Promise<void> =>
  keepPromises(effectsOf(decision, ticket), ticket, deps)

async function keepPromises(effects: Effect[], ticket: Ticket, deps: PromiseDeps): Promise<void> {
  const written = deps.clock.now().toISOString()
  const forUnits = <T>(rows: T): Promise<T> => shielded(ticket, rows, deps)
  await Promise.all([
    ...effects
      .filter((effect) => effect.type === 'list-orders')
      .map(async ({ orders }) =>
        deps.orders.put(
          await forUnits(orders.map((order) => sketched(orderRow(order, asUnitsRead(ticket)), order, ticket))),
          written,
        ),
      ),
    ...effects
      .filter((effect) => effect.type === 'list-rows')
      .map(async ({ rows }) => deps.listed.put(ticket.number, ticket.version, await forUnits(rows))),
    ...effects.filter((effect) => effect.type === 'deliver').map((delivery) => promise(delivery, deps)),
  ])
  // Behind the rows: a pass over the list must find who has just been merged.
  const leads = effects.filter((effect) => effect.type === 'tell-merged')
  await Promise.all(leads.map(({ lead }) => deps.toldLaters.promise(toBeTold(lead, ticket, deps))))
}

/** Due at once: the next sweep begins a pass, and one under way begins again. */
const toBeTold = (lead: string, { number, version }: Ticket, { clock }: PromiseDeps): ToldLater => ({
  lead,
  token: `${number}.${version}.${clock.real()}`,
  nextCheckAt: clock.now().toISOString(),
  confirming: false,
  told: false,
  failed: false,
})
