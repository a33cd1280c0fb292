/** 会话 — begun, standing, ended; of staff who they are, asked anew. */
import { type Caller, callerByKey } from '../../access/authenticate.ts'
import { endOf, hashOfToken, isToNote, lastOf, newToken, type Session, type Sessions } from '../../access/sessions.ts'
import type { AccessLimits } from '../../law/access-limits.ts'
import type { Clock } from '../../record/clock.ts'

export interface SessionDeps {
  sessions: Sessions
  limits: AccessLimits
  clock: Pick<Clock, 'real'>
}
export type StaffDeps = SessionDeps & Parameters<typeof callerByKey>[1]

/** Kept a little longer than it holds, so that what is too old is told from what never was. */
const inSeconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000) + 60

/** A fresh session, whatever was open before. @returns what its browser keeps */
export async function begin(who: Session['who'], { sessions, limits, clock }: SessionDeps): Promise<string> {
  const now = clock.real()
  const token = newToken()
  const begun = { hash: hashOfToken(token) ?? '', who, began: now, seen: now }
  await sessions.keep(begun, inSeconds(lastOf(begun, limits.sessions)))
  return token
}

export async function end(token: string, { sessions }: Pick<SessionDeps, 'sessions'>): Promise<void> {
  const hash = hashOfToken(token)
  if (hash !== undefined) await sessions.end(hash)
}

/**
 * One consistent read; undefined for a session that has ended or never was.
 * @param byItself a page that asks for itself again: it lives as long as the session may at most, and keeps none of the others alive
 */
export async function standing(
  token: string | undefined,
  { sessions, limits, clock }: SessionDeps,
  byItself = false,
): Promise<Session | undefined> {
  const hash = token === undefined ? undefined : hashOfToken(token)
  const session = hash === undefined ? undefined : await sessions.read(hash)
  const now = clock.real()
  const end = session && (byItself ? lastOf : endOf)(session, limits.sessions)
  if (end === undefined || end <= now) return undefined
  if (byItself || !session || !isToNote(session, now)) return session
  await sessions.seen(session.hash, now, inSeconds(lastOf(session, limits.sessions)))
  return { ...session, seen: now }
}

/** Who it is: by the key as it stands at this moment, so that one that was revoked opens nothing from the next page on. */
export async function staffCaller({ who }: Session, deps: StaffDeps): Promise<Caller | undefined> {
  return who.by === 'key' ? callerByKey(who.key, deps) : undefined
}
