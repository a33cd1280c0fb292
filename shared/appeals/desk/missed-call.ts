/** 未接来电 — the calls of a number, what was done for them, and what lists show. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { callOutcomes } from '../matters/calling-back/words.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import { listOf } from '../ticket/listing.ts'
import { missedCallStates, returnResults } from '../words/missed-calls.ts'

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
    /** Idempotency-Key of the request, and the fingerprint of what was sent with it */
    once: z.strictObject({ key: z.string(), print: z.string() }).optional(),
  }),
)
export type Attempt = Parsed<typeof attempt>

/** The calls of a number since it was last rung back, and the attempts made for them; no identity data. */
export const missedCall = lazily(() =>
  z.strictObject({
    id: z.string(),
    version: z.int(),
    state: z.enum([...missedCallStates, 'ended']),
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
export type Rang = Parsed<typeof call>

/** Of a number that somebody may still ring back. */
export type KnownCall = Omit<MissedCall, 'state' | 'endedAt'> & { state: Exclude<MissedCall['state'], 'ended'> }

/** What is shown of a call; of one whose number is kept no longer nothing is. */
export const knownCall = ({ endedAt: _, state, ...call }: MissedCall): KnownCall | Refusal =>
  state === 'ended' ? refused('missed-call.unknown') : { ...call, state }

/** The list a state stands on; `lists` shows its rows. */
export const missedCallList = (state: KnownCall['state']) => listOf<KnownCall>(`missed-calls ${state}`)
/** Looks at its number stand beside it. */
export const looksOfCall = (id: string): string => `missed-call#${id}`
/** When somebody last did something for it. */
export const lastOf = ({ attempts, since }: Pick<MissedCall, 'attempts' | 'since'>): string =>
  attempts.at(-1)?.at ?? since

/** So many calls are shown of the round that waits, and as many of those before it together. */
const callsKept = 50
const roundsKept = 20

export const isKnown = ({ calls, earlier }: MissedCall, { channel, reference }: Rang): boolean =>
  [calls, ...earlier.map((round) => round.calls)].some((round) =>
    round.some((known) => known.channel === channel && known.reference === reference),
  )

/** A call made before it was rung back, and told late, asks for nothing more; one made after it does. */
export const asksForMore = ({ state, attempts }: MissedCall, { at }: Rang): boolean =>
  state !== 'open' && at > (attempts.at(-1)?.at ?? '')

export function rangAgain(standing: MissedCall, rang: Rang): MissedCall {
  const { calls, attempts, earlier } = standing
  if (!asksForMore(standing, rang)) {
    const all = [...calls, rang].sort((a, b) => a.at.localeCompare(b.at))
    return { ...standing, since: all[0]?.at ?? rang.at, calls: all }
  }
  return {
    ...standing,
    state: 'open',
    since: rang.at,
    calls: [rang],
    attempts: [],
    earlier: [{ calls, attempts }, ...earlier],
  }
}

/** As rows and answers tell it. All calls are known, so that none is recorded twice. */
export const asShown = (call: MissedCall): MissedCall => ({
  ...call,
  calls: call.calls.slice(-callsKept),
  earlier: shortened(call.earlier),
})

/** A row is one item: the oldest rounds are left out of it, and the oldest calls of those that stay. */
function shortened(rounds: MissedCall['earlier']): MissedCall['earlier'] {
  let left = callsKept
  return rounds.slice(0, roundsKept).map(({ calls, attempts }) => {
    const kept = left > 0 ? calls.slice(-left) : []
    left -= kept.length
    return { calls: kept, attempts }
  })
}

/** 到期删除 — how often it rang, and what became of that, stays; the number and whatever was noted do not. */
export function withoutNumber(standing: MissedCall, endedAt: string): MissedCall {
  const unnoted = (attempts: MissedCall['attempts']) => attempts.map(({ note: _, ...made }) => made)
  return {
    ...standing,
    state: 'ended',
    phone: '****',
    attempts: unnoted(standing.attempts),
    earlier: standing.earlier.map(({ calls, attempts }) => ({ calls, attempts: unnoted(attempts) })),
    endedAt,
  }
}
