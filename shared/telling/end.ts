/** 到期删除 — what the appellant of a ticket was told is forgotten with who they were (第三十五条). */
import { system } from '../access/actor.ts'
import { type DecideDeps, decided } from './decided.ts'

/** Once more does nothing. */
export async function endTold(ticket: string, deps: DecideDeps): Promise<void> {
  for (const { id, endedAt } of await deps.notices.ofTicket(ticket))
    if (!endedAt) await decided({ id, command: { type: 'end' }, actor: system('retention') }, deps)
}
