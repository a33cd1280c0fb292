/** 归属、时限、保密变更 — what is untold follows its ticket to another unit, limit or confidence. */
import { system } from '../access/actor.ts'
import type { Holding } from '../access/holding.ts'
import { isRefusal } from '../record/refusal.ts'
import { type DecideDeps, decided } from './decided.ts'
import { isRecounted } from './notice.ts'

export interface Recounted {
  ticket: string
  /** number of the ticket's decision that changed it */
  asOf: number
  whose: Holding
  /** limit of the clock that ends with being told */
  until: string | undefined
  /** only that there is news may be said of it now */
  restricted: boolean
}

/** Once more changes nothing. */
export async function recount({ ticket, ...now }: Recounted, deps: DecideDeps): Promise<void> {
  for (const { id } of (await deps.notices.ofTicket(ticket)).filter((one) => isRecounted(one, now))) {
    const done = await decided({ id, command: { type: 'recount', ...now }, actor: system('telling') }, deps)
    if (isRefusal(done) && done.refused === 'notice.changed') throw new Error(`notice ${id} keeps changing`)
  }
}
