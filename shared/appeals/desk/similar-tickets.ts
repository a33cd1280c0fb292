/** 疑似重复与同一事项 — found by index, ranked by sketch, the likeliest read and compared in full (第十七条（七）、国办函〔2025〕66号). */

import type { ListedRows } from '../../access/holding.ts'
import type { Identities } from '../../access/identities.ts'
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { asRead } from '../../schema/text.ts'
import { replay } from '../kind/replay.ts'
import { type Appeal, type Likeness, likeness } from '../matters/merging/similar.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { likeliest, rowsOfDays } from './by-sketch.ts'
import type { Tickets } from './ports.ts'
import { ticketsOfAppellant } from './same-appellant.ts'

export interface SimilarDeps {
  tickets: Pick<Tickets, 'read'>
  identities: Pick<Identities, 'read' | 'keysOf' | 'ticketsOf'>
  listed: Pick<ListedRows, 'page'>
  clock: Pick<Clock, 'now'>
}

export interface Similar extends Likeness {
  ticket: Ticket
}

export interface Found {
  items: Similar[]
  /** how many were looked at: by appellant, by category, area and day; and in full */
  compared: { sameAppellant: number; sameCategoryAndArea: number; inFull: number }
}

/** @param isTheirs whether the one it is for may see another ticket */
export async function similarTickets(
  ticket: Ticket,
  { similar, earlier }: Rules['repeats'],
  isTheirs: (ticket: Ticket) => boolean,
  deps: SimilarDeps,
): Promise<Found> {
  const isOther = (one: { ticket: string }): boolean => one.ticket !== ticket.number
  const appeal = appealOf(ticket)
  const [brought, near] = await Promise.all([
    ticketsOfAppellant(ticket.identity, similar.compared.rows, deps),
    rowsNear(ticket, similar, deps),
  ])
  const theirs = brought.filter(isOther).map(({ ticket: number }) => number)
  const others = near.filter(isOther)
  const { inFull } = similar.compared
  const numbers = [...new Set([...theirs.slice(0, inFull), ...likeliest(appeal, others).slice(0, inFull)])]

  const handled = [...earlier.inHand, ...earlier.finished]
  const compared = await Promise.all(numbers.map(compare))
  const items = compared
    .filter((found) => found !== undefined)
    .sort(byScore)
    .slice(0, similar.shown)
  return {
    items,
    compared: { sameAppellant: theirs.length, sameCategoryAndArea: others.length, inFull: numbers.length },
  }

  async function compare(number: string): Promise<Similar | undefined> {
    const other = replay((await deps.tickets.read(number))?.log ?? [])
    if (!other || !isTheirs(other) || !handled.includes(other.state) || isTogether(ticket, other)) return undefined
    const alike = likeness(appeal, appealOf(other), theirs.includes(number), similar)
    return alike && { ticket: other, ...alike }
  }
}

/** Merged already, one into the other: nothing is left to point out. */
const isTogether = (one: Ticket, other: Ticket): boolean =>
  one.merged?.into === other.number || other.merged?.into === one.number

const byScore = (one: Similar, other: Similar): number =>
  other.score - one.score || other.ticket.registeredAt.localeCompare(one.ticket.registeredAt)

const appealOf = ({ title, text, place, point, category, area, registeredAt }: Ticket): Appeal => ({
  title: asRead(title),
  text: asRead(text),
  place: place && asRead(place),
  point: point && asRead(point),
  category,
  area,
  registeredAt,
})

/** What there is of this category and area around the ticket's own day. */
function rowsNear(ticket: Ticket, { withinDays, compared }: Rules['repeats']['similar'], deps: SimilarDeps) {
  const today = dateOf(deps.clock.now().toISOString())
  const days = daysAround(dateOf(ticket.registeredAt), withinDays, today)
  return rowsOfDays(ticket, days, compared.rows, deps)
}

function daysAround(day: IsoDate, within: number, today: IsoDate): IsoDate[] {
  const days = Array.from({ length: 2 * within + 1 }, (_, n) => addDays(day, n - within))
  return days.filter((one) => one <= today)
}
