/** 未接来电 — keeps one record a telephone number until it was rung back (国办函〔2025〕66号). */

import * as z from 'zod'
import type { Clock } from '../../record/clock.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { isWithheld, numbersIn } from '../../schema/telephone.ts'
import { callOutcomes } from '../matters/calling-back/words.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { listOf } from '../ticket/listing.ts'
import { masked } from '../views/ticket.ts'
import { returnResults } from '../words/missed-calls.ts'
import type { MissedCalls } from './ports.ts'

const call = lazily(() => z.strictObject({ at: z.iso.datetime(), channel: z.string(), reference: z.string() }))
const attempt = lazily(() =>
  z.strictObject({
    at: z.iso.datetime(),
    by: z.string(),
    /** public id of the key it was recorded with */
    key: z.string(),
    outcome: z.enum(callOutcomes),
    result: z.enum(returnResults).optional(),
    ticket: z.string().optional(),
    note: z.string().optional(),
    /** Idempotency-Key, and the fingerprint of what was sent with it */
    once: z.strictObject({ key: z.string(), print: z.string() }).optional(),
  }),
)
export type CallingBack = Omit<Parsed<typeof attempt>, 'at' | 'key' | 'once'>

/** The calls of a number since it was last rung back, and the attempts made for them; no identity data. */
export const missedCall = lazily(() =>
  z.strictObject({
    id: z.string(),
    version: z.int(),
    state: z.enum(['open', 'returned', 'given-up', 'ended']),
    /** masked */
    phone: z.string(),
    since: z.iso.datetime(),
    calls: z.array(call()),
    attempts: z.array(attempt()),
    /** what was done before it rang again, the last first */
    earlier: z.array(z.strictObject({ calls: z.array(call()), attempts: z.array(attempt()) })),
    /** 到期删除 — since when nobody knows the number any more */
    endedAt: z.iso.datetime().optional(),
  }),
)
export type MissedCall = Parsed<typeof missedCall>

/** Of a number that somebody may still ring back. */
export type KnownCall = Omit<MissedCall, 'state' | 'endedAt'> & { state: Exclude<MissedCall['state'], 'ended'> }

/** What is shown of a call; of one whose number is kept no longer nothing is. */
export const knownCall = ({ endedAt: _, state, ...call }: MissedCall): KnownCall | Refusal =>
  state === 'ended' ? refused('missed-call.unknown') : { ...call, state }

/** The list a state stands on; `lists` shows its rows. */
export const missedCallList = (state: MissedCall['state']) => listOf<KnownCall>(`missed-calls ${state}`)
/** Looks at its number stand beside it. */
export const looksOfCall = (id: string): string => `missed-call#${id}`
/** When somebody last did something for it. */
export const lastOf = ({ attempts, since }: Pick<MissedCall, 'attempts' | 'since'>): string =>
  attempts.at(-1)?.at ?? since

export interface Rang {
  phone: string
  channel: string
  /** the telephone system's own number of the call */
  reference: string
  at: string
}

/** So many calls, and rounds of calling back, are kept of a number. */
const callsKept = 50
const roundsKept = 20
/** Two people, and the telephone system, may write at once. */
const tries = 5

interface Deps {
  missedCalls: MissedCalls
  clock: Pick<Clock, 'now'>
}

/** The telephone system's call, once however often it is told. The number itself goes where identity data are, before anything else. */
export async function recordMissedCall(
  { phone, ...rang }: Rang,
  { missedCalls }: Pick<Deps, 'missedCalls'>,
): Promise<MissedCall | Refusal> {
  if (isWithheld(phone)) return recordWithheld(rang, missedCalls)
  const id = await missedCalls.idOf(lineOf(phone))
  await missedCalls.keepPhone(id, phone)
  const rung = await written(id, missedCalls, (standing) => {
    if (!standing) return fresh(id, phone, rang)
    if (standing.state === 'ended') return { ...fresh(id, phone, rang), version: standing.version }
    return isKnown(standing, rang) ? standing : rangAgain(standing, rang)
  })
  // It may have been forgotten between the two.
  await missedCalls.keepPhone(id, phone)
  return rung
}

/** 未显示号码 — nobody can ring back; that it rang is known all the same, each call by itself. */
async function recordWithheld(rang: Omit<Rang, 'phone'>, missedCalls: MissedCalls): Promise<MissedCall | Refusal> {
  const id = await missedCalls.idOf(`withheld ${rang.channel} ${rang.reference}`)
  return written(
    id,
    missedCalls,
    (standing) => standing ?? { ...fresh(id, '', rang), state: 'given-up', phone: 'withheld' },
  )
}

