/** 认领的效力 — for which part of a ticket's life a claim stands, and what it reserves. */
import type { Actor } from '../../../access/actor.ts'
import type { State } from '../../ticket/states.ts'
import { runningClocks, type Ticket } from '../../ticket/ticket.ts'
import type { CommandName } from '../../words/command.ts'
import type { Claim } from './shape.ts'
import type { ClaimPart } from './words.ts'

/** A claim ends where the next part begins. */
const parts: { readonly [S in State]?: ClaimPart } = {
  registered: 'review',
  'awaiting-supplement': 'review',
  accepted: 'review',
  handling: 'handling',
  merged: 'handling',
  replied: 'check',
}

/** Where there is nothing to do there is none. */
export const partOf = (ticket: Ticket): ClaimPart | undefined =>
  parts[ticket.state] ?? (runningClocks(ticket).some(({ kind }) => kind === 'callback') ? 'callback' : undefined)

/** Whether an event leaves a claim standing: it ends with the part of the ticket's life in which it was made. */
export const isClaimOver = (before: Ticket, after: Ticket): boolean =>
  after.claim !== undefined && after.claim === before.claim && partOf(after) !== partOf(before)

/** 认领人 — by whose number a claim of theirs stands. */
export const holderOf = ({ staff, id }: Pick<Actor, 'staff' | 'id'>): string => staff ?? id

/** 专属 — what whoever claimed a ticket decides alone among operators; telephone, identity and telling are anybody's. */
const reserved: ReadonlySet<CommandName> = new Set<CommandName>([
  'accept',
  'answer',
  'reject',
  'redirect',
  'file',
  'requestSupplement',
  'judgeExplanation',
  'dispatch',
  'reclassify',
  'addCoHandler',
  'removeCoHandler',
  'merge',
  'sendBack',
  'passCheck',
  'close',
  'callBack',
])

/** Somebody else's claim that keeps this operator from this command. */
export function claimedByOthers(
  command: CommandName,
  actor: Actor,
  { claim }: Pick<Ticket, 'claim'>,
): Claim | undefined {
  if (actor.role !== 'operator' || !reserved.has(command)) return undefined
  return claim && claim.holder !== holderOf(actor) ? claim : undefined
}
