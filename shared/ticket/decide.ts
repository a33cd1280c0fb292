/** decide(command, ticket, context) → events or a refusal. Pure: no clock, no I/O, no throw. */
import type { Actor } from './actor.ts'
import { startClocks } from './clocks/starting.ts'
import { withCooperation } from './closing/cooperation.ts'
import type { CommandOf } from './command.ts'
import { type Context, type Decision, isRefusal, type LaterCommand, type Rule, refused } from './decision.ts'
import { withLapsed } from './lapsing.ts'
import { type Held, noRoomFor, nothingHeld } from './room.ts'
import { rules } from './rules.ts'
import { isAppellantOf } from './sees.ts'
import { table } from './states.ts'
import { withSupervision } from './supervising/watch.ts'
import type { Ticket } from './ticket.ts'

/** Asks the state table, then whether there is room, then the rule, and adds what supervision makes of it and the clocks that the events start. */
export function decide<N extends LaterCommand>(
  command: CommandOf<N>,
  ticket: Ticket,
  context: Context,
  held: Held = nothingHeld,
): Decision {
  const { from, by, authority, article } = table[command.type]
  if (!by.includes(context.actor.role)) return refused('ticket.role-not-allowed', { command: command.type, may: by })
  if (!mayTouch(context.actor, ticket)) return refused('ticket.not-yours')
  if (!from.includes(ticket.state)) return refused('ticket.not-allowed-here', { state: ticket.state, from, article })
  if (authority && context.actor.authority !== authority)
    return refused('ticket.authority-not-allowed', { command: command.type, authority, article })
  const noRoom = noRoomFor(command.type, context.actor, held, context.rules)
  if (noRoom) return noRoom

  const rule = rules[command.type] as Rule<N>
  const decision = rule(command, ticket, context)
  if (isRefusal(decision)) return decision
  const settled = withLapsed(withCooperation(decision.events, ticket, context.rules), ticket, context.now)
  const followed = withSupervision(settled, ticket, context)
  return { events: startClocks(followed, ticket, context) }
}

/** Appellants and channels act only on their own; a unit's share is checked by the rule that knows its order. */
function mayTouch(actor: Actor, ticket: Ticket): boolean {
  if (actor.role === 'appellant') return isAppellantOf(actor, ticket)
  if (actor.role === 'channel') return actor.channel === ticket.channel
  return true
}
