/** 一生 — lives of tickets drawn at random: time passes, somebody asks for something. */
import { type Actor, type Role, roles } from '../../shared/access/actor.ts'
import { decide } from '../../shared/appeals/kind/decide.ts'
import { evolve } from '../../shared/appeals/kind/evolve.ts'
import { isRefusal, type LaterCommand } from '../../shared/appeals/ticket/decision.ts'
import type { Ticket } from '../../shared/appeals/ticket/ticket.ts'
import { type CommandName, type CommandOf, commandBodies } from '../../shared/appeals/words/command.ts'
import type { TicketEvent } from '../../shared/appeals/words/event.ts'
import { commands as table } from '../../shared/law/liaoning-draft-2021/commands.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { type Draw, drawnBody, units } from './drawn.ts'
import { leading } from './merging.ts'
import {
  department,
  first,
  instant,
  law,
  operator,
  quotable,
  registered,
  type Story,
  second,
  supervisor,
  third,
} from './story.ts'

/** What is due after years has lives of its own, in retaining.test.ts. */
export const names = (Object.keys(commandBodies) as CommandName[]).filter(
  (name): name is LaterCommand => name !== 'register' && name !== 'endRetention',
)
/** Xorshift: the numbers of one step, from its seed. */
export function drawing(seed: number): Draw {
  let state = seed | 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

/** Mostly a role that may, acting for a unit that holds an order. */
function actorOf(command: LaterCommand, ticket: Ticket, draw: Draw): Actor {
  const role: Role =
    draw(10) === 0
      ? (roles[draw(roles.length)] ?? 'operator')
      : (table[command].by[draw(table[command].by.length)] ?? 'operator')
  const holder = ticket.orders[draw(Math.max(1, ticket.orders.length))]?.unit
  const authority = draw(2) === 0 ? ('platform' as const) : ('business-environment' as const)
  return {
    role,
    id: role,
    ...(role === 'department' ? { unit: draw(8) === 0 ? (units[draw(units.length)] ?? 'sy') : (holder ?? 'sy') } : {}),
    ...(role === 'channel' ? { channel: 'web' } : {}),
    ...(role === 'appellant' ? { ticket: ticket.number } : {}),
    ...(role === 'supervisor' ? { authority } : {}),
  }
}

/** What leads a ticket to its end; asked rarely, so that most of a life is spent before it. */
const endings: readonly LaterCommand[] = ['answer', 'reject', 'redirect', 'file', 'withdraw', 'close']

/** How often each command was decided so far. */
export const decided = new Map<string, number>()

/** Mostly something the state allows; now and then anything. Of two, the one that was decided less often. */
function commandOf(ticket: Ticket, draw: Draw): LaterCommand {
  const mayEnd = draw(4) === 0
  const allowed = names.filter((name) => table[name].from.includes(ticket.state) && (mayEnd || !endings.includes(name)))
  const from = draw(10) === 0 || allowed.length === 0 ? names : allowed
  const [one = 'accept', other = one] = [from[draw(from.length)], from[draw(from.length)]]
  return (decided.get(one) ?? 0) <= (decided.get(other) ?? 0) ? one : other
}

/** Just registered, with its department, asking for more time or to give it back, passed down, or closed as solved. */
export function begun(ticketType: string): Story {
  const story = registered({
    ticketType: ticketType.replace(/ .*/, '') as 'help',
    ...(ticketType.startsWith('enterprise') ? { appellantKind: 'organisation', businessEnvironment: true } : {}),
  })
  if (!ticketType.includes(' ')) return story
  const at = '2026-10-09T10:00+08:00'
  if (ticketType.endsWith('passed-down')) return passedDown(story, at)
  const dispatched = story
    .and(at, operator, { type: 'accept' })
    .and(at, operator, { type: 'dispatch' })
    .and(at, { role: 'system', id: 'delivery' }, { type: 'recordReceipt', order: first, how: 'push', at: instant(at) })
  if (ticketType.endsWith('dispatched')) return dispatched
  const holder: Actor = { role: 'department', id: 'd', unit: dispatched.ticket.orders[0]?.unit ?? '' }
  const asked = { type: 'requestExtension', order: first, kind: 'general', months: 2, reasons: '需要鉴定' } as const
  const back = { type: 'requestReturn', order: first, form: 'give-back', ground: 'not-responsible' } as const
  const reasons = '不属本单位'
  if (ticketType.endsWith('returning')) return dispatched.and(at, holder, { ...back, reasons })
  const hard = { type: 'requestMark', mark: 'hard-case', reasons: '多方难以协调' } as const
  if (ticketType.endsWith('marked'))
    return dispatched
      .and(at, holder, hard)
      .and(at, supervisor, { type: 'decideMark', request: 'mark-1', decision: 'approved', reasons: '属实' })
  if (ticketType.endsWith('extension')) return dispatched.and(at, holder, asked)
  const texts = { record: '已修', answer: '已修', consultation: { impossible: '电话停机' } }
  return dispatched
    .and(at, holder, { type: 'reply', order: first, ...texts })
    .and(at, operator, { type: 'passCheck' })
    .and(at, operator, { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已解决' })
}

/** By a district to a street, which has asked a community, and to a bureau, which has replied. */
function passedDown(story: Story, at: string): Story {
  const [street, community, bureau] = ['heping-nanhu-street', 'heping-wencui-community', 'heping-housing']
  const to = [{ unit: street }, { unit: bureau }]
  return story
    .and(at, operator, { type: 'accept' })
    .and(at, operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
    .and(at, department('heping'), { type: 'passDown', order: first, to, instructions: '请核实' })
    .and(at, department(street), {
      type: 'askAssistance',
      order: second,
      unit: community,
      ask: '走访',
      until: '2026-10-20',
    })
    .and(at, department(bureau), { type: 'reply', order: third, record: '已核', answer: '已核' })
}
/** Another appellant's ticket of the same matter, into which this one may be merged. */
const lead = leading(begun('help dispatched'))

/** The same appellant's, brought before. */
const earlier = {
  number: lead.number,
  state: 'closed',
  registeredAt: '2026-09-01T01:00:00.000Z',
  sameAppellant: true,
} as const

/** 开始 — at which point of its way a life begins. */
export const beginnings = [
  'consultation',
  'help',
  'help dispatched',
  'consultation dispatched',
  'enterprise dispatched',
  'help extension',
  'help returning',
  'help marked',
  'help closed',
  'help passed-down',
] as const

export interface Life {
  ticket: Ticket
  log: { at: string; events: readonly TicketEvent[] }[]
  now: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Mostly little time passes; now and then a week, and sometimes the thirty days of non-cooperation. */
const pauses = [minute, minute, minute, hour, hour, hour, day, day, 6 * day, 31 * day]

/** What is done with each step. */
export interface Watched {
  asked?(wasDecided: boolean, command: string): void
  decided?(before: Ticket, after: Ticket, events: readonly TicketEvent[]): void
}

/** One step: time passes, something is asked, and decided or refused. */
export function step(life: Life, seed: number, { asked, decided: then }: Watched = {}): Life {
  const draw = drawing(seed)
  const now = life.now + (pauses[draw(pauses.length)] ?? 0) * (1 + draw(3))
  const at = new Date(now).toISOString()
  const command = draw(5) === 0 ? 'passLimits' : commandOf(life.ticket, draw)
  const actor: Actor =
    command === 'passLimits' ? { role: 'system', id: 'deadlines' } : actorOf(command, life.ticket, draw)
  const parsed = commandBodies[command]().safeParse(drawnBody(command, { ticket: life.ticket, now: at, draw }))
  if (!parsed.success) {
    asked?.(false, command)
    return { ...life, now }
  }
  const decision = decide({ type: command, ...parsed.data } as CommandOf<LaterCommand>, life.ticket, {
    ...law,
    now: at,
    today: dateOf(at),
    actor,
    facts: { lead, earlier, quoted: quotable },
  })
  asked?.(!isRefusal(decision), command)
  if (!isRefusal(decision)) decided.set(command, (decided.get(command) ?? 0) + 1)
  if (isRefusal(decision)) return { ...life, now }
  const ticket = decision.events.reduce<Ticket>((before, event) => evolve(before, { ...event, at }), life.ticket)
  ticket.version++
  then?.(life.ticket, ticket, decision.events)
  return { ticket, now, log: [...life.log, { at, events: decision.events }] }
}
