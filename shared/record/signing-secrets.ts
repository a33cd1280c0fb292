/** 签名密钥 — what posts to a receiver are signed with; after a change, two for a while. */

import type { Endpoint, Secrets } from './deliveries.ts'
import { usualOverlap } from './endpoint.ts'

const hour = 3_600_000

/** More would make a header that receivers cut off: of older ones the newest stay. */
const mostEarlier = 2

/** The same address keeps its secret; another may be another system's, and gets its own while the old one goes on. */
export function registered(before: Endpoint | undefined, url: string, fresh: string, now: number): Endpoint {
  if (!before) return { url, secret: fresh }
  if (isSame(before.url, url)) return before
  return { ...rotated(before, fresh, now, usualOverlap), url }
}

/** @param overlap hours that the secret so far goes on signing; none where it is in wrong hands, and then no older one either */
export function rotated<S extends Secrets>(before: S, fresh: string, now: number, overlap: number): S {
  const { earlier: _, ...kept } = before
  if (overlap === 0) return { ...kept, secret: fresh } as S
  const ending = { secret: before.secret, until: new Date(now + overlap * hour).toISOString() }
  return { ...before, secret: fresh, earlier: [ending, ...inForce(before, now)].slice(0, 1 + mostEarlier) }
}

/** Every secret to sign with, the newest first. */
export const signingSecrets = (endpoint: Secrets, now: number): string[] => [
  endpoint.secret,
  ...inForce(endpoint, now).map(({ secret }) => secret),
]

/** Until when posts carry more than one signature; undefined where they carry one. */
export const overlapEnds = (endpoint: Secrets, now: number): string | undefined =>
  inForce(endpoint, now)
    .map(({ until }) => until)
    .toSorted()
    .at(-1)

const inForce = ({ earlier = [] }: Secrets, now: number) => earlier.filter(({ until }) => Date.parse(until) > now)

const isSame = (one: string, other: string): boolean => new URL(one).href === new URL(other).href
