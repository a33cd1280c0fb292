/** 应得的行 — which lines of the feed a reader is given, and with which fields. */
import type { Actor } from '../access/actor.ts'
import { type Place, sees, seesEverything } from '../access/sees.ts'
import { isAreaWithin } from '../law/area.ts'
import type { Terms } from './agreements/words.ts'
import type { FeedLine } from './feed/line.ts'
import type { Shown } from './feed/read.ts'

export type Narrowed = Partial<Record<'types' | 'areas' | 'categories', readonly string[] | undefined>>

/** What every announced fact of a ticket says of it. */
type OfTicket = { state?: string; category?: string; area?: string; units?: string[] }

/** What was asked for, as far as the asker sees the ticket; what is of the city as a whole, whoever sees all of it. */
export function shownTo(actor: Actor, given: Narrowed, place: Place): Shown {
  const all = seesEverything(actor, place)
  return (line) => {
    const isTheirs = all || (isOfTicket(line) && sees(actor, { of: holdingIn(line) }, place))
    return isTheirs && isAsked(line, given, place) ? line : undefined
  }
}

/** What was agreed, and of that what was asked for; what is withheld, whatever was agreed, to nobody. */
export const agreedLines =
  (terms: Terms, given: Narrowed, place: Place): Shown =>
  (line, withheld) => {
    if (withheld || !isOfTicket(line)) return undefined
    if (!isAsked(line, terms, place) || !isAsked(line, given, place)) return undefined
    const fields = terms.fields.filter((field) => field in line.data)
    return { ...line, data: Object.fromEntries(fields.map((field) => [field, line.data[field]])) }
  }

const isOfTicket = ({ data }: FeedLine): boolean => 'ticketType' in data

function holdingIn({ subject, data }: FeedLine) {
  const { category, area, units = [] } = data as OfTicket
  const [lead] = units
  return { ticket: subject, channel: '', category, area, units, lead, undispatched: units.length === 0 }
}

function isAsked({ type, data }: FeedLine, { types, areas, categories }: Narrowed, { registry }: Place): boolean {
  const { area, category } = data as OfTicket
  return (
    (!types || types.includes(type)) &&
    (!areas || (area !== undefined && areas.some((one) => isAreaWithin(area, one)))) &&
    (!categories || (category !== undefined && categories.some((one) => registry.isCategoryWithin(category, one))))
  )
}
