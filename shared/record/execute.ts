/** 执行 — the one write path of records: read, decide, knock, then one conditional write. */
import { hashBefore } from './chain.ts'
import type { Attempt, Clock, Draw } from './clock.ts'
import type { By, Entry, Standing } from './entry.ts'
import type { Asked, Kind } from './kind.ts'
import type { Records, Texts } from './records.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { type Deadline, deadlineIn } from './stopwatch.ts'

export interface WriteDeps<E extends Entry, R> {
  records: Records<E, R>
  texts: Pick<Texts, 'put'>
  /** "this record may have reached version n", sent before the write */
  knock(id: string, entry: E): Promise<void>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

export interface Done<S, E extends Entry> {
  state: S
  log: readonly E[]
  decision: E
}

/** Several units receive, acknowledge and answer at once: whoever named no version waits for its turn. */
const tries = 6
/** No put is begun or tried again this long after its knock was begun, so that no write can follow its knock's last look. */
export const writeWithin = 20_000

/**
 * Carries one command out, or says why not. Conflicts are tried again unless the caller named a version. What changes
 * nothing is not written: the last decision stands.
 */
export async function execute<S, E extends Entry, C extends { type: string }, R, B extends By>(
  kind: Kind<S, E, C, R, B>,
  asked: Asked<C, B>,
  deps: WriteDeps<E, R>,
): Promise<Done<S, E> | Refusal> {
  for (let left = tries; left > 0; left--) {
    if (left < tries) await deps.clock.sleep(20 + deps.draw(80 * (tries - left)))
    const standing: Standing<E> = (await deps.records.read(asked.id)) ?? nothing
    const { log, kept } = standing
    const state = kind.replay(log)
    if (!state && !kind.begins?.(asked.command)) return kind.says.unknown(asked.id)

    const earlier = alreadyDone(kind, asked, log)
    if (earlier) return isRefusal(earlier) ? earlier : done(kind, log.slice(0, earlier.n), earlier)
    const now = deps.clock.now().toISOString()
    const unseen = state && kind.unseen(asked, state, now)
    if (unseen) return unseen
    const version = kept.length
    if (hasChanged(kind, asked, log))
      return kind.says.changed({ version, since: log.slice(asked.ifMatch), actor: asked.actor })

    const decision = kind.decide(asked, state, standing, now)
    if (isRefusal(decision)) return decision
    const last = log.at(-1)
    if (decision.events.length === 0) return last ? done(kind, log, last) : kind.says.unknown(asked.id)
    const entry = entryOf(kind, asked, { ...decision, at: now, attempt: deps.attempt() }, kept)
    const written = await commit(kind, asked.id, standing, entry, deps)
    if (written) return written
  }
  return kind.says.changed()
}
const nothing = { log: [], kept: [], bytes: 0 }

/** Behind the version they read, as far as they may know: what is not theirs to see has changed nothing of what they saw. */
function hasChanged<S, E extends Entry, C extends { type: string }, R, B extends By>(
  { mayKnow = () => true }: Kind<S, E, C, R, B>,
  { ifMatch, actor }: Asked<C, B>,
  log: readonly E[],
): boolean {
  if (ifMatch === undefined || ifMatch === log.length) return false
  return ifMatch > log.length || log.slice(ifMatch).some((entry) => mayKnow(actor, entry))
}

/** The first decision of a record that is known not to exist, for whoever writes many at once. */
export function born<S, E extends Entry, C extends { type: string }, R, B extends By>(
  kind: Kind<S, E, C, R, B>,
  asked: Asked<C, B>,
  { clock, attempt }: Pick<WriteDeps<E, R>, 'clock' | 'attempt'>,
): Done<S, E> | Refusal {
  const now = clock.now().toISOString()
  const decision = kind.decide(asked, undefined, nothing, now)
  if (isRefusal(decision)) return decision
  if (decision.events.length === 0) return kind.says.unknown(asked.id)
  const entry = entryOf(kind, asked, { ...decision, at: now, attempt: attempt() }, [])
  return done(kind, [entry], entry)
}

type Committing<S, E extends Entry, R> = Pick<Kind<S, E, never, R, never>, 'texts' | 'replay' | 'rows'>

/** Puts texts and older decisions away, knocks, then writes. After a failed condition or an unknown outcome the item itself says who won. @returns undefined when others did */
export async function commit<S, E extends Entry, R>(
  kind: Committing<S, E, R>,
  id: string,
  { log, kept, sealed }: Pick<Standing<E>, 'log' | 'kept' | 'sealed'>,
  entry: E,
  { records, texts, knock, clock, draw }: Omit<WriteDeps<E, R>, 'attempt'>,
  // From before the send: its answer may come long after the queue has dated the knock.
  deadline: Deadline = deadlineIn(writeWithin, clock),
): Promise<Done<S, E> | undefined> {
  const whole = kind.texts.endsTexts(entry) ? kind.texts.inFull([...kept, entry], new Map()) : [...log, entry]
  const committed = done(kind, whole, entry)
  const [record, segments] = await Promise.all([
    kind.texts.keepTexts(id, entry, { texts, draw }),
    records.seal?.(id, { kept, sealed }),
  ])
  await knock(id, entry)
  let outage: unknown
  try {
    const rows = kind.rows(committed.state, entry, clock.now().toISOString())
    const outcome = await records.write(id, [...kept, record], rows, deadline, segments)
    if (outcome === 'written') return committed
  } catch (error) {
    outage = error
  }
  const standing = (await records.read(id))?.log[entry.n - 1]
  if (standing?.attempt === entry.attempt) return committed
  if (standing || outage === undefined) return undefined
  throw outage
}

/** The decision an earlier request with the same Idempotency-Key led to. */
function alreadyDone<S, E extends Entry, C extends { type: string }, R, B extends By>(
  kind: Kind<S, E, C, R, B>,
  { once, actor }: Asked<C, B>,
  log: readonly E[],
): E | Refusal | undefined {
  if (!once) return undefined
  const earlier = log.find(({ key, by }) => key === once.key && by.id === actor.id)
  if (!earlier) return undefined
  return earlier.print === once.print ? earlier : kind.says.keyReused()
}

const entryOf = <S, E extends Entry, C extends { type: string }, R, B extends By>(
  kind: Kind<S, E, C, R, B>,
  { id, command, actor, from, once }: Asked<C, B>,
  { at, attempt, rules, events }: Pick<E, 'at' | 'attempt' | 'events'> & { rules?: string },
  kept: readonly E[],
): E =>
  ({
    n: kept.length + 1,
    at,
    attempt,
    by: kind.signed(actor),
    ...(from ? { from } : {}),
    command: command.type,
    ...(once ? { key: once.key, print: once.print } : {}),
    ...(rules === undefined ? {} : { rules }),
    before: hashBefore(kind.chainOf(id), kept),
    events,
  }) satisfies Entry as unknown as E

const done = <S, E extends Entry>(
  kind: Pick<Committing<S, E, unknown>, 'replay'>,
  log: readonly E[],
  decision: E,
): Done<S, E> => ({ state: kind.replay(log) as S, log, decision })
