/** 直接读 — reads figures off whole tickets one by one, as the formulas say it in words. */
import type { Clock } from '../../shared/appeals/clocks/shape.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { law } from '../support/story.ts'

export interface Asked {
  from: string
  to: string
  now: string
  /** whose figure; the city's where left out */
  units?: readonly string[] | undefined
}
/** One matter, or one occasion where each counts by itself. */
export interface Read {
  hit: boolean
  working?: number
  calendar?: number
}

const holds = (day: string, { from, to }: Asked) => from <= day && day <= to
const on = (instant: string, asked: Asked) => holds(dateOf(instant), asked)
const last = <T>(all: readonly T[]): T[] => all.slice(-1)

function ownerOf({ handled, orders }: Ticket): string | undefined {
  const leads = orders.filter(({ role }) => role === 'lead')
  const inHand = leads.filter(({ state }) => state === 'open' || state === 'replied')
  return handled?.unit ?? inHand.at(-1)?.unit ?? leads.at(-1)?.unit
}
const isOwners = (ticket: Ticket, { units }: Asked) => {
  const owner = ownerOf(ticket)
  return units === undefined || (owner !== undefined && units.includes(owner))
}

/** Done, done late, or not done when its day was over. */
function dueIn(ticket: Ticket, kinds: readonly string[], asked: Asked, whose: 'each' | 'owner'): Clock[] {
  return ticket.clocks.filter((clock) => {
    if (!kinds.includes(clock.kind) || !holds(clock.lastDay, asked)) return false
    if (clock.endedAt === undefined && clock.limit > asked.now) return false
    if (clock.outcome === 'void' && !(clock.endedAt !== undefined && clock.endedAt >= clock.limit)) return false
    if (asked.units === undefined) return true
    const order = ticket.orders.find(({ number }) => number === clock.order)
    const unit = clock.order === undefined ? ownerOf(ticket) : order?.unit
    if (unit === undefined || !asked.units.includes(unit)) return false
    // What was missed under an order whose return was then approved is the city's.
    if (clock.outcome === 'void' && order?.state === 'given-back') return false
    if (order?.role === 'sub' && !ticket.orders.some((one) => one.role !== 'sub' && one.unit === unit)) return false
    return whose === 'each' || unit === ownerOf(ticket)
  })
}
const all = (clocks: readonly Clock[], hits: (clock: Clock) => boolean): Read[] =>
  clocks.length === 0 ? [] : [{ hit: clocks.every(hits) }]
const isMet = ({ outcome }: Clock) => outcome === 'met'

/** 历次办结, and until when each stood. */
const closings = ({ reopenings, closing, transfers: now }: Ticket) => [
  ...reopenings.flatMap(({ at, closing: earlier, transfers }) =>
    earlier ? [{ at: earlier.at, until: at, transfers }] : [],
  ),
  ...(closing ? [{ at: closing.at, until: undefined, transfers: now }] : []),
]
const closedIn = (ticket: Ticket, asked: Asked) =>
  ticket.dispatchedAt ? theirs(closings(ticket), ticket, asked).filter(({ at }) => on(at, asked)) : []

/** 当时的责任单位 — of what came before it was worked again, those who had it until then. */
function theirs<T extends { at: string }>(some: readonly T[], ticket: Ticket, { units }: Asked): T[] {
  return some.filter(({ at }) => {
    const ended = ticket.reopenings.find((reopening) => reopening.at >= at)
    const owner = ended ? ended.unit : ownerOf(ticket)
    return units === undefined || (owner !== undefined && units.includes(owner))
  })
}
const told = ({ reopenings, filings = [] }: Ticket) =>
  reopenings.length + filings.filter(({ contested }) => contested).length
const results = ['closed', 'answered', 'rejected', 'redirected']
/** What is rated of a filing is nothing that a unit did. */
function ratings(ticket: Ticket, asked: Asked) {
  const filed = (ticket.filings ?? []).map(
    (filing) =>
      1 +
      ticket.reopenings.filter(({ at }) => at < filing.at).length +
      (ticket.filings ?? []).filter(({ at, contested }) => contested && at < filing.at).length,
  )
  return theirs(ticket.ratings, ticket, asked).filter(
    ({ about, times, at }) => about === 'result' && !filed.includes(times) && on(at, asked),
  )
}
type Rated = Ticket['ratings'][number]
const isMarked =
  ({ nature, natureSince = '' }: Ticket) =>
  (rating: Rated) =>
    nature !== undefined && (rating.at >= natureSince || rating.level > 2)
const satisfied = (some: readonly Rated[], from = 3): Read[] => last(some).map(({ level }) => ({ hit: level >= from }))

function between(from: string, until: string): { working: number; calendar: number } {
  let working = 0
  let calendar = 0
  for (let day = Date.parse(dateOf(from)) + 86_400_000; day <= Date.parse(dateOf(until)); day += 86_400_000) {
    calendar++
    if (law.calendar.dayOf(new Date(day).toISOString().slice(0, 10)).works) working++
  }
  return { working, calendar }
}

