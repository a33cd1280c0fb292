/** 随机舍入 — rounds a count to a multiple of five, by a secret and the matters counted. */
import { createHmac } from 'node:crypto'

/** Counts are told as multiples of it. */
export const base = 5

/** @param matters numbers of the matters counted, in any order, each once @returns a multiple of five, off by less than five; on average the count itself */
export type Rounding = (matters: Iterable<number>) => number

/**
 * Up with a chance of remainder ÷ 5, else down. The chance is drawn from the set alone: the same matters give the same
 * number in every figure and for ever, so that nothing is averaged out; another set gives another, and no total is a sum.
 * @param secret of the city
 */
export const roundingBy =
  (secret: string): Rounding =>
  (matters) => {
    const sorted = Float64Array.from(matters).sort()
    const remainder = sorted.length % base
    const down = sorted.length - remainder
    if (remainder === 0) return down
    const hmac = createHmac('sha256', secret)
    for (let at = 0; at < sorted.length; at += chunk) hmac.update(`${sorted.subarray(at, at + chunk).join('\n')}\n`)
    const drawn = hmac.digest().readUIntBE(0, 6) / 2 ** 48
    return drawn * base < remainder ? down + base : down
  }

/** Under a key of its own, made of the city's secret: it says nothing of any other use of that. */
export const roundingOf = (secret: string): Rounding =>
  roundingBy(createHmac('sha256', secret).update('open figures').digest('base64url'))

/** A month of a large city is half a million matters. */
const chunk = 10_000
