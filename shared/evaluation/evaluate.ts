/** 考核 — figures recomputed from tickets, never accumulated; each lists the tickets behind it (art. 27). */
import type { Ticket } from '../ticket/ticket.ts'
import { type Evaluation, type Figure, type FigureName, ticketFigures, unitOf } from './figures.ts'

export interface Calls {
  day: string
  offered: number
  answered: number
}

export interface FigureValue {
  figure: FigureName
  /** one of the seven, counted in another way (art. 29) */
  variantOf?: string
  zh: string
  en: string
  unit: 'ratio' | 'days'
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

export type By = 'city' | 'area' | 'unit'

/** The seven figures of a set of tickets, for the city or each of its areas or units. */
export function evaluate(
  tickets: readonly Ticket[],
  calls: readonly Calls[],
  by: By,
  evaluation: Evaluation,
): Grouped[] {
  const counted = tickets.filter(({ state }) => state !== 'filed')
  const groups = Map.groupBy(counted, (ticket) => groupOf(ticket, by))
  if (by === 'city' && !groups.has('city')) groups.set('city', [])
  return [...groups]
    .filter(([of]) => of !== '')
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([of, group]) => ({
      of,
      figures: [...(by === 'city' ? [connection(calls, evaluation)] : []), ...ticketFigureValues(group, evaluation)],
    }))
}

function groupOf(ticket: Ticket, by: By): string {
  if (by === 'city') return 'city'
  return (by === 'area' ? ticket.area : unitOf(ticket)) ?? ''
}

/** 接通率 — answered ÷ offered, pushed in by the telephone system. */
function connection(calls: readonly Calls[], { period }: Evaluation): FigureValue {
  const days = calls.filter(({ day }) => period.from <= day && day <= period.to)
  const numerator = days.reduce((sum, { answered }) => sum + answered, 0)
  const denominator = days.reduce((sum, { offered }) => sum + offered, 0)
  const words = { figure: 'connection', zh: '接通率', en: 'connection', unit: 'ratio', formula: '接通 ÷ 呼入' } as const
  return { ...words, value: denominator ? numerator / denominator : undefined, numerator, denominator }
}

const ticketFigureValues = (tickets: readonly Ticket[], evaluation: Evaluation): FigureValue[] =>
  Object.entries<Figure>(ticketFigures).map(([name, { standing, ...words }]) => {
    const standings = tickets.map((ticket) => standing(ticket, evaluation)).filter((each) => each.counts)
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
  tickets: readonly Ticket[],
  of: string | undefined,
  evaluation: Evaluation,
): { numerator: string[]; denominatorOnly: string[] } {
  const behind = { numerator: [] as string[], denominatorOnly: [] as string[] }
  for (const ticket of tickets) {
    if (ticket.state === 'filed') continue
    if (of && of !== ticket.area && of !== unitOf(ticket)) continue
    const standing = ticketFigures[figure].standing(ticket, evaluation)
    if (standing.counts) behind[standing.hit ? 'numerator' : 'denominatorOnly'].push(ticket.number)
  }
  return behind
}
