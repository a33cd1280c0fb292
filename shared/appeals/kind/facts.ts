/** 考核事实 — what figures read of a ticket, derived from its log at each write. */

import type { ClockKind } from '../../law/limit.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../clocks/shape.ts'
import { callsAbout, closingsOf } from '../matters/calling-back/callbacks.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { earlierResults, resultsFiled, resultToldAt } from '../matters/rating/occasions.ts'
import { wasMissed } from '../ticket/clock-status.ts'
import type { State } from '../ticket/states.ts'
import { findOrder, ownerOf, type Ticket } from '../ticket/ticket.ts'

/** Counted up whenever facts are read off a ticket in another way: older ones are read off the log again. */
export const factsShape = 8

export interface FigureFacts {
  shape: number
  number: string
  /** how many decisions it was read off */
  version: number
  state: State
  category?: string | undefined
  area?: string | undefined
  channel: string
  ticketType: Ticket['ticketType']
  nature?: Ticket['nature']
  /** when it was marked so: what was rated badly before stays among the unmarked */
  natureSince?: string | undefined
  dispatchedAt?: string | undefined
  closedAt?: string | undefined
  /** whose figure the ticket is in */
  unit?: string | undefined
  /** every unit that the platform gave an order of it, its owner among them */
  units: string[]
  clocks: FactsClock[]
  /** what units were given of it, as lead or beside one; `until` its reply, its return or its end */
  orders: { unit: string; at: string; until?: string | undefined; givenBack?: true; extended?: true }[]
  /** 首派单位 — whether it kept the matter: it neither gave it back nor was it moved */
  first?: { unit: string; at: string; kept: boolean } | undefined
  /** how often the lead changed hands */
  transfers: number
  /** 同一诉求人此前反映过 */
  repeated: boolean
  /** 重办之前 — until each time it was worked again: whose it was, and how often the lead had changed hands */
  before?: { until: string; unit?: string | undefined; transfers: number }[]
  /** each time it was closed, whether the appellant was reached about that closing, and whether it was worked again */
  closings: { at: string; calledBack: boolean; reopened?: true }[]
  reached: { at: string; solved: string }[]
  /** of the result; not of a filing, which no unit answers for */
  ratings: { at: string; level: number; unjustified?: true }[]
  /** each time its result was told, and whether that result was rated */
  tellings: { at: string; rated: boolean }[]
}

/** A limit that counts: met, late, missed before it was overtaken; or one that runs. */
export interface FactsClock {
  kind: ClockKind
  unit?: string | undefined
  lastDay: string
  outcome?: Clock['outcome']
  /** of one that runs: from here on it is missed */
  limit?: string | undefined
  /** missed under an order whose return was then approved: whose it is is data (rules.returning) */
  givenBack?: true
}

/** 反馈 — what units owe the platform or the appellant; 办结 — what ends their part. */
export const feedback: readonly ClockKind[] = [
  'interim-reply',
  'final-reply',
  'reply',
  'enterprise-opinion',
  'weekly-report',
]
export const completing: readonly ClockKind[] = ['reply', 'final-reply']
const counted: readonly ClockKind[] = ['dispatch', ...feedback]

export function factsOf(ticket: Ticket): FigureFacts {
  const filed = resultsFiled(ticket)
  const ratings = ticket.ratings.filter((rating) => rating.about === 'result' && !filed.includes(rating.times))
  return {
    shape: factsShape,
    number: ticket.number,
    version: ticket.version,
    state: ticket.state,
    category: ticket.category,
    area: ticket.area,
    channel: ticket.channel,
    ticketType: ticket.ticketType,
    nature: ticket.nature,
    natureSince: ticket.natureSince,
    dispatchedAt: ticket.dispatchedAt,
    closedAt: ticket.closing?.at,
    unit: ownerOf(ticket),
    units: unitsOf(ticket),
    clocks: ticket.clocks.filter((clock) => counted.includes(clock.kind) && counts(clock)).map(clockFacts(ticket)),
    orders: ticket.orders.filter(({ role }) => role !== 'sub').map(orderFacts(ticket)),
    first: firstLead(ticket),
    transfers: ticket.transfers,
    repeated: (ticket.earlier ?? []).length > 0,
    ...beforeFacts(ticket),
    closings: closingsOf(ticket).map((closing) => ({
      at: closing.at,
      calledBack: callsAbout(closing, ticket).some(({ outcome }) => outcome === 'reached'),
      ...(closing.until === undefined ? {} : { reopened: true as const }),
    })),
    reached: ticket.callbacks.flatMap((callback) =>
      callback.outcome === 'reached' ? [{ at: callback.at, solved: callback.solved }] : [],
    ),
    // Of what was filed nothing counts, though its appellant may rate what was told.
    ratings: (ticket.state === 'filed' ? [] : ratings).map(({ at, level, examination }) => ({
      at,
      level,
      ...(examination?.conclusion === 'not-justified' ? { unjustified: true as const } : {}),
    })),
    tellings: tellingsOf(ticket).map(({ at, times }) => ({ at, rated: ratings.some((one) => one.times === times) })),
  }
}

