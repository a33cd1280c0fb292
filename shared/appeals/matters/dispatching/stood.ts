/** 派对了的 — what is learned of a ticket whose dispatch stood, if anything may be. */
import { addDays, type IsoDate } from '../../../law/civil-date.ts'
import { dateOf } from '../../../law/shanghai-time.ts'
import { asRead } from '../../../schema/text.ts'
import type { Log } from '../../ticket/log.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import { maskText } from '../confidentiality/masking.ts'
import { isPending } from '../returning/requests.ts'

export interface StoodDispatch {
  category: string
  returnedFrom: string | undefined
  day: IsoDate
  title: string
  text: string
  shown: readonly string[] | undefined
  /** nobody chose where it went at first */
  byItself: boolean
}

/** Two working days may be asked for a return, and two to decide it: a week on it stands. */
const standsAfterDays = 7

/**
 * Nothing is learned of what was ever confidential, is an emergency, or whose texts have ended.
 * @param today a date in Shanghai
 */
export function stoodOf(ticket: Ticket, log: Log, today: IsoDate): StoodDispatch | undefined {
  const { category, confidential, confidentiality, emergency, textsEndedAt } = ticket
  const lead = leadOrLast(ticket)
  if (!category || !lead || lead.state === 'given-back' || isPending(lead)) return undefined
  const secret = confidential || confidentiality.some((one) => one.confidential)
  if (secret || emergency || ticket.beforeEmergency || textsEndedAt) return undefined
  const answered = lead.reply !== undefined
  // Nobody has looked at it yet: a suggestion must not teach itself.
  if (!answered && lead.byItself) return undefined
  if (!answered && dateOf(lead.dispatchedAt) > addDays(today, -standsAfterDays)) return undefined
  const dispatches = log.flatMap(({ events }) => events.flatMap((one) => (one.type === 'dispatched' ? [one] : [])))
  const returned = dispatches.find(({ orders }) =>
    ticket.orders.some(
      (order) => order.state === 'given-back' && order.role === 'lead' && orders[0]?.number === order.number,
    ),
  )
  return {
    category,
    returnedFrom: returned?.category,
    day: dateOf(ticket.dispatchedAt ?? lead.dispatchedAt),
    title: maskText(asRead(ticket.title)),
    text: maskText(asRead(ticket.text)),
    shown: dispatches.find(({ suggested, byItself }) => suggested && !byItself)?.suggested?.categories,
    byItself: dispatches[0]?.byItself ?? false,
  }
}
