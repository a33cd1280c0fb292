/** 决定 — turns command, ticket and context into events or a refusal, purely. */
import { never } from '../../access/may.ts'
import { recounted } from '../clocks/recount.ts'
import { claimedByOthers } from '../matters/claiming/standing.ts'
import { withCooperation } from '../matters/closing/cooperation.ts'
import { withConfidentiality } from '../matters/confidentiality/set-confidentiality.ts'
import { isPast } from '../matters/retaining/retained.ts'
import { withSupervision } from '../matters/supervising/watch.ts'
import { linkedByTelling } from '../matters/telephoning/named.ts'
import { withTold } from '../matters/telling/in-call.ts'
import { type Context, type Decision, isRefusal, type LaterCommand, type Rule, refused } from '../ticket/decision.ts'
import { permissionFor, possibleIn } from '../ticket/states.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { type CommandOf, reachOfCommand } from '../words/command.ts'
import { startClocks } from './clocks-started.ts'
import { after } from './evolve.ts'
import { withLapsed } from './lapsing.ts'
import { notTheirsToDo, outOfSight } from './reach.ts'
import { type Held, noRoomFor, nothingHeld } from './room.ts'
import { rules } from './rules.ts'

/** Asks who may, then the state table, then whether there is room, then the rule, and adds what supervision makes of it and the clocks that the events start. */
export function decide<N extends LaterCommand>(
  command: CommandOf<N>,
  ticket: Ticket,
  context: Context,
  held: Held = nothingHeld,
): Decision {
  const { from, by, article } = permissionFor(command.type, context.rules)
  const reach = reachOfCommand(command.type)
  const shut = never(reach, by, context.actor)
  if (shut === 'role.not-allowed') return refused('ticket.role-not-allowed', { command: command.type, may: by })
  if (shut) return refused(shut, { command: command.type, authority: reach.authority, article })
  const unseen = outOfSight(command, ticket, context)
  if (unseen) return unseen
  if (!from.includes(ticket.state))
    return refused('ticket.not-allowed-here', {
      command: command.type,
      state: ticket.state,
      from,
      article,
      ...possibleIn(ticket.state, context.actor.role, context.rules),
    })
  if (isPast(command.type, ticket))
    return refused('retention.ended', { identityEndedAt: ticket.identityEndedAt, textsEndedAt: ticket.textsEndedAt })
  const others = notTheirsToDo(command, ticket, context)
  if (others) return others
  const claimed = claimedByOthers(command.type, context.actor, ticket)
  if (claimed) return refused('claim.others', { holder: claimed.holder, since: claimed.at })
  const noRoom = noRoomFor(command.type, context.actor, held, context.rules)
  if (noRoom) return noRoom

  // Whoever acts, acts under the limits as they are counted today: nothing is late by a calendar that no longer holds.
  const moved = recounted(ticket, context)
  const current = after(ticket, moved, context.now)
  const rule = rules[command.type] as Rule<N>
  const decision = rule(command, current, context)
  if (isRefusal(decision))
    return moved.length > 0 && command.type === 'passLimits'
      ? { events: startClocks(moved, ticket, context) }
      : decision
  const shown = withConfidentiality(withCooperation(decision.events, current, context.rules), current, context)
  const told = [...withTold(shown, command, context.now), ...linkedByTelling(command, current, context)]
  const settled = withLapsed(told, current, context.now)
  const followed = withSupervision(settled, current, context, after)
  return { events: startClocks([...moved, ...followed], ticket, context) }
}
