/** 认证 — bearer keys checked against the hash of their secret; access codes against the ticket, guessing slowed down. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../ticket/actor.ts'
import { replay } from '../ticket/log.ts'
import { isTicketNumber } from '../ticket/number.ts'
import type { Clock, Tickets } from './ports.ts'
import { hashOfAccessCode } from './register.ts'

/** What is known of a key; its secret only as SHA-256. */
export interface KnownKey {
  id: string
  secretHash: string
  role: Actor['role']
  unit?: string | undefined
  channel?: string | undefined
  authority?: Actor['authority']
  expires: string
  perMinute: number
}

export interface AuthenticateDeps {
  registry: {
    key(id: string): Promise<KnownKey | undefined>
    count(name: string, window: number, seconds: number): Promise<number>
  }
  tickets: Pick<Tickets, 'read'>
  clock: Clock
}

export interface Caller {
  actor: Actor
  perMinute: number
}

/** 密钥 — jsk_<public id>_<secret>. */
/** The scheme is written in any case (RFC 9110, 11.1). */
const bearer = /^[Bb][Ee][Aa][Rr][Ee][Rr] +jsk_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/
const basic = /^[Bb][Aa][Ss][Ii][Cc] +([A-Za-z0-9+/=]+)$/

/** Guesses of one ticket's access code in a quarter of an hour, and what an appellant may ask a minute. */
const guesses = 5
const guessWindow = 900
const appellantPerMinute = 60

/** The caller behind an Authorization header; undefined for nobody we know. */
export async function authenticate(header: string, deps: AuthenticateDeps): Promise<Caller | undefined> {
  const [, id, secret] = bearer.exec(header) ?? []
  if (id && secret) return byKey(id, secret, deps)
  const [, encoded] = basic.exec(header) ?? []
  if (!encoded) return undefined
  const [number = '', code = ''] = Buffer.from(encoded, 'base64').toString().split(':')
  return byAccessCode(number, code.replaceAll(/[\s-]/g, ''), deps)
}

/** A fresh key: what its bearer is given, and what is kept of it. */
export function newKey(): { id: string; key: string; secretHash: string } {
  const id = randomBytes(6).toString('hex')
  const secret = randomBytes(32).toString('base64url')
  return { id, key: `jsk_${id}_${secret}`, secretHash: hashOfSecret(secret) }
}

const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

async function byKey(id: string, secret: string, { registry, clock }: AuthenticateDeps): Promise<Caller | undefined> {
  const key = await registry.key(id)
  if (!key || !same(key.secretHash, hashOfSecret(secret))) return undefined
  if (Date.parse(key.expires) <= clock.real()) return undefined
  const { role, unit, channel, authority, perMinute } = key
  return {
    actor: {
      role,
      id,
      ...(unit ? { unit } : {}),
      ...(channel ? { channel } : {}),
      ...(authority ? { authority } : {}),
    },
    perMinute,
  }
}

async function byAccessCode(number: string, code: string, deps: AuthenticateDeps): Promise<Caller | undefined> {
  if (!isTicketNumber(number) || !/^\d{8}$/.test(code)) return undefined
  const window = Math.floor(deps.clock.real() / 1000 / guessWindow)
  const ticket = replay((await deps.tickets.read(number))?.log ?? [])
  // Wrong guesses are counted for numbers that do not exist too, so that the answers do not tell them apart.
  if (ticket && same(ticket.accessCodeHash, hashOfAccessCode(number, code))) {
    const wrong = await deps.registry.count(`guess#${number}`, window, guessWindow)
    if (wrong > guesses) return undefined
    return { actor: { role: 'appellant', id: number, ticket: number }, perMinute: appellantPerMinute }
  }
  await deps.registry.count(`guess#${number}`, window, guessWindow)
  return undefined
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
