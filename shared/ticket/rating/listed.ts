/** 差评清单 — bad ratings that wait for the authority's examination (第二十九条). */
import type { Listed } from '../listed.ts'
import { leadOrLast, type Ticket } from '../ticket.ts'

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
