/** 执行 — the one write path of tickets: read, decide, knock, then one conditional write. */

import { type Actor, signed } from '../access/actor.ts'
import { nextCheckAt } from '../appeals/clocks/due.ts'
import { decide } from '../appeals/kind/decide.ts'
import { countsUntil, factsOf } from '../appeals/kind/facts.ts'
import { outOfSight } from '../appeals/kind/reach.ts'
import { retained } from '../appeals/matters/retaining/retained.ts'
import type { CommandOf } from '../appeals/ticket/command.ts'
import { audienceOf, maySee } from '../appeals/ticket/confidential.ts'
import {
  type Context,
  type Facts,
  isRefusal,
  type LaterCommand,
  type Refusal,
  refused,
} from '../appeals/ticket/decision.ts'
import { type DecisionRecord, type Log, replay } from '../appeals/ticket/log.ts'
import type { Ticket } from '../appeals/ticket/ticket.ts'
import { ticketRow } from '../appeals/views/rows.ts'
import type { Registry } from '../city/registry.ts'
import type { Calendar } from '../law/calendar.ts'
import { rulesByKey } from '../law/regulations.ts'
import type { Rules } from '../law/rules.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { keyOf } from '../law/version.ts'
import { hashBefore } from './chain.ts'
import { inFull, keepTexts, textsEnd } from './kept-texts.ts'
import type { Attempt, Clock, Draw, Knocks, Stored, Texts, Tickets } from './ports.ts'
import { type Deadline, deadlineIn } from './stopwatch.ts'

export interface Law {
  rules: Rules
  calendar: Calendar
  registry: Registry
}

export interface WriteDeps {
  tickets: Tickets
  texts: Texts
  knocks: Knocks
  clock: Clock
  attempt: Attempt
  draw: Draw
  law(): Promise<Law>
}

export interface Request<N extends LaterCommand> {
  number: string
  command: CommandOf<N>
  actor: Actor
  from?: DecisionRecord['from']
  /** Idempotency-Key and the fingerprint of the content it came with */
  once?: { key: string; print: string } | undefined
  /** what was looked up in other tickets for this command */
  facts?: Facts | undefined
  /** the version the caller read; another one refuses with `ticket.changed` */
  ifMatch?: number | undefined
}

export interface Done {
  ticket: Ticket
  log: Log
  decision: DecisionRecord
}

/** Several units receive, acknowledge and answer at once: whoever named no version waits for its turn. */
const tries = 6
/** No put is begun or tried again this long after its knock was begun, so that no write can follow its knock's last look. */
export const writeWithin = 20_000

/** Carries one command out, or says why not. Conflicts are tried again unless the caller named a version. */
export async function execute<N extends LaterCommand>(request: Request<N>, deps: WriteDeps): Promise<Done | Refusal> {
  const law = await deps.law()
  for (let left = tries; left > 0; left--) {
    if (left < tries) await deps.clock.sleep(20 + deps.draw(80 * (tries - left)))
    const stored = await deps.tickets.read(request.number)
    const ticket = stored && replay(stored.log)
    if (!ticket) return refused('ticket.unknown', { ticket: request.number })
    const { log, kept, bytes } = stored

    const earlier = alreadyDone(request, log)
    if (earlier) return isRefusal(earlier) ? earlier : done(log.slice(0, earlier.n), earlier)
    const asked = { ...contextOf(request.actor, law, deps.clock), facts: request.facts }
    // Before anything of its state is said, by a version too.
    const unseen = outOfSight(request.command, ticket, asked)
    if (unseen) return unseen
    if (request.ifMatch !== undefined && request.ifMatch !== ticket.version)
      return refused('ticket.changed', {
        version: ticket.version,
        changed: changedSince(request.ifMatch, log, request.actor),
      })

    // By the version it was registered under, or by none.
    const rules = law.rules.changes.rules === 'running' ? law.rules : rulesByKey(log[0]?.rules ?? '')
    if (!rules) return refused('rules.gone', { rules: log[0]?.rules })
    const context = { ...asked, rules }
    const decision = decide(request.command, ticket, context, { decisions: kept, bytes })
    if (isRefusal(decision)) return decision

    const record = { ...recordOf(request, kept, context, deps.attempt()), ...decision }
    const written = await commit({ log, kept }, record, deps)
    if (written) return written
  }
  return refused('ticket.changed')
}

