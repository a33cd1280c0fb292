/** 未接来电这一类记录 — what the record machine must know of missed calls (国办函〔2025〕66号). */
import * as z from 'zod'
import { type Actor, actor, signed } from '../../access/actor.ts'
import type { Rules } from '../../law/rules.ts'
import { keyOf } from '../../law/version.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import { callOutcomes } from '../matters/calling-back/words.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { returnResults } from '../words/missed-calls.ts'
import {
  type Attempt,
  asksForMore,
  asShown,
  isKnown,
  type MissedCall,
  type Rang,
  rangAgain,
  withoutNumber,
} from './missed-call.ts'

/** What may have to be forgotten, the masked number and notes, are texts kept apart; the number itself is no part of it. */
const events = [
  event('call-missed', () => ({
    at: z.iso.datetime(),
    channel: z.string(),
    reference: z.string(),
    /** masked, with the first call; withheld where there is none */
    phone: keptText.optional(),
  })),
  event('rung-back', () => ({
    by: z.string(),
    outcome: z.enum(callOutcomes),
    result: z.enum(returnResults).optional(),
    ticket: z.string().optional(),
    note: keptText.optional(),
  })),
  event('given-up', () => ({})),
  event('number-ended', () => ({})),
] as const
type Happened = EventOfShapes<typeof events>

export const missedCallEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type MissedCallEntry = Parsed<typeof missedCallEntry>

export const missedCallTexts = keptTexts<MissedCallEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'number-ended'),
})

export type CallingBack = Omit<Attempt, 'at' | 'key' | 'once'>
export type MissedCallCommand =
  /** @param phone masked; undefined for a number that was not shown */
  | { type: 'ring'; rang: Rang; phone: string | undefined }
  | ({ type: 'recordReturn' } & CallingBack)
  | { type: 'endMissedCall' }

/** A log of more stored bytes takes no calls any more: while it waits it stands on its list already, and later the number has a new record. */
export const fullAt = 100_000

export const missedCallRecord = (id: string): string => `missed-call ${id}`

/** The record of an id, as its log says. */
export function missedCallOf(id: string, log: readonly MissedCallEntry[]): MissedCall | undefined {
  let state: MissedCall | undefined
  for (const entry of log) for (const happened of entry.events) state = evolved(id, state, happened, entry)
  const version = log.at(-1)?.n
  return state && version !== undefined ? { ...state, version } : undefined
}

function evolved(id: string, state: MissedCall | undefined, happened: Happened, entry: MissedCallEntry): MissedCall {
  if (happened.type === 'call-missed') {
    const { type: _, phone, ...rang } = happened
    return state ? rangAgain(state, rang) : first(id, rang, phone === undefined ? 'withheld' : asRead(phone))
  }
  if (!state) throw new Error('something was done for a call before it was missed')
  if (happened.type === 'given-up') return { ...state, state: 'given-up' }
  if (happened.type === 'number-ended') return withoutNumber(state, entry.at)
  const { type: _, note, ...made } = happened
  const attempt: Attempt = {
    at: entry.at,
    key: entry.by.id,
    ...made,
    ...(note === undefined ? {} : { note: asRead(note) }),
    ...(entry.key === undefined || entry.print === undefined ? {} : { once: { key: entry.key, print: entry.print } }),
  }
  const attempts = [...state.attempts, attempt]
  return { ...state, state: made.outcome === 'reached' ? 'returned' : state.state, attempts }
}

const first = (id: string, rang: Rang, phone: string): MissedCall => ({
  ...{ id, version: 0, state: 'open', phone, since: rang.at },
  ...{ calls: [rang], attempts: [], earlier: [] },
})

type MissedCallKind = Kind<MissedCall, MissedCallEntry, MissedCallCommand, MissedCall, Actor>

export const missedCallKind = (id: string, rules: Rules): MissedCallKind => ({
  chainOf: missedCallRecord,
  texts: missedCallTexts,
  replay: (log) => missedCallOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'ring',
  decide({ command }, state, { bytes }) {
    const happens = command.type === 'ring' ? ring(command, state, bytes) : later(command, state, rules)
    return isRefusal(happens) ? happens : { events: happens, rules: keyOf(rules) }
  },
  rows: asShown,
  says: {
    unknown: () => refused('missed-call.unknown'),
    changed: () => refused('ticket.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

type Asked<T extends MissedCallCommand['type']> = Extract<MissedCallCommand, { type: T }>

/** Refused where the record has ended or is full: the number has a new one then. */
function ring({ rang, phone }: Asked<'ring'>, state: MissedCall | undefined, bytes: number): Happened[] | Refusal {
  // Nobody can ring back; that it rang is known all the same, each call by itself.
  if (phone === undefined) return state ? [] : [{ type: 'call-missed', ...rang }, { type: 'given-up' }]
  if (!state) return [{ type: 'call-missed', ...rang, phone }]
  if (state.state === 'ended') return refused('missed-call.unknown')
  if (isKnown(state, rang)) return []
  if (bytes <= fullAt) return [{ type: 'call-missed', ...rang }]
  return asksForMore(state, rang) ? refused('missed-call.unknown') : []
}

function later(
  command: Asked<'recordReturn' | 'endMissedCall'>,
  standing: MissedCall | undefined,
  { missedCalls }: Rules,
): Happened[] | Refusal {
  if (!standing) return refused('missed-call.unknown')
  const { state, attempts } = standing
  if (command.type === 'endMissedCall')
    return state === 'returned' || state === 'given-up' ? [{ type: 'number-ended' }] : []
  if (state === 'ended') return refused('missed-call.unknown')
  const { type: _, ...made } = command
  const isVain = made.outcome === 'unreachable'
  // Who rings up after it was given up, or is reached by chance, is heard all the same.
  if (state === 'returned' || (state === 'given-up' && isVain))
    return refused('missed-call.already-returned', { state })
  const isLast = isVain && attempts.length + 1 >= missedCalls.attempts
  return [{ type: 'rung-back', ...made }, ...(isLast ? [{ type: 'given-up' as const }] : [])]
}
