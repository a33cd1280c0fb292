/** evolve — what each event makes of a ticket. An event without a line here does not compile. */
import { tick } from './clocks.ts'
import type { EventName, EventOf, Happened } from './event.ts'
import { isEnded, type State } from './states.ts'
import { findOrder, leadOrder, type OutcomeEvent, type Ticket, type WorkOrder } from './ticket.ts'

type Later = Exclude<EventName, 'registered'>
type Change<N extends Later> = (ticket: Ticket, event: Happened<N>) => Partial<Ticket>

/** The ticket after this event; `undefined` is the ticket before it was registered. */
export function evolve(ticket: Ticket | undefined, event: Happened): Ticket {
  if (event.type === 'registered') return registered(event)
  if (!ticket) throw new Error(`the log does not begin with a registration but with ${event.type}`)
  const change = changes[event.type] as Change<Later>
  const changed = { ...ticket, ...change(ticket, event) }
  const clocks = changed.clocks.map((clock) => tick(clock, event))
  const since = changed.state === ticket.state ? ticket.since : event.at
  return endOrders({ ...changed, clocks, since }, event.at)
}

const registered = ({ type: _, number, at, ...event }: EventOf<'registered'> & { at: string }): Ticket => ({
  category: undefined,
  area: undefined,
  place: undefined,
  occurredAt: undefined,
  emergency: undefined,
  ...event,
  number,
  version: 1,
  state: 'registered',
  registeredAt: at,
  since: at,
  orders: [],
  transfers: 0,
  clocks: [],
  callbacks: [],
  ratings: [],
})

/** The ways out before dispatch, and withdrawal: the event itself is the outcome. */
const outcome = (_: Ticket, { at, ...event }: { at: string } & OutcomeEvent): Partial<Ticket> => ({
  state: event.type,
  outcome: { at, event },
})

/** Replaces one work order; its number is known to exist because the rule found it. */
const withOrder = (
  ticket: Ticket,
  number: string,
  change: (order: WorkOrder) => Partial<WorkOrder>,
): Partial<Ticket> => ({
  orders: ticket.orders.map((order) => (order.number === number ? { ...order, ...change(order) } : order)),
})

