/** 登记 — writes identity claim, knock and ticket, with the same answer to every repeat. */

import { createHash } from 'node:crypto'
import { type Actor, signed } from '../../access/actor.ts'
import type { Identities, Identity, Personal } from '../../access/identities.ts'
import type { Law } from '../../city/law.ts'
import { keyOf } from '../../law/version.ts'
import { hashOfBirth } from '../../record/chain.ts'
import { writeWithin } from '../../record/execute.ts'
import { deadlineIn } from '../../record/stopwatch.ts'
import { register as decideRegistration } from '../kind/birth.ts'
import { contextOf } from '../kind/kind.ts'
import { replay } from '../kind/replay.ts'
import { claimOf, isSource } from '../matters/registering/claim.ts'
import { areaOf } from '../matters/registering/register.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import type { DecisionRecord } from '../ticket/log.ts'
import { ticketNumber } from '../ticket/number.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { CommandOf } from '../words/command.ts'
import { commit, type Done, type WriteDeps } from './execute.ts'
import { sentAgain } from './sent-again.ts'

export interface Submission {
  command: CommandOf<'register'>
  person: Personal
  actor: Actor
  from?: DecisionRecord['from']
  /** of a row of a batch: tells what this row registered from what was there before */
  once?: { key: string; print: string }
}

export interface Registered extends Done {
  accessCode: string
  /** false when this reference was registered before and nothing was done */
  isNew: boolean
  /** 同一来源编号 — the matter was here already under this number: nothing new was begun */
  sameSource?: true
}

export type RegisterDeps = WriteDeps & { identities: Identities }

const tries = 5

export async function register(submission: Submission, deps: RegisterDeps): Promise<Registered | Refusal> {
  const law = await deps.law()
  const { command, person, actor, from, once } = submission
  const fresh = newIdentity(submission, law, deps)
  // Refuse before anything is claimed: a refused submission may be corrected and sent again under its reference.
  const first = decide(fresh)
  if (isRefusal(first)) return first

  // From the claim on: the nightly removal waits this long, lest it takes the claim of a ticket about to be written.
  const deadline = deadlineIn(writeWithin, deps.clock)
  const claim = await deps.identities.claim(fresh, new Date(deps.clock.real()).toISOString())
  const claimed = claim.claimed ? fresh : claim.standing
  if (claimed?.print !== fresh.print)
    return isSource(command.channel, law.registry)
      ? sentAgain({ command, person, claim: fresh, standing: claimed }, deps)
      : refused('reference.reused')
  let identity = claimed

  for (let left = tries; left > 0; left--) {
    const standing = claim.claimed && left === tries ? undefined : await deps.tickets.read(identity.ticket)
    const first = standing?.log[0]
    const ticket = standing && replay(standing.log)
    if (first && ticket?.identity === identity.key)
      return { ticket, log: standing.log, decision: first, accessCode: await codeOf(ticket), isNew: false }
    if (ticket) identity = await renumbered(identity, law, deps)

    const decision = decide(identity)
    if (isRefusal(decision)) return decision
    const born = await commit(identity.ticket, { log: [], kept: [] }, decision, deps, deadline)
    if (born) return { ...born, accessCode: await codeOf(born.ticket), isNew: true }
  }
  return refused('ticket.changed')

  /** The first one, however often it is asked: what has taken its place was told to whoever asked for that. */
  function codeOf({ number }: Ticket): Promise<string> {
    return deps.identities.accessCode(number, 0)
  }

  function decide(identity: Identity): DecisionRecord | Refusal {
    const context = contextOf(actor, law, deps.clock.now().toISOString())
    const birth = {
      number: identity.ticket,
      identity: identity.key,
    }
    const decision = decideRegistration(command, birth, context)
    if (isRefusal(decision)) return decision
    const rules = keyOf(law.rules)
    return {
      n: 1,
      at: context.now,
      attempt: deps.attempt(),
      by: signed(actor),
      ...(from ? { from } : {}),
      command: 'register',
      ...once,
      rules,
      before: hashOfBirth(identity.ticket),
      ...decision,
    }
  }

  function newIdentity({ command }: Submission, law: Law, deps: WriteDeps): Identity {
    const area = areaOf(command, law.registry)
    return {
      key: claimOf(command, law.registry),
      ticket: drawNumber(law, deps),
      print: fingerprint({ command, person }),
      ...person,
      ...(area === undefined ? {} : { area }),
    }
  }
}

/** Another appeal has drawn the same number on the same day: draw again. */
async function renumbered(identity: Identity, law: Law, deps: RegisterDeps): Promise<Identity> {
  const ticket = await deps.identities.renumber(identity.key, identity.ticket, drawNumber(law, deps))
  return { ...identity, ticket }
}

const drawNumber = (law: Law, deps: WriteDeps): string =>
  ticketNumber(
    contextOf({ role: 'system', id: 'register' }, law, deps.clock.now().toISOString()).today,
    deps.draw(10_000_000),
  )

/** Same content, same fingerprint. */
export const fingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url')
