/** 合并清单 — the tickets merged into one that leads, each pointing to it. */

import type { Listed } from '../../../access/holding.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import { applications } from '../extending/extension.ts'

type Row = ReturnType<typeof rowOf>

export const mergedList = (lead: string) => listOf<Row>(`merged ${lead}`)

/** Closed with its lead it stays listed; freed or withdrawn it leaves. */
export function mergedRows(ticket: Ticket): Listed[] {
  const { merged, state, since } = ticket
  if (!ticket.lastMergedInto) return []
  const list = merged && state !== 'withdrawn' ? mergedList(merged.into) : undefined
  return [listed({ key: 'merged', list, since: merged?.at ?? since, row: rowOf(ticket) })]
}

const rowOf = (ticket: Ticket) => ({
  ticket: ticket.number,
  state: ticket.state,
  seen: ticket.merged?.seen,
  title: ticket.title,
  registeredAt: ticket.registeredAt,
  applications: applications(ticket),
})
