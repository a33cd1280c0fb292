/** 共享协议 — what a receiver may have of the feed, as its log leaves it (art. 33, 35). */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { range, without as withoutRanges } from '../push/replay.ts'
import { type StopReason, stopReasons } from '../push/words.ts'
import { type Terms, terms } from './words.ts'

/** 未送账单 — places from, to, since when the first of them waits, and how many lines are the receiver’s. */
const waiting = lazily(() =>
  range().extend({ since: z.string().optional(), lines: z.int().optional(), atLeast: z.literal(true).optional() }),
)
export type Waiting = Parsed<typeof waiting>

const events = [
  /** in force at once, unless it gives personal fields */
  event('agreement-proposed', () => ({ terms: terms(), needsApproval: z.boolean() })),
  event('agreement-approved', () => ({ terms: z.int() })),
  event('agreement-refused', () => ({ terms: z.int(), reasons: z.string() })),
  event('agreement-ended', () => ({ reasons: z.string() })),
  /** places: of each shard the one before the first that is pushed */
  event('push-begun', () => ({ url: z.string(), places: z.array(z.int()), skipped: z.array(range()) })),
  /** what a replay has posted of what was left out */
  event('skipped-posted', () => ({ ranges: z.array(range()) })),
  /** waits: of each shard what its receiver has not taken */
  event('push-stopped', () => ({ why: z.enum(stopReasons), waits: z.array(waiting()) })),
] as const

export const agreementEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type AgreementEntry = Parsed<typeof agreementEntry>
export type Happened = EventOfShapes<typeof events>

/** Terms with the decision that brought them: that is their version. */
export interface Agreed {
  version: number
  terms: Terms
  at: string
  by: Actor
  approved?: { at: string; by: Actor } | undefined
}

/** 推送 — begun by the authority, to the address that it saw. */
export interface Push {
  /** the decision that began it last */
  run: number
  at: string
  by: Actor
  url: string
  from: readonly number[]
  stopped?: { at: string; by: Actor; why: StopReason; waits: readonly Waiting[] } | undefined
  /** what was left out when it was begun anew from now on, since it was first begun */
  skipped: readonly z.infer<ReturnType<typeof range>>[]
}

export interface Agreement {
  code: string
  /** of the record: its last decision */
  version: number
  inForce?: Agreed | undefined
  /** waits for approval; what was agreed before goes on meanwhile */
  proposed?: Agreed | undefined
  refused?: { version: number; at: string; by: Actor; reasons: string } | undefined
  ended?: { at: string; by: Actor; reasons: string } | undefined
  push?: Push | undefined
  /** whose it was or was to be, once nothing of it stands any more */
  lastTo?: Terms['to'] | undefined
}

export function agreementOf(code: string, log: readonly AgreementEntry[]): Agreement | undefined {
  let agreement: Agreement | undefined
  for (const { n, at, by, events } of log)
    for (const happened of events)
      agreement = after({ ...(agreement ?? { code }), version: n }, happened, { n, at, by })
  return agreement
}

function after(before: Agreement, happened: Happened, { n, at, by }: { n: number; at: string; by: Actor }): Agreement {
  switch (happened.type) {
    case 'agreement-proposed': {
      const agreed = { version: n, terms: happened.terms, at, by }
      const open = { ...before, ended: undefined, refused: undefined }
      return happened.needsApproval ? { ...open, proposed: agreed } : inForce(open, agreed, { at, by })
    }
    case 'agreement-approved':
      return before.proposed ? inForce(before, { ...before.proposed, approved: { at, by } }, { at, by }) : before
    case 'agreement-refused':
      return {
        ...without(before),
        inForce: before.inForce,
        refused: { version: happened.terms, at, by, reasons: happened.reasons },
      }
    case 'agreement-ended':
      return { ...stopped(without(before), 'ended', { at, by }), ended: { at, by, reasons: happened.reasons } }
    case 'push-begun': {
      const { url, places: from } = happened
      const skipped = [...(before.push?.skipped ?? []), ...happened.skipped].slice(-mostSkipped)
      return { ...before, push: { run: n, at, by, url, from, skipped } }
    }
    case 'skipped-posted': {
      const { push } = before
      return push ? { ...before, push: { ...push, skipped: withoutRanges(push.skipped, happened.ranges) } } : before
    }
    case 'push-stopped':
      return stopped(before, happened.why, { at, by, waits: happened.waits })
  }
}
/** Ranges, the newest: a row holds no more. */
const mostSkipped = 320

/** To another receiver nothing is pushed that was begun for the one before. */
function inForce(before: Agreement, agreed: Agreed, act: { at: string; by: Actor }): Agreement {
  const to = before.push && (before.inForce?.terms.to ?? before.lastTo)
  const isOther = to !== undefined && (to.kind !== agreed.terms.to.kind || to.code !== agreed.terms.to.code)
  return { ...(isOther ? stopped(before, 'receiver-changed', act) : before), inForce: agreed, proposed: undefined }
}

/** Stopped once, it stays so until it is begun again. */
const stopped = (
  before: Agreement,
  why: StopReason,
  act: { at: string; by: Actor; waits?: readonly Waiting[] },
): Agreement =>
  before.push && !before.push.stopped
    ? { ...before, push: { ...before.push, stopped: { why, waits: [], ...act } } }
    : before

function without(before: Agreement): Agreement {
  const { inForce, proposed, lastTo } = before
  return { ...before, inForce: undefined, proposed: undefined, lastTo: (inForce ?? proposed)?.terms.to ?? lastTo }
}

/** What may be read by it on a day; nothing once its last day is over. */
export const agreedOn = (day: string, { inForce }: Pick<Agreement, 'inForce'>): Agreed | undefined =>
  inForce && inForce.terms.until >= day ? inForce : undefined
