/** 同一诉求人的标识 — keyed hashes by which an appellant or a line is found again. */
import { createHmac } from 'node:crypto'
import { plainPaper } from '../schema/papers.ts'
import { ownNumbersIn } from '../schema/telephone.ts'
import type { AppellantKeys, Identity } from './identities.ts'

/**
 * There are only 10^11 telephone numbers: a bare hash, or one with a pepper in the code, would be reversed in an hour.
 * Whoever holds only keys (lists of repeats, records of misuse) learns nothing about a person.
 */
export function appellantKeys(
  { phone, idNumber }: Pick<Identity, 'phone' | 'idNumber'>,
  secret: string,
): AppellantKeys {
  const keyed = (what: string, value: string): string =>
    createHmac('sha256', secret).update(`${what} ${value}`).digest('base64url')
  const [own] = ownNumbersIn(phone)
  return {
    ...(own === undefined ? {} : { phone: keyed('phone', own) }),
    ...(idNumber ? { idNumber: keyed('id', plainPaper(idNumber)) } : {}),
  }
}

/** The keyed hash of a line that rang. */
export const lineKey = (line: string, secret: string): string =>
  createHmac('sha256', secret).update(`line ${line}`).digest('base64url')