const changes: { readonly [N in Later]: Change<N> } = {
  answered: outcome,
  rejected: outcome,
  redirected: outcome,
  filed: (ticket, event) => ({ ...outcome(ticket, event), ticketType: event.as }),
  withdrawn: outcome,

  'supplement-requested': (_, { at, ask, until, during }) => ({
    ...(during === 'review' ? { state: 'awaiting-supplement' as State } : {}),
    supplement: { ask, until, during, askedAt: at },
  }),
  'supplement-supplied': (ticket, { at, text }) => ({
    ...(ticket.state === 'awaiting-supplement' ? { state: 'registered' as State } : {}),
    ...(ticket.supplement ? { supplement: { ...ticket.supplement, suppliedAt: at, text } } : {}),
  }),
  'supplement-lapsed': (ticket, { at }) => ({
    ...(ticket.state === 'awaiting-supplement' ? { state: 'registered' as State } : {}),
    ...(ticket.supplement ? { supplement: { ...ticket.supplement, lapsedAt: at } } : {}),
  }),

  accepted: (_, { at, ticketType, category, area, businessEnvironment }) => ({
    state: 'accepted',
    acceptedAt: at,
    ticketType,
    category,
    area,
    businessEnvironment,
  }),
  dispatched: (ticket, event) => ({
    state: 'handling',
    category: event.category ?? ticket.category,
    area: event.area ?? ticket.area,
    acceptedAt: ticket.acceptedAt ?? event.at,
    dispatchedAt: ticket.dispatchedAt ?? event.at,
    orders: [
      ...ticket.orders,
      ...event.orders.map(
        (order): WorkOrder => ({
          ...order,
          dispatchedAt: event.at,
          by: event.by,
          state: 'open',
          statutory: event.statutory,
          raised: 0,
          sentBack: [],
        }),
      ),
    ],
  }),

  received: (ticket, { order, how, receivedAt }) => withOrder(ticket, order, () => ({ receivedAt, receivedBy: how })),
  acknowledged: (ticket, { order, at }) =>
    withOrder(ticket, order, ({ receivedAt }) => ({ acknowledgedAt: at, receivedAt: receivedAt ?? at })),
  'interim-replied': (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, () => ({ interim: { at, record, answer } })),
  replied: (ticket, { order, at, record, answer, consultation }) => ({
    state: 'replied',
    ...withOrder(ticket, order, () => ({
      state: 'replied',
      reply: { at, record, answer, ...(consultation ? { consultation } : {}) },
    })),
  }),
  contributed: (ticket, { order, at, record, answer }) =>
    withOrder(ticket, order, () => ({ state: 'replied', reply: { at, record, answer } })),
  'sent-back': (ticket, { order, at, reasons }) => ({
    state: 'handling',
    check: undefined,
    ...withOrder(ticket, order, ({ sentBack }) => ({ state: 'open', sentBack: [...sentBack, { at, reasons }] })),
  }),
  'check-passed': (_, { at, order }) => ({ check: { at, order } }),
  closed: (_, { type: __, ...closing }) => ({ state: 'closed', closing }),

  'non-cooperation-recorded': (ticket, { at }) => ({ nonCooperationSince: ticket.nonCooperationSince ?? at }),
  'cooperation-recorded': () => ({ nonCooperationSince: undefined }),
  'called-back': (ticket, { type: __, ...callback }) => ({ callbacks: [...ticket.callbacks, callback] }),
  rated: (ticket, { type: __, ...rating }) => ({ ratings: [...ticket.ratings, rating] }),

  'return-requested': (ticket, { order, at, ground, articleGround, form, proposes, reasons }) =>
    withOrder(ticket, order, () => ({ returnRequest: { at, ground, articleGround, form, proposes, reasons } })),
  'return-approved': (ticket, { order, at, reasons }) => {
    const lead = findOrder(ticket, order)?.role === 'lead'
    return {
      ...(lead ? { state: 'accepted' as State, transfers: ticket.transfers + 1, nonCooperationSince: undefined } : {}),
      ...withOrder(ticket, order, ({ returnRequest }) => ({
        state: 'given-back',
        endedAt: at,
        ...(returnRequest
          ? { returnRequest: { ...returnRequest, decidedAt: at, decision: 'approved', decisionReasons: reasons } }
          : {}),
      })),
    }
  },
  'return-refused': (ticket, { order, at, reasons }) =>
    withOrder(ticket, order, ({ returnRequest }) =>
      returnRequest
        ? { returnRequest: { ...returnRequest, decidedAt: at, decision: 'refused', decisionReasons: reasons } }
        : {},
    ),

  'clock-started': (ticket, { clock: kind, order, rules, start, limit, lastDay, provisional, statutory }) => ({
    clocks: [...ticket.clocks, { kind, order, rules, start, limit, lastDay, provisional, statutory }],
  }),
  'limit-passed': () => ({}),
  'emergency-raised': (ticket, { order, times }) => withOrder(ticket, order, () => ({ raised: times })),
}

/** With the ticket its orders end; co-handlers' orders also end with the lead's return. */
function endOrders(ticket: Ticket, at: string): Ticket {
  const over = isEnded(ticket.state)
  const ownerless = ticket.state === 'accepted' && !leadOrder(ticket)
  if (!over && !ownerless) return ticket
  if (!ticket.orders.some((order) => order.state === 'open' || order.state === 'replied')) return ticket
  return {
    ...ticket,
    orders: ticket.orders.map((order) =>
      order.state === 'open' || order.state === 'replied' ? { ...order, state: 'ended', endedAt: at } : order,
    ),
  }
}
