/** 合并清单 — the tickets merged into one that leads, each pointing to it. */

import type { Listed } from '../../../access/holding.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { applications } from '../extending/extension.ts'

export const mergedList = (lead: string): string => `merged ${lead}`

/** Closed with its lead it stays listed; freed or withdrawn it leaves. */
export function mergedRows(ticket: Ticket): Listed[] {
  const into = ticket.merged?.into
  if (!ticket.lastMergedInto) return []
  const { number, state, title, registeredAt } = ticket
  return [
    {
      key: 'merged',
      list: into && state !== 'withdrawn' ? mergedList(into) : undefined,
      since: ticket.merged?.at ?? ticket.since,
      row: {
        ticket: number,
        state,
        seen: ticket.merged?.seen,
        title,
        registeredAt,
        applications: applications(ticket),
      },
    },
  ]
}
