/** 往返 — what a browser keeps while its owner is at the provider; of use once. */
import { createHash, createHmac } from 'node:crypto'
import { isSameSecret } from '../../access/same-secret.ts'
import { newToken } from '../../access/sessions.ts'

/** Minutes that somebody may take there. */
const minutes = 10
export const waySeconds = minutes * 60

export interface Kept {
  /** milliseconds of the clock that nobody moves */
  began: number
  again: boolean
  /** where they wanted to go, as it was asked */
  to: string
}

export interface Going extends Kept {
  state: string
  nonce: string
  verifier: string
  /** of which nobody who sees it learns the others */
  id: string
}

/** All else follows from the bits: nothing is kept here until somebody comes back. */
function going(bits: string, rest: string, kept: Kept): Going {
  const taken = (what: string): string => createHmac('sha256', bits).update(`${what} ${rest}`).digest('base64url')
  const id = createHash('sha256').update(bits).digest('base64url')
  return { ...kept, state: taken('state'), nonce: taken('nonce'), verifier: taken('verifier'), id }
}

/** @returns what the browser keeps, and what the provider is told */
export function setOut(kept: Kept): { cookie: string; going: Going } {
  const bits = newToken()
  const rest = [kept.began, kept.again ? 1 : 0, Buffer.from(kept.to).toString('base64url')].join('.')
  return { cookie: `${bits}.${rest}`, going: going(bits, rest, kept) }
}

const written = /^([\w-]{43})\.((\d{13})\.([01])\.([\w-]{0,2000}))$/

/** Whoever comes back by the browser that set out, in time, with the state that this one was given; undefined for everybody else. */
export function cameBack(cookie: string | undefined, state: string | undefined, now: number): Going | undefined {
  const [, bits, rest, began = '', again, to = ''] = written.exec(cookie ?? '') ?? []
  if (!bits || !rest || state === undefined) return undefined
  const kept = { began: Number(began), again: again === '1', to: Buffer.from(to, 'base64url').toString() }
  const here = going(bits, rest, kept)
  const isInTime = kept.began <= now && now < kept.began + waySeconds * 1000
  return isInTime && isSameSecret(state, here.state) ? here : undefined
}
