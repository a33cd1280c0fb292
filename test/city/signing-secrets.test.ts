/** 签名密钥 — a new secret interrupts nobody, and one in wrong hands ends at once. */
import { describe, expect, it } from 'vitest'
import { overlapEnds, registered, rotated, signingSecrets } from '../../shared/record/signing-secrets.ts'

const secretOf = (n: number) => `whsec_${Buffer.alloc(24, n).toString('base64')}`
const noon = Date.parse('2026-11-28T12:00:00+08:00')
const hours = 3_600_000

describe('a signing secret', () => {
  const before = { url: 'https://department.example/orders', secret: secretOf(1) }
  it('stands when the same address is registered again', () => {
    expect(registered(before, 'https://department.example/orders', secretOf(2), noon)).toBe(before)
    expect(registered(before, 'https://DEPARTMENT.example:443/orders', secretOf(2), noon)).toBe(before)
  })
  it('of another address is new, while the old one goes on for a day', () => {
    const after = registered(before, 'https://new.example/orders', secretOf(2), noon)
    expect(after.url).toBe('https://new.example/orders')
    expect(signingSecrets(after, noon + 23 * hours)).toEqual([secretOf(2), secretOf(1)])
    expect(signingSecrets(after, noon + 24 * hours)).toEqual([secretOf(2)])
  })
  it('changed twice in a day leaves nobody behind, and a header of bounded length', () => {
    const changes = [2, 3, 4, 5, 6].reduce((endpoint, n) => rotated(endpoint, secretOf(n), noon, 24), before)
    expect(signingSecrets(rotated(rotated(before, secretOf(2), noon, 24), secretOf(3), noon, 24), noon)).toEqual(
      [3, 2, 1].map(secretOf),
    )
    expect(signingSecrets(changes, noon)).toHaveLength(4)
  })
  it('in wrong hands ends at once, with all before it', () => {
    const leaked = rotated(rotated(before, secretOf(2), noon, 24), secretOf(3), noon, 0)
    expect(signingSecrets(leaked, noon)).toEqual([secretOf(3)])
  })
  it('of the first registration signs alone, and no end is told', () => {
    const first = registered(undefined, before.url, secretOf(1), noon)
    expect(first).toEqual(before)
    expect(overlapEnds(first, noon)).toBeUndefined()
  })
  it('replaced tells until when posts carry more than one signature: as long as the last of the older ones goes on', () => {
    const twice = rotated(rotated(before, secretOf(2), noon, 72), secretOf(3), noon, 24)
    expect(overlapEnds(twice, noon)).toBe(new Date(noon + 72 * hours).toISOString())
    expect(overlapEnds(twice, noon + 72 * hours)).toBeUndefined()
    const thrice = rotated(twice, secretOf(4), noon, 1)
    expect(overlapEnds(thrice, noon)).toBe(new Date(noon + 72 * hours).toISOString())
  })
})
