/** 认证 — checks bearer keys and access codes, and limits guessing. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { type AccessLimits, answersKeptFor } from '../law/access-limits.ts'
import type { Clock, Draw } from '../record/clock.ts'
import { callerKeyOf, digitsOf, fingerprintKeyOf, isAccessCode } from './access-code.ts'
import { type Actor, appellantOf } from './actor.ts'
import { beginningOf, type KeyKind } from './keys.ts'
import { isSameSecret } from './same-secret.ts'
import { type GuessStore, tryCode } from './trying-codes.ts'

/** What is known of a key; its secret only as SHA-256. */
export interface KnownKey {
  id: string
  secretHash: string
  role: Actor['role']
  /** 专用 — it opens this and nothing else */
  for?: KeyKind | undefined
  /** 工号 — what it lets them do is asked of their record each time */
  staff?: string | undefined
  unit?: string | undefined
  channel?: string | undefined
  authority?: Actor['authority']
  categories?: string[] | undefined
  areas?: string[] | undefined
  expires: string
  perMinute: number
}

/** What a key lets its bearer see and do. */
export type Scope = Pick<KnownKey, 'unit' | 'channel' | 'authority' | 'categories' | 'areas'> & {
  leads?: true | undefined
}

/** What access codes open, asked of whoever keeps it. */
export interface Coded {
  /** The number that a caller wrote, however it is written; undefined for what is none. */
  numberIn(written: string): string | undefined
  /** How many codes were issued for it before the one that opens it now; undefined where nothing has this number. */
  codesBefore(number: string): Promise<number | undefined>
}

export interface AuthenticateDeps {
  registry: GuessStore & {
    key(id: string): Promise<KnownKey | undefined>
    /** unit and limits of somebody in a role; undefined where they do not work in it, or have left */
    scopeOf(staff: string, role: string): Promise<Scope | undefined>
  }
  coded: Coded
  clock: Clock
  draw: Draw
  /** of the city: see access-code.ts */
  secret(): Promise<string>
  limits: AccessLimits
}

export interface Caller {
  actor: Actor
  perMinute: number
  /** what the requests of this caller are fingerprinted with */
  fingerprintKey: string
}
/** Number and access code were shown, and do not open anything: wrong, or not compared before a moment. */
export type NotLetIn = { code: 'wrong' } | { code: 'limited'; until: string }

/** 密钥 — jsk_<public id>_<secret>; the scheme is written in any case (RFC 9110, 11.1). */
const bearer = /^[Bb][Ee][Aa][Rr][Ee][Rr] +jsk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/
const basic = /^[Bb][Aa][Ss][Ii][Cc] +([A-Za-z0-9+/=]+)$/

/** @param address where the call comes from. @returns undefined for a key that we do not know */
export async function authenticate(
  header: string,
  address: string,
  deps: AuthenticateDeps,
): Promise<Caller | NotLetIn | undefined> {
  const [, id, secret] = bearer.exec(header) ?? []
  if (id && secret) return byKey(id, secret, deps)
  const [, encoded] = basic.exec(header) ?? []
  if (!encoded) return undefined
  const [number = '', code = ''] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s)
  return byAccessCode(number, digitsOf(code), address, deps)
}

/** A fresh key: what its bearer is given, and what is kept of it. @param drawn at random; the same again makes the same key again */
export function newKey(
  drawn = randomBytes(32).toString('hex'),
  kind?: KeyKind,
): { id: string; key: string; secretHash: string } {
  const taken = (what: string): Buffer => createHmac('sha256', drawn).update(what).digest()
  const id = taken('id').toString('hex').slice(0, 12)
  const secret = taken('secret').toString('base64url')
  return { id, key: `${beginningOf(kind)}_${id}_${secret}`, secretHash: hashOfSecret(secret) }
}

const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

async function byKey(id: string, secret: string, deps: AuthenticateDeps): Promise<Caller | undefined> {
  const key = await provenKey(id, secret, deps)
  return key && callerOf(key, deps)
}

type Asking = Pick<AuthenticateDeps, 'clock' | 'secret'> & {
  registry: Omit<AuthenticateDeps['registry'], keyof GuessStore>
}

