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

/** As people write the same name: without spaces and dots between. */
export const plainName = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\s\p{Cf}·•・.]/gu, '')
    .toLowerCase()

/** 姓名与县区 — the keyed hash of a name in a county or district; '' where none was known. Many may have it. */
export const nameKey = (name: string, area: string | undefined, secret: string): string =>
  createHmac('sha256', secret)
    .update(`name ${plainName(name)} ${(area ?? '').slice(0, 6)}`)
    .digest('base64url')

/** The keyed hash of a line that rang. */
export const lineKey = (line: string, secret: string): string =>
  createHmac('sha256', secret).update(`line ${line}`).digest('base64url')