const completing = ['reply', 'final-reply']
const feedback = [...completing, 'interim-reply', 'enterprise-opinion', 'weekly-report']
const ofOwner = (read: (ticket: Ticket, asked: Asked) => Read[]) => (ticket: Ticket, asked: Asked) =>
  isOwners(ticket, asked) ? read(ticket, asked) : []
const orders = (ticket: Ticket, { units }: Asked) =>
  ticket.orders.filter(({ role, unit }) => role !== 'sub' && (units === undefined || units.includes(unit)))

/** By the code of each figure. */
export const direct: Readonly<Record<string, (ticket: Ticket, asked: Asked) => Read[]>> = {
  'immediate-transfer': (ticket, asked) => all(dueIn(ticket, ['dispatch'], asked, 'owner'), isMet),
  'on-time-feedback': (ticket, asked) => all(dueIn(ticket, feedback, asked, 'each'), isMet),
  closing: (ticket, asked) => all(dueIn(ticket, completing, asked, 'owner'), () => ticket.state === 'closed'),
  'closing-on-time': (ticket, asked) =>
    all(dueIn(ticket, completing, asked, 'owner'), (clock) => ticket.state === 'closed' && isMet(clock)),
  callback: (ticket, asked) =>
    last(closedIn(ticket, asked)).map(({ at, until }) => ({
      hit: ticket.callbacks.some(
        (call) => call.outcome === 'reached' && call.at >= at && (until === undefined || call.at <= until),
      ),
    })),
  solved: (ticket, asked) =>
    last(
      theirs(ticket.callbacks, ticket, asked).filter(({ outcome, at }) => outcome === 'reached' && on(at, asked)),
    ).map((call) => ({ hit: call.outcome === 'reached' && call.solved === 'solved' })),
  satisfaction: (ticket, asked) => satisfied(ratings(ticket, asked)),
  'satisfaction-strict': (ticket, asked) => satisfied(ratings(ticket, asked), 4),
  'satisfaction-marked': (ticket, asked) => satisfied(ratings(ticket, asked).filter(isMarked(ticket))),
  'satisfaction-unmarked': (ticket, asked) =>
    satisfied(ratings(ticket, asked).filter((rating) => !isMarked(ticket)(rating))),
  'satisfaction-examined': (ticket, asked) =>
    satisfied(ratings(ticket, asked).filter(({ examination }) => examination?.conclusion !== 'not-justified')),
  'average-days': (ticket, asked) =>
    last(closedIn(ticket, asked)).map(({ at }) => ({ hit: true, ...between(ticket.dispatchedAt ?? '', at) })),
  'hand-offs': (ticket, asked) =>
    last(closedIn(ticket, asked)).map(({ transfers }) => ({ hit: true, working: transfers, calendar: transfers })),
  'answered-at-once': ofOwner(({ registeredAt, state }, asked) =>
    on(registeredAt, asked) ? [{ hit: state === 'answered' }] : [],
  ),
  repeated: ofOwner(({ registeredAt, earlier = [] }, asked) =>
    on(registeredAt, asked) ? [{ hit: earlier.length > 0 }] : [],
  ),
  'right-at-first': (ticket, asked) => {
    const [first] = ticket.orders.filter(({ role }) => role === 'lead')
    if (!first || !on(first.dispatchedAt, asked)) return []
    if (asked.units !== undefined && !asked.units.includes(first.unit)) return []
    return [{ hit: first.state !== 'given-back' && first.ended?.because !== 'reassigned' }]
  },
  'given-back': (ticket, asked) =>
    orders(ticket, asked)
      .filter(({ dispatchedAt }) => on(dispatchedAt, asked))
      .map(({ state }) => ({ hit: state === 'given-back' })),
  extended: (ticket, asked) =>
    orders(ticket, asked)
      .filter(({ dispatchedAt }) => on(dispatchedAt, asked))
      .map(({ number }) => ({
        hit: ticket.extensions.some(({ order, decision }) => order === number && decision === 'granted'),
      })),
  reopened: (ticket, asked) => closedIn(ticket, asked).map(({ until }) => ({ hit: until !== undefined })),
  'days-held': (ticket, asked) =>
    orders(ticket, asked).flatMap(({ dispatchedAt, reply, endedAt }) => {
      const until = reply?.at ?? endedAt
      return until !== undefined && on(until, asked) ? [{ hit: true, ...between(dispatchedAt, until) }] : []
    }),
  'not-rated': (ticket, asked) => {
    const { state, since, check, handled, reopenings, filings = [] } = ticket
    const isTold = check !== undefined || handled?.answer !== undefined || results.includes(state)
    const contested = (at: string) => filings.filter((filing) => filing.contested && filing.contested.at < at).length
    const all = [
      ...reopenings.map(({ at, toldAt }, index) => ({ at: toldAt, times: 1 + index + contested(at) })),
      ...(isTold ? [{ at: check?.at ?? handled?.answer?.at ?? since, times: told(ticket) + 1 }] : []),
    ].flatMap(({ at, times }) => (at === undefined ? [] : [{ at, times }]))
    return last(theirs(all, ticket, asked).filter(({ at }) => on(at, asked))).map(({ times: which }) => ({
      hit: !ticket.ratings.some(({ about, times }) => about === 'result' && times === which),
    }))
  },
}
