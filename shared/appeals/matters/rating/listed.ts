/** 差评清单 — bad ratings that wait for the authority's examination (第二十九条). */
import type { Listed } from '../../../access/holding.ts'
import { type Clock, countedOf } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'
import type { Rating } from './shape.ts'

export const markedList = listOf<ReturnType<typeof markRowOf>>('marked-after-rating')
export const badRatingList = listOf<ReturnType<typeof ratingRowOf>>('bad-ratings')

/** 差评之后的标注 — marked as mediation or law enforcement only after it was rated badly; one that was taken back leaves (第二十九条). */
export function listedMarks(ticket: Ticket): Listed[] {
  const { natureSince, natureAfterBadRating } = ticket
  if (natureAfterBadRating === undefined) return []
  return [
    listed({
      key: 'marked-after-rating',
      list: natureAfterBadRating ? markedList : undefined,
      since: natureSince ?? ticket.since,
      row: markRowOf(ticket),
    }),
  ]
}

const markRowOf = (ticket: Ticket) => ({
  ticket: ticket.number,
  title: ticket.title,
  area: ticket.area,
  unit: leadOrLast(ticket)?.unit,
  nature: ticket.nature,
  markedAt: ticket.natureSince,
  level: Math.min(...ticket.ratings.map(({ level }) => level)),
})

export const listedRatings = (ticket: Ticket): Listed[] =>
  ticket.ratings.flatMap((rating) => {
    const { subject, at } = rating
    const examination = ticket.clocks.find((clock) => clock.kind === 'rating-examination' && clock.subject === subject)
    if (!examination) return []
    const list = examination.endedAt ? undefined : badRatingList
    return [
      listed({
        key: subject,
        list,
        since: at,
        due: examination.limit,
        row: ratingRowOf(rating, examination, ticket),
      }),
    ]
  })

const ratingRowOf = ({ subject, at, level, about }: Rating, examination: Clock, ticket: Ticket) => ({
  ticket: ticket.number,
  title: ticket.title,
  rating: subject,
  level,
  about,
  at,
  unit: leadOrLast(ticket)?.unit,
  lastDay: examination.lastDay,
  limit: examination.limit,
  counted: countedOf(examination),
})