/** Puts the texts away, knocks, then writes. After a failed condition or an unknown outcome the item itself says who won. @returns undefined when others did */
export async function commit(
  { log, kept }: Pick<Stored, 'log' | 'kept'>,
  decision: DecisionRecord,
  { tickets, texts, knocks, clock, draw }: Pick<WriteDeps, 'tickets' | 'texts' | 'knocks' | 'clock' | 'draw'>,
  // From before the send: its answer may come long after the queue has dated the knock.
  deadline: Deadline = deadlineIn(writeWithin, clock),
): Promise<Done | undefined> {
  const committed = done(textsEnd(decision) ? inFull([...kept, decision], new Map()) : [...log, decision], decision)
  const { ticket } = committed
  const record = await keepTexts(ticket.number, decision, { texts, draw })
  await knocks.send({ ticket: ticket.number, version: decision.n, attempt: decision.attempt })
  let outage: unknown
  try {
    const outcome = await tickets.write(
      {
        number: ticket.number,
        log: [...kept, record],
        row: ticketRow(ticket),
        facts: factsOf(ticket),
        countsUntil: countsUntil(ticket, decision.at),
        nextCheckAt: nextCheckAt(ticket, clock.now().toISOString()),
        retained: retained(ticket),
      },
      deadline,
    )
    if (outcome === 'written') return committed
  } catch (error) {
    outage = error
  }
  const standing = (await tickets.read(ticket.number))?.log[decision.n - 1]
  if (standing?.attempt === decision.attempt) return committed
  if (standing || outage === undefined) return undefined
  throw outage
}

/** What was done behind the version that the caller read, as far as they may know of it. */
const changedSince = (version: number, log: Log, actor: Actor): string[] =>
  log
    .slice(version)
    .filter(({ events }) => events.some((event) => maySee(actor, audienceOf(event))))
    .map(({ command }) => command)

/** The decision an earlier request with the same Idempotency-Key led to. */
function alreadyDone<N extends LaterCommand>(
  { once, actor }: Request<N>,
  log: Log,
): DecisionRecord | Refusal | undefined {
  if (!once) return undefined
  const earlier = log.find(({ key, by }) => key === once.key && by.id === actor.id)
  if (!earlier) return undefined
  return earlier.print === once.print ? earlier : refused('idempotency.key-reused')
}

export function contextOf(actor: Actor, law: Law, clock: Clock): Context {
  const now = clock.now().toISOString()
  return { now, today: dateOf(now), actor, ...law }
}

/** The log is kept for ever, and where an appellant lives on the net is no more its business than their telephone. */
const withoutAddress = (from: NonNullable<DecisionRecord['from']>, { role }: Actor): DecisionRecord['from'] =>
  role === 'appellant' ? { ...from, ip: '' } : from

const recordOf = <N extends LaterCommand>(
  { number, command, actor, from, once }: Request<N>,
  kept: Log,
  { now, rules }: Context,
  attempt: string,
): Omit<DecisionRecord, 'events'> => ({
  n: kept.length + 1,
  at: now,
  attempt,
  by: signed(actor),
  ...(from ? { from: withoutAddress(from, actor) } : {}),
  command: command.type,
  ...(once ? { key: once.key, print: once.print } : {}),
  rules: keyOf(rules),
  before: hashBefore(number, kept),
})

const done = (log: Log, decision: DecisionRecord): Done => ({ ticket: replay(log) as Ticket, log, decision })
