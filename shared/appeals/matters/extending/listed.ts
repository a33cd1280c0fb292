/** 待审批延期 — pending applications, on the list of the authority that decides them (第十九条（四）). */
import type { authorities } from '../../../access/actor.ts'
import type { Listed } from '../../../access/holding.ts'
import { countedOf } from '../../clocks/shape.ts'
import { listed, listOf } from '../../ticket/listing.ts'
import { clockOf, findOrder, type Ticket } from '../../ticket/ticket.ts'
import { extensionState } from './extension.ts'
import type { Extension } from './shape.ts'

type Authority = (typeof authorities)[number]

export const extensionList = (authority: Authority) =>
  listOf<ReturnType<typeof rowOf>>(`extension-requests ${authority}`)

export const listedExtensions = (ticket: Ticket): Listed[] =>
  ticket.extensions.map((extension) =>
    listed({
      key: `extension ${extension.n}`,
      list: extensionState(extension, ticket) === 'pending' ? extensionList(extension.decidedBy) : undefined,
      since: extension.at,
      due: clockOf(ticket, extension.clock, extension.order)?.limit,
      row: rowOf(extension, ticket),
    }),
  )

const rowOf = ({ n, order, clock, kind, at, originalLastDay, asksUntil }: Extension, ticket: Ticket) => ({
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
  counted: countedOf(clockOf(ticket, clock, order)),
})