const lineOf = (phone: string): string => numbersIn(phone)[0] ?? phone

/** 回拨 — somebody rang back: reached, and what came of it; or not, until it is given up. */
export async function recordReturn(
  id: string,
  { key, once, ...made }: CallingBack & Pick<Parsed<typeof attempt>, 'key' | 'once'>,
  attemptsAllowed: number,
  { missedCalls, clock }: Deps,
): Promise<MissedCall | Refusal> {
  const at = clock.now().toISOString()
  return written(id, missedCalls, (standing) => {
    if (!standing) return refused('missed-call.unknown')
    const before = once && madeWith(once.key, key, standing)
    if (before) return before.print === once.print ? standing : refused('idempotency.key-reused')
    if (standing.state === 'ended') return refused('missed-call.unknown')
    // Who rings up after it was given up, or is reached by chance, is heard all the same.
    if (standing.state === 'returned' || (standing.state === 'given-up' && made.outcome === 'unreachable'))
      return refused('missed-call.already-returned', { state: standing.state })
    const attempts = [...standing.attempts, { at, key, ...made, ...(once ? { once } : {}) }]
    const vain = attempts.length >= attemptsAllowed ? 'given-up' : 'open'
    return { ...standing, state: made.outcome === 'reached' ? 'returned' : vain, attempts }
  })
}

/** 到期删除 — the number is forgotten, and whatever was noted of it; how often it rang, and what became of that, stays. */
export async function endMissedCall(id: string, { missedCalls, clock }: Deps): Promise<MissedCall | Refusal> {
  const endedAt = clock.now().toISOString()
  const withoutNotes = (attempts: MissedCall['attempts']) => attempts.map(({ note: _, ...made }) => made)
  const ended = await written(id, missedCalls, (standing) => {
    if (!standing) return refused('missed-call.unknown')
    if (standing.state !== 'returned' && standing.state !== 'given-up') return standing
    return {
      ...standing,
      state: 'ended',
      phone: '****',
      attempts: withoutNotes(standing.attempts),
      earlier: standing.earlier.map(({ calls, attempts }) => ({ calls, attempts: withoutNotes(attempts) })),
      endedAt,
    }
  })
  // It may have rung again meanwhile: the number is needed then.
  if ((await missedCalls.read(id))?.state === 'ended') await missedCalls.endPhone(id)
  return ended
}

const madeWith = (once: string, key: string, { attempts, earlier }: MissedCall) =>
  [...attempts, ...earlier.flatMap((round) => round.attempts)].find(
    (made) => made.key === key && made.once?.key === once,
  )?.once

const fresh = (id: string, phone: string, rang: Omit<Rang, 'phone'>): MissedCall => ({
  id,
  version: 0,
  state: 'open',
  phone: masked({ name: '', phone: lineOf(phone) }).phone,
  since: rang.at,
  calls: [rang],
  attempts: [],
  earlier: [],
})

const isKnown = ({ calls, earlier }: MissedCall, { channel, reference }: Omit<Rang, 'phone'>): boolean =>
  [calls, ...earlier.map((round) => round.calls)].some((round) =>
    round.some((known) => known.channel === channel && known.reference === reference),
  )

/** A call made before it was rung back, and told late, asks for nothing more; one made after it does. */
function rangAgain(standing: MissedCall, rang: Omit<Rang, 'phone'>): MissedCall {
  const { state, calls, attempts, earlier } = standing
  const isMore = state !== 'open' && rang.at > (attempts.at(-1)?.at ?? '')
  if (!isMore) {
    const all = [...calls, rang].sort((a, b) => a.at.localeCompare(b.at)).slice(-callsKept)
    return { ...standing, since: all[0]?.at ?? rang.at, calls: all }
  }
  return {
    ...standing,
    state: 'open',
    since: rang.at,
    calls: [rang],
    attempts: [],
    earlier: [{ calls, attempts }, ...earlier].slice(0, roundsKept),
  }
}

/** Decides on what stands and writes it, unless somebody else wrote meanwhile: then anew. What stands, returned as it is, is left alone. */
async function written(
  id: string,
  missedCalls: MissedCalls,
  decide: (standing: MissedCall | undefined) => MissedCall | Refusal,
): Promise<MissedCall | Refusal> {
  for (let n = 0; n < tries; n++) {
    const standing = await missedCalls.read(id)
    const decided = decide(standing)
    if (isRefusal(decided) || decided === standing) return decided
    const next = { ...decided, version: (standing?.version ?? 0) + 1 }
    if (await missedCalls.write(next)) return next
  }
  return refused('ticket.changed')
}
