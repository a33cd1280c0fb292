/** 审计 — calls that read looks at identity data and export a ticket's log (第三十五条). */

import type { Call } from '../../door/http.ts'
import { exportLines } from '../../record/export.ts'
import type { CallDeps } from '../compose.ts'
import { looksOf } from '../desk/seen.ts'
import { replay } from '../kind/replay.ts'
import type { Routes } from '../routes/index.ts'
import { isRefusal, refused } from '../ticket/decision.ts'
import type { Log } from '../ticket/log.ts'
import { isTicketNumber } from '../ticket/number.ts'
import { readTicket } from './commands.ts'

async function logOf(number: string, { tickets }: CallDeps): Promise<Log | undefined> {
  return isTicketNumber(number) ? (await tickets.read(number))?.log : undefined
}

/** For administrators too, who see nothing else of a ticket: these rows hold no identity data. */
export async function listLooks({ params, actor }: Call<Routes['listLooks']>, deps: CallDeps) {
  const number = params.ticket
  const found = actor.role === 'admin' ? await logOf(number, deps) : await readTicket(number, actor, deps)
  if (!found || isRefusal(found)) return refused('ticket.unknown', { ticket: number })
  const ticket = 'ticket' in found ? found.ticket : replay(found)
  if (!ticket) return refused('ticket.unknown', { ticket: number })
  return { body: { ticket: number, items: await looksOf(ticket, deps) } }
}

/** Whole or not at all: with clues left out the chain would not hold, so that it is for the authority that may see them. */
export async function exportLog({ params, actor }: Call<Routes['exportLog']>, deps: CallDeps) {
  const number = params.ticket
  const found = await readTicket(number, actor, deps)
  if (isRefusal(found)) return found
  const lines = exportLines(number, found.kept, found.texts)
  return { text: `${lines.join('\n')}\n` }
}
