/** 查询码 — eight digits taken from a keyed hash, which are never kept. */
import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { isSameSecret } from './same-secret.ts'

/**
 * There are only 10^8 codes: any hash of one that is kept with the ticket would be tried through in a second. So none is kept. The code
 * follows from the number, from how many were issued for it before, and from the city's secret, which never leaves the appellants' table.
 * @param issue 0 for the one given at registration; each new one ends the one before
 */
export function accessCodeOf(number: string, issue: number, secret: string): string {
  const drawn = keyed('access-code', `${number} ${issue}`, secret).readBigUInt64BE()
  return String(drawn % 100_000_000n).padStart(8, '0')
}

export function isAccessCode(code: string, number: string, issue: number, secret: string): boolean {
  return isSameSecret(code, accessCodeOf(number, issue, secret))
}

/** As people type it: in groups, or with the full-width digits of a Chinese keyboard. */
export const digitsOf = (written: string): string => written.normalize('NFKC').replaceAll(/[\s-]/g, '')

/** What a caller's requests are fingerprinted with: a body may be no more than a telephone number. */
export const fingerprintKeyOf = (caller: string, secret: string): string =>
  keyed('fingerprints', caller, secret).toString('base64url')

/** Whoever sees which addresses tried a code learns no address. */
export const callerKeyOf = (address: string, secret: string): string =>
  keyed('caller', network(address), secret).toString('base64url').slice(0, 22)

const keyed = (what: string, value: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${what} ${value}`).digest()

/** Who has one IPv6 address has the 2^64 around it. */
export function network(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const one = ipaddr.process(address)
  if (one instanceof ipaddr.IPv4) return one.toString()
  const whole = one.parts.slice(0, 4).map((part) => part.toString(16))
  return `${whole.join(':')}::/64`
}
