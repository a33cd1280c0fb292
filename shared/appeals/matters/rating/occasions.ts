/** 一事一评、一次一评 — which results and contacts an appellant may rate, each once (第十三条、第二十八条). */

import type { State } from '../../ticket/states.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { type Occasion, occasion } from './events.ts'

type Told = Pick<
  Ticket,
  'state' | 'acceptedAt' | 'orders' | 'check' | 'reopenings' | 'filings' | 'callbacks' | 'handled'
>

/** Ends the appellant is told of with a result, refusals included; a withdrawal is their own doing. */
const withResult: readonly State[] = ['closed', 'answered', 'rejected', 'redirected', 'filed']

/** The check of a reply tells it, of a merged ticket that of its lead; the closing behind it tells nothing new. @returns undefined while nothing is told */
export const resultToldAt = ({ check, handled, state, since }: Told & Pick<Ticket, 'since'>): string | undefined =>
  check?.at ?? handled?.answer?.at ?? (withResult.includes(state) ? since : undefined)

/** Results told that stand no more: worked again, or filed and contested. */
export const earlierResults = ({ reopenings, filings = [] }: Pick<Told, 'reopenings' | 'filings'>): number =>
  reopenings.length + filings.filter(({ contested }) => contested).length

/** Which results told were filings: what is rated of them is nothing that a unit did. */
export const resultsFiled = ({ reopenings, filings = [] }: Pick<Told, 'reopenings' | 'filings'>): number[] =>
  filings.map((filing) => {
    const before = {
      reopenings: reopenings.filter(({ at }) => at < filing.at),
      filings: filings.filter(({ at }) => at < filing.at),
    }
    return earlierResults(before) + 1
  })

/** How often something of this kind was told. */
export function timesTold(about: Occasion, ticket: Told): number {
  switch (about) {
    case 'acceptance':
      return ticket.acceptedAt ? 1 : 0
    case 'progress':
      return ticket.orders.filter(({ interim }) => interim).length + (ticket.handled?.interim ? 1 : 0)
    case 'result':
      return (
        earlierResults(ticket) + (ticket.check || ticket.handled?.answer || withResult.includes(ticket.state) ? 1 : 0)
      )
    case 'callback':
      return ticket.callbacks.filter(({ outcome }) => outcome === 'reached').length
  }
}

/** What may be rated now: told, and this telling not yet rated. A callback or an examination is never waited for. */
export const rateable = (ticket: Told & Pick<Ticket, 'ratings'>): Occasion[] =>
  occasion.options.filter((about) => {
    const times = timesTold(about, ticket)
    return times > 0 && !ticket.ratings.some((rating) => rating.about === about && rating.times === times)
  })

/** What a rating is about that does not say so. */
export const usualOccasion = (ticket: Told): Occasion => (timesTold('result', ticket) > 0 ? 'result' : 'acceptance')

/** What a rating that does not say so would be about, if that may be rated now. */
export function mayRate(ticket: Parameters<typeof rateable>[0]): Occasion | undefined {
  const usual = usualOccasion(ticket)
  return rateable(ticket).includes(usual) ? usual : undefined
}
