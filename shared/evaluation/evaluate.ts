/** 考核 — counts the figures of a period, and lists the tickets behind each (art. 27). */
import type { FigureFacts } from '../appeals/index.ts'
import { type Calls, sumOf } from './connection.ts'
import { type Evaluation, type Figure, type FigureName, type Standing, ticketFigures } from './figures.ts'
import type { By, FigureUnit } from './words.ts'

export interface FigureValue {
  figure: FigureName
  /** one of the seven, counted in another way (art. 29) */
  variantOf?: string
  zh: string
  en: string
  unit: FigureUnit
  formula: string
  /** undefined where nothing counts: a ratio of nothing is not zero */
  value: number | undefined
  numerator: number
  denominator: number
  /** average days only: in calendar days */
  calendarDays?: number | undefined
}

export interface Grouped {
  /** `city`, an area code or a unit code */
  of: string
  figures: FigureValue[]
}

/** The seven figures of a set of tickets, for the city or each of its areas or units. */
export function evaluate(
  tickets: readonly FigureFacts[],
  calls: readonly Calls[],
  by: By,
  evaluation: Evaluation,
): Grouped[] {
  const counted = tickets.filter(({ state }) => state !== 'filed')
  const memberships = counted.flatMap((ticket) => groupsOf(ticket, by).map((of) => ({ of, ticket })))
  const groups = Map.groupBy(memberships, ({ of }) => of)
  if (by === 'city' && !groups.has('city')) groups.set('city', [])
  // Of the areas that calls were told for; what was reported of a day says no area.
  const rung = by === 'area' ? Map.groupBy(calls, ({ area }) => area) : new Map<string | undefined, Calls[]>()
  for (const area of rung.keys()) if (area !== undefined && !groups.has(area)) groups.set(area, [])
  const callsOf = (of: string) => (by === 'city' ? calls : rung.get(of))
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([of, group]) => {
      const theirs = group.map(({ ticket }) => ticket)
      const values = ticketFigureValues(theirs, by === 'unit' ? { ...evaluation, unit: of } : evaluation)
      const theirCalls = callsOf(of)
      return { of, figures: [...(theirCalls ? [connection(theirCalls, evaluation)] : []), ...values] }
    })
}

function groupsOf(facts: FigureFacts, by: By): string[] {
  if (by === 'city') return ['city']
  if (by === 'unit') return facts.units
  return facts.area ? [facts.area] : []
}

/** How a ticket stands in a figure of the evaluated unit, area or city. */
function standingOf({ standing, ofEachUnit }: Figure, facts: FigureFacts, evaluation: Evaluation): Standing {
  const { unit } = evaluation
  const isTheirs = unit === undefined || unit === facts.unit || (ofEachUnit && facts.units.includes(unit))
  return isTheirs ? standing(facts, evaluation) : { counts: false }
}

/** 接通率 — answered ÷ offered, as the telephone system tells of calls, or of a day in numbers. */
function connection(calls: readonly Calls[], { period }: Evaluation): FigureValue {
  const days = calls.filter(({ day }) => period.from <= day && day <= period.to)
  const { answered: numerator, offered: denominator } = sumOf(days)
  const words = { figure: 'connection', zh: '接通率', en: 'connection', unit: 'ratio', formula: '接通 ÷ 呼入' } as const
  return { ...words, value: denominator ? numerator / denominator : undefined, numerator, denominator }
}

const ticketFigureValues = (tickets: readonly FigureFacts[], evaluation: Evaluation): FigureValue[] =>
  Object.entries<Figure>(ticketFigures).map(([name, figureOf]) => {
    const { standing: _, ofEachUnit: __, ...words } = figureOf
    const standings = tickets.map((ticket) => standingOf(figureOf, ticket, evaluation)).filter((each) => each.counts)
    const denominator = standings.length
    const numerator = standings.filter(({ hit }) => hit).length
    const figure = { figure: name as FigureName, ...words, numerator, denominator }
    if (denominator === 0) return { ...figure, value: undefined }
    if (words.unit === 'ratio') return { ...figure, value: numerator / denominator }
    const mean = (of: 'working' | 'calendar') =>
      standings.reduce((sum, { amount }) => sum + (amount?.[of] ?? 0), 0) / denominator
    return { ...figure, value: mean('working'), calendarDays: mean('calendar') }
  })

/** The tickets in a figure's numerator, and those in its denominator only. */
export function ticketsBehind(
  figure: keyof typeof ticketFigures,
  tickets: readonly FigureFacts[],
  of: string | undefined,
  evaluation: Evaluation,
): { numerator: string[]; denominatorOnly: string[] } {
  const behind = { numerator: [] as string[], denominatorOnly: [] as string[] }
  for (const ticket of tickets) {
    const unit = of === ticket.area ? undefined : of
    const standing = standingOf(ticketFigures[figure], ticket, { ...evaluation, unit })
    if (standing.counts) behind[standing.hit ? 'numerator' : 'denominatorOnly'].push(ticket.number)
  }
  return behind
}
