/** 保密 — what the platform's side or an authority alone sees of a ticket (第七条、第三十五条). */

import { type Actor, isOfPlatform } from '../../access/actor.ts'
import type { ClockKind } from '../../law/limit.ts'
import type { Clock } from '../clocks/shape.ts'
import { claimingEvents } from '../matters/claiming/events.ts'
import { cluesEvents } from '../matters/clues/events.ts'
import { handingOverEvents } from '../matters/handing-over/events.ts'
import { markingEvents } from '../matters/marking/events.ts'
import { misconductEvents } from '../matters/misconduct/events.ts'
import { misuseEvents } from '../matters/misuse/events.ts'
import { notingEvents } from '../matters/noting/events.ts'
import { publishingEvents } from '../matters/publishing/events.ts'
import { isOfSource } from '../words/claims.ts'
import type { TicketEvent } from '../words/event.ts'
import { unnamed } from '../words/event-fields.ts'
import type { Notice } from '../words/notices.ts'
import { isShownInPublic } from './public.ts'
import type { Ticket } from './ticket.ts'

/** The platform's own side; of it both kinds of authority, or the business-environment one alone (requirements §1). */
export type Audience = 'platform' | 'authorities' | 'business-environment'

/** Whole matters, so that an event added to one of them is never seen by accident. */
const events: ReadonlyMap<string, Audience> = new Map([
  ...[...misuseEvents, ...misconductEvents].map(({ type }) => [type, 'authorities'] as const),
  ...[...notingEvents, ...markingEvents, ...claimingEvents, ...publishingEvents, ...handingOverEvents].map(
    ({ type }) => [type, 'platform'] as const,
  ),
  ...cluesEvents.map(({ type }) => [type, 'business-environment'] as const),
])

const clocks: { readonly [K in ClockKind]?: Audience } = {
  'misuse-reply': 'authorities',
  'misuse-expiry': 'authorities',
  'clue-receipt': 'business-environment',
  'clue-feedback': 'business-environment',
}

const notices: ReadonlyMap<string, Audience> = new Map<Notice, Audience>([
  ['appeal.misuse-noticed', 'authorities'],
  ['appeal.misuse-decided', 'authorities'],
  ['misconduct.circular', 'authorities'],
])

/** Who alone may know of it; undefined for what everybody may who may see the ticket. */
export const audienceOf = (event: TicketEvent): Audience | undefined =>
  'clock' in event ? clocks[event.clock] : events.get(event.type)

export function maySee(actor: Actor, audience: Audience | undefined): boolean {
  if (audience === undefined) return true
  if (audience === 'platform') return isOfPlatform(actor)
  return actor.role === 'supervisor' && (audience === 'authorities' || actor.authority === audience)
}

export const maySeeClock = (actor: Actor, { kind }: Clock): boolean => maySee(actor, clocks[kind])
export const maySeeNotice = (actor: Actor, notice: string): boolean => maySee(actor, notices.get(notice))

/** What the platform's side and the authorities see of a ticket beyond everybody else. */
export const confidentialView = (ticket: Ticket, actor: Actor) => ({
  ...(maySee(actor, 'platform')
    ? {
        notes: ticket.notes?.map(unnamed),
        tags: ticket.tags,
        publicity: publicityOf(ticket),
        source: sourceOf(ticket),
        handOvers: ticket.handOvers,
      }
    : {}),
  ...(maySee(actor, 'authorities') ? { misuse: ticket.misuse, misconduct: ticket.misconduct } : {}),
  ...(maySee(actor, 'business-environment') ? { clues: ticket.clues } : {}),
})

/** 来源编号 — the number that the matter has with whoever sent it, and from where it came again under it. */
const sourceOf = ({ identity, reference, sentAgain }: Ticket) =>
  isOfSource(identity) || sentAgain
    ? { reference, again: sentAgain?.map(({ at, channel }) => ({ at, channel })) }
    : undefined

const publicityOf = (ticket: Ticket) =>
  ticket.publicity && {
    at: ticket.publicity.at,
    by: ticket.publicity.by,
    shown: isShownInPublic(ticket),
    description: ticket.publicity.description,
  }

/** 告知 — what the appellant is told of records about them, so that they can answer (第三十八条). */
export const misuseToldTo = ({ misuse, clocks: running }: Ticket) =>
  misuse.map(({ subject, at, kind, facts, reply, lapsedAt, verification, expiredAt }) => ({
    record: subject,
    at,
    kind,
    facts,
    answerUntil: running.find((clock) => clock.kind === 'misuse-reply' && clock.subject === subject)?.lastDay,
    reply,
    lapsedAt,
    verification,
    expiredAt,
  }))

/** 通报批评 — what the unit concerned is told, and not before the circular (第三十九条). */
export const circularsAgainst = (unit: string, { misconduct }: Ticket) =>
  misconduct
    .filter((record) => record.unit === unit && record.steps.length > 0)
    .map(({ subject, ground, verification, steps }) => ({
      record: subject,
      ground,
      reasons: verification?.reasons,
      circular: steps.find(({ step }) => step === 'circular'),
    }))
