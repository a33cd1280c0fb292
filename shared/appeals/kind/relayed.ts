/** 通传的内容 — what merged tickets take over from their lead's log. */
import type { Rules } from '../../law/rules.ts'
import type { FollowStep } from '../matters/merging/events.ts'
import { isRelayed, taken } from '../matters/merging/steps.ts'
import type { Log } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { replay } from './replay.ts'

/** The decisions after `seen` as a merged ticket takes them over, oldest first. */
export function stepsSince(seen: number, log: Log, personal: Rules['repeats']['personalClosings']): FollowStep[] {
  const steps: FollowStep[] = []
  for (const decision of log.slice(seen)) {
    if (!isRelayed(decision)) continue
    const lead = replay(log.slice(0, decision.n)) as Ticket
    const events = decision.events.flatMap((event) => taken(event, lead, decision, personal))
    if (events.length > 0) steps.push({ n: decision.n, events })
  }
  return steps
}