/** 已登录 — whoever has shown this key before; undefined once it has expired or was revoked, or who had it has left. */
export async function callerByKey(id: string, deps: Asking): Promise<Caller | undefined> {
  const key = await deps.registry.key(id)
  return key && Date.parse(key.expires) > deps.clock.real() ? callerOf(key, deps) : undefined
}

async function callerOf(key: KnownKey, { registry, secret }: Asking): Promise<Caller | undefined> {
  // One for a protocol of its own is none here, however it is written.
  if (key.for !== undefined) return undefined
  const { id, role, staff, perMinute } = key
  const scope: Scope | undefined = staff === undefined ? key : await registry.scopeOf(staff, role)
  return scope && callerIn({ id, role, staff, perMinute }, scope, await secret())
}

/** Who somebody is in a role, with what it lets them see. */
export function callerIn(
  { id, role, staff, perMinute }: Pick<KnownKey, 'id' | 'role' | 'staff' | 'perMinute'>,
  scope: Scope,
  secret: string,
): Caller {
  const { unit, channel, authority, categories, areas, leads } = scope
  return {
    actor: {
      role,
      id,
      ...(staff ? { staff } : {}),
      ...(unit ? { unit } : {}),
      ...(channel ? { channel } : {}),
      ...(authority ? { authority } : {}),
      ...(categories ? { categories } : {}),
      ...(areas ? { areas } : {}),
      ...(leads ? { leads } : {}),
    },
    perMinute,
    fingerprintKey: fingerprintKeyOf(id, secret),
  }
}

interface Proving {
  registry: { key(id: string): Promise<KnownKey | undefined> }
  clock: Pick<Clock, 'real'>
}

/** Known, with this secret, and not expired. */
async function provenKey(id: string, secret: string, { registry, clock }: Proving): Promise<KnownKey | undefined> {
  const key = await registry.key(id)
  if (!key || !isSameSecret(key.secretHash, hashOfSecret(secret))) return undefined
  return Date.parse(key.expires) <= clock.real() ? undefined : key
}

/** 专用密钥 — a key of this kind as its bearer wrote it; undefined for any other. */
export async function keyOfKind(kind: KeyKind, written: string, deps: Proving): Promise<KnownKey | undefined> {
  const [, id, secret] = new RegExp(`^${beginningOf(kind)}_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$`).exec(written) ?? []
  const key = id && secret ? await provenKey(id, secret, deps) : undefined
  return key?.for === kind ? key : undefined
}

async function byAccessCode(
  written: string,
  code: string,
  address: string,
  deps: AuthenticateDeps,
): Promise<Caller | NotLetIn> {
  const number = deps.coded.numberIn(written)
  if (number === undefined || code === '') return { code: 'wrong' }
  const secret = await deps.secret()
  let issue = 0
  // Tries at numbers that do not exist are counted too, so that the answers do not tell them apart.
  const isRight = async (): Promise<boolean> => {
    const before = await deps.coded.codesBefore(number)
    issue = before ?? 0
    return isAccessCode(code, number, issue, secret) && before !== undefined
  }
  const attempted = { ticket: number, caller: callerKeyOf(address, secret), id: randomBytes(6).toString('base64url') }
  const { registry: store, limits, clock, draw } = deps
  const outcome = await tryCode(attempted, isRight, { store, limits, clock, draw })
  if (outcome === 'wrong') return { code: 'wrong' }
  if (outcome !== 'right') return limitedUntil(outcome.until, clock)
  return {
    actor: appellantOf(number, issue),
    perMinute: limits.appellantPerMinute,
    fingerprintKey: fingerprintKeyOf(number, secret),
  }
}

/** This very answer is kept by the gateway: whoever comes at the moment it names must meet a fresh one. */
function limitedUntil(until: number, clock: Clock): NotLetIn {
  const fresh = clock.now().getTime() + (answersKeptFor + 1) * 1000
  return { code: 'limited', until: new Date(Math.ceil(Math.max(until, fresh) / 1000) * 1000).toISOString() }
}
