/** 计入事由的认定 — reads off a ticket's facts all that can count in any figure. */
import { completing, dayOfRegistration, type FactsClock, type FigureFacts, feedback } from '../../appeals/index.ts'
import type { Calendar } from '../../law/calendar.ts'
import { dayNumber } from '../../law/civil-date.ts'
import type { OccasionFlag } from '../../law/figures.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Counted, Occasion } from './occasion.ts'

export interface ReadUnder {
  calendar: Calendar
  rules: Pick<Rules, 'returning' | 'rating'>
}

/** @returns what was filed without being handled with no occasion: nobody answers for it */
export function countedOf(facts: FigureFacts, under: ReadUnder): Counted {
  const { number, version, area, category, channel, ticketType: type } = facts
  const occasions = facts.state === 'filed' ? [] : occasionsOf(facts, under)
  return { number, version, area, category, channel, type, occasions }
}

const occasionsOf = (facts: FigureFacts, under: ReadUnder): Occasion[] => [
  registered(facts),
  ...dispatched(facts, under),
  ...facts.clocks.flatMap((clock) => due(clock, facts, under)),
  ...ended(facts, under),
  ...facts.reached.map(
    ({ at, solved }): Occasion => ({
      ...{ kind: 'reached', day: dateOf(at), unit: thenOf(at, facts).unit },
      flags: which({ solved: solved === 'solved' }),
    }),
  ),
  ...facts.ratings.map((rating) => rated(rating, facts, under)),
]

const registered = ({ number, unit, state, repeated }: FigureFacts): Occasion => ({
  ...{ kind: 'registered', day: dayOfRegistration(number), unit },
  flags: which({ answered: state === 'answered', repeated }),
})

function dispatched({ orders, first }: FigureFacts, under: ReadUnder): Occasion[] {
  const given = orders.flatMap(({ unit, at, until, givenBack, extended }): Occasion[] => [
    {
      kind: 'order',
      day: dateOf(at),
      unit,
      flags: which({ 'given-back': givenBack === true, extended: extended === true }),
    },
    ...(until === undefined
      ? []
      : [{ kind: 'held' as const, day: dateOf(until), unit, flags: [], amount: daysBetween(at, until, under) }]),
  ])
  if (!first) return given
  const { unit, at, kept } = first
  return [{ kind: 'first-dispatch', day: dateOf(at), unit, flags: which({ right: kept }) }, ...given]
}

/** 到期 — a limit that was met, passed, or runs; what runs counts only once it has passed. */
function due(clock: FactsClock, facts: FigureFacts, under: ReadUnder): Occasion[] {
  const { kind, lastDay: day, outcome, limit } = clock
  const common = { day, ...(limit === undefined ? {} : { limit }) }
  const flags = which({ 'in-time': outcome === 'met', running: limit !== undefined, closed: facts.state === 'closed' })
  const of = (unit: string | undefined) => ({ ...common, unit, flags })
  const own = ownerOf(clock, facts, under)
  if (kind === 'dispatch') return [{ kind: 'dispatch-due', ...of(own === facts.unit ? own : undefined) }]
  return [
    ...(feedback.includes(kind) ? [{ kind: 'feedback-due' as const, ...of(own) }] : []),
    ...(completing.includes(kind)
      ? [{ kind: 'completion-due' as const, ...of(own === facts.unit ? own : undefined) }]
      : []),
  ]
}

/** Whose limit it is; what was missed under an order that was then given back is the unit's or the city's, as the rules say. */
function ownerOf({ unit, givenBack }: FactsClock, { units }: FigureFacts, { rules }: ReadUnder): string | undefined {
  if (unit === undefined || !units.includes(unit)) return undefined
  return givenBack && rules.returning.missedBeforeApproval === 'city' ? undefined : unit
}

function ended(facts: FigureFacts, under: ReadUnder): Occasion[] {
  const { dispatchedAt, closings, tellings } = facts
  const result = tellings.map(
    ({ at, rated }): Occasion => ({
      ...{ kind: 'told', day: dateOf(at), unit: thenOf(at, facts).unit },
      flags: which({ rated }),
    }),
  )
  if (!dispatchedAt) return result
  return [
    ...result,
    ...closings.flatMap(({ at, calledBack, reopened }): Occasion[] => {
      const { unit: whose, transfers } = thenOf(at, facts)
      const closed = { day: dateOf(at), unit: whose }
      return [
        { kind: 'closing', ...closed, flags: which({ 'called-back': calledBack, reopened: reopened === true }) },
        { kind: 'completed', ...closed, flags: [], amount: daysBetween(dispatchedAt, at, under) },
        { kind: 'handed-on', ...closed, flags: [], amount: [transfers, transfers] },
      ]
    }),
  ]
}

/** 当时的责任单位 — whoever had it before it was worked again answers for what came of that: its result, its closing, its callbacks, its ratings. */
const thenOf = (at: string, { before = [], unit, transfers }: FigureFacts) =>
  before.find(({ until }) => at <= until) ?? { unit, transfers }

/** 先差评、后标注的 — a mark takes no bad rating along that was given before it. */
function rated(
  { at, level, unjustified }: FigureFacts['ratings'][number],
  facts: FigureFacts,
  { rules: { rating } }: ReadUnder,
): Occasion {
  const { nature, natureSince = '' } = facts
  const { unit } = thenOf(at, facts)
  const marked = nature !== undefined && (at >= natureSince || level > rating.badUpTo)
  return { kind: 'rating', day: dateOf(at), unit, level, flags: which({ marked, unjustified: unjustified === true }) }
}

function daysBetween(from: string, until: string, { calendar }: ReadUnder): [number, number] {
  return [calendar.workingDaysBetween(from, until), dayNumber(dateOf(until)) - dayNumber(dateOf(from))]
}

const which = (flags: Partial<Record<OccasionFlag, boolean>>): OccasionFlag[] =>
  (Object.keys(flags) as OccasionFlag[]).filter((flag) => flags[flag])
