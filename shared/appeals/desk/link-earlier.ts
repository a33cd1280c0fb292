/** 关联 — links a ticket and the same appellant's earlier one, each by a decision. */

import { system } from '../../access/actor.ts'
import { isRefusal, type Refusal } from '../ticket/decision.ts'
import { type Done, execute, type Request, type WriteDeps } from './execute.ts'

export async function linkBoth(request: Request<'linkEarlier'>, deps: WriteDeps): Promise<Done | Refusal> {
  const linked = await execute(request, deps)
  if (isRefusal(linked) && linked.refused !== 'repeat.already-linked') return linked
  const { number: later, command } = request
  const noted = await execute(
    { number: command.earlier, command: { type: 'noteLater', later }, actor: system('repeats') },
    deps,
  )
  // It keeps changing: whoever asked is told, and asks again. Known already, or full, it stands as it is.
  return isRefusal(noted) && noted.refused === 'ticket.changed' ? noted : linked
}
