/** 派单建议 — calls that suggest categories and units for a text or a ticket. */

import { sees } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { asRead } from '../../schema/text.ts'
import { nothingLearned } from '../../suggesting/index.ts'
import type { CallDeps } from '../compose.ts'
import { type Asked, dispatchSuggestion } from '../desk/dispatch-suggestion.ts'
import { ticketRow } from '../kind/rows.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import { holdingOf } from '../ticket/holding.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { readTicket } from './commands.ts'
import { shownRows } from './shown-rows.ts'

/** For a text that is no ticket yet. */
export async function suggestDispatch({ body, actor }: Call<Routes['suggestDispatch']>, deps: CallDeps) {
  const { title, text, area } = body
  const { registry } = await deps.law()
  if (area && !registry.hasArea(area)) return refused('area.unknown', { area })
  return { body: await suggestionFor({ title, text, area }, { actor, on: body.on }, deps) }
}

export async function readSuggestion({ params, query, actor }: Call<Routes['readSuggestion']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { number: ticket, title, text, area } = found.ticket
  const said = { title: asRead(title), text: asRead(text), area, ticket }
  return { body: { ticket, ...(await suggestionFor(said, { actor, on: query.on }, deps)) } }
}

async function suggestionFor(
  said: Omit<Asked, 'day'>,
  { actor, on }: Pick<Call<Routes['suggestDispatch']>, 'actor'> & { on: string | undefined },
  deps: CallDeps,
) {
  const law = await deps.law()
  const day = on ?? dateOf(deps.clock.now().toISOString())
  const isTheirs = (ticket: Ticket) => sees(actor, { of: holdingOf(ticket) }, law)
  const { similar, ...suggestion } = await dispatchSuggestion({ ...said, day }, law, isTheirs, deps)
  const rows = similar.map(({ ticket, share }) => ({ ...ticketRow(ticket), share }))
  return { ...suggestion, similar: await shownRows(rows, deps) }
}

/** 检验报告 — of last night; before the first night one of nothing. */
export async function readSuggestionReport(_: Call<Routes['readSuggestionReport']>, deps: CallDeps) {
  const kept = await deps.models.standing()
  const today = dateOf(deps.clock.now().toISOString())
  return { body: { hash: kept?.hash, ...(kept?.report ?? nothingLearned(today)) } }
}
