/** 跟进 — carries out what was decided about a ticket, after its knock. */
import { hashOfDecision } from '../../record/chain.ts'
import type { Clock } from '../../record/clock.ts'
import { type Followed, follow as followRecord, type Received } from '../../record/follow.ts'
import type { Knock } from '../../record/records.ts'
import { replay, replayed } from '../kind/replay.ts'
import type { DecisionRecord, Log } from '../ticket/log.ts'
import { type CarryOutDeps, carryOut } from './carry-out.ts'
import type { Stored, Tickets } from './ports.ts'

export type FollowDeps = CarryOutDeps & {
  tickets: Tickets
  clock: Clock
  /** 系统自动派单 — of the decision that has just been carried out, where the city lets it */
  dispatchByItself(decision: DecisionRecord, log: Log): Promise<void>
}

export const follow = (knock: Knock, received: Received, deps: FollowDeps): Promise<Followed> =>
  followRecord(knock, received, {
    clock: deps.clock,
    read: () => deps.tickets.read(knock.ticket),
    async carryOut({ n }, stored: Stored) {
      await carryOutDecision(n, stored, deps)
      const decision = stored.log[n - 1]
      if (decision) await deps.dispatchByItself(decision, stored.log)
    },
  })

/** Carries out exactly decision n, on the ticket as that decision left it. */
export async function carryOutDecision(
  n: number,
  { log, kept }: Pick<Stored, 'log' | 'kept'>,
  deps: CarryOutDeps,
): Promise<void> {
  const [decision, before] = [log[n - 1], replay(log.slice(0, n - 1))]
  const ticket = decision && replayed(before, decision, n)
  if (ticket) await carryOut(decision, ticket, hashOfDecision(kept[n - 1]), deps, before)
}
