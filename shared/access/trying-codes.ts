/** 核对查询码 — counts each try before comparing, and compares nothing beyond the limit. */
import type { AccessLimits } from '../law/access-limits.ts'
import type { Clock } from '../record/clock.ts'
import { othersWrote, untilWritten } from '../record/until-written.ts'
import {
  current,
  type Full,
  full,
  fullOfKnown,
  type Guesses,
  isFromTheFuture,
  knownRight,
  knownWrong,
  leftOf,
  none,
  withKnown,
  without,
  withTried,
  wrong,
} from './guessing.ts'

/** Records under a version: written if nobody else wrote meanwhile. */
export interface GuessStore {
  guesses(of: string): Promise<{ version: number; guesses: Guesses } | undefined>
  /** false: somebody else wrote. @param expires when it may be forgotten, in seconds */
  keepGuesses(of: string, version: number, guesses: Guesses, expires: number): Promise<boolean>
}

export interface Attempted {
  ticket: string
  caller: string
  id: string
}

export interface TryDeps {
  store: GuessStore
  limits: AccessLimits
  clock: Pick<Clock, 'now' | 'sleep'>
  draw(below: number): number
}

export type Outcome = 'right' | 'wrong' | { until: number }

/** Comparisons under way, and others that write at once, are waited for so often. */
const tries = 100

export async function tryCode(attempted: Attempted, isRight: () => Promise<boolean>, deps: TryDeps): Promise<Outcome> {
  const { ticket, caller } = attempted
  const here = await counted(ticketRecord(ticket), attempted, deps)
  if (here === 'known') return asKnown(attempted, isRight, deps)
  if (here) return here
  const everywhere = await counted(callerRecord(caller), attempted, deps)
  if (everywhere && everywhere !== 'known') {
    await change(ticketRecord(ticket), (guesses) => without(guesses, attempted.id), deps)
    return everywhere
  }
  return ended(attempted, await isRight(), deps)
}

/** How many wrong ones more this caller may try here. */
export async function triesLeft({ ticket, caller }: Omit<Attempted, 'id'>, deps: TryDeps): Promise<number> {
  const { store, limits, clock } = deps
  const now = clock.now().getTime()
  const standing = standingIn(ticketRecord(ticket), await store.guesses(ticketRecord(ticket)), now, deps)
  return leftOf(standing, caller, now, limits)
}

const ticketRecord = (ticket: string): string => `ticket ${ticket}`
const callerRecord = (caller: string): string => `caller ${caller}`

const standingIn = (
  record: string,
  kept: { guesses: Guesses } | undefined,
  now: number,
  { limits }: TryDeps,
): Guesses => current(kept?.guesses ?? none, now, longest(record, limits), limits)

const longest = (record: string, { perTicket, perCallerAndTicket, perCaller }: AccessLimits): number =>
  record.startsWith('ticket ') ? Math.max(perTicket.seconds, perCallerAndTicket.seconds) : perCaller.seconds

/** Whoever was right lately is heard in spite of strangers; the wrong ones count for nobody else, and before they are compared too. */
async function asKnown(attempted: Attempted, isRight: () => Promise<boolean>, deps: TryDeps): Promise<Outcome> {
  const { ticket, caller } = attempted
  const { store, limits, clock } = deps
  const record = ticketRecord(ticket)
  let until = clock.now().getTime() + 1000
  for (let left = tries; left > 0; left--) {
    if (left < tries) await clock.sleep(10 + deps.draw(40))
    const now = clock.now().getTime()
    const kept = await store.guesses(record)
    const standing = standingIn(record, kept, now, deps)
    const reached = fullOfKnown(standing, caller, now, limits)
    if (reached === 'unknown') return tryCode(attempted, isRight, deps)
    until = reached?.until ?? until
    if (reached?.perhaps) continue
    if (reached) break
    if (!(await keep(record, kept?.version ?? 0, knownWrong(standing, caller, now), now, deps))) continue
    if (!(await isRight())) return 'wrong'
    await change(record, (guesses) => knownRight(guesses, caller, now, clock.now().getTime(), limits), deps)
    return 'right'
  }
  return { until }
}

/** Counts the try as one that is being compared, unless a limit is reached. */
async function counted(
  record: string,
  { caller, id }: Attempted,
  deps: TryDeps,
): Promise<{ until: number } | 'known' | undefined> {
  const { store, limits, clock } = deps
  const holds = record.startsWith('ticket ')
    ? [
        { limit: limits.perTicket, counts: () => true },
        { limit: limits.perCallerAndTicket, counts: ({ by }: { by: string }) => by === caller },
      ]
    : [{ limit: limits.perCaller, counts: () => true }]
  let last: Full | undefined
  for (let left = tries; left > 0; left--) {
    if (left < tries) await clock.sleep(10 + deps.draw(40))
    const now = clock.now().getTime()
    const kept = await store.guesses(record)
    const standing = standingIn(record, kept, now, deps)
    // Somebody at the same address was right meanwhile.
    if (standing.known.some(({ by }) => by === caller)) return 'known'
    last = full(standing, holds, now)
    if (last?.perhaps) continue
    if (last) {
      if (kept && isFromTheFuture(kept.guesses, now)) await keep(record, kept.version, standing, now, deps)
      return { until: last.until }
    }
    const next = withTried(standing, { at: now, by: caller, id, open: true })
    if (await keep(record, kept?.version ?? 0, next, now, deps)) return undefined
  }
  return { until: last?.until ?? clock.now().getTime() + 1000 }
}

async function ended({ ticket, caller, id }: Attempted, isRight: boolean, deps: TryDeps): Promise<Outcome> {
  const now = deps.clock.now().getTime()
  const { callers } = deps.limits.known
  const ofTicket = (guesses: Guesses): Guesses =>
    isRight ? withKnown(without(guesses, id), caller, now, callers) : wrong(guesses, id)
  const ofCaller = (guesses: Guesses): Guesses => (isRight ? without(guesses, id) : wrong(guesses, id))
  await Promise.all([change(ticketRecord(ticket), ofTicket, deps), change(callerRecord(caller), ofCaller, deps)])
  return isRight ? 'right' : 'wrong'
}

async function change(record: string, to: (guesses: Guesses) => Guesses, deps: TryDeps): Promise<void> {
  const round = async () => {
    const now = deps.clock.now().getTime()
    const kept = await deps.store.guesses(record)
    const next = to(standingIn(record, kept, now, deps))
    return (await keep(record, kept?.version ?? 0, next, now, deps)) ? undefined : othersWrote
  }
  return untilWritten('what was tried', round, deps, tries)
}

function keep(record: string, version: number, guesses: Guesses, now: number, { store, limits }: TryDeps) {
  const known = guesses.known.length > 0 ? limits.known.days : 2
  // What counts is kept as long as it counts, and a day longer.
  const days = Math.max(known, 1 + Math.ceil(longest(record, limits) / 86_400))
  return store.keepGuesses(record, version, guesses, Math.ceil(now / 1000) + days * 86_400)
}
