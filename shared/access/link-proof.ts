/** 已核对 — says for a while that whoever shows it gave the right code or digits. */
import { createHmac } from 'node:crypto'
import { ownNumbersIn } from '../schema/telephone.ts'
import { isAccessCode } from './access-code.ts'
import type { Identity } from './identities.ts'
import { isSameSecret } from './same-secret.ts'

/** What must still be so: another code, or another telephone, and it is asked again. */
export interface Shown {
  /** of the link */
  hash: string
  /** number of the ticket, or of the comment */
  record: string
  /** how many access codes were issued before the one that opens it */
  codes: number
  person: Pick<Identity, 'phone' | 'corrections'>
  /** families share a telephone, and its digits open nothing of what is confidential */
  onlyByCode: boolean
  /** 查询码 — where it is no ticket’s */
  codeOf?: ((secret: string) => string) | undefined
}

/** 电话后四位 — so many digits of a telephone. */
export const lastDigits = 4

/** The access code or, unless it opens by nothing else, the last four digits of a telephone of the appellant's own. */
export function isTheirs(
  digits: string,
  { record, codes, person, onlyByCode, codeOf }: Shown,
  secret: string,
): boolean {
  if (digits.length !== lastDigits || onlyByCode)
    return codeOf ? isSameSecret(digits, codeOf(secret)) : isAccessCode(digits, record, codes, secret)
  return ownNumbersIn(person.phone).some((number) => number.replace(/x.*/, '').endsWith(digits))
}

/** @param until in milliseconds */
export function proofOf(shown: Shown, until: number, secret: string): string {
  const { hash, record, codes, person } = shown
  const what = ['page', hash, record, codes, person.corrections?.length ?? 0, until].join(' ')
  return `${until}.${createHmac('sha256', secret).update(what).digest('base64url')}`
}

/** @param now in milliseconds */
export function isProof(written: string, shown: Shown, now: number, secret: string): boolean {
  const [, until] = /^(\d{1,15})\.[\w-]{43}$/.exec(written) ?? []
  if (until === undefined || now >= Number(until)) return false
  const right = proofOf(shown, Number(until), secret)
  return isSameSecret(written, right)
}
