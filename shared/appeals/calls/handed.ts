/** 移送件进展 — what whoever was handed a matter may read of it (第七条、第三十五条). */
import type { Actor } from '../../access/actor.ts'
import { exactly } from '../../door/answering.ts'
import type { CallDeps } from '../compose.ts'
import { replay } from '../kind/replay.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import { isReadBy } from '../matters/handing-over/seen.ts'
import type { Progress } from '../routes/answers/tickets.ts'
import { isTicketNumber } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { appellantView } from '../views/ticket.ts'
import { wordsOf } from '../views/words.ts'

/** As an appellant reads it, in the words that units read. */
export async function handedMatter(number: string, actor: Actor, deps: CallDeps) {
  if (actor.role !== 'channel') return undefined
  const ticket = await ticketOf(number, deps)
  if (!ticket || !isReadBy(actor.channel, ticket)) return undefined
  const view = { ...appellantView(asUnitsRead(ticket)), words: wordsOf(ticket, await deps.law()), misuse: undefined }
  return { body: exactly<Progress>()(view), version: ticket.version, location: `/v1/tickets/${ticket.number}` }
}

export async function ticketOf(number: string, { tickets }: Pick<CallDeps, 'tickets'>): Promise<Ticket | undefined> {
  const stored = isTicketNumber(number) ? await tickets.read(number) : undefined
  return stored && replay(stored.log)
}
