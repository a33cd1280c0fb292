/** 合并 — calls that merge many tickets at once, and show what was merged. */

import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { Unreadable } from '../../schema/kept.ts'
import type { CallDeps } from '../compose.ts'
import { mergeAll } from '../desk/merging.ts'
import { shielded } from '../desk/shielding.ts'
import { replay } from '../kind/replay.ts'
import { mergedList } from '../matters/merging/lists.ts'
import { mergedAppealView } from '../matters/merging/views.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { standingOn } from '../ticket/listing.ts'
import { isTicketNumber, plainNumber } from '../ticket/number.ts'
import { readOrder, readTicket } from './commands.ts'

export async function mergeTickets(
  { params, body, actor, from, worded }: Call<Routes['mergeTickets']>,
  deps: CallDeps,
) {
  const lead = params.ticket
  if (!isTicketNumber(lead)) return refused('ticket.unknown', { ticket: lead })
  const tickets = [...new Set(body.tickets.map(plainNumber))]
  const outcomes = await mergeAll({ lead, tickets, reasons: body.reasons, actor, from }, deps)
  if (isRefusal(outcomes)) return outcomes
  const results = outcomes.map(({ ticket, refusal }) =>
    refusal ? { ticket, merged: false, problem: worded(refusal) } : { ticket, merged: true },
  )
  return { body: { ticket: lead, merged: results.filter(({ merged }) => merged).length, results } }
}

export async function listMerged({ params, query, actor }: Call<Routes['listMerged']>, deps: CallDeps) {
  const cursor = cursorFrom(query.cursor)
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const list = mergedList(found.ticket.number)
  return { body: standingOn(list, await deps.listed.page(list, 'oldest', query.limit, cursor)) }
}

/** For the unit that holds the order: what the others say, never who they are (第三十五条). */
export async function listMergedAppeals({ params, query, actor }: Call<Routes['listMergedAppeals']>, deps: CallDeps) {
  const cursor = cursorFrom(query.cursor)
  const order = await readOrder(params.workOrder, actor, deps)
  if (isRefusal(order)) return order
  const lead = order.ticket
  const list = mergedList(lead.number)
  const { items, next, unreadable = [] } = standingOn(list, await deps.listed.page(list, 'oldest', query.limit, cursor))
  const missing = [...unreadable]
  const appeals = await Promise.all(
    items.map(async ({ ticket }) => {
      try {
        return await appealOf(ticket, lead.number, deps)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        missing.push(ticket)
        return undefined
      }
    }),
  )
  const found = appeals.filter((appeal) => appeal !== undefined)
  return { body: { items: found, next, ...(missing.length > 0 ? { unreadable: missing } : {}) } }
}

/** The list may lag behind: whoever was freed meanwhile is none of this unit's business any more. */
async function appealOf(number: string, lead: string, deps: CallDeps) {
  const ticket = replay((await deps.tickets.read(number))?.log ?? [])
  if (ticket?.merged?.into !== lead) return undefined
  return shielded(ticket, mergedAppealView(ticket), deps)
}
