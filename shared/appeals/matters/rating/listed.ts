/** 差评清单 — bad ratings that wait for the authority's examination (第二十九条). */
import type { Listed } from '../../../access/holding.ts'
import { leadOrLast, type Ticket } from '../../ticket/ticket.ts'

/** 差评之后的标注 — marked as mediation or law enforcement only after it was rated badly; one that was taken back leaves (第二十九条). */
export function listedMarks(ticket: Ticket): Listed[] {
  const { number, title, area, nature, natureSince, natureAfterBadRating, ratings } = ticket
  if (natureAfterBadRating === undefined) return []
  return [
    {
      key: 'marked-after-rating',
      list: natureAfterBadRating ? 'marked-after-rating' : undefined,
      since: natureSince ?? ticket.since,
      row: {
        ticket: number,
        title,
        area,
        unit: leadOrLast(ticket)?.unit,
        nature,
        markedAt: natureSince,
        level: Math.min(...ratings.map(({ level }) => level)),
      },
    },
  ]
}

export const listedRatings = (ticket: Ticket): Listed[] =>
  ticket.ratings.flatMap(({ subject, at, level, about }) => {
    const examination = ticket.clocks.find((clock) => clock.kind === 'rating-examination' && clock.subject === subject)
    if (!examination) return []
    return [
      {
        key: subject,
        list: examination.endedAt ? undefined : 'bad-ratings',
        since: at,
        row: {
          ticket: ticket.number,
          title: ticket.title,
          rating: subject,
          level,
          about,
          at,
          unit: leadOrLast(ticket)?.unit,
          lastDay: examination.lastDay,
        },
      },
    ]
  })
