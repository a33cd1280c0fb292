/** 协议的提出、审批和终止 — by whom, for how long, and never by whoever proposed it. */
import { type Actor, isSamePerson } from '../../access/actor.ts'
import { addMonths } from '../../law/civil-date.ts'
import { overlapOf, type Range } from '../push/replay.ts'
import type { StopReason } from '../push/words.ts'
import { type Agreement, agreedOn, type Happened, type Waiting } from './agreement.ts'
import { type Refusal, refused } from './refusals.ts'
import { longest, type Terms } from './words.ts'

export type AgreementCommand =
  | { type: 'proposeAgreement'; terms: Terms }
  /** terms: the version that was read */
  | { type: 'approveAgreement'; terms: number }
  | { type: 'refuseAgreement'; terms: number; reasons: string }
  | { type: 'endAgreement'; reasons: string }
  | ({ type: 'beginPush' } & BeginPush)
  | { type: 'noteReplayed'; ranges: readonly Range[] }
  /** run: which beginning is meant; whichever goes on where left out */
  | { type: 'stopPush'; why: StopReason; waits: Waiting[]; run?: number }

type BeginPush = Omit<Extract<Happened, { type: 'push-begun' }>, 'type'>

/** What the city knows: codes that are named and do not exist. */
export interface Named {
  unknown(terms: Terms): { what: string; codes: string[] } | undefined
}

export interface Deciding extends Named {
  actor: Actor
  /** today, in Shanghai */
  today: string
}

export function decideAgreement(
  command: AgreementCommand,
  agreement: Agreement | undefined,
  deciding: Deciding,
): Happened[] | Refusal {
  if (command.type === 'proposeAgreement') return propose(command.terms, deciding)
  if (!agreement) return refused('agreement.unknown', { agreement: '' })
  if (command.type === 'endAgreement') {
    if (agreement.ended) return refused('agreement.over')
    return [{ type: 'agreement-ended', reasons: command.reasons }]
  }
  if (command.type === 'beginPush') return beginPush(command, agreement, deciding)
  if (command.type === 'stopPush') return stopPush(command, agreement)
  if (command.type === 'noteReplayed') return noteReplayed(command.ranges, agreement)
  const { proposed } = agreement
  if (!proposed) return refused('agreement.not-proposed')
  if (command.terms !== proposed.version) return refused('agreement.changed')
  if (deciding.actor.staff === undefined) return refused('agreement.needs-person')
  if (isSamePerson(proposed.by, deciding.actor)) return refused('agreement.own-proposal')
  return command.type === 'approveAgreement'
    ? [{ type: 'agreement-approved', terms: proposed.version }]
    : [{ type: 'agreement-refused', terms: proposed.version, reasons: command.reasons }]
}

function beginPush(
  { type: _, ...begun }: BeginPush & { type: string },
  agreement: Agreement,
  { actor, today }: Deciding,
): Happened[] | Refusal {
  const { push } = agreement
  const agreed = agreedOn(today, agreement)
  if (!agreed) return refused('push.not-in-force')
  if (push && !push.stopped && push.url === begun.url) return refused('push.running')
  if (agreed.terms.personal && actor.staff === undefined) return refused('agreement.needs-person')
  return [{ type: 'push-begun', ...begun }]
}

function stopPush(
  { why, waits, run }: Extract<AgreementCommand, { type: 'stopPush' }>,
  { push }: Agreement,
): Happened[] | Refusal {
  // Begun anew meanwhile: what failed before is over.
  if (push && run !== undefined && run !== push.run) return []
  if (!push || push.stopped) return refused('push.not-running')
  return [{ type: 'push-stopped', why, waits }]
}

/** Told again, nothing is left to note. */
function noteReplayed(posted: readonly Range[], { push }: Agreement): Happened[] {
  const ranges = posted.flatMap((one) => overlapOf(push?.skipped ?? [], one))
  return ranges.length > 0 ? [{ type: 'skipped-posted', ranges }] : []
}

function propose(terms: Terms, { actor, today, unknown }: Deciding): Happened[] | Refusal {
  // Otherwise nobody could tell whether whoever approves is another.
  if (terms.personal && actor.staff === undefined) return refused('agreement.needs-person')
  const missing = unknown(terms)
  if (missing) return refused('agreement.naming-unknown', missing)
  const months = terms.personal ? longest.personal : longest.general
  const to = addMonths(today, months)
  if (terms.until < today || terms.until > to)
    return refused('agreement.until-out-of-range', { from: today, to, months })
  return [{ type: 'agreement-proposed', terms, needsApproval: terms.personal !== undefined }]
}
