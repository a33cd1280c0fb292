/** 够得着 — whether a command's subject exists for its caller and is theirs. */
import type { Thing } from '../../access/holding.ts'
import { mayAct } from '../../access/may.ts'
import { sees } from '../../access/sees.ts'
import { type Context, type LaterCommand, type Refusal, refused } from '../ticket/decision.ts'
import { holdingOf, holdsOrder } from '../ticket/holding.ts'
import { findOrder, type Ticket } from '../ticket/ticket.ts'
import { type CommandName, type CommandOf, reachOfCommand } from '../words/command.ts'

type Named = {
  order?: unknown
  workOrder?: unknown
  task?: unknown
  supervision?: unknown
  extension?: unknown
  handOver?: unknown
}

/** What is not theirs is refused in the words for what nobody has. */
export function outOfSight<N extends LaterCommand>(
  command: CommandOf<N>,
  ticket: Ticket,
  context: Context,
): Refusal | undefined {
  const { actor, facts } = context
  // Whoever hands on an appellant's own words by SMS need not have brought the appeal.
  if (command.type === 'rateBySms' && facts?.senderIsAppellant) return undefined
  if (command.type === 'rate' && facts?.spokenOfInCall) return undefined
  const { about } = reachOfCommand(command.type)
  const unknown = unknownOf(about, command, ticket)
  const thing = thingOf(command, ticket)
  if (!thing || !sees(actor, thing, context)) {
    // Of a ticket they see, what does not exist is the one thing; of another, the ticket.
    const itself = about === 'supervision' || about === 'extension' || about === 'hand-over'
    return itself && !sees(actor, { of: holdingOf(ticket) }, context) ? unknownTicket(ticket) : unknown
  }
  const also = orderIn(command)
  if (also === undefined || about === 'order') return undefined
  const order = findOrder(ticket, also)
  return order && !sees(actor, { of: holdingOf(ticket), unit: order.unit }, context)
    ? refused('work-order.unknown')
    : undefined
}

/** They see it, and another acts on it: another authority, or the unit that holds it now. */
export function notTheirsToDo<N extends LaterCommand>(
  command: CommandOf<N>,
  ticket: Ticket,
  context: Context,
): Refusal | undefined {
  const { actor } = context
  const reach = reachOfCommand(command.type)
  const thing = thingOf(command, ticket)
  if (thing && !mayAct(reach, actor, thing, context)) return refused('authority.other-tree', unitOf(thing))
  if (
    actor.role === 'department' &&
    reach.about === 'ticket' &&
    reach.acts === 'on-own' &&
    !holdsOrder(actor, ticket, context.registry.isWithin)
  )
    return refused('ticket.not-held')
  return undefined
}

const unitOf = ({ unit, of }: Thing): Record<string, unknown> | undefined => {
  const named = unit ?? of.lead
  return named ? { unit: named } : undefined
}

/** Undefined where the ticket has no such thing. */
function thingOf(command: object, ticket: Ticket): Thing | undefined {
  const of = holdingOf(ticket)
  const { about } = reachOfCommand((command as { type: CommandName }).type)
  const { order, task, supervision, extension, handOver } = command as Named
  switch (about) {
    case 'order':
      return withOrder(of, ticket, order)
    case 'supervision':
      return withOrder(of, ticket, ticket.supervisions.find(({ n }) => n === supervision)?.order)
    case 'extension':
      return withOrder(of, ticket, ticket.extensions.find(({ n }) => n === extension)?.order)
    case 'hand-over': {
      const handed = ticket.handOvers?.find(({ subject }) => subject === handOver)
      return handed && { of, handedTo: handed.to }
    }
    case 'task': {
      const asked = ticket.assistance.find(({ number }) => number === task)
      const held = asked && findOrder(ticket, asked.order)
      return asked && held && { of, unit: held.unit, community: asked.unit }
    }
    default:
      return { of }
  }
}

function withOrder(of: Thing['of'], ticket: Ticket, number: unknown): Thing | undefined {
  const order = typeof number === 'string' ? findOrder(ticket, number) : undefined
  return order && { of, unit: order.unit }
}

/** A body may name an order beside the path. */
function orderIn(command: object): string | undefined {
  const { order, workOrder } = command as Named
  const named = workOrder ?? order
  return typeof named === 'string' ? named : undefined
}

const unknownTicket = ({ number }: Ticket): Refusal => refused('ticket.unknown', { ticket: number })

function unknownOf(about: string, command: object, ticket: Ticket): Refusal {
  const { supervision, extension } = command as Named
  switch (about) {
    case 'order':
      return refused('work-order.unknown')
    case 'hand-over':
      return refused('hand-over.unknown')
    case 'task':
      return refused('assistance.unknown')
    case 'supervision':
      return refused('supervision.unknown', { supervision })
    case 'extension':
      return refused('extension.unknown', { extension })
    default:
      return unknownTicket(ticket)
  }
}
