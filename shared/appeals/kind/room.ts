/** 记录容量 — limits what may be repeated per ticket and party, never what answers or ends. */

import type { Actor } from '../../access/actor.ts'
import type { Rules } from '../../law/rules.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { permissionFor } from '../ticket/states.ts'
import type { CommandName } from '../words/command.ts'

/** The log as it stands before a decision. */
export interface Held {
  decisions: readonly Pick<DecisionRecord, 'command' | 'by'>[]
  /** as stored: what a read of it costs */
  bytes: number
}

export const nothingHeld: Held = { decisions: [], bytes: 0 }

/** Each decision reads the whole log. Beyond this many stored bytes, only what ends the ticket, answers what was asked, or is the platform's own is still added. */
export const fullAt = 300_000
/** What all optional acts together may take of it. */
export const optionalAtMost = 100_000

/** Why this may not be added to the log once more; undefined when it may. */
export function noRoomFor(command: CommandName, actor: Actor, held: Held, rules: Rules): Refusal | undefined {
  const { room } = permissionFor(command, rules)
  const limit = rules.repeating.limits[command]
  if (!room || !limit) return undefined

  const before = held.decisions.filter((decision) => decision.command === command)
  const byThem = before.filter(({ by }) => partyOf(by) === partyOf(actor)).length
  if (byThem >= limit.each) return refused('ticket.repeated-enough', { command, limit: limit.each, per: 'party' })
  if (before.length >= limit.all) return refused('ticket.repeated-enough', { command, limit: limit.all, per: 'ticket' })
  if (held.bytes > fullAt) return refused('ticket.full')
  if (room === 'optional' && optionalBytes(held, rules) > optionalAtMost) return refused('ticket.full')
}

/** 同一方 — however many keys a unit or the platform has, they are one. */
function partyOf({ role, unit, authority, channel }: Actor): string {
  return [role, authority, unit, channel].filter((part) => part !== undefined).join(' ')
}

/** Their share of what is stored: deflated together, decisions have no size of their own there. */
function optionalBytes({ decisions, bytes }: Held, { commands }: Rules): number {
  if (bytes <= optionalAtMost) return 0
  const optional = decisions.filter(({ command }) => commands[command]?.room === 'optional')
  return (bytes * plainBytes(optional)) / plainBytes(decisions)
}

const plainBytes = (decisions: Held['decisions']): number =>
  decisions.reduce((sum, decision) => sum + Buffer.byteLength(JSON.stringify(decision)), 0)
