/** 合并 — merges many tickets into one that leads, and reports ticket by ticket. */

import type { Actor } from '../../access/actor.ts'
import { inTurns } from '../../record/at-once.ts'
import { replay } from '../kind/replay.ts'
import { isRefusal, type Refusal } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { execute, type WriteDeps } from './execute.ts'

export interface Merging {
  lead: string
  tickets: readonly string[]
  reasons: string
  actor: Actor
  from?: DecisionRecord['from']
}
export interface MergeOutcome {
  ticket: string
  refusal: Refusal | undefined
}

const atOnce = 8

/** The lead is opened first, so that it cannot be merged itself while others are merged into it. */
export async function mergeAll(
  { lead, tickets, reasons, actor, from }: Merging,
  deps: WriteDeps,
): Promise<MergeOutcome[] | Refusal> {
  const asked = { actor, from }
  const opened = await execute({ number: lead, command: { type: 'openMerging', reasons }, ...asked }, deps)
  if (isRefusal(opened) && opened.refused !== 'merging.already-open') return opened
  const facts = { lead: replay((await deps.tickets.read(lead))?.log ?? []) }

  const outcomes = await inTurns(atOnce, tickets, one)
  const merged = outcomes.some(({ refusal }) => !refusal)
  // Opened for nothing: it may be merged itself again.
  if (!merged && !isRefusal(opened))
    await execute({ number: lead, command: { type: 'endMerging', reasons: '没有诉求件并入' }, ...asked }, deps)
  return outcomes

  async function one(number: string): Promise<MergeOutcome> {
    return { ticket: number, refusal: await merge({ number, into: lead, reasons, ...asked }, facts, deps) }
  }
}

interface One extends Pick<Merging, 'reasons' | 'actor' | 'from'> {
  number: string
  into: string
  once?: { key: string; print: string } | undefined
}

/** One of many that are merged into this lead; it stays open though none may be. */
export async function mergeOne(one: One, deps: WriteDeps): Promise<Refusal | undefined> {
  const { into, reasons, actor, from } = one
  const opened = await execute({ number: into, command: { type: 'openMerging', reasons }, actor, from }, deps)
  if (isRefusal(opened) && opened.refused !== 'merging.already-open') return opened
  return merge(one, { lead: replay((await deps.tickets.read(into))?.log ?? []) }, deps)
}

async function merge(
  { number, into, reasons, ...asked }: One,
  facts: { lead: Ticket | undefined },
  deps: WriteDeps,
): Promise<Refusal | undefined> {
  const outcome = await execute({ number, command: { type: 'merge', into, reasons }, facts, ...asked }, deps)
  return isRefusal(outcome) && !(await isAlreadyThere(number, into, deps)) ? outcome : undefined
}

/** Asked a second time, what was merged the first time is no failure. */
async function isAlreadyThere(number: string, lead: string, { tickets }: WriteDeps): Promise<boolean> {
  const standing: Ticket | undefined = replay((await tickets.read(number))?.log ?? [])
  return standing?.merged?.into === lead && standing.state === 'merged'
}