/** The last day on which anything happened to the ticket or falls due: no period that begins later counts it. */
export const countsUntil = ({ clocks }: Ticket, lastDecisionAt: string): string =>
  [dateOf(lastDecisionAt), ...clocks.map(({ lastDay }) => lastDay)].sort().at(-1) ?? ''

const beforeFacts = ({ reopenings }: Ticket): Pick<FigureFacts, 'before'> =>
  reopenings.length === 0
    ? {}
    : { before: reopenings.map(({ at: until, unit, transfers }) => ({ until, unit, transfers })) }

const clockFacts =
  (ticket: Ticket) =>
  ({ kind, order, lastDay, outcome, limit, endedAt }: Clock): FactsClock => ({
    kind,
    unit: holderOf(order, ticket),
    lastDay,
    ...(endedAt === undefined ? { limit } : { outcome }),
    ...(outcome === 'void' && findOrder(ticket, order ?? '')?.state === 'given-back'
      ? { givenBack: true as const }
      : {}),
  })

const orderFacts =
  ({ extensions }: Ticket) =>
  ({ number, unit, dispatchedAt: at, state, reply, endedAt }: WorkOrder) => ({
    ...{ unit, at, until: reply?.at ?? endedAt },
    ...(state === 'given-back' ? { givenBack: true as const } : {}),
    ...(extensions.some(({ order, decision }) => order === number && decision === 'granted')
      ? { extended: true as const }
      : {}),
  })

function firstLead({ orders }: Ticket): FigureFacts['first'] {
  const first = orders.find(({ role }) => role === 'lead')
  if (!first) return undefined
  const { unit, dispatchedAt: at, state, ended } = first
  return { unit, at, kept: state !== 'given-back' && ended?.because !== 'reassigned' }
}

/** 历次告知 — those before it was worked again, then the present one; `times` is which result it was. */
function tellingsOf(ticket: Ticket): { at: string; times: number }[] {
  const { reopenings, filings = [] } = ticket
  const contestedBefore = (at: string) => filings.filter(({ contested }) => contested && contested.at < at).length
  const earlier = reopenings.flatMap(({ at, toldAt }, index) =>
    toldAt === undefined ? [] : [{ at: toldAt, times: index + contestedBefore(at) + 1 }],
  )
  const at = ticket.state === 'filed' ? undefined : resultToldAt(ticket)
  return at === undefined ? earlier : [...earlier, { at, times: earlierResults(ticket) + 1 }]
}

/** Overtaken by something else it counts only when that came after its limit: what was owed was not given. */
const counts = (clock: Clock): boolean => clock.outcome !== 'void' || wasMissed(clock)

/** Whose a clock is: the unit's whose order it runs for; the ticket's own is its owner's. */
const holderOf = (order: string | undefined, ticket: Ticket): string | undefined =>
  order === undefined ? ownerOf(ticket) : findOrder(ticket, order)?.unit

function unitsOf(ticket: Ticket): string[] {
  const given = ticket.orders.filter(({ role }) => role !== 'sub').map(({ unit }) => unit)
  return [...new Set([ownerOf(ticket) ?? '', ...given])].filter((unit) => unit !== '')
}
