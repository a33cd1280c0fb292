/** 链接 — makes a link to a ticket's page for the channel that brought it. */
import { mintLink } from '../../access/links.ts'
import type { Call } from '../../door/http.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal } from '../ticket/decision.ts'
import { readTicket } from './commands.ts'

export async function makeLink({ params, body, actor }: Call<Routes['makeLink']>, deps: CallDeps) {
  const found = await readTicket(params.ticket, actor, deps)
  if (isRefusal(found)) return found
  const { number } = found.ticket
  const { purpose } = body
  const { url, ends } = await mintLink({ kind: 'ticket', record: number, purpose, site: '' }, deps)
  return { body: { ticket: number, purpose, link: url, ends }, location: `/v1/tickets/${number}` }
}
