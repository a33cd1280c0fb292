/** 会话 — begun, standing, ended; of staff who they are, asked anew. */
import { type Caller, callerByKey, callerIn } from '../../access/authenticate.ts'
import { endOf, hashOfToken, isToNote, lastOf, newToken, type Session, type Sessions } from '../../access/sessions.ts'
import type { Law } from '../../city/law.ts'
import { accountKey } from '../../city/sign-on.ts'
import { type Staff, scopeOf } from '../../city/staff.ts'
import type { AccessLimits } from '../../law/access-limits.ts'
import type { Clock } from '../../record/clock.ts'

export interface SessionDeps {
  sessions: Sessions
  limits: AccessLimits
  clock: Pick<Clock, 'real'>
}
/** What it takes to begin one. */
export type Beginning = Omit<SessionDeps, 'sessions'> & { sessions: Pick<Sessions, 'keep'> }
export type StaffDeps = SessionDeps &
  Parameters<typeof callerByKey>[1] & {
    registry: { staff(number: string): Promise<Staff | undefined> }
    law(): Promise<Pick<Law, 'registry'>>
  }

/** Kept a little longer than it holds, so that what is too old is told from what never was. */
const inSeconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000) + 60

/** A fresh session, whatever was open before. @param since of one that it stands for. @returns what its browser keeps */
export async function begin(
  who: Session['who'],
  { sessions, limits, clock }: Beginning,
  since?: number,
): Promise<string> {
  const now = clock.real()
  const token = newToken()
  const begun = { hash: hashOfToken(token) ?? '', who, began: since ?? now, seen: now }
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

/** Who it is: by the key or the record as it stands at this moment, so that what ended opens nothing from the next page on. */
export async function staffCaller({ who }: Session, deps: StaffDeps): Promise<Caller | undefined> {
  if (who.by === 'key') return callerByKey(who.key, deps)
  return who.by === 'account' ? callerByAccount(who, deps) : undefined
}

/** 账号登录者 — as their record has them in this role, while the account is theirs and the city names its provider. */
async function callerByAccount(
  { staff: number, role, account }: Extract<Session['who'], { by: 'account' }>,
  { registry, law, limits, secret }: StaffDeps,
): Promise<Caller | undefined> {
  const member = await registry.staff(number)
  const scope = member && scopeOf(member, role)
  if (!scope || !member.signOn || accountKey(member.signOn) !== account) return undefined
  if (member.signOn.issuer !== (await law()).registry.signOn?.issuer) return undefined
  const { perMinute } = limits.sessions
  return callerIn({ id: `account-${number}`, role, staff: number, perMinute }, scope, await secret())
}
