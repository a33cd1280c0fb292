/** 待审批延期 — pending applications, on the list of the authority that decides them (第十九条（四）). */
import type { authorities } from '../../../access/actor.ts'
import type { Listed } from '../../../access/holding.ts'
import { clockOf, findOrder, type Ticket } from '../../ticket/ticket.ts'
import { extensionState } from './extension.ts'

type Authority = (typeof authorities)[number]

export const extensionList = (authority: Authority): string => `extension-requests ${authority}`

export function listedExtensions(ticket: Ticket): Listed[] {
  return ticket.extensions.map((extension) => {
    const { n, order, clock, kind, decidedBy, at, originalLastDay, asksUntil } = extension
    return {
      key: `extension ${n}`,
      list: extensionState(extension, ticket) === 'pending' ? extensionList(decidedBy) : undefined,
      since: at,
      row: {
        ticket: ticket.number,
        title: ticket.title,
        category: ticket.category,
        area: ticket.area,
        extension: n,
        order,
        unit: findOrder(ticket, order)?.unit,
        clock,
        kind,
        requestedAt: at,
        originalLastDay,
        asksUntil,
        limit: clockOf(ticket, clock, order)?.limit,
      },
    }
  })
}
