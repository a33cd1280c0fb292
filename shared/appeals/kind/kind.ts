/** 诉求件这一类记录 — what the record machine must know of tickets. */

import { type Actor, signed } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { rulesByKey } from '../../law/regulations.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { keyOf } from '../../law/version.ts'
import type { Asked, Kind } from '../../record/kind.ts'
import { nextCheckAt } from '../clocks/due.ts'
import { type Holds, retained } from '../matters/retaining/retained.ts'
import { audienceOf, maySee } from '../ticket/confidential.ts'
import { type Context, type Facts, isRefusal, type LaterCommand, refused } from '../ticket/decision.ts'
import type { DecisionRecord, Log } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { CommandOf } from '../words/command.ts'
import { decide } from './decide.ts'
import { countsUntil, type FigureFacts, factsOf } from './facts.ts'
import { type PublicRow, publicRow } from './public-row.ts'
import { outOfSight } from './reach.ts'
import { replay } from './replay.ts'
import { type TicketRow, ticketRow } from './rows.ts'
import { ticketTexts } from './texts.ts'

/** What its table keeps of a ticket beside the log: its row, and the attributes that only the indexes need. */
export interface TicketRows {
  row: TicketRow
  facts: FigureFacts
  /** no period that begins after this day counts the ticket */
  countsUntil: string
  nextCheckAt: string | undefined
  /** 公开 — what anyone may be shown of it; undefined for whatever is not public */
  shown?: PublicRow | undefined
  /** what is to be erased next, and since when its matter has ended */
  retained: { holds: Holds; since: string } | undefined
}

export type AnyCommand = CommandOf<LaterCommand>
export type TicketKind = Kind<Ticket, DecisionRecord, AnyCommand, TicketRows, Actor>

/** @param facts what was looked up in other tickets for this command */
export function ticketKind(law: Law, facts?: Facts): TicketKind {
  const contextAt = (actor: Actor, now: string): Context => ({ ...contextOf(actor, law, now), facts })
  return {
    ...anyLaw,
    unseen: ({ actor, command }, ticket, now) => outOfSight(command, ticket, contextAt(actor, now)),
    decide({ actor, command, id }, ticket, { log, kept, bytes }, now) {
      if (!ticket) return refused('ticket.unknown', { ticket: id })
      // By the version it was registered under, or by none.
      const rules = law.rules.changes.rules === 'running' ? law.rules : rulesByKey(log[0]?.rules ?? '')
      if (!rules) return refused('rules.gone', { rules: log[0]?.rules })
      const context = { ...contextAt(actor, now), rules }
      const decision = decide(command, ticket, context, { decisions: kept, bytes })
      const key = keyOf(rules)
      if (isRefusal(decision)) return rules === law.rules ? decision : { ...decision, under: key }
      return { ...decision, rules: key }
    },
  }
}

/** What the machine asks of a ticket whatever the law. */
export const anyLaw: Omit<TicketKind, 'unseen' | 'decide'> = {
  chainOf: (number) => number,
  texts: ticketTexts,
  replay,
  signed,
  mayKnow,
  rows: (ticket, { at }, now) => ({
    row: ticketRow(ticket),
    facts: factsOf(ticket),
    countsUntil: countsUntil(ticket, at),
    nextCheckAt: nextCheckAt(ticket, now),
    retained: retained(ticket),
    shown: publicRow(ticket),
  }),
  says: {
    unknown: (ticket) => refused('ticket.unknown', { ticket }),
    changed: (behind) =>
      behind
        ? refused('ticket.changed', { version: behind.version, changed: seenOf(behind.since, behind.actor) })
        : refused('ticket.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
}

export const contextOf = (actor: Actor, law: Law, now: string): Context => ({
  now,
  today: dateOf(now),
  actor,
  ...law,
})

function mayKnow(actor: Actor, { events }: DecisionRecord): boolean {
  return events.some((event) => maySee(actor, audienceOf(event)))
}

/** What was done behind the version that the caller read, as far as they may know of it. */
const seenOf = (since: Log, actor: Actor): string[] =>
  since.filter((decision) => mayKnow(actor, decision)).map(({ command }) => command)

/** The log is kept for ever, and where an appellant lives on the net is no more its business than their telephone. */
export const withoutAddress = ({ from, ...asked }: Asked<AnyCommand, Actor>): Asked<AnyCommand, Actor> =>
  from && asked.actor.role === 'appellant' ? { ...asked, from: { ...from, ip: '' } } : { ...asked, from }
