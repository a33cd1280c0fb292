/** 否定备案清单 — for the platform authority: negative outcomes to look at, and those it has looked at (第九条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export const listedNegatives = ({ number, title, ticketType, category, area, negatives }: Ticket): Listed[] =>
  negatives.map(({ at, kind, ground, alternative, unit, examined }, index) => ({
    key: `negative-${index + 1}`,
    list: examined ? 'negative examined' : 'negative to-examine',
    since: examined?.at ?? at,
    row: {
      ticket: number,
      number,
      outcome: index + 1,
      at,
      kind,
      ground,
      alternative,
      unit,
      title,
      ticketType,
      category,
      area,
      decision: examined?.decision,
    },
  }))
