/** 待告知的时限 — what became of a notice is recorded on its ticket (第十八条). */
import { system } from '../../access/actor.ts'
import type { Waiting } from '../../telling/index.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { CommandOf } from '../words/command.ts'
import { execute, type WriteDeps } from './execute.ts'

/** A clock that waits for nothing any more has been seen to already. */
export function waitingTickets(deps: WriteDeps): Waiting {
  const asked = async (number: string, command: CommandOf<'recordTold'> | CommandOf<'recordUntold'>): Promise<void> => {
    const done = await execute({ number, command, actor: system('telling') }, deps)
    if (isRefusal(done) && done.refused === 'ticket.changed')
      throw new Error(`ticket ${number} keeps changing: that its appellant was told is not recorded`)
  }
  return {
    told: (ticket, about) => asked(ticket, { type: 'recordTold', ...about }),
    untold: (ticket, about) => asked(ticket, { type: 'recordUntold', ...about }),
  }
}
