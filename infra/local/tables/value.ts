/** 值 — attribute values: what they may be, their bytes and their order; numbers without floats. */
import Big from 'big.js'
import * as z from 'zod'
import type { AttributeValue, Item } from './definition.ts'
import { invalid } from './refusal.ts'

/** Sets are not used here. */
export const value: z.ZodType<AttributeValue> = z.lazy(() =>
  z.union([
    z.strictObject({ S: z.string() }),
    z.strictObject({ N: z.string().transform(normal) }),
    z.strictObject({ B: z.base64() }),
    z.strictObject({ BOOL: z.boolean() }),
    z.strictObject({ NULL: z.literal(true) }),
    z.strictObject({ L: z.array(value) }),
    z.strictObject({ M: z.record(z.string(), value) }),
  ]),
)

/** A number as DynamoDB gives it back. @throws Refusal */
function normal(text: string): string {
  if (/^-?[1-9]\d{0,14}$/.test(text)) return text
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i.test(text)) return kept(new Big(text.replace(/^\+/, '')))
  throw invalid(`The parameter cannot be converted to a numeric value: ${text}`)
}

function kept(number: Big): string {
  const outOfRange = number.e > 125 ? 'overflow' : number.e < -130 ? 'underflow' : undefined
  if (outOfRange) throw invalid(`Number ${outOfRange}. Attempting to store a number outside the supported range`)
  if (number.c.length > 38) throw invalid('Attempting to store more than 38 significant digits in a Number')
  return number.eq(0) ? '0' : number.toFixed()
}

/** @throws Refusal when it does not fit */
export const sum = (a: string, b: string): string => kept(new Big(a).plus(b))

/** Of names and values, in UTF-8. */
export const bytesOf = (item: Item): number =>
  Object.entries(item).reduce((all, [name, value]) => all + Buffer.byteLength(name) + bytesOfValue(value), 0)

function bytesOfValue({ S, N, B, L, M }: AttributeValue): number {
  if (S !== undefined) return Buffer.byteLength(S)
  if (N !== undefined) return bytesOfNumber(new Big(N))
  if (B !== undefined) return Buffer.byteLength(B, 'base64')
  if (L) return 3 + L.reduce((all, one) => all + 1 + bytesOfValue(one), 0)
  return M ? 3 + Object.keys(M).length + bytesOf(M) : 1
}

/** Half its digits, and one for the power. */
const bytesOfNumber = ({ c: digits, e, s }: Big): number =>
  digits[0] === 0 ? 1 : 1 + Math.ceil(digits.length / 2) + (digits.length % 2 || e % 2 ? 0 : 1) + (s < 0 ? 1 : 0)

/** @returns less than, equal to or more than 0; NaN of two that are not both text or both numbers */
export function compare(a: AttributeValue | undefined, b: AttributeValue | undefined): number {
  if (a?.N !== undefined && b?.N !== undefined) return new Big(a.N).cmp(b.N)
  return a?.S !== undefined && b?.S !== undefined ? Buffer.compare(Buffer.from(a.S), Buffer.from(b.S)) : Number.NaN
}
