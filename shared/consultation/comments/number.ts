/** 意见编号 — drawn from the question that was answered: a form sent again finds it. */
import { createHmac } from 'node:crypto'
import { accessCodeOf } from '../../access/access-code.ts'
import { ownNumbersIn } from '../../schema/telephone.ts'

const keyed = (what: string, value: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`comment-${what} ${value}`).digest()

/** C261130-48213077 @param place counted up where another comment of that day has the number already */
export function commentNumber(day: string, nonce: string, place: number, secret: string): string {
  const drawn = keyed('number', `${nonce} ${place}`, secret).readBigUInt64BE() % 100_000_000n
  return `C${day.slice(2).replaceAll('-', '')}-${String(drawn).padStart(8, '0')}`
}

/** 查询码 — follows from number and secret, and is never kept. */
export const commentCode = (comment: string, secret: string): string => accessCodeOf(`comment ${comment}`, 0, secret)

/** 表单指纹 — known again by whoever has the secret alone: an opinion is public, a number beside it must not be found by trying. */
export const printOf = (form: object, secret: string): string =>
  keyed('print', JSON.stringify(form), secret).toString('base64url')

/** Whose telephone has commented on a draft today is counted, and cannot be read there. */
export const phoneKeyOf = (phone: string, secret: string): string =>
  keyed('phone', ownNumbersIn(phone)[0] ?? phone, secret)
    .toString('base64url')
    .slice(0, 22)
