/** 违规清单 — reports that wait for verification or for their next step (第三十九条). */
import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export const listedMisconduct = (ticket: Ticket): Listed[] =>
  ticket.misconduct.map(({ subject, at, ground, unit, foundBy, verification, steps }) => ({
    key: subject,
    list: verification?.decision === 'dropped' ? undefined : 'misconduct',
    since: at,
    row: {
      ticket: ticket.number,
      record: subject,
      ground,
      unit,
      foundBy,
      at,
      verified: verification?.at,
      serious: verification?.serious,
      crime: verification?.crime,
      steps: steps.map(({ step, reference }) => ({ step, reference })),
    },
  }))
