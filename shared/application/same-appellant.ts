/** 同一诉求人 — who is the same appellant: by ID number where both gave one, otherwise by telephone (第十七条（七）). */
import { createHmac } from 'node:crypto'
import type { Identities, Identity } from './ports.ts'

type Person = Pick<Identity, 'phone' | 'idNumber'>

/** Keyed hashes: equal for the same appellant, useless without the city's secret, which never leaves the appellants' table. */
export interface AppellantKeys {
  phone: string
  idNumber?: string
}

/**
 * There are only 10^11 telephone numbers: a bare hash, or one with a pepper in the code, would be reversed in an hour.
 * Whoever holds only keys (lists of repeats, records of misuse) learns nothing about a person.
 */
export function appellantKeys({ phone, idNumber }: Person, secret: string): AppellantKeys {
  const keyed = (what: string, value: string): string =>
    createHmac('sha256', secret).update(`${what} ${value}`).digest('base64url')
  return {
    phone: keyed('phone', plainPhone(phone)),
    ...(idNumber ? { idNumber: keyed('id', plainIdNumber(idNumber)) } : {}),
  }
}

/** One family may share a telephone; nobody shares an ID number. */
export function isSameAppellant(one: Person, other: Person): boolean {
  if (one.idNumber && other.idNumber) return plainIdNumber(one.idNumber) === plainIdNumber(other.idNumber)
  return plainPhone(one.phone) === plainPhone(other.phone)
}

/** +86 138-0000 1234, 0086138… and 13800001234 are one number. */
export const plainPhone = (phone: string): string =>
  phone.replaceAll(/[\s+-]/g, '').replace(/^(00)?86(?=1\d{10}$|0\d{9,11}$)/, '')

const plainIdNumber = (idNumber: string): string => idNumber.trim().toUpperCase()

/** The tickets this appellant has brought, the newest first; outside the write path, by index. */
export async function ticketsOfAppellant(
  identity: string,
  limit: number,
  { identities }: { identities: Pick<Identities, 'read' | 'keysOf' | 'ticketsOf'> },
): Promise<{ ticket: string; at: string }[]> {
  const person = await identities.read(identity)
  return person ? identities.ticketsOf(await identities.keysOf(person), limit) : []
}
