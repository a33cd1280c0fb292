/** 同一诉求人 — who is the same appellant: by ID number where both gave one, otherwise by telephone (第十七条（七）). */
import { createHmac } from 'node:crypto'
import type { AppellantKeys, Identities, Identity } from '../../access/identities.ts'
import { plainPaper } from '../../schema/papers.ts'
import { ownNumbersIn } from '../../schema/telephone.ts'

type Person = Pick<Identity, 'phone' | 'idNumber'>

/**
 * There are only 10^11 telephone numbers: a bare hash, or one with a pepper in the code, would be reversed in an hour.
 * Whoever holds only keys (lists of repeats, records of misuse) learns nothing about a person.
 */
export function appellantKeys({ phone, idNumber }: Person, secret: string): AppellantKeys {
  const keyed = (what: string, value: string): string =>
    createHmac('sha256', secret).update(`${what} ${value}`).digest('base64url')
  const [own] = ownNumbersIn(phone)
  return {
    ...(own === undefined ? {} : { phone: keyed('phone', own) }),
    ...(idNumber ? { idNumber: keyed('id', plainPaper(idNumber)) } : {}),
  }
}

/** One family may share a telephone; nobody shares an ID number. */
export function isSameAppellant(one: Person, other: Person): boolean {
  if (one.idNumber && other.idNumber) return plainPaper(one.idNumber) === plainPaper(other.idNumber)
  const theirs = ownNumbersIn(other.phone)
  return ownNumbersIn(one.phone).some((number) => theirs.includes(number))
}

/** The keyed hash of a line that rang. */
export const lineKey = (line: string, secret: string): string =>
  createHmac('sha256', secret).update(`line ${line}`).digest('base64url')

/** The tickets this appellant has brought, the newest first; outside the write path, by index. */
export async function ticketsOfAppellant(
  identity: string,
  limit: number,
  { identities }: { identities: Pick<Identities, 'read' | 'keysOf' | 'ticketsOf'> },
): Promise<{ ticket: string; at: string }[]> {
  const person = await identities.read(identity)
  return person ? identities.ticketsOf(await identities.keysOf(person), limit) : []
}
